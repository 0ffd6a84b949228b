import type { Zone } from './moment.ts'

/** Which of two numbers is the month: `03/04/2024`. */
export type DateOrder = 'month-first' | 'day-first'

/** A date as written: parts that are not said are absent. */
export interface DateWords {
  readonly year?: number
  readonly month: number
  readonly day?: number
  /** `03/04/2024`: the other reading, where both are days of the calendar. */
  readonly otherwise?: { readonly month: number; readonly day: number }
  /** How numbers are ordered where that shows: `03/14/2024`. */
  readonly order?: DateOrder
}

/** A time of day as written. */
export interface ClockWords {
  readonly secondOfDay: number
  readonly hasSeconds: boolean
  /** Written as only the 24-hour clock is: past twelve, with a leading zero, to the second. */
  readonly is24Hour: boolean
  /** An hour of 1 to 11 without am, pm or a leading zero: afternoon is possible. */
  readonly couldBeAfternoon: boolean
  /** Twelve without am or pm, which after an evening is midnight. */
  readonly couldBeMidnight?: boolean
}

/** One place in a text that says when; spans are relative to that text. */
export interface TimeMention {
  readonly start: number
  readonly end: number
  readonly date?: DateWords
  readonly clock?: ClockWords
  /** The same day as the entry above: `同日`. */
  readonly sameDay: boolean
  /** Days after the day above: `next day`, `翌日`, `+1d`. */
  readonly daysLater?: number
  /** `Day 2` of the account. */
  readonly dayNumber?: number
  readonly zone?: Zone
  readonly zoneCandidates?: readonly Zone[]
  readonly weekday?: { readonly day: number; readonly start: number; readonly end: number }
  /** An am or pm behind an hour past noon, with the space before it. */
  readonly surplus?: { readonly start: number; readonly end: number }
  readonly until?: { readonly date?: DateWords; readonly clock?: ClockWords }
  /** Minutes from a zero: `T+5m`. */
  readonly relativeMinutes?: number
  readonly approximate: boolean
  readonly doubtful: boolean
  /** How it is misspelt or impossible: a phrase for a message. */
  readonly slip?: string
  /** The date is what is misspelt. */
  readonly dateSlip: boolean
  readonly isReadable: boolean
}
