import { weekdayOf } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'

export const timelineWeekdayMismatch: Rule = {
  id: 'timeline-weekday-mismatch',
  title: 'Weekdays agree with their dates',
  why: 'One of the two is wrong, and a reader cannot tell which day the story is about.',
  severity: 'error',
  *check({ timeline, weekdays }) {
    const told = timeline.flatMap(({ time: { moment, weekday } }) =>
      weekday && 'date' in moment && moment.date?.length === 10
        ? { ...weekday, date: moment.date }
        : [],
    )
    const places = new Set(told.map(({ span }) => span.start))
    for (const weekday of [...told, ...weekdays.filter(({ span }) => !places.has(span.start))]) {
      const actual = weekdayOf(weekday.date)
      if (actual === weekday.day) continue
      const name = names[actual] ?? ''
      yield {
        span: weekday.span,
        message: `${weekday.date} is a ${name}, not “${weekday.text}”.`,
        ...fixFor(weekday, name),
      }
    }
  },
  examples: [
    {
      title: 'A weekday that belongs to another date',
      text: `# Checkout outage

## Timeline (UTC)

- Tuesday, 2026-03-04 14:02 Alert fired
  ^^^^^^^ error* timeline-weekday-mismatch: 2026-03-04 is a Wednesday, not “Tuesday”.
- Wednesday, 2026-03-04 14:10 Deploy rolled back
`,
    },
    {
      title: 'In the words above the account',
      text: `# Checkout outage

**When:** Tuesday 4 March 2026
          ^^^^^^^ error* timeline-weekday-mismatch: 2026-03-04 is a Wednesday, not “Tuesday”.

## Impact

We told customers on Wednesday, and again on Friday, 6 March 2026.
`,
    },
    {
      title: 'Weekdays in a column of their own',
      text: `# Checkout outage

## Timeline (UTC)

| Day | Date (2026) | Time | What |
| --- | --- | --- | --- |
| Wed | Mar 4 | 14:02 | Alert fired |
| Wed | Mar 4 | 14:10 | Deploy rolled back |
`,
    },
  ],
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Spelt as the author spelt theirs, which a Japanese weekday cannot be. */
function fixFor(weekday: { text: string; span: { start: number; end: number } }, name: string) {
  const written = /^[A-Za-z]+/.exec(weekday.text)?.[0]
  if (!written) return {}
  const newText = written.length > 4 ? name : name.slice(0, 3)
  const span = { start: weekday.span.start, end: weekday.span.start + written.length }
  const title = `Change “${written}” to “${newText}”`
  return { fixes: [{ title, edits: [{ span, newText }], safe: false }] }
}
