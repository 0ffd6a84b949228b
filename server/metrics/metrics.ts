/**
 * How long detection and repair took, by what the document says; and whether stated lengths agree.
 * Knows the model and the definitions of metrics; knows no rule, no editor, no configuration file.
 */
import type { Milestone, Turn } from '../postmortem/model.ts'
import { minutesBetween } from '../time/compare-moments.ts'

/** The turns that metrics count between. */
export const milestones: readonly Milestone[] = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'communicated',
]

/** Between which turns a metric counts; a team may say otherwise. */
export interface MetricDefinition {
  readonly from: Milestone
  readonly to: Milestone
}

export type MetricDefinitions = Readonly<Record<string, MetricDefinition>>

/** As most templates define them. Nobody agrees on the R of TTR: here it ends when all is resolved. */
export const defaultMetrics: MetricDefinitions = {
  detect: { from: 'started', to: 'detected' },
  acknowledge: { from: 'detected', to: 'acknowledged' },
  mitigate: { from: 'started', to: 'mitigated' },
  resolve: { from: 'started', to: 'resolved' },
}

/** A figure and the two turns that it was counted between. */
export interface Metric {
  readonly name: string
  readonly minutes: number
  readonly from: Turn
  readonly to: Turn
}

/** Every metric whose both ends the document plainly names; nothing is guessed or averaged. */
export function readMetrics(turns: readonly Turn[], definitions: MetricDefinitions = {}): Metric[] {
  return Object.entries({ ...defaultMetrics, ...definitions }).flatMap(([name, definition]) => {
    const from = plainTurn(turns, definition.from)
    const to = plainTurn(turns, definition.to)
    const minutes = from && to && minutesFromTo(from, to)
    return from && to && minutes !== undefined && minutes >= 0 ? [{ name, minutes, from, to }] : []
  })
}

/** Undefined where one of the two gives no time of day, or they cannot be compared. */
export function minutesFromTo(from: Turn, to: Turn): number | undefined {
  return [from, to].every(({ time: { moment } }) => isTimed(moment))
    ? minutesBetween(from.time.moment, to.time.moment)
    : undefined
}

function isTimed(moment: Turn['time']['moment']): boolean {
  return moment.kind === 'relative' || 'secondOfDay' in moment
}

/**
 * The one place that says when a turn came. A field speaks before events. Of several alerts the
 * first detected it, and of several repairs the last resolved it; two beginnings, or two ends of
 * the impact, are two stories, and no metric is read from them.
 */
export function plainTurn(turns: readonly Turn[], milestone: Milestone): Turn | undefined {
  const named = turns.filter((turn) => turn.milestone === milestone)
  const fields = named.filter(({ from }) => from === 'field')
  const [first, ...others] = fields.length ? fields : named
  if (!first) return undefined
  const isOne = others.every((other) => minutesFromTo(first, other) === 0)
  if (isOne) return first
  if (milestone === 'started' || milestone === 'mitigated' || fields.length) return undefined
  const inOrder = [first, ...others].sort((a, b) => minutesFromTo(b, a) ?? 0)
  return milestone === 'resolved' ? inOrder.at(-1) : inOrder[0]
}
