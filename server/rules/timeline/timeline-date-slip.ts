import type { Rule } from '../rule.ts'
import { findStepsBack } from './find-steps-back.ts'

export const timelineDateSlip: Rule = {
  id: 'timeline-date-slip',
  title: 'No entry is a year, a month or half a day off its neighbours',
  why: 'One wrong digit or letter moves an event out of the story and takes every length counted from it along.',
  severity: 'error',
  *check({ timeline }) {
    for (const { event, beside, side, slip } of findStepsBack(timeline)) {
      if (!slip) continue
      const { part, meant, edit } = slip
      const name = part === 'meridiem' ? `with ${meant}` : `on ${meant}`
      yield {
        span: event.time.span,
        message: `“${event.time.text}” does not fit the event ${side} it (${beside.time.text}); ${name} it would.`,
        related: [{ span: beside.time.span, message: `The event ${side}: ${beside.time.text}.` }],
        ...(edit
          ? {
              fixes: [
                { title: `Change the ${titles[part]} to ${meant}`, edits: [edit], safe: false },
              ],
            }
          : {}),
      }
    }
  },
  examples: [
    {
      title: 'The year before',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-01-09 13:58 Deploy finished
  ^^^^^^^^^^^^^^^^ see
- 2025-01-09 14:02 Alert fired
  ^^^^^^^^^^^^^^^^ error* timeline-date-slip: “2025-01-09 14:02” does not fit the event above it (2026-01-09 13:58); on 2026-01-09 it would.
- 2026-01-09 14:10 Deploy rolled back
`,
    },
    {
      title: 'Two digits that changed places',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-02-02 19:02 Alert fired
- 2026-02-20 19:30 Deploy rolled back
  ^^^^^^^^^^^^^^^^ error* timeline-date-slip: “2026-02-20 19:30” does not fit the event below it (2026-02-02 20:21); on 2026-02-02 it would.
- 2026-02-02 20:21 Queue is drained
  ^^^^^^^^^^^^^^^^ see
- 2026-02-02 20:40 All orders go through
`,
    },
    {
      title: 'Past noon with am',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 11:50 AM Alert fired
  ^^^^^^^^ see
- 12:05 AM Deploy rolled back
  ^^^^^^^^ error* timeline-date-slip: “12:05 AM” does not fit the event above it (11:50 AM); with PM it would.
- 12:20 PM All orders go through
`,
    },
    {
      title: 'A cause that is a year old, and midnight',
      text: `# Checkout outage

## Timeline (UTC)

- 2025-03-04 10:00 The limit is set
- 2026-03-04 11:50 PM Alert fired
- 2026-03-05 12:05 AM Deploy rolled back
- 2026-04-04 10:00 The limit is raised for good
`,
    },
  ],
}

const titles = { year: 'date', month: 'date', day: 'date', meridiem: 'time' } as const
