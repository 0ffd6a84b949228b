import type { Words } from '../text/span.ts'
import type {
  ActionItem,
  MetadataField,
  Placeholder,
  Recognition,
  Section,
  SectionRole,
  Sentence,
  TimelineEvent,
} from './model.ts'

export interface Evidence {
  readonly title: Words | undefined
  readonly path: string
  readonly metadata: readonly MetadataField[]
  readonly sections: readonly Section[]
  readonly timeline: readonly TimelineEvent[]
  readonly actions: readonly ActionItem[]
  readonly placeholders: readonly Placeholder[]
  readonly sentences: readonly Sentence[]
  readonly hasDate: boolean
}

/**
 * Whether a document is the account of one incident. A page about postmortems, a template or a
 * runbook has their words and headings, but no incident: no day on which it happened.
 */
export function recognise(evidence: Evidence): Recognition {
  const declared = declaredType(evidence.metadata)
  if (declared)
    return { isPostmortem: true, isApart: false, why: `its front matter says \`${declared}\`` }
  if (isNamedTemplate(evidence)) return apart('it is named as a template')
  if (isUnfilled(evidence)) return no('it reads as a template: its fields are not filled in')
  if (isIndex(evidence))
    return apart('it reads as an index or a guide, not as the account of one incident')
  const title = evidence.title?.text ?? ''
  const selfNamed = nameOfKind.test(title) || namesReview(title)
  const speaks = selfNamed || namesIncident(title)
  const filed =
    nameOfKind.test(evidence.path.split('/').slice(-3).join('/')) ||
    folderOfKind.test(evidence.path) ||
    isTagged(evidence.metadata)
  const roles = new Set(evidence.sections.flatMap(({ role }) => role ?? []))
  const telling = [...roles].filter((role) => tellingRoles.has(role)).length
  if (isAdvisory(evidence, telling) && !runsInHours(evidence.timeline))
    return no('it reads as an advisory about a vulnerability')
  const happened =
    evidence.timeline.length >= 2 || hasTimes(evidence.metadata) || tellsHours(evidence.sentences)
  const points =
    (selfNamed ? 3 : speaks ? 2 : 0) +
    (filed ? 2 : 0) +
    (happened ? 2 : 0) +
    (evidence.timeline.length >= 4 ? 1 : 0) +
    Math.min(telling, 4) +
    (evidence.metadata.some(({ key }) => key === 'severity') ? 1 : 0) +
    (evidence.hasDate ? 1 : 0)
  const isAbout = speaks || filed || evidence.timeline.length >= 3 || (happened && telling >= 3)
  const isDated = evidence.hasDate || happened || ((selfNamed || (filed && speaks)) && telling >= 2)
  if (points >= 4 && isAbout && isDated) {
    return { isPostmortem: true, isApart: false, why: reasonFor({ speaks, telling, happened }) }
  }
  return no(
    'it does not read as the account of an incident: too few of a title, dated events, ' +
      'and sections such as impact, timeline or root cause',
  )
}

const nameOfKind =
  /post-?\s?mort[eu]m|incident[-_ ]?(?:report|review)|outage|retrospective|\brca\b|learning[-_ ]review|reason[-_ ]for[-_ ]outage|after[-_ ]action|correction[-_ ]of[-_ ]error|ポストモーテム|障害報告/i

/** The folder that holds it, years left out. */
const folderOfKind =
  /(?:^|\/)(?:incidents?|outages?|rfos?|coes?|rcas?|pirs?)\/(?:\d{4}\/)?(?:\d{2}\/)?[^/]+$/i

/** `tags: [engineering, incidents]` of a page among others. */
function isTagged(metadata: readonly MetadataField[]): boolean {
  return metadata.some(
    ({ label, value }) =>
      /^(?:tags?|categor(?:y|ies)|labels?|topics?)$/i.test(label.text) &&
      /\b(?:incidents?|post-?mortems?|outages?)\b/i.test(value.text),
  )
}

function runsInHours(timeline: readonly TimelineEvent[]): boolean {
  return timeline.filter(({ time: { moment } }) => 'secondOfDay' in moment).length >= 5
}

/** A disclosure tells how a thing could have gone wrong, not how a day went. */
function isAdvisory({ title, metadata }: Evidence, telling: number): boolean {
  const words = title?.text ?? ''
  if (/\bCVE-\d|\bdisclos(?:ure|ing)\b|\badvisory\b/i.test(words)) return true
  const fields = metadata.filter(({ key }) => key === 'versions').length
  return (fields > 1 && !nameOfKind.test(words)) || (fields === 1 && telling < 3)
}

