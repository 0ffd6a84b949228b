import type { Milestone, Postmortem, TimelineEvent } from '../postmortem/model.ts'
import { readMilestone } from '../postmortem/timeline/milestone.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf, wholeLines } from '../text/lines.ts'

/** The turns in the order in which they usually come. */
const order: readonly Milestone[] = [
  'started',
  'detected',
  'acknowledged',
  'communicated',
  'mitigated',
  'resolved',
]

/** Words by which the reader of timelines knows each turn, with what is to be told behind them. */
const words: Readonly<Record<Milestone, string>> = {
  started: 'Impact started: TBD',
  detected: 'Detected: TBD',
  acknowledged: 'Acknowledged: TBD',
  communicated: 'Status page updated: TBD',
  mitigated: 'Mitigated: TBD',
  resolved: 'Resolved: TBD',
}

/**
 * An entry to be filled in, in the form of its neighbour: behind the last turn that comes before it,
 * else before the first that comes after it; at the end where it closes the account. Undefined where entries are no lines.
 */
export function insertSkeletonEvent(
  text: string,
  { timeline }: Pick<Postmortem, 'timeline'>,
  milestone: Milestone,
): Edit | undefined {
  const rank = order.indexOf(milestone)
  const rankOf = (event: TimelineEvent) => (event.milestone ? order.indexOf(event.milestone) : -1)
  const after = timeline.find((event) => rankOf(event) > rank)
  const closes = !after && (milestone === 'mitigated' || milestone === 'resolved')
  const before = timeline.findLast((event) => closes || (event.milestone && rankOf(event) < rank))
  const neighbour = before ?? after ?? timeline.at(-1)
  if (!neighbour?.movable) return undefined
  const line = skeletonLine(text, neighbour, words[milestone])
  if (line === undefined) return undefined
  const eol = lineBreakOf(text)
  const { start, end } = wholeLines(text, neighbour.span)
  if (!before && after) return { span: { start, end: start }, newText: `${line}${eol}` }
  const isOpen = text.slice(start, end).endsWith('\n')
  return { span: { start: end, end }, newText: isOpen ? `${line}${eol}` : `${eol}${line}` }
}

/** The marks around the time and the words stay; in a table the other cells are left empty. */
function skeletonLine(
  text: string,
  { time, what }: TimelineEvent,
  told: string,
): string | undefined {
  const start = text.lastIndexOf('\n', time.span.start - 1) + 1
  const [line = ''] = text.slice(start).split(/\r?\n/, 1)
  if (what.span.start < time.span.end || what.span.start > start + line.length) return undefined
  const opening = text.slice(start, time.span.start)
  const between = text.slice(time.span.end, what.span.start)
  if (/[\p{L}\p{N}]/u.test(between) || /[\p{L}]|\d{2}/u.test(opening)) return undefined
  const rest = /^\s*\|/.test(line) ? text.slice(what.span.end, start + line.length) : ''
  return opening + patternOf(time.text) + between + told + rest.replace(/[^|]+/g, ' ').trimEnd()
}

/** `2026-03-04 14:02 UTC` as `YYYY-MM-DD HH:MM UTC`. */
function patternOf(time: string): string {
  const pattern = time
    .replace(/\d{4}-\d{2}-\d{2}/, 'YYYY-MM-DD')
    .replace(/\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?/, 'HH:MM')
  return /\d|[ap]m/i.test(pattern) ? 'HH:MM' : pattern
}

/** True where an entry for the turn stands in the timeline and waits for its time. */
export function hasSkeleton(
  text: string,
  { placeholders, sections }: Pick<Postmortem, 'placeholders' | 'sections'>,
  milestone: Milestone,
): boolean {
  return placeholders.some(({ span }) => {
    const around = sections.findLast(
      ({ heading, body }) => heading.span.start < span.start && span.end <= body.end,
    )
    const line = wholeLines(text, span)
    const told = text.slice(Math.max(line.start, span.end), line.end).replace(/^[\W_]+/, '')
    return around?.role === 'timeline' && readMilestone(told) === milestone
  })
}
