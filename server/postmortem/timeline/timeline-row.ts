import type { RowBlock } from '../../text/block.ts'
import { type Prose, squeeze, wordsOf } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import { readWeekday } from '../../time/read-times.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import type { TimedLine } from '../mentions.ts'
import { isLeading, type Telling } from './timeline-entry.ts'

interface TimeCell {
  readonly line: TimedLine
  readonly time: TimeMention
  readonly column: number
}

/** A row is one entry; a date in one cell and a time of day in another are one time. */
export function readRow(
  { isHeader }: RowBlock,
  cells: readonly TimedLine[],
  header: RowBlock | undefined,
): Telling[] {
  if (isHeader) return []
  const headings = cells.map((_, column) => header?.cells[column]?.plain ?? '')
  const leading = leadingTimes(cells, headings)
  const times = leading.length ? leading : timesUnderHeadings(cells, headings)
  const merged = times
    .map(({ time }) => time)
    .reduce<TimeMention | undefined>(mergeTimes, undefined)
  const mention = merged && withEnd(merged, endOf(cells, headings))
  const first = times.find(({ time }) => time.clock) ?? times[0]
  if (!mention || !first) return []
  const { prose } = first.line
  const weekday = cells.flatMap((cell) => weekdayOf(cell) ?? [])[0]
  return [
    {
      mention,
      timeSpan: { start: prose.start + first.time.start, end: prose.start + first.time.end },
      what: whatOfRow(cells, headings, times),
      leads: true,
      movable: true,
      isAside: false,
      isIntroduction: false,
      ...(weekday ? { weekday } : {}),
      column: times.map(({ column }) => headings[column]).join(' '),
    },
  ]
}

/** The time under a heading such as `End`. */
function endOf(cells: readonly TimedLine[], headings: readonly string[]): TimeMention | undefined {
  const column = headings.findIndex((heading) => endColumn.test(heading))
  return cells[column]?.times[0]
}

function withEnd(start: TimeMention, end: TimeMention | undefined): TimeMention {
  if (!end || start.until || !(end.clock || end.date)) return start
  const { date, clock } = end
  return { ...start, until: { ...(date ? { date } : {}), ...(clock ? { clock } : {}) } }
}

/** Times in the first cells of the row, numbers and weekdays passed over. */
function leadingTimes(cells: readonly TimedLine[], headings: readonly string[]): TimeCell[] {
  const times: TimeCell[] = []
  for (const [column, line] of cells.entries()) {
    const time = timeIn(line, headings[column] ?? '')
    if (time && mergeTimes(times[0]?.time, time)) times.push({ line, time, column })
    else if (times.length || !isSkippable(line.prose.plain)) break
  }
  return times
}

/** Times that stand further right, under a heading that says so. */
function timesUnderHeadings(cells: readonly TimedLine[], headings: readonly string[]): TimeCell[] {
  return cells.flatMap((line, column) => {
    const heading = headings[column] ?? ''
    const time = timeColumn.test(heading) ? timeIn(line, heading) : undefined
    return time ? [{ line, time, column }] : []
  })
}

function timeIn(line: TimedLine, heading: string): TimeMention | undefined {
  if (otherColumn.test(heading)) return undefined
  if (/^\W*day\W*$/i.test(heading)) return line.times[0] ?? dayNumberIn(line)
  if (timeColumn.test(heading)) return line.times[0]
  return line.times.find((time) => isLeading(line.prose.plain, time) && fills(line, time))
}

/** `| Day | Time |`: the number of the day alone. */
function dayNumberIn({ prose: { plain } }: TimedLine): TimeMention | undefined {
  const number = /^\s*(\d{1,2})\s*$/.exec(plain)?.[1]
  if (!number) return undefined
  const start = plain.indexOf(number)
  return {
    start,
    end: start + number.length,
    dayNumber: Number(number),
    sameDay: false,
    approximate: false,
    doubtful: false,
    dateSlip: false,
    isReadable: true,
  }
}

/** The cell under a heading such as `Event`, or else the longest that is no time. */
function whatOfRow(
  cells: readonly TimedLine[],
  headings: readonly string[],
  times: readonly TimeCell[],
): Words {
  const texts = cells
    .map(({ prose }, column) => ({ prose, column }))
    .filter(({ column }) => !times.some((time) => time.column === column))
  const named = texts.find(({ column }) => eventColumn.test(headings[column] ?? ''))
  const lengthOf = ({ prose }: { prose: Prose }) => squeeze(prose.plain).length
  const end = cells.at(-1)?.prose.start ?? 0
  const chosen = named ?? [...texts].sort((a, b) => lengthOf(b) - lengthOf(a))[0]
  return chosen ? wordsOf(chosen.prose) : { text: '', span: { start: end, end } }
}

function weekdayOf({ prose }: TimedLine): (Words & { day: number }) | undefined {
  const found = readWeekday(prose.plain)
  return found && { ...wordsOf(prose, found.start, found.end), day: found.day }
}

const eventColumn =
  /\b(?:event|what|description|details?|happened|notes?|activity|summary)\b|イベント|内容|事象|出来事/i
const timeColumn =
  /\b(?:time|start(?:ed)?|from|date|when|day|timestamp|utc|gmt)\b|時刻|日時|時間|日付/i
const endColumn = /^\W*(?:end(?:ed|s)?(?: time)?|until|finish(?:ed)?|stop(?:ped)?|終了(?:時刻)?)\b/i
const otherColumn = /\b(?:due|deadline|target|eta|duration|elapsed)\b|期限|所要/i

function fills(line: TimedLine, time: TimeMention): boolean {
  const rest = line.prose.plain.slice(0, time.start) + line.prose.plain.slice(time.end)
  return rest.replace(/\([^)]*\)|[^\p{L}\p{N}]/gu, '').length <= 8
}

function isSkippable(cell: string): boolean {
  return (
    /^[^\p{L}\p{N}]*\d{0,3}[^\p{L}\p{N}]*$/u.test(cell) ||
    /^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\s*$/.test(cell)
  )
}

/** Two cells as one time, where neither says again what the other says. */
function mergeTimes(one: TimeMention | undefined, two: TimeMention): TimeMention | undefined {
  if (!one) return two
  if ((one.clock && two.clock) || (one.date && two.date)) return undefined
  if (one.dayNumber && (two.dayNumber || two.date)) return undefined
  return {
    ...one,
    ...two,
    ...(one.date ? { date: one.date } : {}),
    sameDay: one.sameDay || two.sameDay,
    approximate: one.approximate || two.approximate,
    doubtful: one.doubtful || two.doubtful,
    isReadable: one.isReadable || two.isReadable,
    start: one.start,
    end: one.end,
  }
}
