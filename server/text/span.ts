/**
 * Places in a text.
 * Knows offsets; knows nothing of lines, Markdown or files.
 */

/** A half-open range of UTF-16 offsets into a document's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What stands at a place: the words as written, and where. */
export interface Words {
  readonly text: string
  readonly span: Span
}

/** True where the two spans share a character, or one of them is empty and touches the other. */
export function touches(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}

/** True where `inner` lies wholly within `outer`. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The span moved right by `offset`. */
export function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset }
}

/** What has a place, so many characters further. */
export function moveWords<Placed extends { readonly span: Span }>(
  words: Placed,
  by: number,
): Placed {
  return { ...words, span: shiftSpan(words.span, by) }
}
