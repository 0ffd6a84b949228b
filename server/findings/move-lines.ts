import type { Edit } from '../text/edit.ts'
import { lineBreakOf, wholeLines } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** The edits that take the lines of one entry and put them before those of another. */
export function moveLines(text: string, entry: Span, before: Span): Edit[] {
  const from = wholeLines(text, entry)
  const to = wholeLines(text, before).start
  const lines = text.slice(from.start, from.end)
  const newText = /\n$/.test(lines) ? lines : `${lines}${lineBreakOf(text)}`
  return [
    { span: { start: to, end: to }, newText },
    { span: from, newText: '' },
  ]
}
