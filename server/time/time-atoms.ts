import { isDay } from './calendar.ts'
import type { ClockWords, DateWords } from './time-mention.ts'
import { readZone, type ZoneReading, zonePattern } from './zone.ts'

/** The smallest pieces of which times are made; `start` and `end` are indexes into the text. */
export type Atom = { readonly start: number; readonly end: number } & AtomValue

type AtomValue =
  | { readonly kind: 'date'; readonly date?: DateWords; readonly slip?: string }
  | { readonly kind: 'clock'; readonly clock?: ClockWords; readonly slip?: string }
  | { readonly kind: 'zone'; readonly zone: ZoneReading }
  | { readonly kind: 'weekday'; readonly day: number }
  | { readonly kind: 'relative'; readonly minutes: number }
  /** A day of the month that ends a range of dates: `04-15 〜 18`. */
  | { readonly kind: 'day'; readonly day: number }
  /** `follows`: may stand after the time it belongs to (`15:00ish`). */
  | { readonly kind: 'approximate'; readonly follows: boolean }
  | { readonly kind: 'until' | 'same-day' | 'doubtful' }

/** All atoms of a text in order; where two overlap, the kind listed first in `forms` wins. */
export function readAtoms(text: string): Atom[] {
  if (!/\d|noon|midnight|同日|正午/i.test(text)) return []
  const atoms: Atom[] = []
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (atoms.some((atom) => atom.start < end && start < atom.end)) continue
      const value = read(match)
      if (value) atoms.push({ start, end, ...value })
    }
  }
  return atoms.sort((a, b) => a.start - b.start)
}

interface Form {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => AtomValue | undefined
}

const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const month = `(${monthNames})[a-z]{0,6}\\.?`
const ordinal = '(?:st|nd|rd|th)?'
const notInWord = '(?<![\\w./:-])'

