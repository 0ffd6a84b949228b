import type { Block, RowBlock } from '../../text/block.ts'
import { type Prose, wordsOf } from '../../text/prose.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { readDurations } from '../../time/read-durations.ts'
import { readTimes } from '../../time/read-times.ts'
import type { BoundedDuration } from '../model.ts'
import { minutesApart } from './minutes-apart.ts'

const startColumn = /^\W*(?:start(?:ed)?|from|began|begin)\b|開始/i
const endColumn = /^\W*(?:end(?:ed)?|to|until|till|stop(?:ped)?|finish(?:ed)?|resolved)\b|終了/i
const lengthColumn = /\b(?:duration|length|elapsed|downtime|lasted)\b|時間/i

/** Lengths in rows that have a column for the start, the end and the length. */
export function readDurationColumns(
  blocks: readonly Block[],
  near: IsoDate | undefined,
): BoundedDuration[] {
  let header: RowBlock | undefined
  return blocks.flatMap((block) => {
    if (block.kind !== 'row' || block.quoted) return []
    if (block.isHeader) header = block
    if (block.isHeader || header?.table !== block.table) return []
    const bounded = readRow(block, header, near)
    return bounded ? [bounded] : []
  })
}

function readRow(
  { cells }: RowBlock,
  header: RowBlock,
  near: IsoDate | undefined,
): BoundedDuration | undefined {
  const under = (pattern: RegExp) => {
    const columns = header.cells.flatMap(({ plain }, at) => (pattern.test(plain) ? [at] : []))
    return columns.length === 1 ? cells[columns[0] ?? -1] : undefined
  }
  const [start, end, length] = [startColumn, endColumn, lengthColumn].map(under)
  if (!start || !end || !length) return undefined
  const [from, to] = [timeOf(start), timeOf(end)]
  const [duration, ...others] = readDurations(length.plain)
  if (!from || !to || !duration || others.length) return undefined
  const { minutes, unitMinutes, approximate } = duration
  const apart = minutesApart(from, to, near)
  if (apart.length === 0) return undefined
  const [one, other] = [wordsOf(start), wordsOf(end)]
  const ends = {
    text: `${one.text} – ${other.text}`,
    span: {
      start: Math.min(one.span.start, other.span.start),
      end: Math.max(one.span.end, other.span.end),
    },
  }
  const words = wordsOf(length, duration.start, duration.end)
  return { ...words, minutes, unitMinutes, approximate, ends, apart, link: 'beside' }
}

/** One exact time by itself. */
function timeOf({ plain }: Prose) {
  const [mention, ...others] = readTimes(plain)
  if (!mention || others.length || mention.until || mention.slip || mention.approximate)
    return undefined
  const { date, clock, zone, zoneCandidates } = mention
  return {
    ...(date ? { date } : {}),
    ...(clock ? { clock } : {}),
    ...(zone ? { zone } : {}),
    isZoneOpen: !zone && zoneCandidates !== undefined,
  }
}
