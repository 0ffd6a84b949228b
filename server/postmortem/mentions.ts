import type { Block } from '../text/block.ts'
import { type Prose, sliceProse } from '../text/prose.ts'
import { readTimes } from '../time/read-times.ts'
import type { TimeMention } from '../time/time-mention.ts'

/** The times on one line of a text; `from` and `to` are indexes into that text. */
export interface LineMention {
  readonly from: number
  readonly to: number
  readonly times: readonly TimeMention[]
}

/** Finds what a piece of text says by itself, whatever stands around it. */
export type MentionReader = (plain: string) => readonly LineMention[]

/** One mention for each line that holds words. Pure, so that it may be kept by the text. */
export function readMentions(plain: string): LineMention[] {
  const lines: LineMention[] = []
  let from = 0
  for (const line of plain.split('\n')) {
    if (line.trim()) lines.push({ from, to: from + line.length, times: readTimes(line) })
    from += line.length + 1
  }
  return lines
}

/** More than the blocks of any document, so that one that is edited stays in memory. */
const mostKept = 20_000

/** Reads as `read` does, and each text only once: after a keystroke, the block that changed. */
export function rememberMentions(read: MentionReader = readMentions): MentionReader {
  const kept = new Map<string, readonly LineMention[]>()
  return (plain) => {
    const known = kept.get(plain)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const mentions = read(plain)
    kept.set(plain, mentions)
    return mentions
  }
}

/** A line of the document with its times, whose spans are relative to its prose. */
export interface TimedLine {
  readonly prose: Prose
  readonly times: readonly TimeMention[]
}

/** The lines of a block where they stand; a table row has one for each cell. */
export function timedLines(block: Block, read: MentionReader): TimedLine[] {
  switch (block.kind) {
    case 'row':
      return block.cells.map((cell) => ({
        prose: cell,
        // A break within a cell is a space, so that the cell is one line.
        times: read(cell.plain.replaceAll('\n', ' ')).flatMap(({ times }) => times),
      }))
    case 'heading':
    case 'paragraph':
    case 'item':
      return read(block.prose.plain).map(({ from, to, times }) => ({
        prose: sliceProse(block.prose, from, to),
        times,
      }))
    default:
      return []
  }
}
