import { clockForms } from './clock-forms.ts'
import { dateForms, monthNames } from './date-forms.ts'
import { atStart, stampForms } from './stamp-forms.ts'
import type { ClockWords, DateWords } from './time-mention.ts'
import { readZone, type ZoneReading, zonePattern } from './zone.ts'

/** The smallest pieces of which times are made; `start` and `end` are indexes into the text. */
export type Atom = { readonly start: number; readonly end: number } & AtomValue

export type AtomValue =
  | {
      readonly kind: 'date'
      readonly date?: DateWords
      readonly slip?: string
      /** The day of the same month that ends a range. */
      readonly lastDay?: number
    }
  | {
      readonly kind: 'clock'
      readonly clock?: ClockWords
      readonly slip?: string
      /** Length of an am or pm at the end that the hour does not need. */
      readonly surplus?: number
    }
  | { readonly kind: 'zone'; readonly zone: ZoneReading }
  | { readonly kind: 'weekday'; readonly day: number }
  | { readonly kind: 'relative'; readonly minutes: number }
  /** Date and time of day in one word: `20260304T140200`, `1772632920`. */
  | {
      readonly kind: 'stamp'
      readonly date: DateWords
      readonly clock: ClockWords
      readonly zone?: ZoneReading
    }
  /** `next day`, `翌日`, `+1d`: days after the one above. */
  | { readonly kind: 'later-day'; readonly days: number }
  /** `Day 2` of the account. */
  | { readonly kind: 'day-number'; readonly number: number }
  /** A year that closes a time: `Mar  4 14:12:00 2025`. */
  | { readonly kind: 'year'; readonly year: number }
  /** A day of the month that ends a range of dates: `04-15 〜 18`. */
  | { readonly kind: 'day'; readonly day: number }
  /** `follows`: may stand after the time it belongs to (`15:00ish`). */
  | { readonly kind: 'approximate'; readonly follows: boolean }
  | { readonly kind: 'until' | 'same-day' | 'doubtful' }

/** All atoms of a text in order; where two overlap, the kind listed first in `forms` wins. */
export function readAtoms(source: string): Atom[] {
  const text = foldWidth(source)
  if (!/\d|noon|midnight|(?:next|following|previous) |同日|翌|前日|正午/i.test(text)) return []
  const atoms: Atom[] = []
  // Signs that belong to an atom already.
  const taken = new Uint8Array(text.length)
  for (const { sign, pattern, read } of forms) {
    if (sign && !sign.test(text)) continue
    // `matchAll` would compile each pattern again for each text.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      if (end === start) pattern.lastIndex++
      if (isTaken(taken, start, end)) continue
      const value = read(match)
      if (!value) continue
      taken.fill(1, start, end)
      atoms.push({ start, end, ...nameSlip(value, match[0].trim()) })
    }
  }
  return atoms.sort((a, b) => a.start - b.start)
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true
  return false
}

/** Full-width digits and signs as their narrow twins, sign for sign, so that places stay. */
export function foldWidth(text: string): string {
  if (!/[\u00a0-\uffff]/.test(text)) return text
  return text.replace(/[０-９：／－．]|[\u2010-\u2012]|[\u3000\u00a0\u202f]/g, (sign) => {
    if (/[\u3000\u00a0\u202f]/.test(sign)) return ' '
    return /[\u2010-\u2012]/.test(sign) ? '-' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  })
}

/** A form says what is wrong; the author's own words say with what. */
function nameSlip(value: AtomValue, written: string): AtomValue {
  return 'slip' in value && value.slip ? { ...value, slip: `${written} ${value.slip}` } : value
}

/** One way of writing an atom; `read` answers undefined where the match is none after all. */
export interface AtomForm {
  /** Stands in each of its matches, and is sooner looked for than a long pattern. */
  readonly sign?: RegExp
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => AtomValue | undefined
}

/** Days told by their distance from the one above, or by their number in the account. */
const dayCounts: AtomForm[] = [
  {
    sign: /day|morning|evening|afternoon|翌/i,
    pattern:
      /\b(?:the )?(?:next|following) (?:day|morning|afternoon|evening)\b|\b(?:the )?day after\b(?=[,:]? ?\d)|翌[日朝]/gi,
    read: () => ({ kind: 'later-day', days: 1 }),
  },
  {
    sign: /day|前日/i,
    pattern: /\b(?:the )?(?:previous day|day before)\b|前日/gi,
    read: () => ({ kind: 'later-day', days: -1 }),
  },
  {
    sign: /\+/,
    pattern: /(?<![\w+])(?:[TD] ?)?\+ ?(\d{1,2}) ?d(?:ays?)?\b|(?<=\d ?\()\+(\d)(?=\))/gi,
    read: (m) => ({ kind: 'later-day', days: Number(m[1] ?? m[2]) }),
  },
  {
    sign: /day/i,
    pattern: new RegExp(`${atStart}Day (\\d{1,2})(?!\\w|[.:]\\d)`, 'gi'),
    read: (m) => ({ kind: 'day-number', number: Number(m[1]) }),
  },
]

