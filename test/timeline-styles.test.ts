import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

/** A timeline written in any style and zone reads back to the same instants. */

interface Zone {
  readonly written: string
  /** Minutes east of UTC. */
  readonly offset: number
}

const zones: readonly Zone[] = [
  { written: 'UTC', offset: 0 },
  { written: 'PST', offset: -480 },
  { written: 'EDT', offset: -240 },
  { written: 'CET', offset: 60 },
  { written: 'JST', offset: 540 },
  { written: 'UTC+5:30', offset: 330 },
]

/** A date, or a time of day, as some team writes it. */
type Style = (local: Date) => string

const two = (value: number) => String(value).padStart(2, '0')
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const month = (local: Date) => months[local.getUTCMonth()] ?? ''
const iso: Style = (local) => local.toISOString().slice(0, 10)

const dates: readonly Style[] = [
  iso,
  (local) => iso(local).replaceAll('-', '/'),
  (local) => `${month(local)} ${local.getUTCDate()}, ${local.getUTCFullYear()}`,
  (local) => `${local.getUTCDate()} ${month(local).slice(0, 3)} ${local.getUTCFullYear()}`,
  (local) => `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}.${local.getUTCFullYear()}`,
  (local) => `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`,
]

const clocks: readonly Style[] = [
  (local) => local.toISOString().slice(11, 16),
  (local) => `${local.getUTCHours()}:${two(local.getUTCMinutes())}`,
  (local) =>
    `${local.getUTCHours() % 12 || 12}:${two(local.getUTCMinutes())} ${local.getUTCHours() < 12 ? 'am' : 'PM'}`,
  (local) =>
    `${local.getUTCHours() % 12 || 12}:${two(local.getUTCMinutes())}${local.getUTCHours() < 12 ? 'am' : 'pm'}`,
]

interface Writing {
  readonly date: Style
  readonly clock: Style
  readonly zone: Zone
}

/** How a whole timeline is laid out, and where its zone stands. */
const layouts: Readonly<Record<string, (times: readonly Date[], writing: Writing) => string>> = {
  list: (times, { date, clock, zone }) =>
    times.map((time) => `- ${date(time)} ${clock(time)} ${zone.written} Step\n`).join(''),
  'bold list': (times, { date, clock, zone }) =>
    `All times in ${zone.written}.\n\n${times.map((time) => `- **${date(time)} ${clock(time)}** - Step\n`).join('')}`,
  table: (times, { date, clock, zone }) =>
    `| Time (${zone.written}) | What |\n| --- | --- |\n${times.map((time) => `| ${date(time)} ${clock(time)} | Step |\n`).join('')}`,
  'two columns': (times, { date, clock, zone }) =>
    `| Date | Time (${zone.written}) | What |\n| - | - | - |\n${times.map((time) => `| ${date(time)} | ${clock(time)} | Step |\n`).join('')}`,
  headings: (times, { date, clock, zone }) =>
    times.map((time) => `### ${date(time)} ${clock(time)} ${zone.written}\n\nStep\n\n`).join(''),
  paragraphs: (times, { date, clock, zone }) =>
    times.map((time) => `${date(time)} ${clock(time)} ${zone.written}: Step\n\n`).join(''),
  'lines with breaks': (times, { date, clock, zone }) =>
    `${times.map((time) => `${date(time)} ${clock(time)} ${zone.written} - Step`).join('<br>\n')}\n`,
}

/** Steps of up to eleven hours, so that a midnight is always told. */
const story = fc
  .tuple(
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.array(fc.integer({ min: 0, max: 660 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([start, steps]) => {
    let minute = 27_000_000 + start
    return [minute, ...steps.map((step) => (minute += step))]
  })

test.each(Object.keys(layouts))('as %s', (name) => {
  const layout = layouts[name]
  fc.assert(
    fc.property(
      story,
      fc.constantFrom(...dates),
      fc.constantFrom(...clocks),
      fc.constantFrom(...zones),
      (minutes, date, clock, zone) => {
        const locals = minutes.map((minute) => new Date((minute + zone.offset) * 60_000))
        const body = layout?.(locals, { date, clock, zone })
        const { timeline } = reviewText(`# Outage\n\n## Timeline\n\n${body}`).postmortem
        const read = timeline.map(({ time: { moment } }) =>
          moment.kind === 'instant' ? moment.epochMs / 60_000 : moment,
        )
        expect({ body, read }).toEqual({ body, read: minutes })
      },
    ),
    { numRuns: 150 },
  )
})

test('with the date said once above', () => {
  fc.assert(
    fc.property(
      story,
      fc.constantFrom(...dates),
      fc.constantFrom(...zones),
      (minutes, date, zone) => {
        const locals = minutes.map((minute) => new Date((minute + zone.offset) * 60_000))
        const [first = new Date(0)] = locals
        const list = locals.map((local) => `- ${local.toISOString().slice(11, 16)} Step\n`).join('')
        const body = `## Timeline (${zone.written}), ${date(first)}\n\n${list}`
        const read = reviewText(`# Outage\n\n${body}`).postmortem.timeline.map(
          ({ time: { moment } }) => (moment.kind === 'instant' ? moment.epochMs / 60_000 : moment),
        )
        expect({ body, read }).toEqual({ body, read: minutes })
      },
    ),
    { numRuns: 150 },
  )
})
