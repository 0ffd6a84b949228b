import type { Span, Words } from './span.ts'

/**
 * A run of text with its Markdown markup replaced by spaces, character for character, so that
 * an index into `plain` plus `start` is an offset into the document. A hard break or `<br>`
 * reads as a line feed.
 */
export interface Prose {
  readonly start: number
  readonly plain: string
  /** Relative to `start`, like all spans here. */
  readonly strong: readonly Span[]
  readonly code: readonly Span[]
  readonly struck: readonly Span[]
  readonly links: readonly { readonly span: Span; readonly url: string }[]
  readonly images?: readonly { readonly span: Span; readonly url: string }[]
}

export const emptyProse: Prose = {
  start: 0,
  plain: '',
  strong: [],
  code: [],
  struck: [],
  links: [],
}

/** The prose's text for people: runs of white space made one, ends trimmed. */
export function squeeze(plain: string): string {
  if (!/[^\S ]| {2}|^ | $/.test(plain)) return plain
  return plain.replace(/\s+/g, ' ').trim()
}

/** The part between two indexes, trimmed, as words with their place in the document. */
export function wordsOf(prose: Prose, from = 0, to = prose.plain.length): Words {
  let start = Math.min(from, to)
  let end = to
  while (start < end && isSpace(prose.plain, start)) start++
  while (end > start && isSpace(prose.plain, end - 1)) end--
  return {
    text: squeeze(prose.plain.slice(start, end)),
    span: { start: prose.start + start, end: prose.start + end },
  }
}

/** One prose per line that holds words; lines come from breaks in the source or `<br>`. */
export function linesOf(prose: Prose): Prose[] {
  const lines: Prose[] = []
  let from = 0
  for (const line of prose.plain.split('\n')) {
    if (line.trim()) lines.push(sliceProse(prose, from, from + line.length))
    from += line.length + 1
  }
  return lines
}

/** The prose between two indexes, with its markup. */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  const within = (span: Span) => span.start < to && from < span.end
  const moved = (span: Span): Span => ({
    start: Math.max(0, span.start - from),
    end: Math.min(to, span.end) - from,
  })
  return {
    start: prose.start + from,
    plain: prose.plain.slice(from, to),
    strong: prose.strong.filter(within).map(moved),
    code: prose.code.filter(within).map(moved),
    struck: prose.struck.filter(within).map(moved),
    links: prose.links
      .filter((link) => within(link.span))
      .map((link) => ({ span: moved(link.span), url: link.url })),
  }
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text[index] ?? '')
}
