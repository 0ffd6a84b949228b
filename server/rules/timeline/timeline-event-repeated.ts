import type { TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import type { Rule } from '../rule.ts'

export const timelineEventRepeated: Rule = {
  id: 'timeline-event-repeated',
  title: 'Every event is told once',
  why: 'The second telling is most often a copy in which something else should have stood.',
  severity: 'info',
  *check({ timeline }) {
    const told = new Map<string, TimelineEvent[]>()
    for (const event of timeline) {
      const key = wordsOf(event)
      const alike = told.get(key) ?? []
      told.set(key, [...alike, event])
      const earlier = alike.find((other) => isSame(other, event))
      if (!earlier || key.split(' ').length < leastWords) continue
      yield {
        span: event.time.span,
        message: `“${event.what.text}” is told twice for ${event.time.text}.`,
        related: [{ span: earlier.time.span, message: `The same event: ${earlier.time.text}.` }],
      }
    }
  },
  examples: [
    {
      title: 'A row that was copied',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 13:58 Deploy of release 812 finished
- 14:02 Alert on rejected orders fired
  ^^^^^ see
- 14:02 Alert on rejected orders fired
  ^^^^^ info timeline-event-repeated: “Alert on rejected orders fired” is told twice for 14:02.
- 14:10 Deploy rolled back
`,
    },
    {
      title: 'Two events in one minute, and one that recurs',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 14:02 Alert on rejected orders fired
- 14:02 Alert on latency fired
- 14:32 Alert on rejected orders fired
`,
    },
  ],
}

/** Fewer words could be said of many things. */
const leastWords = 3

/** Of one list: a summary of key events before the full timeline is no repetition. */
function isSame(one: TimelineEvent, other: TimelineEvent): boolean {
  if (one.list !== other.list || one.time.end || other.time.end) return false
  return minutesBetween(one.time.moment, other.time.moment) === 0
}

function wordsOf({ what }: TimelineEvent): string {
  return what.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
