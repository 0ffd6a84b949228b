import type { Milestone } from './model.ts'

/**
 * The turn of the story that an event's own words name, if they plainly name one. A label counts
 * ("Resolved: 14:02"), and so does a sentence that opens with the turn or says it in so many words.
 */
export function readMilestone(what: string): Milestone | undefined {
  return milestones.find(([, pattern]) => pattern.test(what))?.[0]
}

const milestones: readonly [Milestone, RegExp][] = [
  [
    'communicated',
    /\bstatus ?page\b.*\b(?:updated|posted|published|notice)|\b(?:first|initial) (?:update|notice|communication|message) (?:to|on|sent)\b|\b(?:customers|users) (?:were |are )?(?:informed|notified)\b|ステータスページ|利用者へ(?:連絡|通知|告知)/i,
  ],
  [
    'acknowledged',
    /^\W*(?:acknowledged|incident declared|declared)\b(?! (?:resolved|mitigated|over|closed))|\b(?:acknowledges|acknowledged|acks|acked) (?:the )?(?:page|alert|alarm|incident)\b|\bincident (?:is |was )?declared\b(?! (?:resolved|mitigated|over|closed))|^\W*(?:対応開始|インシデント宣言)/i,
  ],
  [
    'detected',
    /^\W*(?:first )?(?:detected|detection|reported|noticed)\b|\bfirst (?:report|detected|noticed|alert|alarm|page)\b|\b(?:alert|alarm|monitor|pingdom|pagerduty)s?\b.{0,40}\b(?:fires|fired|triggered|triggers|pages|paged|goes off|went off)\b|\b(?:is|was|gets|got|were) paged\b|^\W*(?:検知|検出|発見)/i,
  ],
  [
    'mitigated',
    /^\W*(?:mitigated|mitigation|repaired|stabili[sz]ed)\b|\b(?:impact|incident|outage|issue) (?:is |was )?(?:mitigated|contained)\b|^\W*(?:緩和|暫定復旧)/i,
  ],
  [
    'resolved',
    /^\W*(?:resolved|recovered|recovery|closed|all clear|fixed)\b|\b(?:fully|completely) (?:recovered|restored|resolved)\b|\b(?:incident|outage|issue|problem) (?:is |was |declared |marked )*(?:resolved|closed|over)\b|\bservice (?:is |was )?restored\b|^\W*(?:復旧|解決|収束)/i,
  ],
  [
    'started',
    /^\W*(?:impact|incident|outage|issue|problem) (?:start|began|begins|begun)|^\W*(?:started|start of (?:the )?(?:impact|incident|outage))\b|\b(?:outage|impact|incident) (?:begins|began|starts|started)\b|^\W*(?:発生|起源|障害発生)/i,
  ],
]
