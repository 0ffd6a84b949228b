import { daysBetween, type IsoDate } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'

export const timelineYearMismatch: Rule = {
  id: 'timeline-year-mismatch',
  title: 'Title, fields and timeline tell of one year',
  why: 'In January the year of a date is easily the old one, and whoever looks for the incident looks in the wrong place.',
  severity: 'warning',
  *check({ timeline, dates }) {
    const days = timeline
      .flatMap(({ time: { moment } }) => ('date' in moment && moment.date) || [])
      .filter((date) => date.length === 10)
      .sort()
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) return
    for (const { date, span, text } of dates) {
      const years = yearsOff(date, { first, last })
      if (!years) continue
      const amount = Math.abs(years) === 1 ? 'a year' : `${Math.abs(years)} years`
      yield {
        span,
        message: `“${text}” is ${amount} ${years > 0 ? 'after' : 'before'} the timeline, which begins on ${first}.`,
      }
      return
    }
  },
  examples: [
    {
      title: 'The title of last year',
      text: `# Checkout outage, 9 January 2025
                   ^^^^^^^^^^^^^^ warning timeline-year-mismatch: “9 January 2025” is a year before the timeline, which begins on 2026-01-09.

## Timeline (UTC)

- 2026-01-09 13:58 Deploy finished
- 2026-01-09 14:02 Alert fired
`,
    },
    {
      title: 'Published later',
      text: `# Checkout outage

- **Date:** 2026-02-20

## Timeline (UTC)

- 2026-01-09 13:58 Deploy finished
- 2026-01-09 14:02 Alert fired
`,
    },
  ],
}

/** A few days before or after, and yet in another year: nobody publishes on the very same day. */
const mostDaysBeside = 3

function yearsOff(date: IsoDate, { first, last }: { first: IsoDate; last: IsoDate }): number {
  const isNear = daysBetween(date, first) < 60 && daysBetween(last, date) < 60
  if (isNear) return 0
  for (const years of [1, -1, 2, -2, 10, -10]) {
    const shifted = `${Number(date.slice(0, 4)) - years}${date.slice(4)}`
    const isWithin =
      daysBetween(shifted, first) <= mostDaysBeside && daysBetween(last, shifted) <= mostDaysBeside
    if (isWithin) return years
  }
  return 0
}
