import { addDays, epochMsOf, type IsoDate } from './calendar.ts'
import type { Zone } from './moment.ts'
import { instantOf, offsetAt } from './zone.ts'

/**
 * What clocks going forward or back do to a time of day in a zone: `skipped` where it does not
 * exist, `repeated` where it comes twice, undefined on all other days of the year.
 */
export function clockChangeAt(
  date: IsoDate,
  secondOfDay: number,
  zone: Zone,
): 'skipped' | 'repeated' | undefined {
  if (!zone.includes('/') || date.length !== 10) return undefined
  const wall = epochMsOf(date) + secondOfDay * 1000
  const around = instantOf(date, secondOfDay, zone)
  if (around === undefined) return undefined
  // The clocks of the days before and after; any hour of a day beside the change will do.
  const offsets = [wall - dayMs, wall + dayMs].map((at) => offsetAt(zone, at) ?? 0)
  const [before, after] = offsets as [number, number]
  if (before === after) return undefined
  const fitting = [before, after].filter((offset) => offsetAt(zone, wall - offset) === offset)
  if (fitting.length === 1) return undefined
  return fitting.length === 0 ? 'skipped' : 'repeated'
}

const dayMs = 86_400_000

/** True where the abbreviation is not what the clock of its place is called on the day. */
export function isOutOfSeason(abbreviation: string, date: IsoDate): boolean {
  const clock = seasonalClocks.find(({ winter, summer }) => [winter, summer].includes(abbreviation))
  return clock !== undefined && !isNameOn(abbreviation, date, clock)
}

/** A clock whose name changes with the season. */
export interface SeasonalClock {
  readonly winter: string
  readonly summer: string
  readonly place: Zone
  readonly winterHours: number
}

/** MST and CST are also told where clocks never change, and are left out. */
export const seasonalClocks: readonly SeasonalClock[] = [
  { winter: 'PST', summer: 'PDT', place: 'America/Los_Angeles', winterHours: -8 },
  { winter: 'EST', summer: 'EDT', place: 'America/New_York', winterHours: -5 },
  { winter: 'CET', summer: 'CEST', place: 'Europe/Berlin', winterHours: 1 },
  { winter: 'EET', summer: 'EEST', place: 'Europe/Helsinki', winterHours: 2 },
]

/** True where the clock bears the name at some hour of the day: both, on the day it changes. */
export function isNameOn(name: string, date: IsoDate, clock: SeasonalClock): boolean {
  return nameOn(date, clock) === name || nameOn(addDays(date, -1), clock) === name
}

/** What the clock is called at noon of the day. */
export function nameOn(date: IsoDate, clock: SeasonalClock): string {
  const offset = offsetAt(clock.place, epochMsOf(date) + dayMs / 2)
  return offset === clock.winterHours * 3_600_000 ? clock.winter : clock.summer
}
