import type { Postmortem, TimelineEvent, Turn } from '../postmortem/model.ts'
import type { Words } from '../text/span.ts'
import { minutesBetween } from '../time/compare-moments.ts'

/** From the first to the last that the document gives a time of day. */
export interface WholeStory {
  readonly minutes: number
  readonly from: Words
  readonly to: Words
}

/** Fewer times are no account of how it went. */
const leastEvents = 3

/** Undefined where the account is too short, or some of its times cannot be compared. */
export function readWholeStory({
  timeline,
  turns,
}: Pick<Postmortem, 'timeline' | 'turns'>): WholeStory | undefined {
  const timed: (TimelineEvent | Turn)[] = [...timeline, ...turns].filter(
    // Without a date, a day may lie between two entries that nobody can see.
    ({ time: { moment } }) => 'secondOfDay' in moment && moment.date?.length === 10,
  )
  const [first] = timed
  if (!first || timed.length < leastEvents) return undefined
  let [from, to] = [first, first]
  let last = first.time.moment
  for (const one of timed) {
    const { moment } = one.time
    const end = ('end' in one.time && one.time.end) || moment
    const [before, after] = [minutesBetween(moment, from.time.moment), minutesBetween(last, end)]
    if (before === undefined || after === undefined) return undefined
    if (before > 0) from = one
    if (after > 0) [to, last] = [one, end]
  }
  const minutes = minutesBetween(from.time.moment, last) ?? 0
  return { minutes, from: from.time, to: to.time }
}
