/**
 * Words about time.
 * Knows calendars and zones; knows no Markdown, no postmortem, and never what time it is now.
 */

export type Precision = 'month' | 'day' | 'minute' | 'second'

/** `UTC`, an offset such as `+01:00`, or an IANA name such as `America/Los_Angeles`. */
export type Zone = string

/**
 * A day whose date cannot be known, on a calendar that only orders days: `year` where month and day
 * are written and the year is not, `story` where nothing is. Its `day` is no date to be shown.
 */
export interface UndatedDay {
  readonly calendar: 'year' | 'story'
  readonly day: string
}

/** When something happened: as much as the words allow, and no more. */
export type Moment =
  | {
      readonly kind: 'instant'
      readonly epochMs: number
      readonly date: string
      readonly secondOfDay: number
      readonly zone: Zone
      readonly precision: 'minute' | 'second'
      readonly approximate: boolean
    }
  | {
      /** Some of date, time of day and zone are unknown. `date` is `YYYY-MM-DD` or `YYYY-MM`. */
      readonly kind: 'local'
      readonly date?: string
      readonly undated?: UndatedDay
      readonly secondOfDay?: number
      readonly zone?: Zone
      readonly precision: Precision
      readonly approximate: boolean
    }
  /** `T+5m`: minutes from a zero that the document may name. */
  | { readonly kind: 'relative'; readonly minutes: number; readonly approximate: boolean }
  | { readonly kind: 'unreadable'; readonly why: string }
