import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'
import { accountOf as account, eventsOf as events } from './told-events.ts'

const day = '2026-03-04'

describe('where the time stands in its entry', () => {
  test.each([
    ['behind what happened', '- Alert fired at 14:02\n- Deploy rolled back at 14:10\n'],
    ['in brackets at the end', '- Alert fired (14:02)\n- Deploy rolled back (14:10)\n'],
    [
      'behind a bold label',
      '- **Detection** (14:02): alert fired\n- **Repair** (14:10): rolled back\n',
    ],
    ['behind a label and a sign', '- Detection - 14:02 - alert\n- Repair - 14:10 - rolled back\n'],
    [
      'behind a name, as chats have it',
      'jane [14:02]\nwe see errors\n\nomar [14:10]\nrolled back\n',
    ],
    ['behind a bold name', '**Jane** 2:02 PM\nWe see errors.\n\n**Omar** 2:10 PM\nRolled back.\n'],
    ['in quoted lines', '> 14:02 alert fired\n> 14:10 rolled back\n'],
    ['in brackets in front', '- [14:02] alert fired\n- [14:10] rolled back\n'],
    ['in code', '- `14:02` alert fired\n- `14:10` rolled back\n'],
    ['after a preposition', '- At 14:02, alert fired\n- By 14:10 it was rolled back\n'],
  ])('%s', (_, body) => {
    expect(account(body)).toEqual([`${day} 14:02`, `${day} 14:10`])
  })

  test('a time within the prose of a list whose entries lead with theirs is no event', () => {
    expect(
      account(
        '- 14:02 Alert fired\n- The job of 2026-03-03 02:00 had not run\n- 14:10 Rolled back\n',
      ),
    ).toEqual([`${day} 14:02`, `${day} 14:10`])
  })
})

describe('a day that is counted from another', () => {
  test.each([
    ['next day', '- 14:02 Alert\n- next day, 09:10: rolled back\n'],
    ['the following day', '- 14:02 Alert\n- The following day at 09:10, rolled back\n'],
    ['next morning', '- 14:02 Alert\n- Next morning, 09:10: rolled back\n'],
    ['behind the clock', '- 14:02 Alert\n- 09:10 next day: rolled back\n'],
    ['in brackets', '- 14:02 Alert\n- 09:10 (next day) rolled back\n'],
    ['a plus sign', '- 14:02 Alert\n- +1d 09:10 rolled back\n'],
    ['a plus sign behind', '- 14:02 Alert\n- 09:10 (+1) rolled back\n'],
    ['翌日', '- 14:02 検知\n- 翌日 09:10 復旧\n'],
    ['a line of its own', '- 14:02 Alert\n\nThe next day\n\n- 09:10 rolled back\n'],
    ['headings', '### Day 1\n\n- 14:02 Alert\n\n### Day 2\n\n- 09:10 rolled back\n'],
    ['bold lines', '**Day 1**\n\n- 14:02 Alert\n\n**Day 2**\n\n- 09:10 rolled back\n'],
    ['in front', '- Day 1, 14:02: Alert\n- Day 2, 09:10: rolled back\n'],
    ['a column', '| Day | Time | What |\n|-|-|-|\n| 1 | 14:02 | Alert |\n| 2 | 09:10 | Done |\n'],
  ])('%s', (_, body) => {
    expect(account(body)).toEqual([`${day} 14:02`, '2026-03-05 09:10'])
  })
})

describe('times that are counted from a zero', () => {
  test.each([
    ['that has a clock', '- T+0 (14:02): deploy\n- T+5m: alert\n- T+1h30: rolled back\n'],
    ['with the clock in front', '- 14:02 (T+0): deploy\n- T+5: alert\n- T+90 min: rolled back\n'],
    ['with the sign alone', '- 14:02 (T+0) deploy\n- +0:05 alert\n- +1:30 rolled back\n'],
  ])('%s', (_, body) => {
    expect(account(body)).toEqual([`${day} 14:02`, `${day} 14:07`, `${day} 15:32`])
  })

  test('that nobody knows', () => {
    expect(account('- +00:00 deploy\n- +00:05 alert\n- +5h rolled back\n')).toEqual([
      'T+0',
      'T+5',
      'T+300',
    ])
  })

  test('that a sentence gives', () => {
    expect(
      account('T0 = 14:02 UTC\n\n- T+0 deploy\n- T+5m alert\n', 'Timeline (UTC)').slice(-2),
    ).toEqual([`${day} 14:02 UTC`, `${day} 14:07 UTC`])
  })
})

