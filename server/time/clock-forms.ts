import { atStart } from './stamp-forms.ts'
import type { AtomForm, AtomValue } from './time-atoms.ts'
import { zonePattern } from './zone.ts'

const notInWord = '(?<![\\w./:-])'

/** How people write times of day. */
export const clockForms: readonly AtomForm[] = [
  {
    pattern: new RegExp(
      '(?:(?<![\\w.:/]|[A-Y_]-)|(?<=\\d[Tt])|(?<=\\d{4}-\\d\\d-\\d\\d_)|(?<=/\\d{4}:))(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?' +
        '(?:\\s?([ap])\\.?m\\b\\.?)?(?!:?\\d|/|\\.\\d)',
      'gi',
    ),
    read: (m) => ({
      ...readClock(m[1], m[2], { seconds: m[3], meridiem: m[4] }),
      ...surplusOf(m),
    }),
  },
  {
    sign: /\d\.\d/,
    pattern: new RegExp(`${notInWord}(\\d{1,2})\\.(\\d{2})\\s?([ap])\\.?m\\b\\.?`, 'gi'),
    read: (m) => readClock(m[1], m[2], { meridiem: m[3] }),
  },
  {
    sign: /\d\d\.\d\d/,
    pattern: new RegExp(
      `${atStart}([01]\\d|2[0-3])\\.([0-5]\\d)(?=[\\s*_\`)\\]]*(?:[:|–—]|-\\s|$|(?:hrs?|${zonePattern})\\b))`,
      'gi',
    ),
    read: (m) => readClock(m[1], m[2], {}),
  },
  {
    sign: /\d\s?[ap]\.?m/i,
    pattern: new RegExp(`${notInWord}(\\d{1,2})\\s?([ap])\\.?m\\b\\.?`, 'gi'),
    read: (m) => readClock(m[1], '00', { meridiem: m[2] }),
  },
  {
    sign: /時/,
    pattern: /(午前|午後)?\s?(\d{1,2})時(?!間)(?:\s?(\d{1,2})分|(半))?/g,
    read: (m) =>
      readClock(m[2], m[4] ? '30' : (m[3] ?? '00'), {
        meridiem: m[1] === '午後' ? 'p' : m[1] && 'a',
      }),
  },
  {
    sign: /\d[hH]\d/,
    pattern: /(?<![\w.:,])(\d{1,2})[hH](\d{2})(?!\w)/g,
    read: (m) => readClock(m[1], m[2], {}),
  },
  // Four digits, or digits with a point, are a time only beside a date or a zone.
  {
    sign: /\d\.?\d\d/,
    pattern: new RegExp(
      `(?<=\\d{4}-\\d\\d-\\d\\d[T ]{1,3})([01]\\d|2[0-3])[.]?([0-5]\\d)(?!:?\\d|[\\w-]|\\.\\d)` +
        `|${notInWord}([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:hrs?\\b|hours\\b|${zonePattern}))`,
      'g',
    ),
    read: (m) => readClock(m[1] ?? m[3], m[2] ?? m[4], {}),
  },
  {
    sign: /noon|midday|正午/i,
    pattern: /\b(?:at )?(?:noon|midday)\b|正午/gi,
    read: () => readClock('12', '00', {}),
  },
  { sign: /midnight/i, pattern: /\bmidnight\b/gi, read: () => readClock('00', '00', {}) },
]

/** `13:06 PM`: how many characters the sign takes that an hour after noon does not need. */
function surplusOf(match: RegExpExecArray): { surplus?: number } {
  const sign = Number(match[1]) > 12 ? /\s?[ap]\.?m\.?$/i.exec(match[0])?.[0] : undefined
  return sign ? { surplus: sign.length } : {}
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
  if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && minute > 0)) {
    return { kind: 'clock', slip: 'is no time of day' }
  }
  const slip =
    hour > 12 && rest.meridiem?.toLowerCase() === 'a' ? 'is not in the morning' : undefined
  const meridiem = hour > 12 ? undefined : rest.meridiem?.toLowerCase()
  const shifted = meridiem ? (hour % 12) + (meridiem === 'p' ? 12 : 0) : hour
  return {
    kind: 'clock',
    ...(slip ? { slip } : {}),
    clock: {
      secondOfDay: shifted * 3600 + minute * 60 + Math.min(second, 59),
      hasSeconds: rest.seconds !== undefined,
      is24Hour:
        !meridiem && (rest.seconds !== undefined || hour > 12 || /^0/.test(hourWords ?? '')),
      couldBeAfternoon: !meridiem && /^[1-9]$|^1[01]$/.test(hourWords ?? ''),
      couldBeMidnight: !meridiem && hourWords === '12',
    },
  }
}
