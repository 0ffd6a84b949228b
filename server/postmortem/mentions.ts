import type { Block } from '../text/block.ts'
import { linesOf, type Prose } from '../text/prose.ts'
import { readTimes } from '../time/read-times.ts'
import type { TimeMention } from '../time/time-mention.ts'

/**
 * What one block says by itself: its lines (cells, for a table row) with the times in each.
 * Pure and relative to the block, so that it may be kept for as long as the block's text stays.
 */
export interface Mentions {
  readonly lines: readonly TimedLine[]
}

export interface TimedLine {
  readonly prose: Prose
  readonly times: readonly TimeMention[]
}

/** Reads the mentions of a block; code, comments and front matter have none. */
export function readMentions(block: Block): Mentions {
  switch (block.kind) {
    case 'row':
      return { lines: block.cells.map(timedLine) }
    case 'heading':
    case 'paragraph':
    case 'item':
      return { lines: linesOf(block.prose).map(timedLine) }
    default:
      return { lines: [] }
  }
}

function timedLine(prose: Prose): TimedLine {
  return { prose, times: readTimes(prose.plain) }
}
