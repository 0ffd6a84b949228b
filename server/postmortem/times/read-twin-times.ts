import { remember } from '../../memory/remember.ts'
import type { Block, RowBlock } from '../../text/block.ts'
import { type Prose, squeeze } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import { addDays, type IsoDate } from '../../time/calendar.ts'
import { isOutOfSeason } from '../../time/clock-change.ts'
import type { Zone } from '../../time/moment.ts'
import { readTimes, readZoneWords } from '../../time/read-times.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import { instantOf } from '../../time/zone.ts'
import type { TwinTime } from '../model.ts'
import { settleDate } from '../timeline/document-date.ts'

/**
 * One moment told by two clocks: `13:14 EDT (17:14 UTC)`, `22:30 JST / 13:30 UTC`, a row with a
 * column for each zone. The first clock may be that of the account around it.
 */
export function readTwinTimes(
  blocks: readonly Block[],
  near: IsoDate | undefined,
  zoneAt: (offset: number) => Zone | undefined,
): TwinTime[] {
  const headers = new Map<number, RowBlock>()
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    if (block.kind === 'row') {
      if (block.isHeader) headers.set(block.table, block)
      const header = headers.get(block.table)
      const beside = block.cells.flatMap((cell) => readLine(cell, near, zoneAt))
      return header && !block.isHeader ? [...beside, ...readColumns(block, header, near)] : beside
    }
    const hasProse = block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading'
    return hasProse ? readLine(block.prose, near, zoneAt) : []
  })
}

/** A text in which a time may stand beside its twin, twins parted; empty where none can. */
const twinLine = remember((plain) => {
  const line = partTwins(plain.replace(/\n/g, ' '))
  return mayBeTwin.test(line) ? line : ''
})

/** A time of one clock, and the zones that its name may mean. */
interface Reading {
  readonly words: Words
  readonly mention: TimeMention
  readonly zones: readonly Zone[]
}

function readLine(
  prose: Prose,
  near: IsoDate | undefined,
  zoneAt: (offset: number) => Zone | undefined,
): TwinTime[] {
  const plain = twinLine(prose.plain)
  if (!plain) return []
  const readings = readTimes(plain).map((mention) => readingOf(prose, plain, mention))
  return readings.flatMap((one, index) => {
    const other = readings[index + 1]
    if (!other || !isSameMoment(plain.slice(one.mention.end, other.mention.start))) return []
    // `10:00 UTC (11:30 CET: fixed)`: what goes on in the bracket is another moment.
    const isBracketed = /[（(]/.test(plain.slice(one.mention.end, other.mention.start))
    if (isBracketed && !/^\s*[)）,;、]/.test(plain.slice(other.mention.end))) return []
    // `10:00 UTC (12:00 CEST) – 11:00 UTC`: a range behind the twin does not concern it.
    return compare(withZone(one, other, zoneAt(prose.start)), other, near)
  })
}

/** `10:48 (00:48 UTC)`: the first clock is that of the account. */
function withZone(one: Reading, other: Reading, zone: Zone | undefined): Reading {
  const isOpen = one.zones.length === 0 && other.zones.length > 0
  return isOpen && zone ? { ...one, zones: [zone] } : one
}

/** `13:14 EDT (17:14 UTC) to 14:20 EDT (18:20 UTC)`: two twins, not a range of the inner times. */
function partTwins(plain: string): string {
  return plain.replace(/(?<=[)）]\s*)(?:to|until|and|–|—|-|→)(?=\s)/g, (sign) =>
    ';'.padEnd(sign.length),
  )
}

