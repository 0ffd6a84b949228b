import { describe, expect, test } from 'vitest'
import { clockChangeAt, isOutOfSeason } from '../server/time/clock-change.ts'
import { reviewText } from './caret-notation.ts'

describe('clocks that change', () => {
  test.each<[string, number, string, string | undefined]>([
    ['2026-03-29', 2, 'Europe/Berlin', 'skipped'],
    ['2026-03-29', 1, 'Europe/Berlin', undefined],
    ['2026-03-29', 3, 'Europe/Berlin', undefined],
    ['2026-10-25', 2, 'Europe/Berlin', 'repeated'],
    ['2026-10-25', 3, 'Europe/Berlin', undefined],
    ['2026-03-08', 2, 'America/Los_Angeles', 'skipped'],
    ['2026-11-01', 1, 'America/New_York', 'repeated'],
    ['2026-10-04', 2, 'Australia/Sydney', 'skipped'],
    ['2026-03-30', 2, 'Europe/Berlin', undefined],
    ['2026-03-29', 2, 'UTC', undefined],
    ['2026-03-29', 2, '+01:00', undefined],
  ])('on %s at half past %d in %s: %s', (date, hour, zone, change) => {
    expect(clockChangeAt(date, hour * 3600 + 1800, zone)).toBe(change)
  })

  test('the name of a clock belongs to its season', () => {
    expect(isOutOfSeason('PST', '2026-07-05')).toBe(true)
    expect(isOutOfSeason('PDT', '2026-07-05')).toBe(false)
    expect(isOutOfSeason('JST', '2026-07-05')).toBe(false)
  })
})

const disagreements = (line: string) =>
  reviewText(`# Outage, 5 July 2026\n\n## Timeline\n\n- ${line}\n`).findings.filter(
    ({ id }) => id === 'zones-disagree',
  ).length

describe('one moment by two clocks', () => {
  test.each([
    '13:14 EDT (16:14 UTC) Alert fired',
    '2026-07-05 22:30 JST / 2026-07-05 14:30 UTC Alert fired',
    '13:14 PT = 21:14 UTC Alert fired',
  ])('that are two: %s', (line) => {
    expect(disagreements(line)).toBe(1)
  })

  test.each([
    '13:14 EDT (17:14 UTC) Alert fired',
    '20:07 EDT (00:07 UTC) Alert fired',
    '13:14 PST (20:14 UTC) said by the name that winter has',
    '13:14 IST (07:44 UTC) Alert fired',
    '13:14 UTC (15:30 CEST: the page came late)',
    '13:14 UTC (the page at 13:20 UTC came late)',
    '13:14 EDT, and 16:14 UTC the next day it came back',
    '13:14 UTC – 14:14 UTC (15:14 CEST – 16:14 CEST) Errors',
  ])('that may be one: %s', (line) => {
    expect(disagreements(line)).toBe(0)
  })
})

test('two clocks in the night in which one of them changes, told by weekdays', () => {
  const text =
    '# Outage\n\nIncident date: 2026-03-07 – 2026-03-08\n\n## Timeline\n\nAll times US Eastern, with UTC in parentheses.\n\n- Sat 11:30 PM (04:30 UTC) Exports finish\n- Sun 9:20 AM (13:20 UTC) A customer asks\n- Sun 10:05 AM (14:05 UTC) Confirmed\n'
  const found = (document: string) =>
    reviewText(document).findings.filter(({ id }) => id === 'zones-disagree').length
  expect(found(text)).toBe(0)
  expect(found(text.replace('13:20', '16:20'))).toBe(1)
})
