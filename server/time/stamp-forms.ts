import type { AtomForm, AtomValue } from './time-atoms.ts'

/** Nothing but markup stands before it on its line. */
export const atStart = '(?<=^[\\s*_`~|>([]*)'

/** Dates and times of day written as one number, as machines do. */
export const stampForms: readonly AtomForm[] = [
  {
    sign: /\d{8}[Tt_]/,
    pattern:
      /(?<![\w.-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[Tt_]([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d)/g,
    read: (m) => readStamp(...(m.slice(1).map((part) => part && Number(part)) as number[])),
  },
  {
    // Seconds or milliseconds since 1970, where they open a line: elsewhere a number is a number.
    sign: /1[4-9]\d{8}/,
    pattern: new RegExp(`${atStart}(1[4-9]\\d{8})(?:\\d{3})?(?![\\w.])`, 'g'),
    read: (m) => readEpoch(Number(m[1])),
  },
]

function readEpoch(epochSeconds: number): AtomValue {
  const day = new Date(epochSeconds * 1000)
  const date = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
  const clock = [day.getUTCHours(), day.getUTCMinutes(), day.getUTCSeconds()]
  return { ...readStamp(...date, ...clock), zone: { zone: 'UTC' } }
}

function readStamp(...[year = 0, month = 0, day = 0, hour = 0, minute = 0, second]: number[]) {
  return {
    kind: 'stamp' as const,
    date: { year, month, day },
    clock: {
      secondOfDay: hour * 3600 + minute * 60 + (second ?? 0),
      hasSeconds: second !== undefined,
      is24Hour: true,
      couldBeAfternoon: false,
    },
  }
}
