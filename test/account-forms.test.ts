import { describe, expect, test } from 'vitest'
import { accountOf as account, eventsOf as events } from './told-events.ts'

const day = '2026-03-04'

describe('an account in a form of its own', () => {
  test('a fence that is the account', () => {
    const chat = '```\n[14:02] jo: anyone else seeing this?\n[14:10] kim: rolled back\n```\n'
    expect(account(chat)).toEqual([`${day} 14:02`, `${day} 14:10`])
    expect(account(`Wednesday 4 March 2026\n\n${chat}\nThursday 5 March\n\n${chat}`)).toEqual([
      `${day} 14:02`,
      `${day} 14:10`,
      '2026-03-05 14:02',
      '2026-03-05 14:10',
    ])
  })

  test.each([
    [
      'a log beside an account',
      '- 14:01 Alert\n\n```\n14:02 one\n14:03 two\n```\n',
      [`${day} 14:01`],
    ],
    ['a log of a program', '```\n14:02:01 ERROR no disk\n14:02:02 ERROR no disk\n```\n', []],
    ['a program', '```sh\n14:02 one\n14:03 two\n```\n', []],
  ])('but not %s', (_, body, expected) => {
    expect(account(body)).toEqual(expected)
  })

  test('the year of the file name, or the one that the account names', () => {
    const list =
      '# Canary\n\nIt went wrong.\n\n## Timeline\n\n- Jan 20, 10:00 canary\n- Jan 21, 13:30 all\n'
    const expected = ['2025-01-20 10:00', '2025-01-21 13:30']
    expect(events(list, 'postmortems/2025-01-canary.md')).toEqual(expected)
    expect(events(list.replace('wrong', 'wrong on January 20, 2025'))).toEqual(expected)
    const late = list.replace('Jan 20', 'Dec 30').replace('Jan 21', 'Dec 31')
    expect(events(late, '2022/canary.md')).toEqual(['2022-12-30 10:00', '2022-12-31 13:30'])
  })

  test('the day a story opens with, before that of its publication', () => {
    const told = (opening: string) =>
      events(
        `---\ntitle: Short one\ndate: 2025-02-13\n---\n\nHello. ${opening} uploads failed.\n\n## Timeline\n\n- 09:00 It expires\n`,
        '_posts/2025-02-13-short.md',
      )
    expect(told('On Tuesday the 11th')).toEqual(['2025-02-11 09:00'])
    expect(told('Yesterday, Wednesday 12 February,')).toEqual(['2025-02-12 09:00'])
    expect(told('On Friday, January 31,')).toEqual(['2025-01-31 09:00'])
    // No such day: what is published says it.
    expect(told('On Tuesday the 12th')).toEqual(['2025-02-13 09:00'])
  })
})

test('a clock that is told in a remark above a pasted chat', () => {
  expect(
    account(
      '> Cut from `#inc`. Times are CET (we sit in Aarhus).\n\n**18:31 freja:** it is live\n\n**18:44 mikkel:** queues look long\n',
    ),
  ).toEqual([`${day} 18:31 +01:00`, `${day} 18:44 +01:00`])
})

test('paragraphs in order, under a heading that promises them', () => {
  const body =
    'On Tue 3 March at 21:04 I changed the name servers. I had\nprepared it for a week.\n\nAt 22:31 the first issue was opened.\n\nBy 06:58 on Wednesday every record had run out.\n'
  expect(account(body, 'What happened, in order')).toEqual([
    '2026-03-03 21:04',
    '2026-03-03 22:31',
    '2026-03-04 06:58',
  ])
})

test('bold days, beside a timeline or not', () => {
  const body =
    '**Monday 2 March.** First sweep.\n\n**Tuesday 3 March.** More files are gone.\n\n**Wednesday 4 March.** The mirrors stop.\n'
  expect(account(body, 'How it came out')).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
})

test('a zone beside the day above the account', () => {
  expect(account('*4 March 2026, CET*\n\n**08:00** Sale opens\n\n**08:03** Page\n')).toEqual([
    `${day} 08:00 +01:00`,
    `${day} 08:03 +01:00`,
  ])
  expect(account('Everything in UTC.\n\n- 08:00 Sale opens\n')).toEqual([`${day} 08:00 UTC`])
})

test('of two dates that differ, the one that the file is named for', () => {
  const text =
    '---\ndate: 2026-10-03\n---\n\n# 10 March 2026: old list\n\n## Timeline\n\n- 08:00 Alert\n'
  expect(events(text, 'reviews/2026-03-10-list.md')).toEqual(['2026-03-10 08:00'])
})

test('the number of an incident is no year', () => {
  const list = '# Outage\n\n## Timeline\n\n- Jan 20, 10:00 Alert\n- Jan 21, 13:30 Fixed\n'
  expect(events(list, 'incidents/INC-2048.md')).toEqual(['10:00', '13:30'])
  expect(events(list, 'incidents/PM-2026-031.md')).toEqual(['2026-01-20 10:00', '2026-01-21 13:30'])
})

test('a date that is stated of the incident is kept, whichever day the story opens with', () => {
  const text =
    '# Outage\n\n**Date:** 2026-03-06\n\nOn Tuesday 3 March we deployed it.\n\n## Timeline\n\n- 08:00 Alert\n'
  expect(events(text)).toEqual(['2026-03-06 08:00'])
})

test('the day of a review is none of the incident', () => {
  const text =
    '# Flags lost\n\n| | |\n|-|-|\n| Severity | SEV-2 |\n| Review | 2026-05-06, blameless |\n\n## Timeline\n\n- 08:00 Alert\n'
  expect(events(text)).toEqual(['08:00'])
})
