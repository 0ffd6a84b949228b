import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'
import { eventsOf as events } from './told-events.ts'

describe('events are found wherever people write them', () => {
  test.each([
    ['a list', '- 2026-03-04 14:02 UTC Alert\n- 2026-03-04 14:10 UTC Fixed\n'],
    [
      'a table',
      '| Time | What |\n| --- | --- |\n| 2026-03-04 14:02 UTC | Alert |\n| 2026-03-04 14:10 UTC | Fixed |\n',
    ],
    [
      'two columns',
      '| Date | Time (UTC) | What |\n| - | - | - |\n| 2026-03-04 | 14:02 | Alert |\n| | 14:10 | Fixed |\n',
    ],
    [
      'a table in HTML',
      '<table>\n<tr><th>Time (UTC)</th><th>What</th></tr>\n<tr><td>2026-03-04 14:02</td><td>Alert</td></tr>\n<tr><td>2026-03-04 14:10</td><td>Fixed<br>for good</td></tr>\n</table>\n',
    ],
    ['headings', '### 2026-03-04 14:02 UTC\n\nAlert\n\n### 2026-03-04 14:10 UTC\n\nFixed\n'],
    ['paragraphs', '2026-03-04 14:02 UTC: Alert\n\n2026-03-04 14:10 UTC: Fixed\n'],
    ['lines', '2026-03-04 14:02 UTC: Alert<br>\n2026-03-04 14:10 UTC: Fixed\n'],
    ['labels', '- First detected: 2026-03-04 14:02 UTC\n- Resolved: 2026-03-04 14:10 UTC\n'],
    ['a date above', '**March 4, 2026**\n\n- 14:02 UTC Alert\n- 14:10 UTC Fixed\n'],
    ['a list too deep', '\n    - 2026-03-04 14:02 UTC Alert\n    - 2026-03-04 14:10 UTC Fixed\n'],
  ])('%s', (_, body) => {
    expect(events(`# Outage\n\n## Timeline\n\n${body}`)).toEqual([
      '2026-03-04 14:02 UTC',
      '2026-03-04 14:10 UTC',
    ])
  })

  test('in a run outside any timeline, and nowhere else', () => {
    const run = '- 14:02 Alert\n- 14:05 Paged\n- 14:10 Fixed\n'
    expect(events(`# Outage\n\n## What we saw\n\n${run}`)).toHaveLength(3)
    expect(events(`# Outage\n\n## Action items\n\n${run}`)).toEqual([])
    expect(events('# Outage\n\n## Impact\n\nFrom 14:02 to 14:10 nobody could log in.\n')).toEqual(
      [],
    )
  })
})

describe('a date is inherited', () => {
  const list = '- 14:02 Alert\n- 14:10 Fixed\n'
  test.each([
    ['the title', '# Outage of March 4, 2026\n\n## Timeline\n\n', 'x.md'],
    ['a field', '# Outage\n\n**Date:** 2026-03-04\n\n## Timeline\n\n', 'x.md'],
    ['the heading', '# Outage\n\n## Timeline for 4 March 2026\n\n', 'x.md'],
    ['a sentence', '# Outage\n\n## Timeline\n\nOn 2026-03-04:\n\n', 'x.md'],
    ['the file name', '# Outage\n\n## Timeline\n\n', 'postmortems/2026-03-04-outage.md'],
  ])('from %s', (_, above, path) => {
    expect(events(above + list, path)).toEqual(['2026-03-04 14:02', '2026-03-04 14:10'])
  })

  test('past midnight only where the next day is near', () => {
    const above = '# Outage\n\n## Timeline (UTC), 4 March 2026\n\n'
    expect(events(`${above}- 23:50 Alert\n- 00:10 Fixed\n`)).toEqual([
      '2026-03-04 23:50 UTC',
      '2026-03-05 00:10 UTC',
    ])
    expect(events(`${above}- 14:10 Alert\n- 14:02 Fixed\n`)).toEqual([
      '2026-03-04 14:10 UTC',
      '2026-03-04 14:02 UTC',
    ])
  })

  test('into the afternoon where nobody wrote am or pm', () => {
    expect(
      events('# Outage\n\n## Timeline, 4 March 2026\n\n- 12:16 Alert\n- 1:52 Fixed\n'),
    ).toEqual(['2026-03-04 12:16', '2026-03-04 13:52'])
  })

  test('and the document decides how 03/04 is meant', () => {
    const body = '## Timeline\n\n- 04/03/2026 14:02 Alert\n'
    expect(events(`# Outage\n\n**Date:** 2026-03-04\n\n${body}`)).toEqual(['2026-03-04 14:02'])
    expect(events(`# Outage\n\n${body}`)).toEqual(['14:02'])
  })
})

