import type { Words } from '../../text/span.ts'
import { addDays, daysBetween, formatDate, type IsoDate, weekdayOf } from '../../time/calendar.ts'
import type { UndatedDay, Zone } from '../../time/moment.ts'
import { readTimes } from '../../time/read-times.ts'
import type { ClockWords, DateOrder, DateWords, TimeMention } from '../../time/time-mention.ts'
import type { OutlineSection } from '../sections/outline.ts'
import { firstWholeDate, middleOf, settleDate } from './document-date.ts'
import type { Entry } from './timeline-entry.ts'

/** What inheritance gives an entry; parts that nothing says are absent. */
export interface SettledTime {
  readonly date?: IsoDate
  /** Where the date cannot be known: which day it is among others like it. */
  readonly undated?: UndatedDay
  readonly secondOfDay?: number
  /** Of the zero that a relative time is counted from. */
  readonly zone?: Zone
}

/** A day, on the real calendar or on one that only orders the account. */
interface Day {
  readonly date: IsoDate
  readonly calendar: 'real' | UndatedDay['calendar']
}

const daySeconds = 86_400
const halfDay = daySeconds / 2
/** A working day: a longer step without am or pm is more likely a step back. */
const longestAfternoon = 9 * 3600

/**
 * Gives every entry of the account its date: its own, the last one above it, its section's, the
 * document's. An undated step back is past midnight only where the gap to the next day is under
 * twelve hours; otherwise it stays the same day, out of order.
 */
export function settleTimes(
  entries: readonly Entry[],
  documentDate: IsoDate | undefined,
  /** A day near which days are that lack their year. */
  vicinity?: IsoDate,
): SettledTime[] {
  const style = readStyle(entries)
  let start: Day = documentDate
    ? { date: documentDate, calendar: 'real' }
    : { date: '1970-01-01', calendar: 'story' }
  const firstNumber = firstDayNumber(entries)
  let today = start
  let section: OutlineSection | undefined
  let last: { second: number; day: Day } | undefined
  const settled = entries.map(({ mention, section: around, column, block }) => {
    if (around !== section) {
      // A heading beside or below the last one goes on where that stopped.
      const goesOn = isWithin(around, section) || isBeside(around, section)
      const known = realDate(today) ?? documentDate
      const own = goesOn ? headingDate(around, known) : sectionDate(around, documentDate)
      const counted = countedDay(headingTime(around), { today, start, firstNumber })
      if (own) today = { date: own, calendar: 'real' }
      else if (counted) today = counted
      else if (!goesOn) today = start
      if (!goesOn) last = undefined
      section = around
    }
    const near =
      realDate(today) ??
      yearOf(column) ??
      documentDate ??
      (mention.date?.otherwise ? undefined : vicinity)
    // `### Next day, 16:40` was counted when its section began.
    const isCounted = block.kind === 'heading' && mention.daysLater !== undefined
    const stated =
      statedDay(mention, { today, near, order: style.order }) ??
      (isCounted ? today : countedDay(mention, { today, start, firstNumber }))
    if (stated === 'unknown') return toSettled(undefined, mention.clock?.secondOfDay)
    const settled = settleClock(mention, stated ?? today, { last, isStated: !!stated, style })
    if (settled.day.date.length === 10) today = settled.day
    if (start.calendar === 'story' && today.calendar === 'real') start = today
    if (settled.second !== undefined) last = { second: settled.second, day: settled.day }
    return toSettled(settled.day, settled.second)
  })
  return countFromZero(entries, settled)
}

/** The day that words count from the one above, or from the first: `next day`, `Day 2`. */
function countedDay(
  mention: Pick<TimeMention, 'daysLater' | 'dayNumber'> | undefined,
  { today, start, firstNumber }: { today: Day; start: Day; firstNumber: number },
): Day | undefined {
  const { daysLater, dayNumber } = mention ?? {}
  if (daysLater !== undefined) return { ...today, date: addDays(today.date, daysLater) }
  if (dayNumber === undefined) return undefined
  return { ...start, date: addDays(start.date, dayNumber - firstNumber) }
}

/** An account that counts its days begins with day 1, or day 0. */
function firstDayNumber(entries: readonly Entry[]): number {
  const isZero = ({ mention, section }: Entry) =>
    mention.dayNumber === 0 || headingTime(section)?.dayNumber === 0
  return entries.some(isZero) ? 0 : 1
}

