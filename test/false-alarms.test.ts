import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

/** Good postmortems, as teams write them: a squiggle here turns the tool off. */

const timeline = (lines: readonly string[], heading = '## Timeline (UTC)') =>
  `# Outage\n\n${heading}\n\n${lines.map((line) => `- ${line}\n`).join('')}`

const about = (text: string, start: string) =>
  reviewText(text, { path: 'x.md', lenses: [] })
    .findings.map(({ id }) => id)
    .filter((id) => id.startsWith(start))

describe('no error on a timeline that is right', () => {
  test.each([
    ['midnight without any date', ['23:50 Alert', '00:10 Fixed']],
    ['midnight on the 12-hour clock', ['11:50 PM Alert', '12:10 AM Fixed']],
    ['dates without a year', ['Feb 11, 23:50 Alert', 'Feb 12, 00:10 Fixed']],
    ['numbers whose order shows', ['9/5/2025 23:50 Alert', '9/6/2025 00:10 Fixed']],
    ['numbers without a year', ['5/12(火) 23:40 Alert', '5/13(水) 00:20 Fixed']],
    ['numbers whose order does not show', ['9/5/2025 15:50 Alert', '10/6/2025 09:10 Fixed']],
    ['weekdays for dates', ['Thursday 12 February 2026 09:20 Alert', 'Friday 09:00 Fixed']],
    ['weekdays alone', ['Monday 12:00 Alert', 'Tuesday 09:00 Fixed', 'Wednesday 08:00 Closed']],
    [
      'newest first in the morning',
      ['2026-02-11 11:15 UTC Closed', '2026-02-11 10:31 UTC Fixed', '2026-02-11 09:20 UTC Alert'],
    ],
    ['newest first, undated', ['12:40 Closed', '12:10 Fixed', '11:50 Found', '11:30 Alert']],
    [
      'the words of an event',
      ["2026-02-11 10:00 Monday's backup is restored", '2026-02-11: Tuesday release rolled back'],
    ],
    ['a range that overlaps', ['2026-02-11 10:20 Alert', '2026-02-11 10:10 - 10:40 Errors']],
    ['hedged times', ['2026-02-11 10:20 Alert', '2026-02-11 ~10:15 First report']],
    ['no am or pm', ['9:10 Alert', '12:30 Found', '1:00 Fixed', '5:10 Closed']],
  ])('%s', (_, lines) => {
    expect(about(timeline(lines), 'timeline-')).toEqual([])
  })

  test('with day headings newest first', () => {
    const text =
      '# Outage\n\n## Timeline (UTC)\n\n### 12 February 2026\n\n- 01:15 Closed\n- 00:31 Fixed\n\n### 11 February 2026\n\n- 23:31 Found\n- 22:31 Alert\n'
    expect(about(text, 'timeline-')).toEqual([])
  })

  test('in the hour that a night repeats', () => {
    const text = timeline(
      ['2025-10-26 02:50 Alert', '2025-10-26 02:10 (after the change) Fixed'],
      '## Timeline (Europe/Berlin)',
    )
    expect(about(text, 'timeline-')).toEqual([])
  })

  test.each(['### Detection', '### Phase 1: mitigation', '**Resolution**', '### Follow-up'])(
    'under %s, which divides it',
    (heading) => {
      const text = `# Outage\n\n## Timeline (UTC)\n\n${heading}\n\n- 2026-02-11 10:00 Alert\n- 2026-02-11 10:10 Fixed\n`
      expect(reviewText(text).postmortem.timeline).toHaveLength(2)
      expect(reviewText(text).postmortem.actions).toEqual([])
      expect(about(text, 'timeline-')).toEqual([])
    },
  )
})

test('no error under headings that date their times in two ways', () => {
  const text =
    '# Outage\n\n## Timeline (UTC)\n\n### 2018-04-18 17:03\n\nAlert\n\n### 19:47\n\nFixed\n\n### 19. April, 11:00\n\nIt is back\n\n### 11:07\n\nFixed again\n'
  expect(about(text, 'timeline-')).toEqual([])
  expect(about(text.replace('11:07', '10:07'), 'timeline-')).toEqual(['timeline-out-of-order'])
})

