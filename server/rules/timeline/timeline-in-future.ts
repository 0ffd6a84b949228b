import { addDays } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'

export const timelineInFuture: Rule = {
  id: 'timeline-in-future',
  title: 'What is told has happened',
  why: 'A postmortem looks back, so that a date ahead of today is a slip, most often of the year.',
  severity: 'info',
  *check({ timeline }, { today }) {
    if (!today) return
    // Somewhere it is tomorrow already.
    const latest = addDays(today, 1)
    for (const { time } of timeline) {
      const date = 'date' in time.moment ? time.moment.date : undefined
      if (date?.length !== 10 || date <= latest) continue
      yield { span: time.span, message: `“${time.text}” is on ${date}, and today is ${today}.` }
      // Entries below may only inherit the date.
      return
    }
  },
  examples: [
    {
      title: 'A year ahead',
      today: '2026-03-10',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 13:58 Deploy finished
- 2027-03-04 14:02 Alert fired
  ^^^^^^^^^^^^^^^^ info timeline-in-future: “2027-03-04 14:02” is on 2027-03-04, and today is 2026-03-10.
`,
    },
    {
      title: 'Tomorrow, which it is already somewhere',
      today: '2026-03-03',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 13:58 Deploy finished
- 2026-03-04 14:02 Alert fired
`,
    },
  ],
}
