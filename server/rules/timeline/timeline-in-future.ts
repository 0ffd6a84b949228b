import type { Postmortem } from '../../postmortem/model.ts'
import type { Words } from '../../text/span.ts'
import { addDays, type IsoDate } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'

export const timelineInFuture: Rule = {
  id: 'timeline-in-future',
  title: 'What is told has happened',
  why: 'A postmortem looks back, so that a date ahead of today is a slip, most often of the year.',
  severity: 'info',
  *check(postmortem, { today }) {
    if (!today) return
    // Somewhere it is tomorrow already.
    const latest = addDays(today, 1)
    const [first] = daysOf(postmortem)
      .filter(({ date }) => date.length === 10 && date > latest)
      .sort((a, b) => a.span.start - b.span.start)
    // What stands below may only inherit the date.
    if (first) {
      const { span, text, date } = first
      const on = text === date ? '' : ` is on ${date}, and`
      yield { span, message: `“${text}”${on || ' is ahead:'} today is ${today}.` }
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
      title: 'A field, before there is a timeline',
      today: '2026-03-10',
      text: `# Checkout outage

- **Started:** 2027-03-04 14:02 UTC
               ^^^^^^^^^^^^^^^^^^^^ info timeline-in-future: “2027-03-04 14:02 UTC” is on 2027-03-04, and today is 2026-03-10.
- **Next review:** 2026-06-01
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

/** Every day that entries, fields and the title give for what happened. */
function daysOf({ timeline, turns, dates }: Postmortem): (Words & { readonly date: IsoDate })[] {
  const timed = [...timeline, ...turns].flatMap(({ time: { text, span, moment } }) =>
    'date' in moment && moment.date ? [{ text, span, date: moment.date }] : [],
  )
  return [...timed, ...dates]
}
