import { readTimes } from '../../time/read-times.ts'
import type { Rule } from '../rule.ts'

export const timelineTimeImpossible: Rule = {
  id: 'timeline-time-impossible',
  title: 'Every time of the timeline, and every due date, can exist',
  why: 'A time that cannot be is a slip of the keyboard, and only its author knows what was meant.',
  severity: 'error',
  *check({ timeline, actions }) {
    for (const { time } of timeline) {
      if (time.slip) yield { span: time.span, message: `${time.slip}.` }
    }
    for (const { due } of actions) {
      const slip = due && readTimes(due.text).find(({ dateSlip }) => dateSlip)?.slip
      if (due && slip) yield { span: due.span, message: `${slip}.` }
    }
  },
  examples: [
    {
      title: 'An hour that does not exist',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 24:50 Alert fired
  ^^^^^^^^^^^^^^^^ error timeline-time-impossible: 24:50 is no time of day.
- 2026-03-05 01:02 Deploy rolled back
`,
    },
    {
      title: 'A year with a digit too many',
      text: `# Checkout outage

## Timeline (UTC)

- 20226-03-04 14:02 Alert fired
  ^^^^^^^^^^^^^^^^^ error timeline-time-impossible: 20226-03-04 has a year of five digits.
- 2026-03-04 14:10 Deploy rolled back
`,
    },
    {
      title: 'A day on which nothing can be due',
      text: `# Checkout outage

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| Raise the limit | Jane | 2026-04-31 |
                           ^^^^^^^^^^ error timeline-time-impossible: 2026-04-31 is no day of the calendar.
`,
    },
    {
      title: 'The last minute of a day, and a leap day',
      text: `# Checkout outage

## Timeline (UTC)

- 2024-02-28 23:59 Alert fired
- 2024-02-29 00:10 Deploy rolled back
`,
    },
  ],
}
