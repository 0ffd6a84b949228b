import type { Postmortem } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'

/** Where what the whole document lacks is said: its title, or its first line. */
export function titleOrStart({ title }: Postmortem, text: string): Span {
  if (title) return title.span
  const end = text.indexOf('\n')
  return { start: 0, end: end < 0 ? text.length : end }
}
