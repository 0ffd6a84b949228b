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
export function readDurations(source: string): DurationMention[] {
  const text = foldWidth(source)
  if (!/\d|hour|day|minute/i.test(text)) return []
  return [...text.matchAll(duration)].flatMap((match) => readDuration(match) ?? [])
}

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?|an?'.split(
  '|',
)
const unit =
  '(?:weeks?|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![A-Za-z_])|週間|日間?|時間|分間?|秒間?'
const amount = `(?:\\d+(?:\\.\\d+)?|(?:${numbers.join('|')})(?=[ -]))`
const part = `${amount}\\+?[ -]?(?:${unit})`

const duration = new RegExp(
  `(?<![\\w.:/#$-])((?:about|over|around|approximately|approx\\.?|roughly|nearly|almost|more than|less than|just under|just over|some)\\s|[~≈約]\\s?)?` +
    `(${part}(?:(?:,? and|,)?\\s?${part}){0,3})(?!\\s?[×*])`,
  'gi',
)
const onePart = new RegExp(`(${amount})(\\+?)[ -]?(${unit})`, 'gi')

function readDuration(match: RegExpExecArray): DurationMention | undefined {
  const [whole, hedge, parts = ''] = match
  if (isName(parts)) return undefined
  let minutes = 0
  let unitMinutes = Number.POSITIVE_INFINITY
  let isOpen = false
  for (const [, value = '', plus, word = ''] of parts.matchAll(onePart)) {
    const length = unitLength(word)
    // A day has no half before an hour: units run from large to small, or these are two lengths.
    if (length >= unitMinutes) return undefined
    minutes += readAmount(value) * length
    unitMinutes = length
    isOpen ||= plus === '+'
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

/** `3days` is the name of a setting or a report, and `512m` is memory. */
function isName(parts: string): boolean {
  return /^\d+(?:days?|weeks?)$/i.test(parts) || /^\d{3,}m$/.test(parts)
}

function readAmount(word: string): number {
  const lower = word.toLowerCase()
  if (/^half/.test(lower)) return 0.5
  if (/^an?$/.test(lower)) return 1
  const index = numbers.indexOf(lower)
  return index >= 0 ? index + 1 : Number(word)
}

function unitLength(word: string): number {
  if (/^(?:w|週)/i.test(word)) return 7 * 1440
  if (/^(?:d|日)/i.test(word)) return 1440
  if (/^(?:h|時)/i.test(word)) return 60
  return /^(?:s|秒)/i.test(word) ? 1 / 60 : 1
}
