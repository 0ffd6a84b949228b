import type { Block, RowBlock } from '../text/block.ts'
import { type Prose, squeeze, wordsOf } from '../text/prose.ts'
import type { Span, Words } from '../text/span.ts'
import { readWeekday } from '../time/read-times.ts'
import type { TimeMention } from '../time/time-mention.ts'
import { type MentionReader, type TimedLine, timedLines } from './mentions.ts'
import type { Outline, OutlineSection } from './outline.ts'

/** A block, or a line of one, that says when; not yet known to be an event. */
export interface Entry {
  readonly block: Block
  readonly mention: TimeMention
  /** Offsets into the document, unlike those of the mention. */
  readonly timeSpan: Span
  readonly what: Words
  /** Entries of one list, table or run of paragraphs share a group. */
  readonly group: number
  readonly section: OutlineSection | undefined
  readonly inTimeline: boolean
  /** The time opens the entry, rather than closing it or standing within. */
  readonly leads: boolean
  readonly movable: boolean
  /** A sentence above the entries that only gives them their date. */
  readonly isIntroduction: boolean
  /** A weekday in a cell of its own. */
  readonly weekday?: Words & { readonly day: number }
  /** The heading of the time's column, where it has one. */
  readonly column?: string
}

/** Every block of the document that could be an event, in order. */
export function readEntries(
  blocks: readonly Block[],
  read: MentionReader,
  outline: Outline,
): Entry[] {
  const headers = new Map<number, RowBlock>()
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    if (block.kind === 'row' && block.isHeader) headers.set(block.table, block)
    const lines = timedLines(block, read)
    const section = outline.sectionAt(block.span.start)
    const place = { block, section, inTimeline: outline.roleAt(block.span.start) === 'timeline' }
    if (block.kind === 'row') return readRow({ ...place, block }, lines, headers.get(block.table))
    return block.kind === 'heading' && section === undefined ? [] : readLines(place, lines)
  })
}

type Place = Pick<Entry, 'block' | 'section' | 'inTimeline'>

function readLines(place: Place, lines: readonly TimedLine[]): Entry[] {
  const { block } = place
  const found: Entry[] = []
  lines.forEach((line, index) => {
    // Only a paragraph holds an event on each of its lines; elsewhere the first line speaks.
    if (index > 0 && block.kind !== 'paragraph') return
    const event = line.times.find((time) => standsWell(block, line, time, place.inTimeline))
    const mention = event ?? (introduces(block, place) ? line.times.find(isWholeDate) : undefined)
    if (!mention) return
    const { plain, start } = line.prose
    const leads = isLeading(plain, mention)
    found.push({
      ...place,
      mention,
      timeSpan: { start: start + mention.start, end: start + mention.end },
      what: whatOf(line, mention, leads),
      group: groupOf(block),
      leads,
      movable: block.kind === 'item',
      isIntroduction: !event,
    })
  })
  return found
}

function introduces(block: Block, { inTimeline }: Place): boolean {
  return inTimeline && block.kind === 'paragraph' && squeeze(block.prose.plain).length < 160
}

function isWholeDate({ date, clock }: TimeMention): boolean {
  return date?.day !== undefined && !clock
}

function groupOf(block: Block): number {
  if (block.kind === 'item') return block.list
  return block.kind === 'heading' ? -block.level : 0
}

/**
 * In a timeline a time may also close its entry, or follow a label; with a date it may stand
 * anywhere in an item. What closes an entry needs more than an hour, which could be a length.
 */
function standsWell(
  block: Block,
  line: TimedLine,
  time: TimeMention,
  inTimeline: boolean,
): boolean {
  const { plain } = line.prose
  if (isLeading(plain, time)) return time.date !== undefined || isWholeClock(plain, time)
  if (!inTimeline || !time.isReadable || (!time.clock && !time.date)) return false
  const isLabelled = /^[^:：]{1,30}[:：][\s*_]*$/.test(plain.slice(0, time.start))
  if (isLabelled) return true
  const isFull = time.date !== undefined && time.clock !== undefined
  const closes = /^[\s.)\]|:*_…-]*$/.test(plain.slice(time.end))
  return closes
    ? isFull || (time.clock !== undefined && !!time.zone)
    : isFull && block.kind === 'item'
}

