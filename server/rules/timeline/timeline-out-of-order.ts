import type { Fix } from '../../findings/finding.ts'
import { moveLines } from '../../findings/move-lines.ts'
import type { TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import { repeatsAnHour } from '../../time/zone.ts'
import type { Rule } from '../rule.ts'

export const timelineOutOfOrder: Rule = {
  id: 'timeline-out-of-order',
  title: 'Events stand in the order in which they happened',
  why: 'A step back in time is a wrong time or a wrong place, and either one misleads whoever asks what led to what.',
  severity: 'error',
  *check({ timeline }, { text }) {
    if (isToldBackwards(timeline)) return
    for (const list of listsOf(timeline)) {
      if (isToldBackwards(list)) continue
      for (const [index, event] of list.entries()) {
        const above = list[index - 1]
        if (!above || !isStepBack(above, event)) continue
        const time = event.time.text
        yield {
          span: event.time.span,
          message: `${time} is earlier than the event above it (${above.time.text}).`,
          related: [{ span: above.time.span, message: `The event above: ${above.time.text}.` }],
          fixes: [...moveFix(text, list, index), checkFix(event)],
        }
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

/** Approximate times may overlap by as much as an hour before one of them must be wrong. */
const toleranceMinutes = 60

/**
 * `Repaired: 14:02` stands where the template put its label, which need not be the order of the
 * day; weeks apart, month or year is wrong.
 */
const labelledToleranceMinutes = 20 * 24 * 60

function isLabelled({ time, what }: TimelineEvent): boolean {
  return what.span.start < time.span.start
}

/** In the night when clocks go back, 02:50 may well come before 02:10. */
function isRepeatedHour({ time: { moment } }: TimelineEvent): boolean {
  return moment.kind === 'instant' && repeatsAnHour(moment.date, moment.zone)
}

/** A range that lasts beyond the event above overlaps it. */
function reachesPast({ time }: TimelineEvent, above: TimelineEvent): boolean {
  return time.end !== undefined && (minutesBetween(above.time.moment, time.end) ?? 0) > 0
}

function isStepBack(above: TimelineEvent, event: TimelineEvent): boolean {
  if (above.time.doubtful || event.time.doubtful) return false
  const minutes = minutesBetween(above.time.moment, event.time.moment)
  if (minutes === undefined || minutes >= 0 || reachesPast(event, above)) return false
  if (minutes > -toleranceMinutes && isRepeatedHour(event)) return false
  if (isLabelled(event)) return minutes < -labelledToleranceMinutes
  return minutes < -toleranceMinutes || !(isApproximate(above) || isApproximate(event))
}

function isApproximate({ time: { moment } }: TimelineEvent): boolean {
  return 'approximate' in moment && moment.approximate
}

function listsOf(timeline: readonly TimelineEvent[]): TimelineEvent[][] {
  const lists = new Map<number, TimelineEvent[]>()
  for (const event of timeline) lists.set(event.list, [...(lists.get(event.list) ?? []), event])
  return [...lists.values()]
}

function isToldBackwards(list: readonly TimelineEvent[]): boolean {
  let steps = 0
  list.slice(1).forEach((event, index) => {
    const above = list[index]
    steps += Math.sign((above && minutesBetween(above.time.moment, event.time.moment)) ?? 0)
  })
  return list.length > 2 && steps < 0
}

/** Offered where the entry stands by itself: its prose and its neighbours’ must not lean on it. */
function moveFix(text: string, list: readonly TimelineEvent[], index: number): Fix[] {
  const event = list[index]
  const target = list.find(
    (other) => event && (minutesBetween(event.time.moment, other.time.moment) ?? 0) > 0,
  )
  if (!event || !target || !event.movable || !target.movable) return []
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
