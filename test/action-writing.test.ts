import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

/** A document of 4 March 2026 whose actions are the text given. */
function actions(body: string, heading = 'Action items') {
  const text = `# Checkout outage, 4 March 2026\n\n## ${heading}\n\n${body}`
  return reviewText(text).postmortem.actions.map(({ what, owner, due, tracker, done }) => ({
    what: what.text,
    ...(owner ? { owner: owner.text } : {}),
    ...(due ? { due: due.date ?? due.text } : {}),
    ...(tracker ? { tracker: tracker.text } : {}),
    ...(done === undefined ? {} : { done }),
  }))
}

const fields = (body: string) => actions(body).map(({ what: _, ...rest }) => rest)

describe('an owner is read where teams put one', () => {
  test.each([
    '- Jane Doe: raise the limit',
    '- **Jane Doe**: raise the limit',
    '- **Jane Doe** - raise the limit',
    '- **Jane Doe** to raise the limit',
    '- Jane Doe to raise the limit',
    '- Jane Doe will raise the limit',
    '- Jane Doe raises the limit on all hosts',
    '- Raise the limit — Jane Doe',
    '- Raise the limit - **Jane Doe**',
    '- Raise the limit - Jane Doe',
    '- Raise the limit (Jane Doe)',
    '- Raise the limit *(Jane Doe)*',
    '- Raise the limit [Jane Doe]',
    '- [Jane Doe] Raise the limit',
    '- (Jane Doe) Raise the limit',
    '- Raise the limit, owner: Jane Doe',
    '- Raise the limit. **Owner:** Jane Doe',
    '- Raise the limit (Owner: Jane Doe)',
    '- Raise the limit (assigned to Jane Doe)',
    '- Raise the limit\n  - Owner: Jane Doe',
    '- Raise the limit<br>Owner: Jane Doe',
    '- Raise the limit → Jane Doe',
    '- [ ] **Jane Doe**: Raise the limit',
    '### Jane Doe\n\n- Raise the limit',
    '**Jane Doe**\n\n- Raise the limit',
    '- **Jane Doe**\n  - Raise the limit',
    '**Owner:** Jane Doe\n\n- Raise the limit',
    'Owner: Jane Doe\n\n- Raise the limit',
  ])('%s', (body) => {
    expect(fields(body).map(({ owner }) => owner)).toEqual(['Jane Doe'])
  })

  test.each([
    ['- [jdoe] raise the limit', 'jdoe'],
    ['- (jdoe) raise the limit', 'jdoe'],
    ['- raise the limit (jdoe)', undefined],
    ['- raise the limit @jdoe', '@jdoe'],
    ['- raise the limit (@jdoe)', '@jdoe'],
    ['- @jdoe: raise the limit', '@jdoe'],
    ['- **@jdoe** raise the limit', '@jdoe'],
    ['- raise the limit (Platform team)', 'Platform team'],
    ['- Platform team: raise the limit', 'Platform team'],
    ['- raise the limit (owner: platform team, due: 2026-04-01)', 'platform team'],
    ['- raise the limit (SRE)', 'SRE'],
    ['- 上限を上げる（担当: 佐藤）', '佐藤'],
    ['- 上限を上げる（佐藤、3/20まで）', '佐藤'],
    ['- raise the limit (Redis)', undefined],
    ['- raise the limit (High)', undefined],
    ['- raise the limit (P1)', undefined],
    ['- raise the limit (see Runbook)', undefined],
    ['- Monitoring: raise the limit', undefined],
    ['- Short term: raise the limit', undefined],
    ['- **Monitoring** raise the limit', undefined],
    ['- Redis to be upgraded', undefined],
    ['- [Done] raise the limit', undefined],
    ['- [Medium] raise the limit', undefined],
    ['- [Prevent] raise the limit', undefined],
    ['- raise the limit - Kubernetes', undefined],
  ])('%s', (body, owner) => {
    expect(fields(body).map((found) => found.owner)).toEqual([owner])
  })
})

test.each([
  ['done 12 May', true],
  ['erledigt 20.05.2026', true],
  ['12 May', undefined],
])('under `When` stands %s', (when, done) => {
  const table = `| What | Who | When |\n|---|---|---|\n| Refuse to restore onto a primary | Jonas | ${when} |\n`
  expect(fields(table)[0]?.done).toBe(done)
})

