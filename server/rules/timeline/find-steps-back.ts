import type { TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import { repeatsAnHour } from '../../time/zone.ts'
import { type Slip, slipOf } from './explain-step.ts'

/** A step back in time, and the entry that is to blame for it. */
export interface StepBack {
  readonly list: readonly TimelineEvent[]
  /** Of the entry to blame, in its list. */
  readonly index: number
  readonly event: TimelineEvent
  /** The neighbour that it contradicts. */
  readonly beside: TimelineEvent
  readonly side: 'above' | 'below'
  /** One wrong part of the time that would explain the step. */
  readonly slip?: Slip
}

/**
 * Every step back of a timeline. The lower entry is to blame, unless a slip in the time of the one
 * above it explains why that stands out from both of its sides.
 */
export function findStepsBack(timeline: readonly TimelineEvent[]): StepBack[] {
  if (isToldBackwards(timeline)) return []
  return listsOf(timeline)
    .filter((list) => !isToldBackwards(list))
    .flatMap((list) =>
      list.flatMap((event, index) => {
        const above = list[index - 1]
        return above && isStepBack(above, event) ? [blame(list, index, above)] : []
      }),
    )
}

function blame(list: readonly TimelineEvent[], index: number, above: TimelineEvent): StepBack {
  const event = list[index] as TimelineEvent
  const [before, after] = [list[index - 2], list[index + 1]]
  const lower = { list, index, event, beside: above, side: 'above' } as const
  const upper = { list, index: index - 1, event: above, beside: event, side: 'below' } as const
  const fitsWithoutAbove = !before || !isStepBack(before, event)
  const towers = fitsWithoutAbove && after !== undefined && isStepBack(above, after)
  const explained = [lower, upper].map((step, turn) => {
    const around = turn === 0 ? [above, after] : [before, event]
    const slip = slipOf(step.event, { above: around[0], below: around[1] })
    return slip && !isApproximate(step.event) ? { ...step, slip } : undefined
  })
  const mayBeUpper = towers || (!after && fitsWithoutAbove)
  const [own, upperOwn] = explained
  return (towers ? (upperOwn ?? own) : (own ?? (mayBeUpper ? upperOwn : undefined))) ?? lower
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

export function isStepBack(above: TimelineEvent, event: TimelineEvent): boolean {
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

export function listsOf(timeline: readonly TimelineEvent[]): TimelineEvent[][] {
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
