import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

/** Lengths that stand beside both of their ends: what is joined, and what only seems so. */
const read = (sentence: string) =>
  reviewText(`# Outage, 4 March 2026\n\n${sentence}\n`).postmortem.boundedDurations.map(
    ({ text, ends, apart }) => [text, ends.text, ...apart],
  )

describe('a length and its ends', () => {
  test.each<[string, (string | number)[]]>([
    [
      'Down from 17:56 to 23:03 UTC (6 hours and 7 minutes).',
      ['6 hours and 7 minutes', '17:56 to 23:03 UTC', 307],
    ],
    ['Down 10:00–10:45, 45 minutes in total.', ['45 minutes', '10:00–10:45', 45]],
    ['It lasted 3 hours, from 23:00 to 02:10.', ['3 hours', '23:00 to 02:10', 190]],
    ['Duration: 2 h (11:30 to 1:30)', ['2 h', '11:30 to 1:30', 120, 840]],
    ['4 days (2026-03-01 to 2026-03-05)', ['4 days', '2026-03-01 to 2026-03-05', 5760, 7200]],
    [
      '2 h (2026-03-04 10:00 UTC first error → 2026-03-04 12:00 UTC first report)',
      ['2 h', '2026-03-04 10:00 UTC first error → 2026-03-04 12:00 UTC', 120],
    ],
    [
      'The outage, from 17:56 to 23:03 UTC, hit every region. The outage lasted 5 hours, from 17:56 to 23:03 UTC.',
      ['5 hours', '17:56 to 23:03 UTC', 307],
    ],
    ['The incident, from 09:00 to 10:30, lasted 3 hours.', ['3 hours', '09:00 to 10:30', 90]],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContainEqual(expected)
  })
})

describe('a length beside a range that is not its own', () => {
  test.each([
    'From 10:00 to 12:00 we saw errors for 30 minutes.',
    'Between 10:00 and 12:00, each request took 5 minutes.',
    'From 10:00 to 12:00, about 5 minutes after the deploy, errors rose.',
    'Restarted every 5 minutes (10:00–12:00).',
    'It took 33 h (during support hours 10:00-17:00).',
    'Up to 3 hours (10:00–11:00) of data is missing.',
    'The longest pause from 10:00 to 12:00 lasted 10 minutes.',
    'Between 10:00 and 12:00 the queue was 3 hours behind.',
    'From 10:00 to 12:00 (45 minutes of downtime) orders failed.',
    'Duration: < 3 h (10:00–11:00)',
    'At 10:00 the job was 2 hours late; at 11:00 it ended.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([])
  })
})

describe('columns for start, end and length', () => {
  const table = (row: string) =>
    read(`| Region | Start | End | Duration |\n| - | - | - | - |\n| Europe | ${row} |`)

  test('are counted', () => {
    expect(table('10:05 | 11:10 | 65 min')).toEqual([['65 min', '10:05 – 11:10', 65]])
    expect(table('2026-03-04 23:50 | 2026-03-05 00:20 | 40 min')).toEqual([
      ['40 min', '2026-03-04 23:50 – 2026-03-05 00:20', 30],
    ])
  })

  test.each(['~10:05 | 11:10 | 65 min', '10:05 | ongoing | 65 min', '10:05 | 11:10 | -'])(
    'or left alone: %s',
    (row) => {
      expect(table(row)).toEqual([])
    },
  )
})
