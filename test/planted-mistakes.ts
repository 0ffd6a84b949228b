import type { Postmortem, TimelineEvent } from '../server/postmortem/model.ts'
import { applyEdits, type Edit } from '../server/text/edit.ts'
import { wholeLines } from '../server/text/lines.ts'
import type { Span, Words } from '../server/text/span.ts'

/** A document with one mistake in it, and the rules that may speak of it. */
export interface Planted {
  readonly what: string
  readonly text: string
  /** One of these must be found; the first is the plainest. */
  readonly by: readonly string[]
}

type Planter = (text: string, postmortem: Postmortem) => Planted[]

/** Every mistake that the words of a good document give a place for, one at a time. */
export function plantMistakes(text: string, postmortem: Postmortem): Planted[] {
  return planters.flatMap((plant) => plant(text, postmortem))
}

const change = (text: string, ...edits: Edit[]) => applyEdits(text, edits)

/** Middle entries only: a first one may lie long before, and a last one long after. */
const middle = ({ timeline }: Postmortem) => timeline.slice(1, -1)

const swapped: Planter = (text, { timeline }) =>
  timeline.slice(1).flatMap((event, index) => {
    const above = timeline[index] as TimelineEvent
    if (!event.movable || !isDatedInItself(event) || !isDatedInItself(above)) return []
    const [one, other] = [above, event].map(({ span }) => wholeLines(text, span)) as [Span, Span]
    const words = (span: Span) => text.slice(span.start, span.end)
    return [
      {
        what: `“${above.time.text}” after “${event.time.text}”`,
        text: change(
          text,
          { span: one, newText: words(other) },
          { span: other, newText: words(one) },
        ),
        by: ['timeline-out-of-order'],
      },
    ]
  })

function isDatedInItself({ time }: TimelineEvent): boolean {
  return /\d{4}-\d\d-\d\d/.test(time.text)
}

/** Replaces what `pattern` finds in the words. */
function within(text: string, words: Words, [pattern, newText]: [RegExp, string]): string {
  const start = words.span.start
  const source = text.slice(start, words.span.end)
  return change(text, { span: words.span, newText: source.replace(pattern, newText) })
}

const shiftedYear: Planter = (text, postmortem) =>
  middle(postmortem).flatMap(({ time }) =>
    [-1, 1].flatMap((years) => {
      const year = /\d{4}(?=-\d\d-\d\d)/.exec(time.text)?.[0]
      if (!year) return []
      const meant = String(Number(year) + years)
      return [
        {
          what: `“${time.text}” in ${meant}`,
          text: within(text, time, [/\d{4}(?=-)/, meant]),
          by: ['timeline-date-slip', 'timeline-weekday-mismatch'],
        },
      ]
    }),
  )

const shiftedMonth: Planter = (text, postmortem) =>
  middle(postmortem).flatMap(({ time }) => {
    const month = /(?<=\d{4}-)\d\d(?=-\d\d)/.exec(time.text)?.[0]
    if (!month) return []
    const meant = String(Number(month) + 1).padStart(2, '0')
    return [
      {
        what: `“${time.text}” in month ${meant}`,
        text: within(text, time, [/(?<=\d{4}-)\d\d/, meant]),
        by: ['timeline-date-slip', 'timeline-weekday-mismatch', 'timeline-time-impossible'],
      },
    ]
  })

const impossible: Planter = (text, { timeline }) =>
  timeline.flatMap(({ time }, index) => {
    if (!/\d:\d\d/.test(time.text)) return []
    const clock = ['25:61', '24:10', '12:75'][index % 3] ?? ''
    const planted = within(text, time, [/\d{1,2}:\d\d/, clock])
    return [{ what: `“${time.text}” at ${clock}`, text: planted, by: ['timeline-time-impossible'] }]
  })

const doubledSign: Planter = (text, { timeline }) =>
  timeline.flatMap(({ time }) =>
    /\b(?:1[3-9]|2\d):\d\d(?!.*\d{4})/.test(time.text)
      ? [
          {
            what: `“${time.text} PM”`,
            text: within(text, time, [/(?<=\d:\d\d)/, ' PM']),
            by: ['timeline-meridiem-doubled'],
          },
        ]
      : [],
  )

