import { daysBetween } from './calendar.ts'
import type { Moment } from './moment.ts'

/**
 * Minutes from `earlier` to `later`, negative where they stand the other way round; undefined
 * where what is known of them cannot be compared. Seconds are left out: they are seldom written
 * on both. A date alone is neither before nor after a time on it.
 */
export function minutesBetween(earlier: Moment, later: Moment): number | undefined {
  if (earlier.kind === 'relative' && later.kind === 'relative') {
    return later.minutes - earlier.minutes
  }
  if (!isDated(earlier) || !isDated(later)) return undefined
  if (earlier.kind === 'instant' && later.kind === 'instant') {
    return Math.floor(later.epochMs / 60_000) - Math.floor(earlier.epochMs / 60_000)
  }
  if (earlier.zone !== later.zone && hasTime(earlier) && hasTime(later)) return undefined
  return localMinutes(earlier, later)
}

type Dated = Extract<Moment, { kind: 'instant' | 'local' }>

function isDated(moment: Moment): moment is Dated {
  return moment.kind === 'instant' || moment.kind === 'local'
}

function hasTime(moment: Dated): boolean {
  return moment.secondOfDay !== undefined
}

function localMinutes(earlier: Dated, later: Dated): number | undefined {
  const days = daysApart(earlier, later)
  if (days === undefined) return undefined
  const [from, to] = [earlier.secondOfDay, later.secondOfDay]
  if (from === undefined || to === undefined) return days === 0 ? undefined : days * 1440
  return days * 1440 + Math.floor(to / 60) - Math.floor(from / 60)
}

/** Undefined where one has a date and the other none, or both share no more than a month. */
function daysApart(earlier: Dated, later: Dated): number | undefined {
  const [from, to] = [dayOf(earlier), dayOf(later)]
  if (!from || !to || from.calendar !== to.calendar) return undefined
  const isSameMonth = from.day.slice(0, 7) === to.day.slice(0, 7)
  if (isSameMonth && from.day.length !== to.day.length) return undefined
  return daysBetween(from.day, to.day)
}

function dayOf(moment: Dated): { calendar: string; day: string } | undefined {
  if (moment.date) return { calendar: 'real', day: moment.date }
  return moment.kind === 'local' ? moment.undated : undefined
}