/** Roles that the account of an incident has and other documents seldom do. */
const tellingRoles = new Set<SectionRole>([
  'impact',
  'timeline',
  'detection',
  'trigger',
  'root-cause',
  'resolution',
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'action-items',
])

function declaredType(metadata: readonly MetadataField[]): string | undefined {
  const field = metadata.find(
    ({ key, value }) =>
      key === 'type' && /^(?:post-?mortem|incident[- ]?(?:report|review)?|pir)$/i.test(value.text),
  )
  return field && `${field.label.text}: ${field.value.text}`
}

function namesIncident(title: string): boolean {
  return /\b(?:incident|outage|post[- ]?mortem|downtime|degradation|disruption|root cause|breach|compromise[d]?|attack|failures?|failing|bug|issue|vulnerability|what happened)\b/i.test(
    title,
  )
}

/** `Supply-chain attack analysis`, `Outage of 4 March: what happened`. */
function namesReview(title: string): boolean {
  return /\b(?:incident|outage|attack|breach|failure|disruption|downtime)s?\b.{0,30}\b(?:report|review|analysis|write-?up|what happened|explained)\b/i.test(
    title,
  )
}

function hasTimes(metadata: readonly MetadataField[]): boolean {
  const times = metadata.filter(
    ({ key, value }) =>
      ['started', 'detected', 'ended', 'mitigated'].includes(key) && /\d{2}/.test(value.text),
  )
  return times.length >= 1
}

/** So many times of day make a story of what prose tells. */
const fewestHours = 5

function tellsHours(sentences: readonly Sentence[]): boolean {
  const hours = new Set<string>()
  for (const { text } of sentences) {
    for (const [hour] of text.matchAll(/\b(?:[01]?\d|2[0-3]):[0-5]\d\b/g)) hours.add(hour)
    if (hours.size >= fewestHours) return true
  }
  return false
}

function isNamedTemplate({ title, path, timeline }: Evidence): boolean {
  const name = path.split('/').at(-1) ?? ''
  if (/template|テンプレート|\bmodele\b|\.(?:hbs|tmpl|j2)\b/i.test(name)) return true
  return /\btemplate\b|テンプレート/i.test(title?.text ?? '') && timeline.length < 3
}

/** More of it is to be filled in than is said. */
function isUnfilled({ placeholders, sections, timeline }: Evidence): boolean {
  const empty = sections.filter(({ isEmpty, role }) => isEmpty && role).length
  const withRole = sections.filter(({ role }) => role).length
  return (
    (withRole >= 3 && empty * 2 > withRole) || (placeholders.length >= 4 && timeline.length < 3)
  )
}

function isIndex({ path, timeline, title }: Evidence): boolean {
  const name = (path.split('/').at(-1) ?? '').toLowerCase()
  if (/^(?:readme|index|contributing|changelog|license|security|code_of_conduct)\./.test(name)) {
    return timeline.length < 3 || /^changelog/.test(name)
  }
  const words = title?.text ?? ''
  if (
    /^\W*(?:how to|how (?:we|to) (?:handle|run|do|write|manage|review)|guide|writing|about|design|rfc|proposal|adr|roadmap|meeting)\b(?! (?:flaw|bug|error|fault))|\b(?:how to write|template)\b/i.test(
      words,
    )
  )
    return true
  if (
    /^\W*(?:scheduled |planned |upcoming )*maintenance\b|\b(?:annual|yearly|quarterly|monthly|weekly)\b.*\b(?:review|report)\b|\b(?:reliability|availability|operations) (?:review|report)\b.*\d{4}$/i.test(
      words,
    )
  )
    return true
  if (nameOfKind.test(words)) return /\bprocess\b/i.test(words) && timeline.length === 0
  // "Policy webhook down" tells of a policy and is none.
  if (runsInHours(timeline)) return false
  return /\b(?:guide|how to|runbook|playbook|process|policy|handbook|checklist|release notes|changelog)\b/i.test(
    words,
  )
}

function no(why: string): Recognition {
  return { isPostmortem: false, isApart: false, why }
}

function apart(why: string): Recognition {
  return { isPostmortem: false, isApart: true, why }
}

function reasonFor(found: { speaks: boolean; telling: number; happened: boolean }): string {
  const parts = [
    ...(found.speaks ? ['its name or title speaks of an incident'] : []),
    ...(found.happened ? ['it tells when things happened'] : []),
    ...(found.telling ? [`${found.telling} of its sections are those of a postmortem`] : []),
  ]
  return parts.join(', ').replace(/, ([^,]*)$/, ' and $1')
}
