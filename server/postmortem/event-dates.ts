import type { Words } from '../text/span.ts'
import { addDays, type IsoDate } from '../time/calendar.ts'
import { readTimes } from '../time/read-times.ts'
import type { ClockWords, DateWords } from '../time/time-mention.ts'
import { firstWholeDate, settleDate } from './document-date.ts'
import type { OutlineSection } from './outline.ts'
import type { Entry } from './timeline-entry.ts'

/** What inheritance gives an entry; both are absent where nothing says them. */
export interface SettledTime {
  readonly date?: IsoDate
  readonly secondOfDay?: number
}

const daySeconds = 86_400
const halfDay = daySeconds / 2

/**
 * Gives every entry of the account its date: its own, the last one above it, its section's, the
 * document's. An undated step back is past midnight only where the gap to the next day is under
 * twelve hours; otherwise it stays the same day, out of order.
 */
export function settleTimes(
  entries: readonly Entry[],
  documentDate: IsoDate | undefined,
): SettledTime[] {
  let date: IsoDate | undefined
  let section: OutlineSection | undefined
  let last: { second: number; date: IsoDate | undefined } | undefined
  return entries.map(({ mention, section: around, column }) => {
    if (around !== section && !isWithin(around, section)) {
      date = sectionDate(around, documentDate)
      last = undefined
    } else if (around !== section) {
      date = headingDate(around, date ?? documentDate) ?? date
    }
    section = around
    const near = date ?? yearOf(column) ?? documentDate
    const own = mention.date && settleDate(mention.date, near)
    const inherited = own ?? (mention.date ? undefined : (date ?? documentDate))
    const previous = last && last.date === inherited ? last : undefined
    const settled = own
      ? {
          date: own,
          second:
            mention.clock &&
            afternoon(mention.clock, own === last?.date ? last?.second : undefined),
        }
      : rollOver(inherited, mention.clock, previous?.second)
    if (settled.date && settled.date.length === 10) date = settled.date
    if (settled.second !== undefined) last = { second: settled.second, date: settled.date }
    return {
      ...(settled.date ? { date: settled.date } : {}),
      ...(settled.second !== undefined ? { secondOfDay: settled.second } : {}),
    }
  })
}

/** The end of a range: its own date, the start's, or the day after where it reads as earlier. */
export function settleEnd(
  start: SettledTime,
  until: { readonly date?: DateWords; readonly clock?: ClockWords },
): SettledTime {
  const date = (until.date && settleDate(until.date, start.date)) ?? start.date
  const second = until.clock?.secondOfDay
  const isNextDay = !until.date && second !== undefined && second < (start.secondOfDay ?? 0)
  return {
    ...(date ? { date: isNextDay && date.length === 10 ? addDays(date, 1) : date } : {}),
    ...(second !== undefined ? { secondOfDay: second } : {}),
  }
}

function rollOver(
  date: IsoDate | undefined,
  clock: ClockWords | undefined,
  previous: number | undefined,
): { date: IsoDate | undefined; second: number | undefined } {
  if (!clock) return { date, second: undefined }
  const second = afternoon(clock, previous)
  if (previous === undefined || second >= previous) return { date, second }
  const gap = daySeconds - previous + second
  const isNextDay = date?.length === 10 && gap < halfDay
  return { date: isNextDay ? addDays(date, 1) : date, second }
}

/** `12:16` and then `1:52`, without am and pm: an hour and a half later. */
function afternoon(clock: ClockWords, previous: number | undefined): number {
  const { secondOfDay, couldBeAfternoon } = clock
  if (!couldBeAfternoon || previous === undefined || secondOfDay >= previous) return secondOfDay
  const later = secondOfDay + halfDay
  return later >= previous && later - previous < halfDay ? later : secondOfDay
}

function sectionDate(
  section: OutlineSection | undefined,
  near: IsoDate | undefined,
): IsoDate | undefined {
  for (let around = section; around; around = around.parent) {
    const found = headingDate(around, near)
    if (found) return found
  }
  return undefined
}

function headingDate(
  section: OutlineSection | undefined,
  near: IsoDate | undefined,
): IsoDate | undefined {
  if (!section) return undefined
  return firstWholeDate(section.heading.text, near) ?? partialDate(section.heading, near)
}

function partialDate(heading: Words, near: IsoDate | undefined): IsoDate | undefined {
  const date = readTimes(heading.text)[0]?.date
  const settled = date?.day && settleDate(date, near)
  return settled && settled.length === 10 ? settled : undefined
}

/** `Date (2022)`: a column that gives the year of its days. */
function yearOf(column: string | undefined): IsoDate | undefined {
  const year = /\b((?:19|20)\d\d)\b/.exec(column ?? '')?.[1]
  return year && `${year}-06-30`
}

function isWithin(inner: OutlineSection | undefined, outer: OutlineSection | undefined): boolean {
  for (let around = inner?.parent; around; around = around.parent) if (around === outer) return true
  return false
}
