import type { Moment } from '../time/moment.ts'

/** The time on the clock, with as much as is known: `2018-02-20T14:17`, `14:17`, `2018-02-20`. */
export function localTime(moment: Moment): string | null {
  if (moment.kind !== 'instant' && moment.kind !== 'local') return null
  const { date, secondOfDay, precision } = moment
  const clock =
    secondOfDay === undefined ? undefined : formatClock(secondOfDay, precision === 'second')
  return [date, clock].filter((part) => part !== undefined).join('T') || null
}

/** The UTC minute, where date, time and zone are all known. */
export function utcMinute(moment: Moment): string | null {
  if (moment.kind !== 'instant') return null
  const minute = Math.floor(moment.epochMs / 60_000)
  return new Date(minute * 60_000).toISOString().replace('.000Z', 'Z')
}

function formatClock(secondOfDay: number, withSeconds: boolean): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const clock = `${two(secondOfDay / 3600)}:${two((secondOfDay / 60) % 60)}`
  return withSeconds ? `${clock}:${two(secondOfDay % 60)}` : clock
}