describe('an owner beside other fields, or whom the document knows', () => {
  test.each([
    ['- Fail the canary (FS-902, jabellan)', 'jabellan'],
    ['- Monthly drill — payments-edge, due 2026-06-15', 'payments-edge'],
    ['- Drop builds on cancel. **Teun**, QS-2210, in review', 'Teun'],
    ['- Bake the image, **infra**, QS-2140 (was planned anyway)', 'infra'],
    ['- 負荷試験を増やす(くどう、7月中)', 'くどう'],
  ])('%s', (item, owner) => {
    expect(fields(`${item}\n`)[0]).toMatchObject({ owner })
  })

  test.each([
    '- Printed sheet in the dome. Done, laminated.',
    '- Say which builds are tested, merged, released',
    '- Make sure that it is deployed everywhere',
  ])('and nothing is read that is not said: %s', (item) => {
    const [task] = fields(`${item}\n`)
    expect(task?.owner).toBeUndefined()
    expect(task?.done ?? item.includes('Done')).toBe(item.includes('Done'))
  })

  test('a thing that is told of like a person is none where it is used as a word', () => {
    const text =
      '# Outage, 4 March 2026\n\nTraffic joined the standby pool, and traffic fell.\n\n## Actions\n\n- Shed load (Traffic)\n'
    expect(reviewText(text).postmortem.actions[0]?.owner).toBeUndefined()
  })

  test('people are known by what only people do', () => {
    const text = (item: string) =>
      `# Outage, 4 March 2026\n\nTeodris was paged, and Okwudi asked.\n\n## Log\n\n- [11:02] odalys: rolled back\n\n## Actions\n\n- ${item}\n`
    const owner = (item: string) => reviewText(text(item)).postmortem.actions[0]?.owner?.text
    expect(owner('Mount it before recording. Teodris, after testing')).toBe('Teodris')
    expect(owner('New batteries - Okwudi has it on the list')).toBe('Okwudi')
    expect(owner('Refuse a tiny save (odalys)')).toBe('odalys')
    expect(owner('Run it on Kubernetes. Terraform, after testing')).toBeUndefined()
  })
})

describe('a table of tasks', () => {
  test('whose own numbers are no tickets', () => {
    const table = (head: string, id: string) =>
      fields(`| ${head} | Action | Owner |\n|-|-|-|\n| ${id} | Raise it | Jane Doe |\n`)[0]
    expect(table('Ref', '231-1')).toEqual({ owner: 'Jane Doe' })
    expect(table('No.', 'CA-3')).toEqual({ owner: 'Jane Doe' })
    expect(table('Ticket', 'CA-3')).toEqual({ owner: 'Jane Doe', tracker: 'CA-3' })
    expect(table('Ref', 'OPS-1312')).toEqual({ owner: 'Jane Doe', tracker: 'OPS-1312' })
  })

  test('with a state where a date was asked for', () => {
    const table = '| Action | Who | When |\n|-|-|-|\n| Raise it | Jane Doe | done |\n'
    expect(fields(table)).toEqual([{ owner: 'Jane Doe', done: true }])
  })

  test('in German', () => {
    const table =
      '| Maßnahme | Wer | Bis | Stand |\n|-|-|-|-|\n| Limit anheben | Murat Yildiz | 28.10.2026 | erledigt |\n| Alarm | Svenja Brandt | 29.11.2026 | offen |\n'
    expect(fields(table)).toEqual([
      { owner: 'Murat Yildiz', due: '2026-10-28', done: true },
      { owner: 'Svenja Brandt', due: '2026-11-29', done: false },
    ])
  })

  test('with a state beside its ticket', () => {
    const table = (cell: string) =>
      fields(`| Action | Owner | Issue |\n|-|-|-|\n| Raise it | Jane Doe | ${cell} |\n`)[0]?.done
    expect(table('#44, merged')).toBe(true)
    expect(table('#44 (open since 2021)')).toBe(false)
    expect(table('#44')).toBeUndefined()
  })
})

describe('a due date', () => {
  test.each([
    ['- Raise it by 2026-03-20', '2026-03-20'],
    ['- Raise it (due 2026-03-20)', '2026-03-20'],
    ['- Raise it (due: March 20, 2026)', '2026-03-20'],
    ['- Raise it by March 20', '2026-03-20'],
    ['- Raise it by 20 March 2026', '2026-03-20'],
    ['- Raise it. Due date: 20/03/2026', '2026-03-20'],
    ['- Raise it (Jane, 2026-03-20)', '2026-03-20'],
    ['- Raise it (Jane, 3/20)', '2026-03-20'],
    ['- Raise it — Jane, 2026-03-20', '2026-03-20'],
    ['- Raise it — 2026-03-20', '2026-03-20'],
    ['- Raise it by end of Q2', 'end of Q2'],
    ['- Raise it (ETA: Q2 2026)', 'Q2 2026'],
    ['- Raise it (due Friday)', 'Friday'],
    ['- Raise it by Friday', 'Friday'],
    ['- Raise it by end of March', 'end of March'],
    ['- Raise it (due next sprint)', 'next sprint'],
    ['- Raise it\n  - Due: 2026-03-20', '2026-03-20'],
    ['- 上限を上げる（佐藤、3/20まで）', '2026-03-20'],
    ['- 上限を上げる（期限: 2026-03-20）', '2026-03-20'],
    ['- Raise it by 20%', undefined],
    ['- Raise it by default', undefined],
    ['- Restore the data lost before 2026-03-01', undefined],
    ['- Raise it as we did on 2026-01-02', undefined],
  ])('%s', (body, due) => {
    expect(fields(body).map((found) => found.due)).toEqual([due])
  })
})

