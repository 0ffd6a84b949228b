import type { Length } from '../server/postmortem/model.ts'
import { change, type Planter, within } from './planting.ts'

/** A first number twice as large, and a last one that is seven more, where either must show. */
function wrongly({ text, approximate, unitMinutes, minutes }: Length): [RegExp, string][] {
  const first = Number(/\d+/.exec(text)?.[0] ?? 0)
  const last = Number(/\d+(?=\D*$)/.exec(text)?.[0] ?? 0)
  if (!first || /\d\+|\d\.\d|^(?:over|more|less|under|up to)/i.test(text)) return []
  const isExact = !approximate && unitMinutes === 1 && minutes < 600 && minutes % 30 !== 0
  const doubled: [RegExp, string] = [/\d+/, String(first * 2 + 1)]
  return isExact ? [doubled, [/\d+(?=\D*$)/, String((last + 7) % 60)]] : [doubled]
}

const length: Planter = (text, { boundedDurations }) =>
  boundedDurations.flatMap((bounded) =>
    wrongly(bounded).map((edit) => ({
      what: `“${bounded.text}” with ${edit[1]}`,
      text: within(text, bounded, edit),
      by: ['duration-mismatch'],
    })),
  )

const metric: Planter = (text, { durations, boundedDurations }) =>
  durations
    .filter(
      ({ measures, span }) =>
        measures && !boundedDurations.some((one) => one.span.start === span.start),
    )
    .flatMap((stated) =>
      wrongly(stated).map((edit) => ({
        what: `“${stated.text}” with ${edit[1]}`,
        text: within(text, stated, edit),
        by: ['metric-mismatch', 'duration-too-long', 'duration-sum'],
      })),
    )

const sum: Planter = (text, { sums }) =>
  sums.flatMap(({ total, parts }) =>
    [total, ...parts].map((one) => ({
      what: `“${one.text}” with 7`,
      text: within(text, one, [/\d+/, '7']),
      by: ['duration-sum'],
    })),
  )

const otherClock: Planter = (text, { twinTimes }) =>
  twinTimes.flatMap(({ second }) =>
    [-1, 1].flatMap((hours) => {
      const hour = /\d\d(?=:)/.exec(second.text)?.[0]
      if (!hour) return []
      const written = String((Number(hour) + hours + 24) % 24).padStart(2, '0')
      return [
        {
          what: `“${second.text}” at ${written}`,
          text: within(text, second, [/\d\d(?=:)/, written]),
          by: ['zones-disagree'],
        },
      ]
    }),
  )

/** Fields that name a turn, moved before the one that it follows. */
const turnedAround: Planter = (text, { turns }) => {
  const fields = turns.filter(({ from }) => from === 'field')
  const start = fields.find(({ milestone }) => milestone === 'started')
  return fields.flatMap(({ milestone, time, label }) => {
    const hasDay = /\d{4}-\d\d/.test(time.text)
    if (!start || milestone === 'started' || milestone === 'acknowledged' || !hasDay) return []
    if (milestone === 'communicated') return []
    const earlier = within(text, time, [/\d{4}-\d\d/, '2006-01'])
    return [
      {
        what: `“${label.text}” in January 2006`,
        text: earlier,
        by: ['milestones-out-of-order', 'timeline-date-slip'],
      },
    ]
  })
}

/** A log line that is an hour off the entry that it stands under. */
const otherLogClock: Planter = (text, { quotedTimes, timeline }) =>
  quotedTimes.flatMap((quoted) => {
    const event = timeline.find(
      ({ span }) => span.start < quoted.span.start && quoted.span.end <= span.end,
    )
    const clocks = /T(\d\d):(\d\d)/.exec(quoted.text)
    if (event?.time.moment.kind !== 'instant' || quoted.moment.kind !== 'instant') return []
    const apart = Math.abs(quoted.moment.epochMs - event.time.moment.epochMs) / 60_000
    if (!clocks || apart > 0.99 || !event) return []
    const area = text.slice(event.time.span.end, event.span.end)
    const hour = String((Number(clocks[1]) + 2) % 24).padStart(2, '0')
    const span = { start: event.time.span.end, end: event.span.end }
    return [
      {
        what: `“${quoted.text}” at ${hour}`,
        text: change(text, { span, newText: area.replaceAll(`T${clocks[1]}:`, `T${hour}:`) }),
        by: ['evidence-clock'],
      },
    ]
  })

export const figurePlanters: readonly Planter[] = [
  length,
  metric,
  sum,
  otherClock,
  turnedAround,
  otherLogClock,
]
