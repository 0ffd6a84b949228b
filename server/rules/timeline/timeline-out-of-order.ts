import type { Fix } from '../../findings/finding.ts'
import { moveLines } from '../../findings/move-lines.ts'
import type { TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import type { Rule } from '../rule.ts'
import { findStepsBack, type StepBack } from './find-steps-back.ts'

export const timelineOutOfOrder: Rule = {
  id: 'timeline-out-of-order',
  title: 'Events stand in the order in which they happened',
  why: 'A step back in time is a wrong time or a wrong place, and either one misleads whoever asks what led to what.',
  severity: 'error',
  *check({ timeline }, { text }) {
    for (const step of findStepsBack(timeline)) {
      if (step.slip) continue
      const { event, beside } = step
      yield {
        span: event.time.span,
        message: `${event.time.text} is earlier than the event above it (${beside.time.text}).`,
        related: [{ span: beside.time.span, message: `The event above: ${beside.time.text}.` }],
        fixes: [...moveFix(text, step), checkFix(event)],
      }
    }
  },
  examples: [
    {
      title: 'An entry told too late',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired
  ^^^^^^^^^^^^^^^^ see
- 2026-03-04 13:58 Deploy finished
  ^^^^^^^^^^^^^^^^ error* timeline-out-of-order: 2026-03-04 13:58 is earlier than the event above it (2026-03-04 14:02).
- 2026-03-04 14:10 Deploy rolled back
`,
    },
    {
      title: 'A night that passes midnight, and an approximate time',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 23:50 Alert fired
- 00:10 Deploy rolled back
- ~00:05 First customer wrote to us
`,
    },
  ],
}

/** Offered where the entry stands by itself: its prose and its neighbours’ must not lean on it. */
function moveFix(text: string, { list, index, event }: StepBack): Fix[] {
  const target = list.find(
    (other) => (minutesBetween(event.time.moment, other.time.moment) ?? 0) > 0,
  )
  if (!target?.movable || !event.movable) return []
  if (leadsOn(event, list[index + 1]) || (list[index - 1] && leadsOn(list[index - 1], event)))
    return []
  const edits = moveLines(text, event.span, target.span)
  return [{ title: `Move before ${nameOf(target, event)}`, edits, safe: false }]
}

/** The target's clock, with its date where that is another day's. */
function nameOf({ time }: TimelineEvent, event: TimelineEvent): string {
  const clock = /\d{1,2}:\d{2}(?::\d{2})?/.exec(time.text)?.[0]
  const [one, other] = [time.moment, event.time.moment]
  const isSameDay = 'date' in one && 'date' in other ? one.date === other.date : true
  return (isSameDay && clock) || time.text
}

/** True where the first entry’s prose runs on, or the second one’s takes it up. */
function leadsOn(event: TimelineEvent | undefined, next: TimelineEvent | undefined): boolean {
  if (event && /(?:[:,;…]|\.\.\.|\b(?:and|but|so|then|because))$/i.test(event.what.text))
    return true
  return /^(?:then|this|that|these|which|it|they|so|and|but|as a result|afterwards|after (?:this|that)|again|still|same)\b/i.test(
    next?.what.text ?? '',
  )
}

/** The author marks the time as uncertain, here in the text where readers see it too. */
function checkFix({ time }: TimelineEvent): Fix {
  const span = { start: time.span.end, end: time.span.end }
  return { title: 'Check this time', edits: [{ span, newText: ' (?)' }], safe: false }
}