describe('whether it is done', () => {
  test.each([
    ['- Raise it (done)', true],
    ['- Raise it [done]', true],
    ['- Raise it **(DONE)**', true],
    ['- Raise it - done', true],
    ['- Raise it: DONE', true],
    ['- Raise it 【完了】', true],
    ['- Raise it (完了)', true],
    ['- Raise it ✅', true],
    ['- :white_check_mark: Raise it', true],
    ['- ~~Raise it~~', true],
    ['- Raise it (status: done)', true],
    ['- Raise it (Status: completed)', true],
    ['- Raise it (completed on 2026-03-06)', true],
    ['- Raise it: **done Mar 6**', true],
    ['- Raise it (in progress)', false],
    ['- Raise it (open)', false],
    ['- Raise it [TODO]', false],
    ['- TODO: Raise it', false],
    ['- [TODO] Raise it', false],
    ['- ❌ Raise it', undefined],
    ['- 🔲 Raise it', false],
    ['- 🚧 Raise it', false],
    ['- Raise it (未完了)', false],
    ['- Make sure migrations are done before deploys', undefined],
    ['- Raise it', undefined],
  ])('%s', (body, done) => {
    expect(fields(body).map((found) => found.done)).toEqual([done])
  })

  test.each([
    ['Done', true],
    ['100%', true],
    ['✅ Done', true],
    ['Merged', true],
    ['Won’t do', undefined],
    ["Won't fix", undefined],
    ['60%', false],
    ['In review', false],
    ['Open', false],
    ['Not done', false],
    ['', undefined],
  ])('in a column: %s', (status, done) => {
    const table = `| Action | Owner | Status |\n|-|-|-|\n| Raise it | Jane | ${status} |\n`
    expect(fields(table).map((found) => found.done)).toEqual([done])
  })
})

describe('what is a task', () => {
  test('a marker within the account', () => {
    const text =
      '# Outage\n\n## Timeline\n\n- 2026-03-04 14:02 Alert fired\n- 2026-03-04 14:10 Fixed\n\n## What went wrong\n\n- The limit was low. [Action item] Raise the limit.\n- **Action item:** Alert on the limit.\n- AI: ask the vendor\n'
    expect(reviewText(text).postmortem.actions.map(({ what }) => what.text)).toEqual([
      'Raise the limit.',
      'Alert on the limit.',
    ])
  })

  test('a numbered task with its parts', () => {
    expect(
      actions(
        '1. **Raise the limit**:\n   - on the hosts\n   - on the proxy\n2. **Alert on it**\n',
      ).map(({ what }) => what),
    ).toEqual(['Raise the limit :', 'Alert on it'])
  })

  test('groups by term or kind are no tasks', () => {
    expect(
      actions(
        '- **Immediate**\n  - Raise the limit\n- **Long term:**\n  - Shard it\n\n**Prevention**\n\n- Alert on it\n',
      ).map(({ what }) => what),
    ).toEqual(['Raise the limit', 'Shard it', 'Alert on it'])
  })

  test('a sentence that leads to the list is none', () => {
    expect(
      actions('We will do the following:\n\n- Raise the limit\n').map(({ what }) => what),
    ).toEqual(['Raise the limit'])
  })

  test('paragraphs with an owner or a ticket where there is no list', () => {
    expect(
      actions('Raise the limit. Owner: Jane. Due: 2026-03-20\n\nAlert on it. Owner: Omar.\n'),
    ).toEqual([
      { what: expect.stringContaining('Raise the limit'), owner: 'Jane', due: '2026-03-20' },
      { what: expect.stringContaining('Alert on it'), owner: 'Omar' },
    ])
  })

  test('headings of their own, with their fields below', () => {
    expect(
      actions(
        '### Raise the limit\n\n- **Owner:** Jane\n- **Due:** 2026-03-20\n- **Status:** Open\n\n### Alert on it\n\n- **Owner:** Omar\n- **Status:** Done\n',
      ),
    ).toEqual([
      { what: 'Raise the limit', owner: 'Jane', due: '2026-03-20', done: false },
      { what: 'Alert on it', owner: 'Omar', done: true },
    ])
  })
})