/** `T+5m` has a moment where another entry gives its zero a clock: `T+0 (14:02)`. */
function countFromZero(entries: readonly Entry[], settled: readonly SettledTime[]): SettledTime[] {
  const at = entries.findIndex(
    ({ mention }) => mention.relativeMinutes !== undefined && mention.clock,
  )
  const { date, secondOfDay } = settled[at] ?? {}
  const { relativeMinutes = 0, zone } = entries[at]?.mention ?? {}
  if (secondOfDay === undefined) return [...settled]
  const zero = secondOfDay - relativeMinutes * 60
  return settled.map((time, index) => {
    const { relativeMinutes: minutes, clock } = entries[index]?.mention ?? {}
    if (minutes === undefined || clock) return time
    const second = zero + minutes * 60
    const days = Math.floor(second / daySeconds)
    return {
      ...(date ? { date: addDays(date, days) } : {}),
      ...(zone ? { zone } : {}),
      secondOfDay: second - days * daySeconds,
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

/** How this author writes times, seen over all entries. */
interface Style {
  /** Hours are written on the 24-hour clock, so that 1:52 is at night. */
  readonly is24Hour: boolean
  readonly order: DateOrder | undefined
}

function readStyle(entries: readonly Entry[]): Style {
  const mentions = entries.map(({ mention }) => mention)
  const dates = mentions.flatMap(({ date }) => date ?? [])
  return {
    is24Hour: mentions.some(({ clock }) => clock?.is24Hour),
    order: dates.find(({ order }) => order)?.order ?? likelierOrder(dates),
  }
}

/** `9/5` and `9/6` are two days running in one order, and a month apart in the other. */
function likelierOrder(dates: readonly DateWords[]): DateOrder | undefined {
  const open = dates.filter(({ otherwise }) => otherwise)
  const spanOf = (days: readonly IsoDate[]) => {
    const sorted = [...days].sort()
    return daysBetween(sorted[0] ?? '', sorted.at(-1) ?? '')
  }
  if (open.length < 2) return undefined
  const year = (date: DateWords) => date.year ?? 2000
  const monthFirst = spanOf(open.map((date) => formatDate(year(date), date.month, date.day)))
  const dayFirst = spanOf(
    open.map((date) => formatDate(year(date), date.otherwise?.month ?? 1, date.otherwise?.day)),
  )
  if (monthFirst < 8 && dayFirst > 20) return 'month-first'
  return dayFirst < 8 && monthFirst > 20 ? 'day-first' : undefined
}

/** The day an entry states itself; `unknown` where it states one that cannot be known. */
function statedDay(
  { date, dateSlip, weekday }: TimeMention,
  around: { today: Day; near: IsoDate | undefined; order: DateOrder | undefined },
): Day | 'unknown' | undefined {
  if (dateSlip && !date) return 'unknown'
  if (date) {
    const settled = settleDate(date, around.near, around.order)
    if (settled) return { date: settled, calendar: 'real' }
    const isOrdered = !date.otherwise || around.order
    if (date.year || !date.day || !isOrdered) return 'unknown'
    const day = settleDate({ ...date, year: 1972 }, undefined, around.order)
    return day ? { date: day, calendar: 'year' } : 'unknown'
  }
  if (!weekday) return undefined
  const { today } = around
  const days = (weekday.day - weekdayOf(today.date) + 7) % 7
  return { ...today, date: addDays(today.date, days) }
}

function settleClock(
  { clock }: TimeMention,
  day: Day,
  around: { last: { second: number; day: Day } | undefined; isStated: boolean; style: Style },
): { day: Day; second: number | undefined } {
  if (!clock) return { day, second: undefined }
  const { last, isStated, style } = around
  const isSameDay = last?.day.date === day.date && last.day.calendar === day.calendar
  const previous = isSameDay ? last.second : undefined
  const second = style.is24Hour ? clock.secondOfDay : onHalfDay(clock, previous)
  if (second >= daySeconds) return { day: nextDay(day), second: second - daySeconds }
  if (isStated || previous === undefined || second >= previous) return { day, second }
  const gap = daySeconds - previous + second
  return { day: gap < halfDay ? nextDay(day) : day, second }
}

/** `12:16` and then `1:52`, without am and pm: an hour and a half later. */
function onHalfDay(clock: ClockWords, previous: number | undefined): number {
  const { secondOfDay, couldBeAfternoon, couldBeMidnight } = clock
  if (previous === undefined || secondOfDay >= previous) return secondOfDay
  const later = secondOfDay + halfDay
  // Twelve after an evening is midnight, and past it.
  if (couldBeMidnight) return later - previous < longestAfternoon ? later - daySeconds : secondOfDay
  return couldBeAfternoon && later >= previous && later - previous < longestAfternoon
    ? later
    : secondOfDay
}

function nextDay(day: Day): Day {
  return day.date.length === 10 ? { ...day, date: addDays(day.date, 1) } : day
}

function realDate({ date, calendar }: Day): IsoDate | undefined {
  return calendar === 'real' ? date : undefined
}

function toSettled(day: Day | undefined, second: number | undefined): SettledTime {
  const time = second === undefined ? {} : { secondOfDay: second }
  if (!day) return time
  if (day.calendar === 'real') return { date: day.date, ...time }
  return { undated: { day: day.date, calendar: day.calendar }, ...time }
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

function headingTime(section: OutlineSection | undefined): TimeMention | undefined {
  return section && readTimes(section.heading.text)[0]
}

function partialDate(heading: Words, near: IsoDate | undefined): IsoDate | undefined {
  const date = readTimes(heading.text)[0]?.date
  const settled = date?.day && settleDate(date, near)
  return settled && settled.length === 10 ? settled : undefined
}

/** `Date (2022)`: a column that gives the year of its days. */
function yearOf(column: string | undefined): IsoDate | undefined {
  const year = /\b((?:19|20)\d\d)\b/.exec(column ?? '')?.[1]
  return year && middleOf(year)
}

function isWithin(inner: OutlineSection | undefined, outer: OutlineSection | undefined): boolean {
  for (let around = inner?.parent; around; around = around.parent) {
    if (around === outer) return true
  }
  return false
}

/** Both divide one section, such as a timeline with a heading for each phase. */
function isBeside(one: OutlineSection | undefined, two: OutlineSection | undefined): boolean {
  return one?.parent !== undefined && one.parent === two?.parent
}