/** A slip alone, such as `25:10`, opens an entry only where a separator or space follows. */
function isWholeClock(plain: string, time: TimeMention): boolean {
  return time.isReadable || /^[\s:：|–—-]/.test(plain.slice(time.end))
}

/** Nothing but punctuation and a preposition stands before it. */
function isLeading(plain: string, time: TimeMention): boolean {
  const before = plain.slice(0, time.start)
  return before.length < 40 && /^[^\p{L}\p{N}]*(?:(?:at|on|by|time|date)[\s:]+)?$/iu.test(before)
}

function whatOf(line: TimedLine, mention: TimeMention, leads: boolean): Words {
  const { prose } = line
  if (!leads) return wordsOf(prose)
  const gap = /^[^\p{L}\p{N}"'`<@#$[({「『]*/u.exec(prose.plain.slice(mention.end))?.[0].length ?? 0
  return wordsOf(prose, mention.end + gap)
}

interface TimeCell {
  readonly line: TimedLine
  readonly time: TimeMention
  readonly column: number
}

/** A row is one entry; a date in one cell and a time of day in another are one time. */
function readRow(
  place: Place & { block: RowBlock },
  cells: readonly TimedLine[],
  header: RowBlock | undefined,
): Entry[] {
  if (place.block.isHeader) return []
  const headings = cells.map((_, column) => header?.cells[column]?.plain ?? '')
  const leading = leadingTimes(cells, headings)
  const times = leading.length ? leading : timesUnderHeadings(cells, headings)
  const mention = times
    .map(({ time }) => time)
    .reduce<TimeMention | undefined>(mergeTimes, undefined)
  const first = times.find(({ time }) => time.clock) ?? times[0]
  if (!mention || !first) return []
  const { prose } = first.line
  const weekday = cells.flatMap((cell) => weekdayOf(cell) ?? [])[0]
  return [
    {
      ...place,
      mention,
      timeSpan: { start: prose.start + first.time.start, end: prose.start + first.time.end },
      what: whatOfRow(cells, headings, times),
      group: place.block.table,
      leads: true,
      movable: true,
      isIntroduction: false,
      ...(weekday ? { weekday } : {}),
      column: times.map(({ column }) => headings[column]).join(' '),
    },
  ]
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
  if (timeColumn.test(heading)) return line.times[0]
  return line.times.find((time) => isLeading(line.prose.plain, time) && fills(line, time))
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
  const chosen = named ?? [...texts].sort((a, b) => lengthOf(b) - lengthOf(a))[0]
  return chosen ? wordsOf(chosen.prose) : { text: '', span: { start: 0, end: 0 } }
}

function weekdayOf({ prose }: TimedLine): (Words & { day: number }) | undefined {
  const found = readWeekday(prose.plain)
  return found && { ...wordsOf(prose, found.start, found.end), day: found.day }
}

const eventColumn =
  /\b(?:event|what|description|details?|happened|notes?|activity|summary)\b|イベント|内容|事象|出来事/i
const timeColumn = /\b(?:time|date|when|day|timestamp|utc|gmt)\b|時刻|日時|時間|日付/i
const otherColumn = /\b(?:due|deadline|target|eta|duration|elapsed)\b|期限|所要/i

function fills(line: TimedLine, time: TimeMention): boolean {
  const rest = line.prose.plain.slice(0, time.start) + line.prose.plain.slice(time.end)
  return rest.replace(/\([^)]*\)|[^\p{L}\p{N}]/gu, '').length <= 8
}

function isSkippable(cell: string): boolean {
  return (
    /^\W*\d{0,3}\W*$/.test(cell) || /^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\s*$/.test(cell)
  )
}

/** Two cells as one time, where neither says again what the other says. */
function mergeTimes(one: TimeMention | undefined, two: TimeMention): TimeMention | undefined {
  if (!one) return two
  if ((one.clock && two.clock) || (one.date && two.date)) return undefined
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
