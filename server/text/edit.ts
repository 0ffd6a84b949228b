import type { Span } from './span.ts'

/** One replacement in the text it was made from. An empty span inserts, an empty `newText` deletes. */
export interface Edit {
  readonly span: Span
  readonly newText: string
}

/** The text with all edits made. Edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of inOrder(edits)) {
    if (edit.span.start < at) continue
    parts.push(text.slice(at, edit.span.start), edit.newText)
    at = edit.span.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** True where two edits touch the same characters. */
export function editsOverlap(a: readonly Edit[], b: readonly Edit[]): boolean {
  return a.some((one) =>
    b.some((two) => one.span.start < two.span.end && two.span.start < one.span.end),
  )
}

/** Stable, so that several insertions at one place keep the order they were given in. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
