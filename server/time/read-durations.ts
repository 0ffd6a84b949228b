import { matchesOf } from '../memory/matches-of.ts'
import { remember } from '../memory/remember.ts'
import { foldWidth } from './time-atoms.ts'

/** A length of time as written; `start` and `end` are indexes into the text. */
export interface DurationMention {
  readonly start: number
  readonly end: number
  readonly minutes: number
  /** The smallest unit written, in minutes: how exact it claims to be. */
  readonly unitMinutes: number
  /** `about`, `~`, `over`, `13+`. */
  readonly approximate: boolean
}

/** Every length of time in a text: `1h50m`, `2 hours and 5 minutes`, `about three days`, `4 日 19 時間`. */
export const readDurations: (source: string) => readonly DurationMention[] = remember(findDurations)

function findDurations(source: string): DurationMention[] {
  const text = foldWidth(source)
  if (!/\d|hour|day|minute|week|month/i.test(text)) return []
  const found = mayHold.test(text)
    ? matchesOf(duration, text).flatMap((match) => readDuration(match) ?? [])
    : []
  const signs = [
    ...(text.includes(':') ? matchesOf(clocklike, text) : []),
    ...(text.includes('P') ? matchesOf(isoDuration, text) : []),
  ].map(readSigns)
  return [...found, ...signs].sort((a, b) => a.start - b.start)
}

const ones = 'one|two|three|four|five|six|seven|eight|nine'.split('|')
const teens =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split('|')
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|')
const numbers = [
  `(?:${tens.join('|')})(?:-(?:${ones.join('|')}))?`,
  ...teens,
  ...ones,
  '(?:a )?quarter of an',
  'half(?: an?)?',
  'an?',
]
const unit =
  '(?:months?|weeks?|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![A-Za-z_]|/s)|[かヶ]月間?|週間|日間?|時間|分間?|秒間?'
/** Every length has a unit behind an amount; this is asked first, as it is built and run faster. */
const mayHold = new RegExp(`(?:(?:[\\d½+]|half|quarter)[ -]?|[a-z][ -])(?:${unit})`, 'i')
const amount = `(?:\\d+½|\\d+(?:\\.\\d+)?|(?:${numbers.join('|')})(?=[ -]))`
const half = '(?: and a (?:half|quarter))'
const part = `(?:\\d{1,3}h[0-5]\\d(?![\\w.])|${amount}\\+?${half}?[ -]?(?:${unit})(?:\\.(?= ?\\d))?${half}?)`
/** `01:49` or `1:02:30` behind a label that makes it a length. */
const clocklike =
  /(?<=\b(?:duration|downtime|elapsed|length|lasted|m?tt[adimr]|time to [a-z]{3,12})\b[ *_]*[:|][ *_|]*)(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:]|\s*(?:[-–—→]|[ap]\.?m\b|to\b|until\b|[A-Z]{2,4}\b))/gi
/** ISO 8601. */
const isoDuration =
  /(?<![\w-])P(?=T?\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?(?![\w-])/g

const duration = new RegExp(
  `(?<![\\w./#$£€¥₹-]|\\d:)((?:about|over|around|approximately|approx\\.?|roughly|nearly|almost|more than|less than|just under|just over|some)\\s|[~≈約]\\s?)?` +
    `(${part}(?:(?:,? and|,| &)?\\s?${part}){0,3})(?!\\s?[×*]|(?<=\\dm) (?:users|customers|accounts|requests|queries|rows|records|messages|events|orders|calls|keys|lines|people|items|files)\\b)`,
  'gi',
)
const onePart = new RegExp(
  '(?<hours>\\d{1,3})h(?<minutes>[0-5]\\d)(?![\\w.])' +
    `|(?<amount>${amount})(?<plus>\\+?)(?<before>${half}?)[ -]?(?<unit>${unit})\\.?(?<after>${half}?)`,
  'gi',
)

function readDuration(match: RegExpExecArray): DurationMention | undefined {
  const [whole, hedge, parts = ''] = match
  if (isName(parts)) return undefined
  let minutes = 0
  let unitMinutes = Number.POSITIVE_INFINITY
  let isOpen = false
  for (const { groups = {} } of parts.matchAll(onePart)) {
    if (groups.hours) {
      minutes += Number(groups.hours) * 60 + Number(groups.minutes)
      unitMinutes = 1
      continue
    }
    const length = unitLength(groups.unit ?? '')
    // A day has no half before an hour: units run from large to small, or these are two lengths.
    if (length >= unitMinutes) return undefined
    const rest = readFraction(groups.before || groups.after)
    minutes += (readAmount(groups.amount ?? '') + rest) * length
    unitMinutes = rest ? rest * length : length
    isOpen ||= groups.plus === '+'
  }
  const start = match.index + (whole.length - whole.trimStart().length)
  return {
    start,
    end: match.index + whole.length,
    minutes: Math.round(minutes * 100) / 100,
    unitMinutes,
    approximate: isOpen || hedge !== undefined,
  }
}

function readSigns(match: RegExpExecArray): DurationMention {
  const isIso = match[0].startsWith('P')
  const [days = 0, hours = 0, minutes = 0, seconds] = (
    isIso ? match.slice(1) : ['0', ...match.slice(1)]
  ).map((part) => (part === undefined ? undefined : Number(part)))
  return {
    start: match.index,
    end: match.index + match[0].length,
    minutes: Math.round((days * 1440 + hours * 60 + minutes + (seconds ?? 0) / 60) * 100) / 100,
    unitMinutes: seconds === undefined ? 1 : 1 / 60,
    approximate: false,
  }
}

/** `3days` is the name of a setting or a report, `512m` is memory, and `1.3 M` are millions. */
function isName(parts: string): boolean {
  return (
    /^\d+(?:days?|weeks?)$/i.test(parts) ||
    /^(?:\d{3,}|\d+\.\d+)m$/i.test(parts) ||
    /^[\d.]+ ?M$/.test(parts)
  )
}

/** ` and a half`. */
function readFraction(words: string | undefined): number {
  if (!words) return 0
  return words.endsWith('half') ? 0.5 : 0.25
}

function readAmount(word: string): number {
  const lower = word.toLowerCase()
  if (lower.endsWith('½')) return Number.parseInt(lower, 10) + 0.5
  if (lower.includes('quarter')) return 0.25
  if (/^half/.test(lower)) return 0.5
  if (/^an?$/.test(lower)) return 1
  const [ten = '', one = ''] = lower.split('-')
  if (tens.includes(ten)) return (tens.indexOf(ten) + 2) * 10 + ones.indexOf(one) + 1
  const index = [...ones, ...teens].indexOf(lower)
  return index >= 0 ? index + 1 : Number(word)
}

function unitLength(word: string): number {
  if (/^mo|月/i.test(word)) return 30 * 1440
  if (/^(?:w|週)/i.test(word)) return 7 * 1440
  if (/^(?:d|日)/i.test(word)) return 1440
  if (/^(?:h|時)/i.test(word)) return 60
  return /^(?:s|秒)/i.test(word) ? 1 / 60 : 1
}
