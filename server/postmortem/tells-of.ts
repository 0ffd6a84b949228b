import type { Postmortem, SectionRole } from './model.ts'
import { roleOfHeading } from './section-role.ts'

/**
 * True where the document tells of one of the roles: under a heading, behind a bold label or in a
 * field, above the first section, or in the prose of the account.
 */
export function tellsOf(postmortem: Postmortem, metBy: readonly SectionRole[]): boolean {
  const { sections, metadata, actions, timeline } = postmortem
  if (sections.some(({ role }) => role && metBy.includes(role))) return true
  const isRemedied = sections.some(({ heading }) => /remediat|prevent|対応策/i.test(heading.text))
  if (metBy.includes('action-items') && (actions.length > 0 || isRemedied)) return true
  if (metBy.includes('timeline') && timeline.length > 2) return true
  const labels = metadata.map(({ label }) => roleOfHeading(label.text))
  if (labels.some((role) => role && metBy.includes(role))) return true
  const lead = leadOf(postmortem)
  if (metBy.includes('summary') && /\S.{15}/s.test(lead)) return true
  const account = accountOf(postmortem)
  return metBy.some((role) => speaksOf[role]?.test(account) ?? false)
}

/** Prose above the first section. */
function leadOf({ sentences, sections }: Postmortem): string {
  const end = sections[0]?.heading.span.start ?? Number.POSITIVE_INFINITY
  return sentences
    .filter(({ span }) => span.end <= end)
    .map(({ text }) => text)
    .join(' ')
}

/** The prose of the account; plans and links say nothing of what happened. */
function accountOf({ sentences }: Postmortem): string {
  return sentences
    .filter(({ role }) => role !== 'action-items' && role !== 'appendix' && role !== 'participants')
    .map(({ text }) => text)
    .join(' ')
}

/** Words by which an account that tells of a thing can be known. */
const speaksOf: Partial<Record<SectionRole, RegExp>> = {
  impact:
    /\b(?:users?|customers?|clients?|requests?|unavailable|affected|impact(?:ed)?|degraded|outage|down|downtime|lost)\b|影響/i,
  'root-cause':
    /\b(?:caus(?:e|ed|es|ing)|due to|because|resulted from|resulting in|result of|led to|leading to|since the)\b|原因|ため/i,
}
