/** `YYYY-MM-DD` in the proleptic Gregorian calendar. */
export type IsoDate = string

const dayMs = 86_400_000

/** True where the three numbers name a day that exists, in the years 1970 to 2199. */
export function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1970 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  )
}

export function formatDate(year: number, month: number, day?: number): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(epochMsOf(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Days from `earlier` to `later`; negative where they stand the other way round. */
export function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return Math.round((epochMsOf(later) - epochMsOf(earlier)) / dayMs)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(epochMsOf(date)).getUTCDay()
}

/** Midnight UTC of the day. */
export function epochMsOf(date: IsoDate): number {
  return Date.parse(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