test('headings of days date what stands below them, and are no events', () => {
  const text =
    '# Outage\n\n## Timeline\n\n### 11 February 2026\n\n- 23:31 Alert\n\n### 12 February 2026\n\n- 00:31 Fixed\n'
  expect(events(text)).toEqual(['2026-02-11 23:31', '2026-02-12 00:31'])
})

describe('a zone is inherited', () => {
  const list = '- 2026-03-04 14:02 Alert\n'
  test.each([
    ['the heading', '# Outage\n\n## Timeline (all times CET)\n\n', '+01:00'],
    ['a sentence in the section', '# Outage\n\n## Timeline\n\nTimes in UTC.\n\n', 'UTC'],
    ['a sentence anywhere', '# Outage\n\nAll times are in JST.\n\n## Timeline\n\n', '+09:00'],
    [
      'the front matter',
      '---\ntimezone: Europe/Berlin\n---\n\n# Outage\n\n## Timeline\n\n',
      'Europe/Berlin',
    ],
  ])('from %s', (_, above, zone) => {
    expect(events(above + list)).toEqual([`2026-03-04 14:02 ${zone}`])
  })

  test.each([
    ['- 2026-03-04 14:02 IST Alert\n', 'Our team in Bangalore', '+05:30'],
    ['- 2026-03-04 14:02 IST Alert\n', 'Our team in Dublin', '+01:00'],
    ['- 2026-07-04 14:02 BST Alert\n', 'Our London office', '+01:00'],
    ['- 2026-03-04 14:02 CST Alert\n', 'Our Shanghai region', '+08:00'],
  ])('and settled by what else the document says: %s %s', (entry, words, zone) => {
    const text = `# Outage\n\n${words} was asleep.\n\n## Timeline\n\n${entry}`
    expect(events(text)[0]).toMatch(zone)
    expect(events(text.replace(words, 'Somebody'))[0]).not.toMatch(/[+-]\d\d:\d\d/)
    expect(
      events(text.replace(words, 'Dublin, Bangalore, London, Dhaka, Dallas, Beijing'))[0],
    ).not.toMatch(/[+-]\d\d:\d\d/)
  })

  test('but not from a place that is no clock', () => {
    expect(events(`# Outage\n\nThe PST team was asleep.\n\n## Timeline\n\n${list}`)).toEqual([
      '2026-03-04 14:02',
    ])
  })
})

test('a range ends after it begins', () => {
  expect(events('# Outage\n\n## Timeline (UTC)\n\n- 2026-03-04 23:50 - 00:20 Both down\n')).toEqual(
    ['2026-03-04 23:50 UTC to 2026-03-05 00:20 UTC'],
  )
})

test('headings beside each other carry the date on', () => {
  const text =
    '# Outage\n\n## Timeline\n\n### 2026-02-20 14:17 Alert\n\nx\n\n### 15:05 Found\n\nx\n\n### 00:10 Fixed\n\nx\n'
  expect(events(text)).toEqual(['2026-02-20 14:17', '2026-02-20 15:05', '2026-02-21 00:10'])
})

test('a fence between two items does not break the run', () => {
  const text = '# Outage\n\n## What we saw\n\n- 14:02 a\n\n```\nlog\n```\n\n- 14:05 b\n- 14:10 c\n'
  expect(events(text)).toHaveLength(3)
})

describe('a bold list label opens a section', () => {
  test.each([
    ['nested items', '- **Impact**:\n  - Many users\n'],
    ['a nested paragraph', '- **Impact**:\n\n  Many users\n'],
    ['text on the next line', '- **Impact**:\n  Many users\n'],
    ['text that is not indented', '- **Impact**:\n\nMany users\n'],
  ])('with %s', (_, body) => {
    const { sections } = reviewText(`# Outage\n\n${body}`).postmortem
    expect(sections.map(({ role, isEmpty }) => [role, isEmpty])).toEqual([['impact', false]])
  })

  test('and not with a value behind it', () => {
    expect(reviewText('# Outage\n\n- **Impact**: many users\n').postmortem.sections).toEqual([])
  })
})
