import type { Span } from './span.ts'

/** Offsets at which each line of a text begins. Lines end in LF, CRLF or CR. */
export type LineStarts = readonly number[]

/** A place as people count: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds where each line begins; a text without a line break has one line. */
export function readLineStarts(text: string): LineStarts {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** The line (from 0) that holds the offset. */
export function lineAt(starts: LineStarts, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Line and column of an offset, both from 1. */
export function placeAt(starts: LineStarts, offset: number): Place {
  const line = lineAt(starts, offset)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}

/** The whole lines that a span touches, with the last one's line break. */
export function wholeLines(text: string, span: Span): Span {
  let start = span.start
  while (start > 0 && !isBreak(text[start - 1])) start--
  let end = span.end
  while (end < text.length && !isBreak(text[end])) end++
  if (text[end] === '\r') end++
  if (text[end] === '\n') end++
  return { start, end }
}

/** The line break that the text uses; LF where it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
