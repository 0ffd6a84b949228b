import type { Block } from '../../text/block.ts'
import { rememberBlockPer } from '../../text/block-finder.ts'
import { wordsOf } from '../../text/prose.ts'
import { moveWords, type Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { timedLines } from '../mentions.ts'
import { settleDate } from '../timeline/document-date.ts'

/** A weekday that stands beside a date. */
export interface DatedWeekday extends Words {
  /** 0 for Sunday to 6 for Saturday. */
  readonly day: number
  readonly date: IsoDate
}

/**
 * Weekdays beside dates, wherever the author's own words have them. In prose the date must give
 * its year; a heading is about the incident, so that the incident's year is its own.
 */
export function readWeekdays(
  blocks: readonly Block[],
  incident: IsoDate | undefined,
): DatedWeekday[] {
  return blocks.flatMap((block) => (block.quoted ? [] : readBlock(block, incident)))
}

const readBlock = rememberBlockPer(
  (block, incident: IsoDate | undefined): DatedWeekday[] =>
    timedLines(block).flatMap(({ prose, times }) =>
      times.flatMap(({ date: words, weekday }) => {
        if (!words || !weekday || words.otherwise) return []
        if (!words.year && (block.kind !== 'heading' || !incident)) return []
        const date = settleDate(words, incident)
        if (date?.length !== 10) return []
        return [{ ...wordsOf(prose, weekday.start, weekday.end), day: weekday.day, date }]
      }),
    ),
  moveWords,
)