describe('a step back is still found', () => {
  test.each([
    ['in the morning', ['2026-02-11T11:15:00Z Alert', '2026-02-11T10:31:00Z Fixed']],
    ['among hours without zeros', ['11:02 Alert', '10:40 Found', '13:30 Fixed', '14:00 Closed']],
    ['to the second', ['10:00:05 Alert', '10:05 Found', '09:58 Fixed', '10:10 Closed']],
    [
      'within a day of no year',
      ['Feb 13, 09:00 Alert', 'Feb 13, 00:30 Found', 'Feb 13, 10:00 Fixed'],
    ],
    ['within a weekday', ['Tue 09:00 Alert', 'Tue 08:00 Found', 'Tue 10:00 Fixed']],
  ])('%s', (_, lines) => {
    expect(about(timeline(lines), 'timeline-out-of-order')).toHaveLength(1)
  })
})

test('a length of time at the end of a sentence is no event', () => {
  const text =
    '# Outage\n\n## Timeline (UTC)\n\nTime to fix was 1:30\n\n- 14:02 Alert\n- 15:32 Fixed\n'
  expect(reviewText(text).postmortem.timeline).toHaveLength(2)
})

describe('an action that may have an owner is left alone', () => {
  test.each([
    '- Alert on lag\n  - Owner: Noor',
    '- **Noor**: Alert on lag',
    '- Platform team: alert on lag',
    '- Noor to alert on lag',
    '- Filip will alert on lag',
    '- Alert on lag — Noor',
    '- Alert on lag (Ann / Platform)',
    '- Alert on lag (Filip, by 8 July)',
    '- Alert on lag [~filip]',
    '- Alert on lag — done',
    '- None',
    '- N/A – fixed upstream',
    'All owned by the storage team.\n\n- Alert on lag',
    '### Noor\n\n- Alert on lag\n- Raise the limit',
    '| Action | Point of contact |\n| - | - |\n| Alert on lag | Noor |',
  ])('%s', (body) => {
    expect(about(`# Outage\n\n## Action items\n\n${body}\n`, 'action-')).toEqual([])
  })

  test('and one that plainly has none is not', () => {
    expect(about('# Outage\n\n## Action items\n\n- Alert on lag\n', 'action-')).toHaveLength(1)
    expect(about('# Outage\n\n## Action items\n\n- Alert on lag (@TBD)\n', 'action-')).toHaveLength(
      1,
    )
  })
})

describe('a sum is told only of what can be added', () => {
  const sums = (body: string) => about(`# Outage\n\n## Metrics\n\n${body}\n`, 'duration-sum')

  test.each([
    [
      'metrics, each counted from a point of its own',
      '| Metric | Value |\n| - | - |\n| Time to detect | 20 min |\n| Time to mitigate | 2 h |\n| Total | 2 h 15 min |',
    ],
    [
      'a mitigation that all had to be verified after',
      '- Time to detect: 20 minutes\n- Time to mitigate: 1 hour 40 minutes\n- Total duration: 2 hours 15 minutes',
    ],
    [
      'phases that fit',
      '- Detection: 12 min\n\n## Repair\n\n- Mitigation: 30 min\n\n- Total: 42 min',
    ],
  ])('%s', (_, body) => {
    expect(sums(body)).toEqual([])
  })

  test('and phases that stand apart are', () => {
    const phases =
      '- Detection: 12 min\n\n## Repair\n\nMitigation: 30 min\n\n## Sum\n\nTotal: 50 min'
    expect(sums(phases)).toHaveLength(1)
  })
})

test('regions that were down at once are no more than worth a look', () => {
  const text =
    '# Outage\n\n## Impact\n\n| Region | Downtime |\n| - | - |\n| eu | 50 min |\n| us | 40 min |\n| Total | 60 min |\n'
  const [finding] = reviewText(text, { lenses: [] }).findings.filter(
    ({ id }) => id === 'duration-sum',
  )
  expect(finding?.severity).toBe('info')
})
