import type { Postmortem, TimelineEvent } from '../server/postmortem/model.ts'
import { wholeLines } from '../server/text/lines.ts'
import type { Span } from '../server/text/span.ts'
import { minutesBetween } from '../server/time/compare-moments.ts'
import { change, type Planter, within } from './planting.ts'

/** Middle entries only: a first one may lie long before, and a last one long after. */
const middle = ({ timeline }: Postmortem) => timeline.slice(1, -1)

/** `Repaired: 14:02` stands where a form put its label. */
const isLabelled = ({ time, what }: TimelineEvent) => what.span.start < time.span.start

const isPlain = ({ time }: TimelineEvent) =>
  !time.end && !time.doubtful && !('approximate' in time.moment && time.moment.approximate)

const swapped: Planter = (text, { timeline }) =>
  timeline.slice(1).flatMap((event, index) => {
    const above = timeline[index] as TimelineEvent
    const isOrdered = (minutesBetween(above.time.moment, event.time.moment) ?? 0) > 0
    const isSwappable =
      above.list === event.list &&
      [above, event].every(
        (one) =>
          one.movable && isPlain(one) && !isLabelled(one) && !/\n[ \t]/.test(wordsOf(text, one)),
      )
    if (!isSwappable || !isOrdered || !holdsOrder(above, event)) return []
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
        by: ['timeline-out-of-order', 'timeline-date-slip'],
      },
    ]
  })

const wordsOf = (text: string, { span }: TimelineEvent) => text.slice(span.start, span.end)

/** Both say their day, or neither does and no midnight lies between them. */
function holdsOrder(above: TimelineEvent, event: TimelineEvent): boolean {
  const hasDay = ({ time }: TimelineEvent) => /\d{4}-\d\d-\d\d/.test(time.text)
  const dayOf = ({ time: { moment } }: TimelineEvent) => ('date' in moment ? moment.date : '')
  return hasDay(above) ? hasDay(event) : !hasDay(event) && dayOf(above) === dayOf(event)
}

const shifted = (
  pattern: RegExp,
  steps: readonly number[],
  [name, width, by]: readonly [string, number, readonly string[]],
): Planter => {
  return (text, postmortem) =>
    middle(postmortem).flatMap(({ time }) =>
      steps.flatMap((step) => {
        const part = pattern.exec(time.text)?.[0]
        if (!part) return []
        const meant = String(Number(part) + step).padStart(width, '0')
        return [
          {
            what: `“${time.text}” in ${name} ${meant}`,
            text: within(text, time, [pattern, meant]),
            by,
          },
        ]
      }),
    )
}

const dateRules = ['timeline-date-slip', 'timeline-weekday-mismatch', 'timeline-out-of-order']
const shiftedYear = shifted(/\d{4}(?=-\d\d-\d\d)/, [-1, 1], ['year', 4, dateRules])
const shiftedMonth = shifted(
  /(?<=\d{4}-)\d\d(?=-\d\d)/,
  [1],
  ['month', 2, [...dateRules, 'timeline-time-impossible']],
)

const impossible: Planter = (text, { timeline }) =>
  timeline.flatMap(({ time }, index) => {
    if (!/\d:\d\d/.test(time.text)) return []
    const clock = ['25:61', '24:10', '12:75'][index % 3] ?? ''
    const planted = within(text, time, [/\d{1,2}:\d\d/, clock])
    return [{ what: `“${time.text}” at ${clock}`, text: planted, by: ['timeline-time-impossible'] }]
  })

const doubledSign: Planter = (text, { timeline }) =>
  timeline.flatMap(({ time }) =>
    /(?<![\d:+-])(?:1[3-9]|2[0-3]):\d\d(?::\d\d)?(?![:\d.])/.test(time.text) &&
    !/[ap]\.?m\b/i.test(time.text)
      ? [
          {
            what: `“${time.text}” and PM`,
            text: within(text, time, [/(?<![\d:+-])(?:1[3-9]|2[0-3]):\d\d(?::\d\d)?/, '$& PM']),
            by: ['timeline-meridiem-doubled'],
          },
        ]
      : [],
  )

const wrongHalf: Planter = (text, postmortem) =>
  middle(postmortem).flatMap((event) => {
    const { time } = event
    const sign = /\b(?:[1-9]|1[0-2])(?::\d\d)? ?([AP])M\b/.exec(time.text)?.[1]
    if (!sign || !isPlain(event)) return []
    const other = sign === 'A' ? 'PM' : 'AM'
    const planted = within(text, time, [/(?<=\d ?)[AP]M\b/, other])
    const by = ['timeline-date-slip', 'timeline-out-of-order']
    return [{ what: `“${time.text}” with ${other}`, text: planted, by }]
  })

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const weekday: Planter = (text, { timeline }) =>
  timeline.flatMap(({ time }) => {
    const own = time.weekday
    const isWritten = own && /^\w{3}/.test(own.text) && 'date' in time.moment
    if (!isWritten || !time.moment.date || own.span.start < time.span.start) return []
    const newText = days[(own.day + 3) % 7]?.slice(0, own.text.length < 6 ? 3 : 9) ?? ''
    return [
      {
        what: `${newText} for ${own.text} in “${time.text}”`,
        text: change(text, { span: own.span, newText }),
        by: ['timeline-weekday-mismatch'],
      },
    ]
  })

const zoneLeftOut: Planter = (text) => {
  const planted = text
    .replace(/ ?\(?(?:all times )?(?:PST|UTC|EDT|Europe\/Berlin)\)?/g, '')
    .replace(/^All times in\.$/m, '')
  const hasOwn = planted === text || /\| EDT/.test(text)
  return hasOwn ? [] : [{ what: 'no zone', text: planted, by: ['timeline-zone-missing'] }]
}

const repeated: Planter = (text, { timeline }) =>
  timeline.flatMap((event) => {
    const { start, end } = wholeLines(text, event.span)
    const lines = text.slice(start, end)
    if (!event.movable || isLabelled(event) || /\n[ \t]/.test(lines)) return []
    return [
      {
        what: `${event.time.text} again`,
        text: change(text, { span: { start: end, end }, newText: lines }),
        by: ['timeline-event-repeated'],
      },
    ]
  })

const otherYear: Planter = (text, { dates, turns }) =>
  dates
    .filter(({ span }) => !turns.some(({ time }) => time.span.start === span.start))
    .flatMap((date) => {
      const year = /20\d\d/.exec(text.slice(date.span.start, date.span.end))?.[0]
      if (!year) return []
      return [
        {
          what: `“${date.text}” the year before`,
          text: within(text, date, [/20\d\d/, String(Number(year) - 1)]),
          by: ['timeline-date-mismatch', 'timeline-date-slip', 'timeline-weekday-mismatch'],
        },
      ]
    })

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

export const timePlanters: readonly Planter[] = [
  swapped,
  shiftedYear,
  shiftedMonth,
  impossible,
  doubledSign,
  wrongHalf,
  weekday,
  zoneLeftOut,
  repeated,
  otherYear,
  lostHour,
]
