import { remember } from '../../memory/remember.ts'
import type { Milestone } from '../model.ts'

/**
 * The turn of the story that an event's own words name, if they plainly name one. A label counts
 * ("Resolved: 14:02"), and so does a sentence that opens with the turn or says it in so many words.
 */
export const readMilestone = remember((what): Milestone | undefined => {
  if (notYet.test(what)) return undefined
  const closing = /[([]((?:first )?\p{L}+)[)\]][\s.*_]*$/u.exec(what)?.[1]?.toLowerCase()
  const named = closing && labels.get(closing.replace(/^first /, ''))
  if (named) return named
  return milestones.find(([, pattern]) => pattern.test(what))?.[0]
})

/** In the brackets that close an entry: `Pager goes off (detected)`. */
const labels = new Map<string, Milestone>([
  ['started', 'started'],
  ['detected', 'detected'],
  ['detection', 'detected'],
  ['acknowledged', 'acknowledged'],
  ['mitigated', 'mitigated'],
  ['mitigation', 'mitigated'],
  ['resolved', 'resolved'],
  ['resolution', 'resolved'],
])

const notYet =
  /\b(?:not|never|isn['’]t|wasn['’]t|hadn['’]t|hasn['’]t|thought|assumed|believed|expected|seems?|appears?)\b[^.]{0,25}\b(?:resolved|mitigated|fixed|restored|recovered|over|detected)\b/i

const trouble = '(?:incident|outage|impact|issue|problem|fault|failure|degradation|disruption)'
/** The word is all there is to say, or what follows says how, when, or of the incident itself. */
const alone =
  '(?=\\s*(?:$|[^\\w\\s-]|-(?!\\w)|\\d|(?:by|at|after|when|as|and|for all|with|on|fully|completely|completed?|confirmed|(?:the )?(?:incident|outage|issue|problem|service))\\b))'

const milestones: readonly [Milestone, RegExp][] = [
  [
    'communicated',
    /\bstatus ?page\b.*\b(?:updated|posted|published|notice)|\b(?:first|initial) (?:update|notice|communication|message) (?:to|on|sent)\b|\b(?:customers|users) (?:were |are )?(?:informed|notified)\b|ステータスページ|利用者へ(?:連絡|通知|告知)/i,
  ],
  [
    'resolved',
    any(
      `^\\W*(?:resolved|recovered|recovery|closed|all clear|fixed)\\b${alone}`,
      /\b(?:fully|completely) (?:recovered|restored|resolved)\b/,
      `\\b${trouble} (?:(?:is|was|has been|had been|declared|marked|considered|closed|as|fully) )*(?:resolved|closed|over|ends|ended)\\b`,
      /\bend of (?:the )?(?:incident|outage|impact|disruption)\b/,
      /\bservices? (?:(?:is|was|are|were|fully) )*(?:restored|recovered|back to normal)\b(?! (?:in|for|on) (?!all\b))/,
      /\b(?:back to normal|everything (?:is )?(?:operational|normal|recovered))\b/,
      /^\W*(?:復旧|解決|収束)/,
    ),
  ],
  [
    'mitigated',
    any(
      `^\\W*(?:mitigated|mitigation|repaired|stabili[sz]ed)\\b${alone}`,
      `\\b${trouble} (?:(?:is|was|has been|partially|fully) )*(?:mitigated|contained)\\b`,
      /\b(?:mitigation|workaround) (?:(?:is|was|has been) )?(?:applied|deployed|in place|completed?|rolled out)\b/,
      /^\W*(?:緩和|暫定復旧)/,
    ),
  ],
  [
    'acknowledged',
    any(
      /^\W*(?:acknowledged|incident (?:is |was )?declared|declared)\b/,
      /\b(?:acknowledges|acknowledged|acks|acked) (?:the )?(?:page|alert|alarm|incident)\b/,
      /\bincident (?:is |was |has been )?(?:acknowledged|declared|opened)\b/,
      /\b(?:page|alert|alarm) (?:is |was |has been )?(?:acknowledged|acked)\b/,
      /\bon-?call(?: engineer)? (?:acknowledges|acknowledged|acks|acked)\b/,
      /\b(?:declares|declared|opens|opened) (?:an? |the )?(?:sev-?\d |p\d |major )?incident\b/,
      /^\W*(?:対応開始|インシデント宣言)/,
    ),
  ],
  [
    'detected',
    any(
      /^\W*(?:first )?(?:detected|reported|noticed)\b/,
      `^\\W*(?:first )?detection\\b${alone}`,
      /\bfirst (?:\w+ )?(?:report|detected|noticed|alert|alarm|page)\b(?! (?:is |was )?(?:silenced|muted|resolved|cleared|closed|acknowledged))/,
      `\\b${trouble} (?:(?:is|was|has been|first) )*(?:detected|noticed|discovered|reported)\\b(?! to\\b)`,
      /\b(?:alerts?|alarms?|monitors?|monitoring|pingdom|pagerduty|pager)\b.{0,40}\b(?:fires?|fired|firing|triggered|triggers|pages|paged|goes off|went off)\b/,
      /\b(?:is|was|gets|got|were) paged\b/,
      /\b(?:team|we|on-?call|engineers?) (?:(?:is|are|was|were|become|became|made) )*aware\b/,
      /\b(?:users|customers) (?:start|started|begin|began)(?: to)? report/,
      /^\W*(?:検知|検出|発見)/,
    ),
  ],
  [
    'started',
    any(
      /^\W*(?:impact|incident|outage|issue|problem|fault) (?:start|began|begins|begun)/,
      /^\W*fault (?:occurs|occurred)\b/,
      /^\W*(?:started(?! \w)|start of (?:the )?(?:impact|incident|outage))\b/,
      /(?<!\b(?:when|since|after|before|that|why|how)\b[^.]{0,20})\b(?:outage|impact|incident|errors|failures) (?:begins?|began|starts?|started)\b(?! to (?:fall|drop|decrease|decline|recover|subside|clear|go down))/,
      /^\W*(?:発生|起源|障害発生)/,
    ),
  ],
]

function any(...patterns: readonly (RegExp | string)[]): RegExp {
  return new RegExp(
    patterns.map((one) => (typeof one === 'string' ? one : one.source)).join('|'),
    'i',
  )
}