/** Zones and counted times, read before dates and clocks, which they would look like. */
const signForms: AtomForm[] = [
  {
    sign: /T/,
    pattern:
      /(?<![\w.])T\s?([+-])\s?(?:(\d{1,3}):(\d{2})|(?:(\d{1,3})\s?h)?\s?(?:(\d{1,4})\s?(?:m(?:in(?:s|utes)?)?)?)?)(?!\w)/g,
    read: (m) => readRelative(m),
  },
  {
    sign: /T[+-]?0/,
    pattern: /(?<![\w.])T[+-]?0(?= ?[=:(]| is\b| was\b)/g,
    read: () => ({ kind: 'relative', minutes: 0 }),
  },
  {
    // Without the T only where nothing but markup stands before it.
    sign: /[+−-] ?\d/,
    pattern: new RegExp(
      `${atStart}(\\+(?= ?\\d)|[−-](?=\\d)) ?(?:(\\d{1,3}):(\\d{2})(?::\\d{2})?|(?:(\\d{1,3}) ?h(?:ours?)?)? ?(?:(\\d{1,4}) ?m(?:in(?:s|utes)?)?)?)(?![\\w:])`,
      'g',
    ),
    read: (m) => readRelative(m),
  },
  ...dayCounts,
  {
    sign: /[+-]\d\d:?\d\d/,
    pattern: /(?<=\d(?::\d\d){2}(?:\.\d+)? ?|\d[Tt]\d\d:\d\d ?)[+-]\d\d:?\d\d(?!\d)/g,
    read: zoneOf,
  },
  { sign: /\+\d\d/, pattern: /(?<=\d:\d\d ?)\+\d\d:?\d\d(?!\d)/g, read: zoneOf },
  { pattern: new RegExp(`(?<![A-Za-z_/.-])(?:${zonePattern})`, 'g'), read: zoneOf },
]

const otherForms: AtomForm[] = [
  {
    sign: /(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)/,
    pattern:
      /\b(?:(Sun)|(Mon)|(Tue)s?|(Wed)(?:nes)?|(Thu)(?:rs?)?|(Fri)|(Sat)(?:ur)?)(?:day)?\b\.?/g,
    read: (m) => ({ kind: 'weekday', day: m.slice(1).findIndex(Boolean) }),
  },
  {
    sign: /[日月火水木金土]/,
    pattern: /(?<=\d日?\s?[(（]?)([日月火水木金土])(?:曜日?)?(?=[)）]|曜)/g,
    read: (m) => ({ kind: 'weekday', day: '日月火水木金土'.indexOf(m[1] ?? '') }),
  },
  { sign: /同日/, pattern: /同日|(?<=\d\s?)同日/g, read: () => ({ kind: 'same-day' }) },
  {
    pattern:
      /[~≈](?=\s?[\d+TJFMASOND])|\b(?:circa|ca\.|around|about|roughly)(?!\w)|\b(?:just|shortly) (?:before|after)\b|約|推定/gi,
    read: () => ({ kind: 'approximate', follows: false }),
  },
  {
    sign: /approx|ish|頃|ごろ|前後|周辺/i,
    pattern: /\bapprox(?:\.|imate(?:ly)?|\b)|(?<=[\d時分日] ?)(?:ish\b|頃|ごろ|前後|周辺)/gi,
    read: () => ({ kind: 'approximate', follows: true }),
  },
  {
    sign: /\?/,
    pattern: /\(\?\)|\?\?|(?<=\d)\?(?=[\s:)|]|$)/g,
    read: () => ({ kind: 'doubtful' }),
  },
  {
    sign: / (?:19|20)\d\d/,
    pattern: /(?<=\d\d:\d\d:\d\d(?: [A-Z]{3,4})? )(?:19|20)\d\d(?![\w:/.-])/g,
    read: (m) => ({ kind: 'year', year: Number(m[0]) }),
  },
  {
    sign: /between/i,
    pattern: /(?<=\bbetween\b[^.;]{3,50}\s)and\b(?= ?~?\d)/gi,
    read: () => ({ kind: 'until' }),
  },
  {
    pattern: new RegExp(
      `(?<=[\\dmMzZCT)] ?)(?:–|—|-{1,2}>?|〜|～|→|~)(?= ?(?:[\\d~(]|T\\+|${monthNames}))` +
        '|\\b(?:to|until|till|through)\\b(?= ?[\\d~(A-Z])',
      'g',
    ),
    read: () => ({ kind: 'until' }),
  },
  {
    sign: /\d ?(?:[〜～–—-]|to\b|until\b) ?\d/,
    pattern:
      /(?<=\d ?(?:[〜～–—-]|\bto\b|\buntil\b) ?)\d{1,2}(?:st|nd|rd|th)?(?![\w:/.%-]| ?[A-Za-z])/g,
    read: (m) => ({ kind: 'day', day: Number.parseInt(m[0], 10) }),
  },
]

const forms: readonly AtomForm[] = [
  ...stampForms,
  ...signForms,
  ...dateForms,
  ...clockForms,
  ...otherForms,
]

function readRelative(match: readonly (string | undefined)[]): AtomValue | undefined {
  const [, sign, clockHours, clockMinutes, hours, minutes] = match
  if (!clockHours && !hours && !minutes) return undefined
  const total = Number(clockHours ?? hours ?? 0) * 60 + Number(clockMinutes ?? minutes ?? 0)
  return { kind: 'relative', minutes: sign === '+' ? total : -total }
}

function zoneOf(match: RegExpExecArray): AtomValue | undefined {
  const zone = readZone(match[0])
  return zone.zone || zone.candidates ? { kind: 'zone', zone } : undefined
}
