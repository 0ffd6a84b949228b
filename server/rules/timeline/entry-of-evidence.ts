import type { Postmortem, TimelineEvent } from '../../postmortem/model.ts'
import { sectionOver } from '../../postmortem/sections/section-over.ts'
import type { Words } from '../../text/span.ts'

/** The entry that a quotation stands in, or right below in the timeline. */
export function entryOf(
  quoted: Words,
  { timeline, sections }: Postmortem,
): TimelineEvent | undefined {
  const { start } = quoted.span
  const section = sectionOver(sections, { start, end: start + 1 })
  const event = lastBefore(timeline, start)
  const isBelow =
    section?.role === 'timeline' && (event?.time.span.start ?? -1) > section.heading.span.start
  return event && (start < event.span.end || isBelow) ? event : undefined
}

function lastBefore(timeline: readonly TimelineEvent[], offset: number) {
  let [low, high] = [0, timeline.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timeline[middle]?.time.span.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return timeline[low - 1]
}
