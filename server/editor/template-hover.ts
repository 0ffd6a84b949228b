import type { Review } from '../review/review.ts'
import { reasonOf } from '../template/demand.ts'
import { matchSections } from '../template/match-sections.ts'
import type { TemplateSection } from '../template/template.ts'
import { type Span, touches } from '../text/span.ts'

/** What the team's template says of the section whose heading stands at an offset. */
export function guidanceAt(
  { template, postmortem }: Review,
  at: number,
): { readonly span: Span; readonly text: string } | undefined {
  if (!template) return undefined
  const here = { start: at, end: at }
  const isHere = (span: Span | undefined) => span !== undefined && touches(span, here)
  const match = matchSections(template, postmortem).find(({ found, misspelt }) =>
    isHere((found ?? misspelt)?.heading.span),
  )
  const section = match?.found ?? match?.misspelt
  if (!match || !section) return undefined
  const text = [match.wanted.guidance, wishesOf(match.wanted)].filter(Boolean).join('\n\n')
  return text ? { span: section.heading.span, text } : undefined
}

/** What a directive asks for, in words. */
function wishesOf({ fewestWords, columns, mayBeNone, demand }: TemplateSection): string {
  const reason = reasonOf(demand)
  const wishes = [
    ...(fewestWords > 0 ? [`at least ${fewestWords} words`] : []),
    ...(columns.length > 0 ? [`a table with ${columns.join(', ')}`] : []),
    ...(mayBeNone ? ['or “none” with a reason'] : []),
    ...(reason ? [`where ${reason}`] : []),
  ]
  return wishes.length > 0 ? `Wanted here: ${wishes.join(', ')}.` : ''
}
