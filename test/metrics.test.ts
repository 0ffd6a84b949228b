import { describe, expect, test } from 'vitest'
import { readConfig } from '../server/config/read-config.ts'
import { agrees } from '../server/metrics/agree.ts'
import { rewriteLength } from '../server/metrics/rewrite-length.ts'
import { writeMetric } from '../server/metrics/write-metric.ts'
import { readDurations } from '../server/time/read-durations.ts'
import { reviewText } from './caret-notation.ts'

const story = `# Checkout outage

- **Started:** 2026-03-04 13:58 UTC
- **Detected:** 2026-03-04 15:02 CET

## Timeline (UTC)

- 2026-03-04 13:51 Release 812 goes out
- 2026-03-04 14:20 Impact mitigated
- 2026-03-04 14:40 Incident resolved
`

const written = (text: string, config?: string) =>
  reviewText(text, config ? { config } : {}).metrics.map(writeMetric)

test('metrics are counted between the turns that fields and events name', () => {
  expect(written(story)).toEqual([
    'Time to detect: 4 min = started 2026-03-04 13:58 UTC → detected 2026-03-04 15:02 CET',
    'Time to mitigate: 22 min = started 2026-03-04 13:58 UTC → mitigated 2026-03-04 14:20',
    'Time to resolve: 42 min = started 2026-03-04 13:58 UTC → resolved 2026-03-04 14:40',
  ])
})

test('a team may count otherwise, and count more', () => {
  const config =
    'metrics: {mitigate: {from: detected, to: mitigated}, cleanup: {from: mitigated, to: resolved}}'
  expect(written(story, config).slice(1)).toEqual([
    'Time to mitigate: 18 min = detected 2026-03-04 15:02 CET → mitigated 2026-03-04 14:20',
    'Time to resolve: 42 min = started 2026-03-04 13:58 UTC → resolved 2026-03-04 14:40',
    'Cleanup: 20 min = mitigated 2026-03-04 14:20 → resolved 2026-03-04 14:40',
  ])
})

test('what a setting of metrics gets wrong is said, and the rest holds', () => {
  const text =
    'metrics: {detect: {from: began, to: detected}, mitigate: [], resolve: {from: detected, to: resolved}}'
  const { config, problems } = readConfig({ path: 'x.yml', text }, [])
  expect(config.metrics).toEqual({ resolve: { from: 'detected', to: 'resolved' } })
  expect(problems.map(({ message }) => message)).toEqual([
    'Metrics count between: started, detected, acknowledged, mitigated, resolved, communicated.',
    'A metric is written `detect: {from: started, to: detected}`.',
  ])
})

test.each([
  ['two beginnings', '- 10:00 Outage began\n- 10:30 Outage began\n- 11:00 Incident resolved\n'],
  [
    'an end before its beginning',
    '- 11:00 Outage began\n- 10:30 Incident resolved\n- 11:30 Note\n',
  ],
  ['no time of day', '- 2026-03-04 Outage began\n- 2026-03-06 Incident resolved\n'],
  ['a range', '- 10:00–10:05 Outage began\n- 10:30 Incident resolved\n'],
])('no metric is read from %s', (_, lines) => {
  expect(written(`# Outage, 4 March 2026\n\n## Timeline (UTC)\n\n${lines}`)).toEqual([])
})

describe('a stated length is as exact as it is written', () => {
  test.each([
    ['5 h 7 min', 307, true],
    ['5 h 7 min', 309, false],
    ['6 hours and 7 minutes', 307, false],
    ['3 hours', 200, true],
    ['3 hours', 245, false],
    ['3 hours', 150, true],
    ['3 hours', 125, false],
    ['about 3 hours', 222, true],
    ['about 33 hours', 1265, false],
    ['30 minutes', 34, true],
    ['30 minutes', 38, false],
    ['over 14 hours', 727, false],
    ['over 14 hours', 1000, true],
    ['13+ hours', 1000, true],
    ['nearly 3 hours', 170, true],
    ['nearly 3 hours', 230, false],
    ['約 2 時間', 122, true],
    ['less than 30 minutes', 5, true],
    ['less than 30 minutes', 45, false],
  ])('%s may be %d minutes: %s', (text, minutes, verdict) => {
    const [length] = readDurations(text)
    expect(length && agrees({ ...length, text }, minutes)).toBe(verdict)
  })
})

