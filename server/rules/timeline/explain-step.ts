import type { TimelineEvent } from '../../postmortem/model.ts'
import type { Edit } from '../../text/edit.ts'
import { daysBetween, formatDate, type IsoDate, isDay } from '../../time/calendar.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import type { Moment } from '../../time/moment.ts'
import { instantOf } from '../../time/zone.ts'

/** One part of a time that, written otherwise, puts the entry between its neighbours. */
export interface Slip {
  readonly part: 'year' | 'month' | 'day' | 'meridiem'
  /** What the part would be. */
  readonly meant: string
  /** Where the part can be found in what is written. */
  readonly edit?: Edit
}

interface Neighbours {
  readonly above: TimelineEvent | undefined
  readonly below: TimelineEvent | undefined
}

/** Undefined where no single part explains why the entry does not fit between its neighbours. */
export function slipOf(event: TimelineEvent, neighbours: Neighbours): Slip | undefined {
  return dateSlip(event, neighbours) ?? meridiemSlip(event, neighbours)
}

/** A day and more off: nearer, the entry may as well stand in the wrong place. */
const leastDays = 2

function dateSlip(event: TimelineEvent, neighbours: Neighbours): Slip | undefined {
  const date = dateOf(event)
  const dates = [neighbours.above, neighbours.below].flatMap(
    (beside) => (beside && dateOf(beside)) || [],
  )
  if (!date || dates.length === 0) return undefined
  if (dates.some((beside) => Math.abs(daysBetween(date, beside)) < leastDays)) return undefined
  for (const beside of dates) {
    for (const part of ['year', 'month', 'day'] as const) {
      const meant = withPart(date, part, beside)
      if (!meant || !fits({ ...event.time.moment, date: meant } as Moment, neighbours)) continue
      const edit = editOf(event, date, meant)
      return { part, meant, ...(edit ? { edit } : {}) }
    }
  }
  return undefined
}

/** Of the neighbour's day the part that differs; undefined where that makes no other day. */
function withPart(
  date: IsoDate,
  part: 'year' | 'month' | 'day',
  beside: IsoDate,
): IsoDate | undefined {
  const [own, other] = [date, beside].map((day) => day.split('-').map(Number)) as [
    number[],
    number[],
  ]
  const index = ['year', 'month', 'day'].indexOf(part)
  const parts = own.map((value, at) => (at === index ? other[at] : value)) as [
    number,
    number,
    number,
  ]
  return own[index] !== other[index] && isDay(...parts) ? formatDate(...parts) : undefined
}

function meridiemSlip(event: TimelineEvent, neighbours: Neighbours): Slip | undefined {
  const { moment, text, span } = event.time
  const sign = /([ap])(\.?m\b)/i.exec(text)
  if (!sign?.[1] || !('secondOfDay' in moment) || moment.secondOfDay === undefined) return undefined
  const secondOfDay = (moment.secondOfDay + 43_200) % 86_400
  if (!fits({ ...moment, secondOfDay }, neighbours)) return undefined
  const meant = ({ a: 'p', p: 'a', A: 'P', P: 'A' } as Record<string, string>)[sign[1]] ?? ''
  const start = span.start + sign.index
  const edit = { span: { start, end: start + 1 }, newText: meant }
  const isWritten = span.end - span.start === text.length
  return { part: 'meridiem', meant: `${meant}${sign[2]}`, ...(isWritten ? { edit } : {}) }
}

/** Neither earlier than the entry above nor later than the one below. */
function fits(moment: Moment, { above, below }: Neighbours): boolean {
  const own = settle(moment)
  const inOrder = (one: Moment | undefined, other: Moment | undefined) =>
    !one || !other || (minutesBetween(one, other) ?? -1) >= 0
  return inOrder(above?.time.moment, own) && inOrder(own, below?.time.moment)
}

/** The instant of a moment whose date or time of day was changed. */
function settle(moment: Moment): Moment {
  if (moment.kind !== 'instant') return moment
  const epochMs = instantOf(moment.date, moment.secondOfDay, moment.zone)
  return epochMs === undefined ? moment : { ...moment, epochMs }
}

function dateOf({ time: { moment } }: TimelineEvent): IsoDate | undefined {
  const date = 'date' in moment ? moment.date : undefined
  return date?.length === 10 ? date : undefined
}

/** Found where the date is written in numbers, year first, or its year stands once. */
function editOf(
  { time: { text, span } }: TimelineEvent,
  date: IsoDate,
  meant: IsoDate,
): Edit | undefined {
  if (span.end - span.start !== text.length) return undefined
  const [year = '', month, day] = date.split('-')
  const [newYear = '', newMonth, newDay] = meant.split('-')
  const whole = new RegExp(`${year}([-/.])${month}\\1(?:${day})`).exec(text)
  const start = span.start + (whole?.index ?? text.indexOf(year))
  if (whole) {
    const newText = [newYear, newMonth, newDay].join(whole[1])
    return { span: { start, end: start + whole[0].length }, newText }
  }
  const isYearAlone = newMonth === month && newDay === day && text.split(year).length === 2
  return isYearAlone ? { span: { start, end: start + 4 }, newText: newYear } : undefined
}