const wrongHalf: Planter = (text, postmortem) =>
  middle(postmortem).flatMap(({ time }) => {
    const sign = /\b([AP])M\b/.exec(time.text)?.[1]
    if (!sign) return []
    const other = sign === 'A' ? 'PM' : 'AM'
    const planted = within(text, time, [/\b[AP]M\b/, other])
    return [{ what: `“${time.text}” with ${other}`, text: planted, by: ['timeline-date-slip'] }]
  })

const weekday: Planter = (text, { timeline }) =>
  timeline.flatMap(({ time }) => {
    if (!time.weekday) return []
    const edit = { span: time.weekday.span, newText: 'Sunday' }
    return [
      { what: `Sunday ${time.text}`, text: change(text, edit), by: ['timeline-weekday-mismatch'] },
    ]
  })

/** One unit more than is written: an hour, or a minute where there is none. */
const length: Planter = (text, { boundedDurations }) =>
  boundedDurations.flatMap((bounded) =>
    [1, 3].map((hours) => ({
      what: `“${bounded.text}” and ${hours} h more`,
      text: within(text, bounded, [/\d+/, String(Number(/\d+/.exec(bounded.text)?.[0]) + hours)]),
      by: ['duration-mismatch'],
    })),
  )

const metric: Planter = (text, { durations, boundedDurations }) =>
  durations
    .filter(
      ({ measures, span }) =>
        measures && !boundedDurations.some((one) => one.span.start === span.start),
    )
    .flatMap((stated) => {
      const amount = Number(/\d+/.exec(stated.text)?.[0])
      return [amount + 7, amount * 2].map((wrong) => ({
        what: `“${stated.text}” with ${wrong}`,
        text: within(text, stated, [/\d+/, String(wrong)]),
        by: ['metric-mismatch'],
      }))
    })

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
    [-1, 1].map((hours) => {
      const hour = (Number(/\d\d(?=:)/.exec(second.text)?.[0]) + hours + 24) % 24
      const written = String(hour).padStart(2, '0')
      return {
        what: `“${second.text}” at ${written}`,
        text: within(text, second, [/\d\d(?=:)/, written]),
        by: ['zones-disagree'],
      }
    }),
  )

/** Fields that name a turn, moved before the one that it follows. */
const turnedAround: Planter = (text, { turns }) => {
  const fields = turns.filter(({ from }) => from === 'field')
  return fields.flatMap(({ milestone, time, label }) => {
    if (milestone === 'started') return []
    const earlier = within(text, time, [/\d{4}-\d\d/, '2026-01'])
    const what = `“${label.text}” in January`
    return [{ what, text: earlier, by: ['milestones-out-of-order'] }]
  })
}

const zoneLeftOut: Planter = (text) => {
  const planted = text
    .replace(/ ?\(?(?:all times )?(?:PST|UTC|EDT|Europe\/Berlin)\)?/g, '')
    .replace(/^All times in\.$/m, '')
  const hasOwn = /\| EDT/.test(text)
  return hasOwn ? [] : [{ what: 'no zone', text: planted, by: ['timeline-zone-missing'] }]
}

const repeated: Planter = (text, { timeline }) =>
  timeline.flatMap((event) => {
    if (!event.movable) return []
    const { start, end } = wholeLines(text, event.span)
    const edit = { span: { start: end, end }, newText: text.slice(start, end) }
    return [
      {
        what: `${event.time.text} again`,
        text: change(text, edit),
        by: ['timeline-event-repeated'],
      },
    ]
  })

const otherYear: Planter = (text, { dates, turns }) =>
  dates
    .filter(({ span }) => !turns.some(({ time }) => time.span.start === span.start))
    .map((date) => ({
      what: `“${date.text}” the year before`,
      text: within(text, date, [/2026/, '2025']),
      by: ['timeline-date-mismatch'],
    }))

const lostHour: Planter = (text, postmortem) =>
  /Europe\/Berlin/.test(text)
    ? middle(postmortem)
        .filter(({ time }) => time.text.includes('2026-03-29 01'))
        .map(({ time }) => ({
          what: '02:30 in the night of the change',
          text: within(text, time, [/01:55/, '02:30']),
          by: ['timeline-clock-change'],
        }))
    : []

const planters: readonly Planter[] = [
  swapped,
  shiftedYear,
  shiftedMonth,
  impossible,
  doubledSign,
  wrongHalf,
  weekday,
  length,
  metric,
  sum,
  otherClock,
  turnedAround,
  zoneLeftOut,
  repeated,
  otherYear,
  lostHour,
]