describe('a length is written anew in its author’s words', () => {
  test.each<[string, number, string | undefined]>([
    ['6 hours and 7 minutes', 307, '5 hours and 7 minutes'],
    ['about 33 hours', 1260, 'about 21 hours'],
    ['20h 03m', 1205, '20h 05m'],
    ['1 hour', 120, '2 hours'],
    ['2 hours', 60, '1 hour'],
    ['22 分', 83, '83 分'],
    ['3 hours', 190, undefined],
    ['an hour', 20, undefined],
    ['1.5 hours', 60, undefined],
  ])('%s for %d minutes', (text, minutes, expected) => {
    expect(rewriteLength(text, minutes)).toBe(expected)
  })
})

describe('a metric that is right in some way is left alone', () => {
  const fields =
    '- **Started:** 2026-03-04 13:58 UTC\n- **Detected:** 2026-03-04 14:02 UTC\n- **Resolved:** 2026-03-04 15:40 UTC\n'
  const mismatches = (line: string) =>
    reviewText(`# Outage\n\n${fields}- ${line}\n`).findings.filter(
      ({ id }) => id === 'metric-mismatch',
    )

  test.each([
    'Time to detect: 4 minutes',
    'Time to detect: < 10 minutes',
    'Time to detect: within 10 minutes',
    'Time to detect: less than 15 minutes',
    'Time to resolve: 1h 38m, from detection',
    'Time to resolve: 1h 42m',
    'Time to resolve: about 1.5 hours',
    'Time to resolve: 30 minutes (working hours only)',
    'Time to mitigate: 40 minutes',
    'Time to acknowledge: 2 minutes',
    'Duration: 1 hour 40 minutes',
  ])('%s', (line) => {
    expect(mismatches(line)).toEqual([])
  })

  test.each(['Time to detect: 40 minutes', 'Time to resolve: 3h 42m', 'Duration: 4 hours'])(
    'and one that is not is found: %s',
    (line) => {
      expect(mismatches(line)).toHaveLength(1)
    },
  )
})

test.each([
  ['Impact start time', 'Detection time'],
  ['Start of the outage', 'Time of detection'],
  ['Start (UTC)', 'Detected (UTC)'],
  ['Incident began at', 'Date of detection'],
])('a metric is counted between “%s” and “%s”', (start, detected) => {
  const text = `# Outage\n\n- ${start}: 2026-03-04 14:02 UTC\n- ${detected}: 2026-03-04 14:10 UTC\n- Time to detect: 15 minutes\n`
  expect(reviewText(text).findings.map(({ id }) => id)).toContain('metric-mismatch')
})

test('a word in brackets names the turn of an entry', () => {
  const text =
    '# Outage, 4 March 2026\n\n- Start: 2026-03-04 14:02 UTC\n- Time to detect: 15 minutes\n\n## Timeline (UTC)\n\n- 14:10 A packer reports blank labels *(Detected)*\n'
  expect(reviewText(text).findings.map(({ id }) => id)).toContain('metric-mismatch')
})

describe('where repair and resolution are both stated', () => {
  const both = (resolved: string, stated: string) =>
    `# Outage\n\n- Detected: 2026-07-25 14:05 UTC\n- Repaired: 2026-07-25 15:55 UTC\n- Resolved: ${resolved} UTC\n- Time to repair: 1h 50m\n- Time to resolve: ${stated}\n`
  const found = (text: string) =>
    reviewText(text, { lenses: [] }).findings.filter(({ id }) => id === 'metric-mismatch').length

  test('each is counted to its own end', () => {
    expect(found(both('2026-07-25 17:30', '1h 50m'))).toBe(1)
    expect(found(both('2026-07-25 17:30', '3h 25m'))).toBe(0)
  })

  test('weeks between leave no room for working hours', () => {
    expect(found(both('2026-09-25 15:55', '1h 50m'))).toBe(1)
    expect(found(both('2026-07-27 15:55', '12h 30m'))).toBe(0)
  })

  test('half a day to the minute is am for pm', () => {
    expect(found(both('2026-07-26 09:05', '7h 0m'))).toBe(1)
    expect(found(both('2026-07-26 09:05', '4h 30m'))).toBe(0)
  })
})