describe('spellings', () => {
  test.each([
    ['2026-03-04_14:02 UTC', `${day} 14:02 UTC`],
    ['20260304T140200Z', `${day} 14:02 UTC`],
    ['20260304T1402Z', `${day} 14:02 UTC`],
    ['Wed Mar  4 14:02:00 2026', `${day} 14:02`],
    ['Wed Mar  4 14:02:00 UTC 2026', `${day} 14:02 UTC`],
    ['04/Mar/2026:14:02:00 +0000', `${day} 14:02 UTC`],
    ['2.02pm', `${day} 14:02`],
    ['2.02 p.m.', `${day} 14:02`],
    ['14.02', `${day} 14:02`],
    ['14h02', `${day} 14:02`],
    ['14:02h', `${day} 14:02`],
    ['14:02 hrs', `${day} 14:02`],
    ['14:02:11.123Z', `${day} 14:02 UTC`],
    ['14:02 (UTC)', `${day} 14:02 UTC`],
    ['14:02 UTC+1', `${day} 14:02 +01:00`],
    ['14:02 GMT-0800', `${day} 14:02 -08:00`],
    ['4 Mar 14:02', `${day} 14:02`],
    ['Mar 4th, 2:02 PM PST', `${day} 14:02 -08:00`],
    ['4th of March 2026, 14:02', `${day} 14:02`],
    ['March 4 @ 14:02', `${day} 14:02`],
    ['03-04 14:02', `${day} 14:02`],
    ['3/4 14:02', `${day} 14:02`],
    ['3/4/26 14:02', `${day} 14:02`],
    ['04.03.2026 14:02', `${day} 14:02`],
    ['04.03. 14:02', `${day} 14:02`],
    ['2026/03/04 14:02', `${day} 14:02`],
    ['Wednesday 14:02', `${day} 14:02`],
    ['Wed, 04 Mar 2026 14:02:00 GMT', `${day} 14:02 UTC`],
    ['1772632920', `${day} 14:02 UTC`],
    ['2 PM', `${day} 14:00`],
    ['Noon', `${day} 12:00`],
    ['circa 14:02', `~ ${day} 14:02`],
    ['~14:02', `~ ${day} 14:02`],
    ['approx. 14:02', `~ ${day} 14:02`],
    ['approximately 14:02', `~ ${day} 14:02`],
    ['14:02 (approx)', `~ ${day} 14:02`],
    ['14:02?', `~ ${day} 14:02`],
    ['14:0x', undefined],
    ['before 14:02', `${day} 14:02`],
    ['until 14:02', `${day} 14:02`],
    ['14:02-14:10', `${day} 14:02 to ${day} 14:10`],
    ['14:02 to 14:10 UTC', `${day} 14:02 UTC to ${day} 14:10 UTC`],
    ['14:02–14:10', `${day} 14:02 to ${day} 14:10`],
    ['between 14:02 and 14:10', `${day} 14:02 to ${day} 14:10`],
    ['from 14:02 to 14:10', `${day} 14:02 to ${day} 14:10`],
    ['14:02 until 14:10', `${day} 14:02 to ${day} 14:10`],
    ['2026-03-04 14:02 → 2026-03-05 09:10', `${day} 14:02 to 2026-03-05 09:10`],
    ['Mar 4 – Mar 6', `${day} to 2026-03-06`],
    ['March 4 to 6', `${day} to 2026-03-06`],
    ['4–6 March', `${day} to 2026-03-06`],
    ['13:02 CET (12:02 UTC)', `${day} 13:02 +01:00`],
    ['14:02 UTC / 15:02 CET', `${day} 14:02 UTC`],
    ['6:02am PT / 9:02am ET', `${day} 06:02 America/Los_Angeles`],
    ['14:02 UTC (06:02 PST)', `${day} 14:02 UTC`],
  ])('%s', (written, expected) => {
    const found = account(`- ${written} - something happened\n`)
    expect(found).toEqual(expected === undefined ? [] : [expected])
    const inTable = account(
      `| Time | What |\n|-|-|\n| ${written.replace('|', '\\|')} | Something |\n`,
    )
    expect(inTable).toEqual(expected === undefined ? [] : [expected])
  })
})

