import { isDay } from './calendar.ts'
import { atStart } from './stamp-forms.ts'
import type { AtomForm, AtomValue } from './time-atoms.ts'
import type { DateWords } from './time-mention.ts'

export const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
/** Whole names only: a decision is no December. */
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|' +
  'Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![A-Za-z])\\.?'
const ordinal = '(?:st|nd|rd|th)?'

const threeNumbers = /\d[-/.]\d{1,2}[-/.]\d/
const aMonth = new RegExp(monthNames, 'i')

/** How people write dates. */
export const dateForms: readonly AtomForm[] = [
  {
    sign: threeNumbers,
    pattern:
      /(?<![\w./:-])(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-]|[./]\d|\/)(?![A-SU-Za-z]|_(?!\d\d:))/g,
    read: (m) => readYearFirst(m),
  },
  {
    sign: threeNumbers,
    pattern:
      /(?<![\w./:]|(?<!\/\d{2,4} ?)-)(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})(?![\w/]|-(?!\d{1,2}\/)|\.\d)/g,
    read: (m) => readYearLast(m),
  },
  {
    sign: /\d\/\d/,
    pattern:
      /(?<![\w./:-])(\d{1,2})\/(\d{1,2})(?:(?=\s?[(（]([日月火水木金土]))|(?=,?\s+\d{1,2}:\d\d))/g,
    read: (m) => readYearless(m),
  },
  {
    sign: /\d\d-\d\d/,
    pattern: new RegExp(`${atStart}(\\d{2})-(\\d{2})(?=[ T]\\d{1,2}:\\d\\d|\\s*$| ?[朝昼夜])`, 'g'),
    read: (m) => readNumbers(undefined, m[1], m[2]),
  },
  {
    sign: /\d\.\d/,
    pattern: /(?<![\w./:-])(\d{1,2})\.(\d{1,2})\.(?=,? \d{1,2}:\d\d)/g,
    read: (m) => readNumbers(undefined, m[2], m[1]),
  },
  {
    sign: aMonth,
    pattern: new RegExp(
      `(?<![\\w:.])(\\d{1,2})${ordinal} ?(?:[-–—]|to) ?(\\d{1,2})${ordinal}(?: of)? ${month}(?:,? (\\d{4})\\b)?`,
      'gi',
    ),
    read: (m) => ({ ...readNumbers(m[4], monthNumber(m[3]), m[1]), ...lastDay(m[2]) }),
  },
  {
    // As web servers log it: 29/Jun/2022:03:28:53.
    sign: /\d\/[A-Z]/,
    pattern: new RegExp(`(?<![\\w/])(\\d{1,2})/(${monthNames})/(\\d{4})(?=:\\d\\d:\\d\\d)`, 'g'),
    read: (m) => readNumbers(m[3], monthNumber(m[2]), m[1]),
  },
  {
    sign: /月/,
    pattern: /(?:(\d{4})年\s?)?(\d{1,2})月\s?(\d{1,2})日/g,
    read: (m) => readNumbers(m[1], m[2], m[3]),
  },
  {
    sign: aMonth,
    pattern: new RegExp(
      `(?<![\\w:.])(\\d{1,2})(?:\\.(?= [A-Z]\\w*,? \\d)|${ordinal})(?: of)?[ -]${month}(?:,?[ -](\\d{4})\\b)?`,
      'gi',
    ),
    read: (m) => readNumbers(m[3], monthNumber(m[2]), m[1]),
  },
  {
    sign: aMonth,
    pattern: new RegExp(
      `\\b${month}(?:-| {1,2})(\\d{1,2})${ordinal}(?![\\d:]|\\.\\d| ?[ap]m\\b)` +
        `(?:\\s?[-–]\\s?(\\d{1,2})${ordinal}(?![\\d:]))?(?:,? (\\d{4})\\b)?`,
      'g',
    ),
    read: (m) => ({ ...readNumbers(m[4], monthNumber(m[1]), m[2]), ...lastDay(m[3]) }),
  },
  {
    sign: aMonth,
    pattern: new RegExp(`\\b${month},? (\\d{4})\\b`, 'g'),
    read: (m) => readNumbers(m[2], monthNumber(m[1]), undefined),
  },
  {
    sign: /\d{4}-\d\d/,
    pattern: /(?<![\w./:-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\w:/-]|\.\d)/g,
    read: (m) => readNumbers(m[1], m[2], undefined),
  },
]

function readYearFirst(match: RegExpExecArray): AtomValue {
  const [, year = '', , ...rest] = match
  const [monthDigits, day] = rest.map(Number)
  const meant = year.length > 4 ? year.replace(/(\d)\1/, '$1') : year
  const slip = year.length > 4 ? 'has a year of five digits' : undefined
  const value = readNumbers(meant.length === 4 ? meant : undefined, monthDigits, day)
  return slip ? { ...value, kind: 'date', slip } : value
}

/** Day and month first: read where the numbers or, later, the document decide which is which. */
function readYearLast(match: RegExpExecArray): AtomValue | undefined {
  const [, first = '', separator, second = '', year = ''] = match
  if (year.length === 2 && separator !== '/') return undefined
  if (year.length === 3) {
    const meant = readYearless([match[0], first, second])
    return { ...meant, kind: 'date', slip: 'has a year of three digits' }
  }
  const fullYear = Number(year.length === 2 ? `20${year}` : year)
  const [a, b] = [Number(first), Number(second)]
  const readings = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter((reading) => isDay(fullYear, reading.month, reading.day))
  const [one, other] = separator === '.' ? [...readings].reverse() : readings
  if (!one) return { kind: 'date', slip: 'is no day of the calendar' }
  const isOpen = separator !== '.' && other && other.month !== one.month
  return {
    kind: 'date',
    date: { year: fullYear, ...one, ...orderOf(one.month === a, isOpen ? other : undefined) },
  }
}

/** `October 9-23`: the day on which the range ends. */
function lastDay(day: string | undefined): { lastDay?: number } {
  return day ? { lastDay: Number(day) } : {}
}

function orderOf(isMonthFirst: boolean, otherwise: DateWords['otherwise']): Partial<DateWords> {
  if (otherwise) return { otherwise }
  return { order: isMonthFirst ? 'month-first' : 'day-first' }
}

/** `9/5 23:50`, `5/12(火)`: no year, and the order open unless the weekday is Japanese. */
function readYearless([, first = '', second = '', weekday]: readonly (string | undefined)[]):
  | AtomValue
  | undefined {
  const [a, b] = [Number(first), Number(second)]
  const readings = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter((reading) => isDay(2000, reading.month, reading.day))
  const [one, other] = weekday ? readings.slice(0, 1) : readings
  if (!one) return undefined
  const isOpen = other && other.month !== one.month
  return { kind: 'date', date: { ...one, ...orderOf(one.month === a, isOpen ? other : undefined) } }
}

function readNumbers(
  year: string | number | undefined,
  monthWords: string | number | undefined,
  dayWords: string | number | undefined,
): AtomValue & { kind: 'date' } {
  const monthValue = Number(monthWords)
  const day = dayWords === undefined ? undefined : Number(dayWords)
  // A leap year, so that 29 February without a year is a day.
  if (!isDay(Number(year ?? 2000), monthValue, day ?? 1)) {
    return { kind: 'date', slip: 'is no day of the calendar' }
  }
  const date = { month: monthValue, ...(day ? { day } : {}) }
  return { kind: 'date', date: year === undefined ? date : { year: Number(year), ...date } }
}

function monthNumber(name: string | undefined): number {
  return (
    monthNames
      .toLowerCase()
      .split('|')
      .indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  )
}
