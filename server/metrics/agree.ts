import type { Length as WrittenLength } from '../postmortem/model.ts'

/** A length of time as its author wrote it. */
export type Length = Omit<WrittenLength, 'span'>

/** True where the length, as exactly as it is written, can be that many minutes. */
export function agrees(length: Length, minutes: number): boolean {
  const { lower, upper } = boundsOf(length)
  return lower <= minutes && minutes <= upper
}

/** True where the length, said to be the most, can hold that many minutes. */
export function agreesAtMost(length: Length, minutes: number): boolean {
  return minutes <= boundsOf(length).upper
}

/**
 * The lengths that the words allow. An exact figure may be rounded to its unit, either way; a round
 * one ("30 minutes", "2 hours") is taken more loosely; "about" leaves a quarter.
 */
function boundsOf(length: Length): { lower: number; upper: number } {
  const { minutes, text } = length
  const slack = slackOf(length)
  if (/^(?:over|more than)\b|\d\+/i.test(text)) {
    return { lower: minutes - length.unitMinutes, upper: minutes * 3 + slack }
  }
  if (/^(?:less than|under)\b/i.test(text)) return { lower: 0, upper: minutes + slack }
  if (/^(?:almost|nearly|just under)\b/i.test(text)) {
    return { lower: minutes - 2 * slack, upper: minutes + length.unitMinutes / 2 }
  }
  // Hours and days are rounded off rather than up.
  const isRound = !length.approximate && length.unitMinutes >= 60
  return { lower: minutes - (isRound ? slack * 0.6 : slack), upper: minutes + slack }
}

function slackOf({ minutes, unitMinutes, approximate }: Length): number {
  const rounding = roundingOf(minutes, unitMinutes)
  return approximate ? Math.max(rounding, minutes / 4) : rounding
}

/** Half a unit and more: 2 hours 50 are told as 3 hours, and 3 hours 20 too. */
function roundingOf(minutes: number, unitMinutes: number): number {
  if (unitMinutes >= 60) return unitMinutes * (minutes > unitMinutes ? 0.99 : 0.5)
  if (unitMinutes < 1) return 1
  if (minutes % 30 === 0) return 5
  return minutes % 10 === 0 ? 3 : minutes % 5 === 0 ? 2 : 1
}

/** `5 h 7 min`, `2 d 3 h`, `12 min`: exact to the minute. */
export function writeMinutes(minutes: number): string {
  const whole = Math.round(Math.abs(minutes))
  const parts = [
    [Math.floor(whole / 1440), 'd'],
    [Math.floor((whole % 1440) / 60), 'h'],
    [whole % 60, 'min'],
  ] as const
  const written = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
  return written.join(' ') || '0 min'
}
