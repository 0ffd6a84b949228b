import type { Position, Range } from 'vscode-languageserver'
import type { Span } from '../text/span.ts'
import type { OpenText } from './open-text.ts'

/** The span that a range of the protocol covers, its ends put in order. */
export function toSpan(open: OpenText, range: Range): Span {
  const start = toOffset(open, range.start)
  const end = toOffset(open, range.end)
  return { start: Math.min(start, end), end: Math.max(start, end) }
}

/** The offset of a position; one behind the end of its line or of the text stops there. */
export function toOffset({ text, lineStarts, encoding }: OpenText, position: Position): number {
  const start = lineStarts[position.line]
  if (start === undefined) return position.line < 0 ? 0 : text.length
  const end = endOfLine(text, start, lineStarts[position.line + 1] ?? text.length)
  if (encoding === 'utf-16') return Math.min(start + Math.max(position.character, 0), end)
  return offsetOfByte(text.slice(0, end), start, position.character)
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return end
}

/** A byte inside a character counts as the character's beginning. */
function offsetOfByte(line: string, start: number, bytes: number): number {
  let offset = start
  let left = bytes
  while (offset < line.length) {
    const code = line.codePointAt(offset) ?? 0
    left -= bytesOf(code)
    if (left < 0) break
    offset += code > 0xffff ? 2 : 1
  }
  return offset
}

/** How many bytes a code point takes in UTF-8. */
export function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
