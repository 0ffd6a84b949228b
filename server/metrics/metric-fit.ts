import type {
  Measure,
  Milestone,
  StatedDuration,
  TimelineEvent,
  Turn,
} from '../postmortem/model.ts'
import { minutesBetween } from '../time/compare-moments.ts'
import { agrees } from './agree.ts'
import { type MetricDefinitions, minutesFromTo } from './metrics.ts'

/** A stated length that no reading of it can explain, and the two turns it was held against. */
export interface Misfit {
  readonly minutes: number
  readonly from: Turn
  readonly to: Turn
}

/** From where to where people count each measure, likeliest first; they do not agree. */
const readings: Readonly<Record<Measure, readonly [Milestone, Milestone][]>> = {
  detect: [['started', 'detected']],
  acknowledge: [
    ['detected', 'acknowledged'],
    ['started', 'acknowledged'],
  ],
  mitigate: pairs(['started', 'detected', 'acknowledged'], ['mitigated', 'resolved']),
  resolve: pairs(['started', 'detected', 'acknowledged'], ['resolved', 'mitigated']),
  total: pairs(['started', 'detected'], ['resolved', 'mitigated']),
}

function pairs(from: readonly Milestone[], to: readonly Milestone[]): [Milestone, Milestone][] {
  return from.flatMap((start) => to.map((end): [Milestone, Milestone] => [start, end]))
}

export interface Story {
  readonly turns: readonly Turn[]
  readonly timeline: readonly TimelineEvent[]
  /** What else is stated: where both are, repair does not end in the name of the other. */
  readonly durations?: readonly StatedDuration[]
  /** A team's own definitions leave one reading each. */
  readonly definitions?: MetricDefinitions | undefined
}

/**
 * Undefined where some reading explains the length, or the document names too little to say. Where
 * no start is named, any event up to the detection may be what was counted from.
 */
export function findMisfit(
  length: StatedDuration,
  measure: Measure,
  story: Story,
): Misfit | undefined {
  const own = story.definitions?.[measure]
  const wanted = own ? [[own.from, own.to] as const] : readingsOf(measure, story)
  const counted = wanted.flatMap(([from, to]) => countBetween(from, to, story.turns))
  const [likeliest] = counted
  if (!likeliest || counted.some((count) => fits(length, count))) return undefined
  if (own) return likeliest
  const isToldFromStart = likeliest.from.milestone === 'started'
  if (!isToldFromStart && (measure === 'total' || likeliest.from.milestone !== 'detected'))
    return undefined
  // Another end stands in for one that is not told, and may have come later.
  const isOtherEnd = likeliest.to.milestone !== readings[measure][0]?.[1]
  if (isOtherEnd && length.minutes < likeliest.minutes) return undefined
  const mayBeUntold = !isToldFromStart || likeliest.from.from === 'event'
  if (mayBeUntold && counted.some((count) => isCountedFromBefore(length, count, story.timeline)))
    return undefined
  return mayCountWorkingHours(length, likeliest) ? undefined : likeliest
}

/** Mitigation and resolution stand in for each other, unless the document tells them apart. */
function readingsOf(measure: Measure, { turns, durations = [] }: Story) {
  const end = measure === 'mitigate' ? 'mitigated' : measure === 'resolve' ? 'resolved' : undefined
  const isApart = (['mitigate', 'resolve'] as const).every((one) =>
    durations.some(({ measures }) => measures === one),
  )
  const isNamed = turns.some(({ milestone }) => milestone === end)
  return isApart && isNamed ? readings[measure].filter(([, to]) => to === end) : readings[measure]
}

function countBetween(from: Milestone, to: Milestone, turns: readonly Turn[]): Misfit[] {
  const named = (milestone: Milestone) => turns.filter((turn) => turn.milestone === milestone)
  return named(from).flatMap((start) =>
    named(to).flatMap((end) => {
      const minutes = minutesFromTo(start, end)
      return minutes === undefined || minutes < 0 ? [] : [{ minutes, from: start, to: end }]
    }),
  )
}

function fits(length: StatedDuration, { minutes, from, to }: Misfit): boolean {
  const isHedged = [from, to].some(
    ({ time: { moment } }) => 'approximate' in moment && moment.approximate,
  )
  return agrees(isHedged ? { ...length, approximate: true } : length, minutes)
}

function isCountedFromBefore(
  length: StatedDuration,
  { from, to }: Misfit,
  timeline: readonly TimelineEvent[],
): boolean {
  return timeline.some(({ time: { moment } }) => {
    const before = minutesBetween(moment, from.time.moment)
    const minutes = minutesBetween(moment, to.time.moment)
    const isBefore = before !== undefined && before >= 0
    return isBefore && minutes !== undefined && agrees(length, minutes)
  })
}

/** Over a night, a length in hours that is plainly shorter may leave out when nobody is at work. */
function mayCountWorkingHours({ text, minutes }: StatedDuration, misfit: Misfit): boolean {
  const shorter = misfit.minutes - minutes
  // Half a day to the minute is am for pm.
  const isHalfDay = Math.abs(shorter - 720) <= 1
  // Beyond a long weekend every day has at least four hours in which somebody is at work.
  const isTooShort = minutes < (misfit.minutes / 1440 - 4) * 240
  return misfit.minutes > 720 && shorter >= 60 && !isHalfDay && !isTooShort && !/d|日/i.test(text)
}
