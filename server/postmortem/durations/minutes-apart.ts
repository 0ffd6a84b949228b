import { addDays, daysBetween, type IsoDate } from '../../time/calendar.ts'
import type { Zone } from '../../time/moment.ts'
import type { ClockWords, DateWords } from '../../time/time-mention.ts'
import { instantOf } from '../../time/zone.ts'
import { settleDate } from '../timeline/document-date.ts'

/** One end of a range as its words give it. */
export interface End {
  readonly date?: DateWords
  readonly clock?: ClockWords
  readonly zone?: Zone
  /** Its zone is named by an abbreviation of several. */
  readonly isZoneOpen: boolean
}

const dayMinutes = 1440
const halfDayMinutes = 720

/**
 * Minutes from one end to the other, as many answers as the words leave open: am or pm, the day,
 * whether the last day counts. Empty where they cannot be counted.
 */
export function minutesApart(from: End, to: End, near: IsoDate | undefined): number[] {
  if (from.isZoneOpen !== to.isZoneOpen) return []
  const days = settleDays(from, to, near)
  if (days === 'open') return []
  if (!from.clock && !to.clock) {
    if (!days?.last || days.last < days.first) return []
    const length = daysBetween(days.first, days.last) * dayMinutes
    return [length, length + dayMinutes]
  }
  if (!from.clock || !to.clock) return []
  return days?.last
    ? datedMinutes(from, to, { first: days.first, last: days.last })
    : clockMinutes(from, to, days?.first)
}

/** The days of both ends; `open` where a date is written that cannot be known. */
function settleDays(from: End, to: End, near: IsoDate | undefined) {
  const first = from.date && dayOf(from.date, near)
  const last = to.date && dayOf(to.date, first ?? near)
  if ((from.date && !first) || (to.date && !last) || (last && !first)) return 'open'
  return first ? { first, ...(last ? { last } : {}) } : undefined
}

/** A leap year stands in for one that is not said: only the distance matters. */
function dayOf(date: DateWords, near: IsoDate | undefined): IsoDate | undefined {
  const settled = settleDate(date, near ?? (date.year ? undefined : '2000-06-30'))
  return settled?.length === 10 ? settled : undefined
}

function datedMinutes(from: End, to: End, { first, last }: { first: IsoDate; last: IsoDate }) {
  const start = utcMinute(first, from, to)
  const end = utcMinute(last, to, from)
  if (start === undefined || end === undefined) return []
  const halves = isHalfOpen(from, to) ? [-halfDayMinutes, 0, halfDayMinutes] : [0]
  return halves.map((half) => end - start + half).filter((minutes) => minutes >= 0)
}

/** Within a day of each other, where no day or only the first is said. */
function clockMinutes(from: End, to: End, first: IsoDate | undefined): number[] {
  const day = first ?? '2000-01-15'
  const isFixed = !first && [from, to].some(({ zone }) => zone && /\//.test(zone))
  if (isFixed && from.zone !== to.zone && from.zone && to.zone) return []
  const start = utcMinute(day, from, to)
  const sameDay = utcMinute(day, to, from)
  if (start === undefined || sameDay === undefined) return []
  const nextDay = utcMinute(addDays(day, 1), to, from) ?? sameDay + dayMinutes
  const minutes = sameDay >= start ? sameDay - start : nextDay - start
  if (!isHalfOpen(from, to)) return [minutes]
  return [minutes % halfDayMinutes, (minutes % halfDayMinutes) + halfDayMinutes]
}

/** A zone that only one of the two names holds for both. */
function utcMinute(day: IsoDate, { clock, zone }: End, other: End): number | undefined {
  const at = instantOf(day, clock?.secondOfDay ?? 0, zone ?? other.zone ?? 'UTC')
  return at === undefined ? undefined : Math.floor(at / 60_000)
}

/** `11:30 to 1:15`, `2:15 to 4:40 PM`: am and pm are not said, or of one end only. */
function isHalfOpen(from: End, to: End): boolean {
  const [one, other] = [from.clock, to.clock]
  if (!one || !other || one.is24Hour || other.is24Hour) return false
  const isSaidOnce = [one, other].some((clock) => !clock.couldBeAfternoon && !isNoonHour(clock))
  const isOpen = one.couldBeAfternoon || other.couldBeAfternoon
  return isOpen && (isSaidOnce || other.secondOfDay < one.secondOfDay)
}

function isNoonHour({ secondOfDay }: ClockWords): boolean {
  return Math.floor(secondOfDay / 3600) === 12
}
