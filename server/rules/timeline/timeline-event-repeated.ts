import { remember } from '../../memory/remember.ts'
import type { TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import type { Rule } from '../rule.ts'

export const timelineEventRepeated: Rule = {
  id: 'timeline-event-repeated',
  title: 'Every event is told once',
  why: 'The second telling is most often a copy in which something else should have stood.',
  severity: 'info',
  *check({ timeline }, { text }) {
    const told = new Map<string, TimelineEvent[]>()
    for (const event of timeline) {
      const alike = told.get(timeOf(event))
      if (!alike) {
        told.set(timeOf(event), [event])
        continue
      }
      const key = wordsOf(event, text)
      const earlier = alike.find((other) => isSame(other, event) && wordsOf(other, text) === key)
      alike.push(event)
      if (!earlier || isTooShort(key)) continue
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
      title: 'Two events in one minute, one in two regions, and one that recurs',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 14:02 Alert on rejected orders fired
- 14:02 Alert on latency fired
- 14:32 Alert on rejected orders fired

| Time | Region | Event |
| --- | --- | --- |
| 15:10 | eu | Deploy rolled back |
| 15:10 | us | Deploy rolled back |
`,
    },
  ],
}

/** Equal for events that may be one, to the minute. */
function timeOf({ list, time: { moment } }: TimelineEvent): string {
  switch (moment.kind) {
    case 'instant':
      return `${list} ${Math.floor(moment.epochMs / 60_000)}`
    case 'relative':
      return `${list} T ${moment.minutes}`
    case 'local': {
      const { date, undated, secondOfDay } = moment
      const minute = secondOfDay === undefined ? '' : Math.floor(secondOfDay / 60)
      return `${list} ${date} ${undated?.day} ${minute}`
    }
    default:
      return `${list} unreadable`
  }
}

/** One word, or a sign or two where words are not set apart, could be said of many things. */
function isTooShort(key: string): boolean {
  return key.split(' ').length < 2 && key.length < (/^[\u3040-\u9fff]/.test(key) ? 4 : 12)
}

/** Of one list: a summary of key events before the full timeline is no repetition. */
function isSame(one: TimelineEvent, other: TimelineEvent): boolean {
  const isRange = one.time.end || other.time.end
  if (one.list !== other.list || (isRange && one.time.text !== other.time.text)) return false
  const minutes = minutesBetween(one.time.moment, other.time.moment)
  return minutes === 0 || (minutes === undefined && isSameDay(one, other))
}

/** Days alone, which have no minutes between them. */
function isSameDay({ time: one }: TimelineEvent, { time: other }: TimelineEvent): boolean {
  const dayOf = ({ moment }: TimelineEvent['time']) =>
    moment.kind === 'local' && !('secondOfDay' in moment) ? moment.date : undefined
  return one.text === other.text && dayOf(one) !== undefined && dayOf(one) === dayOf(other)
}

/** All that is said but when: in a table another column may tell two rows apart. */
function wordsOf({ span, time, what }: TimelineEvent, text: string): string {
  const around = [text.slice(span.start, time.span.start), text.slice(time.span.end, span.end)]
  const isWithin = span.start <= time.span.start && time.span.end <= span.end
  return plainWords(isWithin ? around.join(' ') : what.text)
}

const plainWords = remember((words) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)
