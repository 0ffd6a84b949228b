import { remember } from '../memory/remember.ts'
import type { Block } from '../text/block.ts'
import { type Prose, sliceProse } from '../text/prose.ts'
import { readTimes } from '../time/read-times.ts'
import type { TimeMention } from '../time/time-mention.ts'

/** The times on one line of a text; `from` and `to` are indexes into that text. */
interface LineMention {
  readonly from: number
  readonly to: number
  readonly times: readonly TimeMention[]
}

/** What a piece of text says by itself, whatever stands around it: a mention for each line. */
const readMentions = remember((plain): readonly LineMention[] => {
  const lines: LineMention[] = []
  let from = 0
  for (const line of plain.split('\n')) {
    if (line.trim()) lines.push({ from, to: from + line.length, times: readTimes(line) })
    from += line.length + 1
  }
  return lines
})

/** A line of the document with its times, whose spans are relative to its prose. */
export interface TimedLine {
  readonly prose: Prose
  readonly times: readonly TimeMention[]
}

/** The lines of a block where they stand; a table row has one for each cell. */
export function timedLines(block: Block): TimedLine[] {
  switch (block.kind) {
    case 'row':
      return block.cells.map((cell) => ({
        prose: cell,
        // A break within a cell is a space, so that the cell is one line.
        times: readMentions(cell.plain.replaceAll('\n', ' ')).flatMap(({ times }) => times),
      }))
    case 'heading':
    case 'paragraph':
    case 'item':
      return readMentions(block.prose.plain).map(({ from, to, times }) => ({
        prose: sliceProse(block.prose, from, to),
        times,
      }))
    default:
      return []
  }
}
