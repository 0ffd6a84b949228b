import type { TimelineEvent, ToldMoment } from '../../postmortem/model.ts'
import { daysBetween } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'

export const timelineDayMismatch: Rule = {
  id: 'timeline-day-mismatch',
  title: 'Prose and timeline tell of one moment on one day',
  why: 'The same times on another day are most often a day miscounted, and whoever looks for the logs looks at the wrong one.',
  severity: 'warning',
  *check({ told, timeline }) {
    const days = new Set(timeline.flatMap((event) => dayOf(event) ?? []))
    for (const moment of told) {
      if (days.has(moment.date)) continue
      const event = twinOf(moment, timeline)
      if (!event) continue
      const day = dayOf(event)
      yield {
        span: moment.span,
        message: `“${moment.text}” is ${moment.date}, and the timeline has these times on ${day}.`,
        related: [{ span: event.time.span, message: `In the timeline: ${event.time.text}.` }],
      }
    }
  },
  examples: [
    {
      title: 'A day miscounted',
      text: `# Checkout outage, 4 March 2026

## Summary

Between 13:58 and 14:40 UTC on 5 March nobody could pay.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning timeline-day-mismatch: “13:58 and 14:40 UTC on 5 March” is 2026-03-05, and the timeline has these times on 2026-03-04.

## Timeline (UTC)

- 2026-03-04 13:58 Deploy finished
  ^^^^^^^^^^^^^^^^ see
- 14:40 Deploy rolled back
`,
    },
    {
      title: 'Another night of the same job',
      text: `# Export stopped, 4 March 2026

## Summary

It stopped at 02:00 UTC on 3 March, too, and nobody noticed.

## Timeline (UTC)

- 2026-03-04 02:00 Export stops
- 07:40 Partner writes
`,
    },
  ],
}

/** One odd minute, or both ends of a span; a round hour comes back every day. */
function twinOf(
  { date, seconds }: ToldMoment,
  timeline: readonly TimelineEvent[],
): TimelineEvent | undefined {
  const found = seconds.map((second) =>
    timeline.find((event) => {
      const { moment } = event.time
      const day = dayOf(event)
      const isSame = 'secondOfDay' in moment && moment.secondOfDay === second
      return isSame && day !== undefined && Math.abs(daysBetween(day, date)) <= 40
    }),
  )
  if (!found.every((event) => event && dayOf(event) === dayOf(found[0]))) return undefined
  const isOdd = seconds.some((second) => (second / 60) % 5 !== 0)
  return isOdd || found.length > 1 ? found[0] : undefined
}

function dayOf(event: TimelineEvent | undefined): string | undefined {
  const moment = event?.time.moment
  return moment && 'date' in moment && moment.date?.length === 10 ? moment.date : undefined
}