describe('a date and a zone that stand apart from the entry', () => {
  test('a zone on the first of the day headings', () => {
    expect(
      account('### March 4 (times in UTC)\n\n- 14:02 Alert\n\n### March 5\n\n- 09:10 Fixed\n'),
    ).toEqual([`${day} 14:02 UTC`, '2026-03-05 09:10 UTC'])
  })

  test('days as headings beside the heading of the timeline', () => {
    expect(
      events(
        '# Outage\n\n## Timeline\n\nAll times UTC.\n\n## 2026-03-04\n\n- 14:02 Alert\n\n## 2026-03-05\n\n- 09:10 Fixed\n\n## Impact\n\nMany.\n',
      ),
    ).toEqual([`${day} 14:02 UTC`, '2026-03-05 09:10 UTC'])
  })

  test('the date behind the heading of an event', () => {
    expect(
      events(
        '# Outage\n\n## Timeline\n\n### 10:00 UTC – Deploy (2026-02-11)\n\nGo.\n\n### 10:20 UTC – Alert\n\nOh.\n',
      ),
    ).toEqual(['2026-02-11 10:00 UTC', '2026-02-11 10:20 UTC'])
  })

  test('a weekday that decides between day and month', () => {
    expect(
      events(
        '# Outage\n\nDate: Wed 3/4/2026\n\n## Timeline (UTC)\n\n- 14:02 Alert\n- 14:10 Fixed\n',
      ),
    ).toEqual([`${day} 14:02 UTC`, `${day} 14:10 UTC`])
  })

  test('a zone in which the fields of the document tell their times', () => {
    const fields = '- Started: 2026-03-04 14:02 UTC\n- Ended: 2026-03-04 14:10 UTC\n'
    expect(events(`# Outage\n\n${fields}\n## Timeline\n\n- 14:02 Alert\n- 14:10 Fixed\n`)).toEqual([
      `${day} 14:02 UTC`,
      `${day} 14:10 UTC`,
    ])
  })

  test('start and end in columns', () => {
    expect(
      account(
        '| Start | End | What |\n|-|-|-|\n| 14:02 | 14:10 | Errors |\n| 14:10 | 14:30 | Slow |\n',
        'Timeline (UTC)',
      ),
    ).toEqual([`${day} 14:02 UTC to ${day} 14:10 UTC`, `${day} 14:10 UTC to ${day} 14:30 UTC`])
  })

  test('a second account, of what was told to customers', () => {
    expect(
      events(
        '# Outage\n\n## Timeline\n\n### 2026-03-04 (UTC)\n\n- 14:02 Alert\n- 14:10 Fixed\n\n## Communications timeline\n\n- 14:05 Status page updated\n- 14:20 All clear\n',
      ),
    ).toEqual([`${day} 14:02 UTC`, `${day} 14:10 UTC`, `${day} 14:05`, `${day} 14:20`])
  })

  test('a night on the 12-hour clock', () => {
    expect(account('- 11:30 pm Alert\n- 12:05 Paged\n- 1:10 am Fixed\n')).toEqual([
      `${day} 23:30`,
      '2026-03-05 00:05',
      '2026-03-05 01:10',
    ])
  })
})

describe('what only looks like a time', () => {
  test.each([
    '- Office hours are 10:00-17:00, so nobody was there\n',
    '- The cron job runs at 02:00 every night\n',
    '- Ratio 3:15 of writes to reads\n',
    '- listening on 10.0.0.1:8080\n',
    '- version 14.02 was deployed\n',
    '- 14.02% of requests failed\n',
    '- 1400 requests failed\n',
    '- 10:1 compression\n',
    '- image app:14:02\n',
    '- block 1772632920 was orphaned\n',
    '- verse 3:16 of the runbook\n',
  ])('%s', (body) => {
    expect(account(`- 14:01 Alert\n${body}- 14:30 Fixed\n`)).toEqual([
      `${day} 14:01`,
      `${day} 14:30`,
    ])
  })
})

test.each(['### 25:61', '25:61 UTC\n: It is back', '- 24:10 It is back'])(
  'a time that cannot be is an event all the same: %s',
  (line) => {
    const text = `# Outage\n\n## Timeline (UTC)\n\n${line}\n`
    expect(reviewText(text).findings.map(({ id }) => id)).toContain('timeline-time-impossible')
  },
)