const dateForms: Form[] = [
  {
    pattern:
      /(?<![\w./:-])(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-]|[./]\d|\/)(?![A-SU-Za-z_])/g,
    read: (m) => readYearFirst(m),
  },
  {
    pattern:
      /(?<![\w./:]|(?<!\/\d{2,4} ?)-)(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})(?![\w/]|-(?!\d{1,2}\/)|\.\d)/g,
    read: (m) => readYearLast(m),
  },
  {
    pattern: /(?:(\d{4})年\s?)?(\d{1,2})月\s?(\d{1,2})日/g,
    read: (m) => readNumbers(m[1], m[2], m[3]),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})${ordinal}(?: of)?[ -]${month}(?:,?[ -](\\d{4})\\b)?`, 'gi'),
    read: (m) => readNumbers(m[3], monthNumber(m[2]), m[1]),
  },
  {
    pattern: new RegExp(
      `\\b${month}[ -](\\d{1,2})${ordinal}(?![\\d:]|\\.\\d| ?[ap]m\\b)(?:,? (\\d{4})\\b)?`,
      'g',
    ),
    read: (m) => readNumbers(m[3], monthNumber(m[1]), m[2]),
  },
  {
    pattern: new RegExp(`\\b${month},? (\\d{4})\\b`, 'g'),
    read: (m) => readNumbers(m[2], monthNumber(m[1]), undefined),
  },
  {
    pattern: /(?<![\w./:-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\w:/-]|\.\d)/g,
    read: (m) => readNumbers(m[1], m[2], undefined),
  },
]

const clockForms: Form[] = [
  {
    pattern: new RegExp(
      '(?:(?<![\\w.:/]|[A-Za-z_]-)|(?<=\\d[Tt]))(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?' +
        '(?:\\s?([ap])\\.?m\\b\\.?)?(?!:?\\d|/|\\.\\d)',
      'gi',
    ),
    read: (m) => readClock(m[1], m[2], { seconds: m[3], meridiem: m[4] }),
  },
  {
    pattern: new RegExp(`${notInWord}(\\d{1,2})\\s?([ap])\\.?m\\b\\.?`, 'gi'),
    read: (m) => readClock(m[1], '00', { meridiem: m[2] }),
  },
  {
    pattern: /(午前|午後)?\s?(\d{1,2})時(?!間)(?:\s?(\d{1,2})分|(半))?/g,
    read: (m) =>
      readClock(m[2], m[4] ? '30' : (m[3] ?? '00'), {
        meridiem: m[1] === '午後' ? 'p' : m[1] && 'a',
      }),
  },
  { pattern: /(?<![\w.:,])(\d{1,2})[hH](\d{2})(?!\w)/g, read: (m) => readClock(m[1], m[2], {}) },
  // Four digits, or digits with a point, are a time only beside a date or a zone.
  {
    pattern: new RegExp(
      `(?<=\\d{4}-\\d\\d-\\d\\d[T ]{1,3})([01]\\d|2[0-3])[.]?([0-5]\\d)(?!:?\\d|[\\w-]|\\.\\d)` +
        `|${notInWord}([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:hrs?\\b|hours\\b|${zonePattern}))`,
      'g',
    ),
    read: (m) => readClock(m[1] ?? m[3], m[2] ?? m[4], {}),
  },
  { pattern: /\b(?:at )?(?:noon|midday)\b|正午/gi, read: () => readClock('12', '00', {}) },
  { pattern: /\bmidnight\b/gi, read: () => readClock('00', '00', {}) },
]

const otherForms: Form[] = [
  {
    pattern:
      /(?<![\w.])T\s?([+-])\s?(?:(\d{1,3}):(\d{2})|(?:(\d{1,3})\s?h)?\s?(?:(\d{1,4})\s?(?:m(?:in(?:s|utes)?)?)?)?)(?!\w)/g,
    read: (m) => readRelative(m),
  },
  {
    pattern: /(?<=\d(?::\d\d){2}(?:\.\d+)? ?|\d[Tt]\d\d:\d\d ?)[+-]\d\d:?\d\d(?!\d)/g,
    read: zoneOf,
  },
  { pattern: /(?<=\d:\d\d ?)\+\d\d:?\d\d(?!\d)/g, read: zoneOf },
  { pattern: new RegExp(`(?<![A-Za-z_/.-])(?:${zonePattern})`, 'g'), read: zoneOf },
  {
    pattern:
      /\b(?:(Sun)|(Mon)|(Tue)s?|(Wed)(?:nes)?|(Thu)(?:rs?)?|(Fri)|(Sat)(?:ur)?)(?:day)?\b\.?/g,
    read: (m) => ({ kind: 'weekday', day: m.slice(1).findIndex(Boolean) }),
  },
  {
    pattern: /(?<=\d日?\s?[(（]?)([日月火水木金土])(?:曜日?)?(?=[)）]|曜)/g,
    read: (m) => ({ kind: 'weekday', day: '日月火水木金土'.indexOf(m[1] ?? '') }),
  },
  { pattern: /同日|(?<=\d\s?)同日/g, read: () => ({ kind: 'same-day' }) },
  {
    pattern:
      /[~≈](?=\s?[\dTJFMASOND])|\b(?:circa|ca\.|around|about|roughly)(?!\w)|\b(?:just|shortly) (?:before|after)\b|約|推定/gi,
    read: () => ({ kind: 'approximate', follows: false }),
  },
  {
    pattern: /\bapprox(?:\.|imate(?:ly)?|\b)|(?<=\d ?)(?:ish\b|頃|ごろ|前後|周辺)/gi,
    read: () => ({ kind: 'approximate', follows: true }),
  },
  { pattern: /\(\?\)|\?\?/g, read: () => ({ kind: 'doubtful' }) },
  {
    pattern: new RegExp(
      `(?<=[\\dmzZCT)] ?)(?:–|—|-{1,2}>?|〜|～|→|~)(?= ?(?:[\\d~(]|T\\+|${monthNames}))` +
        '|\\b(?:to|until|till|through)\\b(?= ?[\\d~(A-Z])',
      'g',
    ),
    read: () => ({ kind: 'until' }),
  },
  {
    pattern: /(?<=\d ?[〜～] ?)\d{1,2}(?![\d:/.-])/g,
    read: (m) => ({ kind: 'day', day: Number(m[0]) }),
  },
]

const forms: readonly Form[] = [
  ...otherForms.slice(0, 3),
  ...dateForms,
  ...clockForms,
  ...otherForms.slice(3),
]

function readYearFirst(match: RegExpExecArray): AtomValue {
  const [whole, year = '', , ...rest] = match
  const [monthDigits, day] = rest.map(Number)
  const meant = year.length > 4 ? year.replace(/(\d)\1/, '$1') : year
  const slip = year.length > 4 ? `${whole} has a year of five digits` : undefined
  const value = readNumbers(meant.length === 4 ? meant : undefined, monthDigits, day)
  return slip ? { ...value, kind: 'date', slip } : value
}

/** Day and month first: read where the numbers or, later, the document decide which is which. */
function readYearLast(match: RegExpExecArray): AtomValue | undefined {
  const [whole, first = '', separator, second = '', year = ''] = match
  if (year.length === 2 && separator !== '/') return undefined
  if (year.length === 3) return { kind: 'date', slip: `${whole} has a year of three digits` }
  const fullYear = Number(year.length === 2 ? `20${year}` : year)
  const [a, b] = [Number(first), Number(second)]
  const readings = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter((reading) => isDay(fullYear, reading.month, reading.day))
  const [one, other] = separator === '.' ? [...readings].reverse() : readings
  if (!one) return { kind: 'date', slip: `${whole} is no day of the calendar` }
  const isOpen = separator !== '.' && other && other.month !== one.month
  return { kind: 'date', date: { year: fullYear, ...one, ...(isOpen ? { otherwise: other } : {}) } }
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
    const written = [year, monthWords, dayWords].filter((part) => part !== undefined).join('-')
    return { kind: 'date', slip: `${written} is no day of the calendar` }
  }
  const date = { month: monthValue, ...(day ? { day } : {}) }
  return { kind: 'date', date: year === undefined ? date : { year: Number(year), ...date } }
}

function readClock(
  hourWords: string | undefined,
  minuteWords: string | undefined,
  rest: { seconds?: string | undefined; meridiem?: string | undefined },
): AtomValue {
  const [hour, minute, second] = [hourWords, minuteWords, rest.seconds ?? 0].map(Number) as [
    number,
    number,
    number,
  ]
  const written = [hourWords, minuteWords, rest.seconds].filter(Boolean).join(':')
  if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && minute > 0)) {
    return { kind: 'clock', slip: `${written} is no time of day` }
  }
  const meridiem = hour > 12 ? undefined : rest.meridiem?.toLowerCase()
  const shifted = meridiem ? (hour % 12) + (meridiem === 'p' ? 12 : 0) : hour
  return {
    kind: 'clock',
    clock: {
      secondOfDay: shifted * 3600 + minute * 60 + Math.min(second, 59),
      hasSeconds: rest.seconds !== undefined,
      couldBeAfternoon: !meridiem && /^[1-9]$|^1[01]$/.test(hourWords ?? ''),
    },
  }
}

function readRelative(match: RegExpExecArray): AtomValue | undefined {
  const [, sign, clockHours, clockMinutes, hours, minutes] = match
  if (!clockHours && !hours && !minutes) return undefined
  const total = Number(clockHours ?? hours ?? 0) * 60 + Number(clockMinutes ?? minutes ?? 0)
  return { kind: 'relative', minutes: sign === '-' ? -total : total }
}

function zoneOf(match: RegExpExecArray): AtomValue | undefined {
  const zone = readZone(match[0])
  return zone.zone || zone.candidates ? { kind: 'zone', zone } : undefined
}

function monthNumber(name: string | undefined): number {
  return (
    monthNames
      .toLowerCase()
      .split('|')
      .indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  )
}