/** Cheap, for it is asked of every line. */
const mayBeTwin = /\d\d[^（(=≒＝/]{0,24}[（(=≒＝/][^\d]{0,8}\d{1,4}/

/** A bracket or an equals sign; a slash could as well part two moments, unless the zones differ. */
function isSameMoment(between: string): boolean {
  return /^\s*(?:[（(]\s*(?:i\.e\.,?\s*)?|[=≒＝]|\/)\s*$/.test(between)
}

function readingOf(prose: Prose, plain: string, mention: TimeMention): Reading {
  const { start, end, zone, zoneCandidates } = mention
  const span = { start: prose.start + start, end: prose.start + end }
  const words = { text: squeeze(plain.slice(start, end)), span }
  return { words, mention, zones: zone ? [zone] : (zoneCandidates ?? []) }
}

/** Columns whose headings name a zone each: `Time (UTC)`, `Time (PT)`. */
function readColumns(row: RowBlock, header: RowBlock, near: IsoDate | undefined): TwinTime[] {
  if (header.cells.filter(({ plain }) => isClockColumn(plain)).length < 2) return []
  const readings = row.cells.flatMap((cell, column) => {
    const heading = header.cells[column]?.plain ?? ''
    const { zone, candidates } = readZoneWords(heading) ?? {}
    const [mention, ...others] = isClockColumn(heading) ? readTimes(cell.plain) : []
    if (!mention?.clock || others.length || (mention.zone && !localColumn.test(heading))) return []
    const isWhole = cell.plain.slice(0, mention.start).trim() + cell.plain.slice(mention.end).trim()
    if (isWhole) return []
    const reading = readingOf(cell, cell.plain, mention)
    return [
      reading.zones.length ? reading : { ...reading, zones: zone ? [zone] : (candidates ?? []) },
    ]
  })
  const [one, other, ...more] = readings
  return one && other && more.length === 0 ? compare(one, other, near) : []
}

const isClockColumn = remember((heading) => {
  const { zone, candidates } = readZoneWords(heading) ?? {}
  return zone !== undefined || candidates !== undefined || localColumn.test(heading)
})

/** A column whose cells say their zone themselves. */
const localColumn = /^\W*(?:local(?: time)?|our time|time \(?local\)?)\W*$/i

function compare(one: Reading, other: Reading, near: IsoDate | undefined): TwinTime[] {
  const isPlain = [one, other].every(
    ({ mention: { clock, until, slip, approximate }, zones }) =>
      clock && !until && !slip && !approximate && zones.length > 0,
  )
  if (!isPlain || one.zones[0] === other.zones[0]) return []
  const days = [one, other].map(({ mention: { date } }) => date && settleDate(date, near))
  const day = days[0] ?? days[1] ?? near
  // Winter's name in July is another mistake, and said of the name.
  if (day?.length === 10 && [one, other].some(({ words }) => hasSeasonWrong(words.text, day)))
    return []
  // An entry that gives no day may be of the night in which clocks change, or of a day after it.
  const isInherited = !days[0] && !days[1] && near?.length === 10
  const known = isInherited ? [0, -1, 1, 7].map((away) => addDays(near, away)) : [day]
  const differences = one.zones.flatMap((zone) =>
    other.zones.flatMap((otherZone) =>
      known.flatMap((on) => {
        if (!on && /\//.test(zone + otherZone)) return []
        const [from, to] = [
          instantOf(days[0] ?? on ?? anyDay, one.mention.clock?.secondOfDay ?? 0, zone),
          instantOf(days[1] ?? on ?? anyDay, other.mention.clock?.secondOfDay ?? 0, otherZone),
        ]
        return from === undefined || to === undefined ? [] : [Math.round((to - from) / 60_000)]
      }),
    ),
  )
  if (differences.length === 0) return []
  const isDated = days[0]?.length === 10 && days[1]?.length === 10
  return [
    {
      first: one.words,
      second: other.words,
      apart: [...new Set(isDated ? differences : differences.map(withinHalfDay))],
    },
  ]
}

/** Zones of one offset are as far apart on any day. */
const anyDay = '2000-01-15'

/** Without a date of its own the second may be on the next day or the day before. */
function withinHalfDay(minutes: number): number {
  const rest = ((minutes % 1440) + 1440) % 1440
  return rest > 720 ? rest - 1440 : rest
}

function hasSeasonWrong(words: string, day: IsoDate): boolean {
  return (words.match(/\b[A-Z]{3,4}\b/g) ?? []).some((name) => isOutOfSeason(name, day))
}
