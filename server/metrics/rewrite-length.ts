/**
 * Another length in the words of the first: `6 hours and 7 minutes` for 307 minutes is `5 hours and
 * 7 minutes`. Undefined where its units cannot tell the length exactly, or a number is a word.
 */
export function rewriteLength(text: string, minutes: number): string | undefined {
  const parts = [...text.matchAll(amount)]
  const units = parts.map(([, , unit = '']) => unitMinutes(unit))
  const isPlain =
    parts.length > 0 && units.every((unit, at) => at === 0 || unit < (units[at - 1] ?? 0))
  if (
    !isPlain ||
    /\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten)\b|[.½+]/i.test(text)
  )
    return undefined
  let rest = Math.round(minutes)
  const amounts = units.map((unit) => {
    const whole = Math.floor(rest / unit)
    rest -= whole * unit
    return whole
  })
  if (rest !== 0 || amounts.some((whole) => !Number.isFinite(whole))) return undefined
  let at = 0
  return text.replace(amount, (_, number: string, unit: string) => {
    const whole = String(amounts[at++])
    const padded = /^0\d/.test(number) ? whole.padStart(2, '0') : whole
    return `${padded}${inNumber(unit, Number(number), Number(whole))}`
  })
}

const amount =
  /(\d+)(\s?-?(?:weeks?|days?|d|hours?|hrs?|h|minutes?|mins?|m)(?![A-Za-z])|\s?(?:日間?|時間|分間?))/gi

function unitMinutes(unit: string): number {
  if (/^\s?-?w/i.test(unit)) return 7 * 1440
  if (/^\s?-?(?:d|日)/i.test(unit)) return 1440
  return /^\s?-?(?:h|時)/i.test(unit) ? 60 : 1
}

/** `1 hour` and `2 hours`, where the unit is spelt out. */
function inNumber(unit: string, before: number, after: number): string {
  if (/-/.test(unit) || !/(?:week|day|hour|hr|minute|min)s?$/i.test(unit)) return unit
  if (before !== 1 && after === 1) return unit.replace(/s$/i, '')
  const isSpeltOut = /(?:week|day|hour|minute)$/i.test(unit)
  return before === 1 && after !== 1 && isSpeltOut ? `${unit}s` : unit
}
