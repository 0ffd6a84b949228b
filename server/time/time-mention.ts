import type { Zone } from './moment.ts'

/** A date as written: parts that are not said are absent. */
export interface DateWords {
  readonly year?: number
  readonly month: number
  readonly day?: number
  /** `03/04/2024`: the other reading, where both are days of the calendar. */
  readonly otherwise?: { readonly month: number; readonly day: number }
}

/** A time of day as written. */
export interface ClockWords {
  readonly secondOfDay: number
  readonly hasSeconds: boolean
  /** An hour of 1 to 11 without am, pm or a leading zero: afternoon is possible. */
  readonly couldBeAfternoon: boolean
}

/** One place in a text that says when; spans are relative to that text. */
export interface TimeMention {
  readonly start: number
  readonly end: number
  readonly date?: DateWords
  readonly clock?: ClockWords
  /** The same day as the entry above: `同日`. */
  readonly sameDay: boolean
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
  readonly isReadable: boolean
}
