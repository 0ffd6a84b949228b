import type { IsoDate } from '../../time/calendar.ts'
import type { Moment, Zone } from '../../time/moment.ts'
import type { ClockWords, DateWords } from '../../time/time-mention.ts'
import { instantOf } from '../../time/zone.ts'
import { settleDate } from './document-date.ts'

/** A date and a time of day as written, of a field or a sentence. */
export interface TimeWords {
  readonly date?: DateWords
  readonly clock?: ClockWords
  readonly zone?: Zone
  readonly approximate: boolean
}

/**
 * As much of a moment as its own words and what is known around them allow; `near` gives a missing
 * year, and no missing day.
 */
export function settleMoment(
  { date: dateWords, clock, zone: ownZone, approximate }: TimeWords,
  { near, zone: aroundZone }: { near?: IsoDate | undefined; zone?: Zone | undefined } = {},
): Moment {
  const date = dateWords && settleDate(dateWords, near)
  const zone = ownZone ?? aroundZone
  const known = { ...(date ? { date } : {}), ...(zone ? { zone } : {}), approximate }
  if (!clock) {
    return { kind: 'local', ...known, precision: date?.length === 7 ? 'month' : 'day' }
  }
  const secondOfDay = clock.secondOfDay
  const precision = clock.hasSeconds ? 'second' : 'minute'
  const epochMs = date?.length === 10 && zone ? instantOf(date, secondOfDay, zone) : undefined
  if (epochMs !== undefined && date && zone) {
    return { kind: 'instant', epochMs, date, secondOfDay, zone, precision, approximate }
  }
  return { kind: 'local', ...known, secondOfDay, precision }
}
