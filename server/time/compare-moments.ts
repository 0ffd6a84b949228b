import { epochMsOf } from './calendar.ts'
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
  const days = daysApart(earlier.date, later.date)
  if (days === undefined) return undefined
  const [from, to] = [earlier.secondOfDay, later.secondOfDay]
  if (from === undefined || to === undefined) return days === 0 ? undefined : days * 1440
  return days * 1440 + Math.floor(to / 60) - Math.floor(from / 60)
}

/** Zero where neither has a date; undefined where one has, or both share only a month. */
function daysApart(earlier: string | undefined, later: string | undefined): number | undefined {
  if (earlier === undefined && later === undefined) return 0
  if (earlier === undefined || later === undefined) return undefined
  if (earlier.slice(0, 7) === later.slice(0, 7) && earlier.length !== later.length) return undefined
  return (epochMsOf(later) - epochMsOf(earlier)) / 86_400_000
}
