import type { Postmortem, SectionRole } from './model.ts'
import { roleOfHeading } from './sections/section-role.ts'

/**
 * True where the document has a place for one of the roles: under a heading, behind a bold label,
 * in a field, or above the first section.
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
  return metBy.includes('summary') && /\S.{15}/s.test(lead)
}

/** True where the title or the prose of the account has words of one of the roles, wherever. */
export function speaksOf(postmortem: Postmortem, metBy: readonly SectionRole[]): boolean {
  const account = accountOf(postmortem)
  return metBy.some((role) => wordsOfRole[role]?.test(account) ?? false)
}

/** Prose above the first section. */
function leadOf({ sentences, sections }: Postmortem): string {
  const end = sections[0]?.heading.span.start ?? Number.POSITIVE_INFINITY
  return sentences
    .filter(({ span }) => span.end <= end)
    .map(({ text }) => text)
    .join(' ')
}

/** The title, and the prose of the account; plans and links say nothing of what happened. */
function accountOf({ title, sentences }: Postmortem): string {
  const told = sentences.filter(
    ({ role }) => role !== 'action-items' && role !== 'appendix' && role !== 'participants',
  )
  return [...told.map(({ text }) => text), title?.text ?? ''].join(' ')
}

/** Words by which an account that tells of a thing can be known. */
const wordsOfRole: Partial<Record<SectionRole, RegExp>> = {
  impact:
    /\b(?:users?|customers?|clients?|requests?|unavailable|affected|effects?|impact(?:ed)?|degraded|outage|down|downtime|lost|unable|could(?: not|n['’]t)|prevent(?:ing|ed)|stolen?|leak(?:ed|s)?|exposed|exploited|crash(?:ed|es|ing)?|stall(?:ed|s)?|stopped|slow(?:ed|er|ly)?|fail(?:ed|ures?)|missed|interrupt(?:ed|ions?))\b|影響/i,
  'root-cause':
    /\b(?:caus(?:e|ed|es|ing)|due to|because|result(?:ed|ing)? (?:from|in|of)|led to|leading to|since the|triggered by|introduced (?:in|by|with)|misconfigur\w+|overlooked|vulnerabilit(?:y|ies)|explanation|(?:bug|problem|issue|reason|culprit|fault|flaw) (?:is|was|were|lay|in)|did(?: not|n['’]t) (?:check|validate|consider|account|impose|enforce|handle))\b|原因|ため/i,
  'action-items':
    /\bwe(?:['’]ll| will| (?:plan|intend|hope) to| are (?:now |also )?(?:working|planning|going|looking|considering|adding|improving|investigating))\b|\b(?:going forward|in the future|next steps?|follow-?ups?|to prevent (?:this|such|similar|future)|recurrence|seek improvements)\b|再発防止|今後/i,
}
