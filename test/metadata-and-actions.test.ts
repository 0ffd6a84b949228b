import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

const read = (text: string) => reviewText(text).postmortem

describe('metadata is read in every syntax that teams use', () => {
  test.each([
    ['front matter', '---\nseverity: SEV2\nstatus: final\n---\n\n# Outage\n'],
    ['front matter in TOML', '+++\nseverity = "SEV2"\nstatus = "final"\n+++\n\n# Outage\n'],
    ['bold lines', '# Outage\n\n**Severity:** SEV2\n**Status**: final\n'],
    ['a bold list', '# Outage\n\n- **Severity:** SEV2\n- **Status:** final\n'],
    ['one line', '# Outage\n\nSeverity: SEV2 · Status: final\n'],
    ['one bold line', '# Outage\n\n**Severity:** SEV2 | **Status:** final\n'],
    ['a plain list', '# Outage\n\n- Severity: SEV2\n- Status: final\n'],
    [
      'a table',
      '# Outage\n\n| Field | Value |\n| --- | --- |\n| Severity | SEV2 |\n| Status | final |\n',
    ],
    [
      'a table without a head',
      '# Outage\n\n| Severity | SEV2 |\n| --- | --- |\n| Status | final |\n',
    ],
    ['headings of their own', '# Outage\n\n## Severity\n\nSEV2\n\n## Status\n\nfinal\n'],
  ])('%s', (_, text) => {
    const fields = read(text).metadata.map(({ key, value }) => `${key}=${value.text}`)
    expect(fields).toEqual(['severity=SEV2', 'status=final'])
  })

  test('a value in a list runs on, one in lines does not', () => {
    const fields = (text: string) => read(text).metadata.map(({ value }) => value.text)
    expect(
      fields('# Outage\n\n- **Impact:** Many were hit,\n  and for long.\n- **Status:** final\n'),
    ).toEqual(['Many were hit, and for long.', 'final'])
    expect(fields('# Outage\n\n**Status:** final\nWritten in a hurry.\n')).toEqual(['final'])
  })

  test('times of the turns are known by many names', () => {
    const text =
      '---\nstarted_at: 2026-03-04T14:02Z\nimpact_end: 2026-03-04T15:02Z\n---\n\n# Outage\n'
    expect(read(text).metadata.map(({ key }) => key)).toEqual(['started', 'ended'])
  })

  test('and not in the prose of the account', () => {
    const text =
      '# Outage\n\n## Summary\n\nStatus: the service answered 503.\n\n**14:02:** Alert fired\n'
    expect(read(text).metadata).toEqual([])
  })
})

describe('an action', () => {
  const actions = (body: string) =>
    read(`# Outage\n\n## Action items\n\n${body}`).actions.map(
      ({ what, owner, due, tracker, done }) => ({
        what: what.text,
        ...(owner ? { owner: owner.text } : {}),
        ...(due ? { due: due.text } : {}),
        ...(tracker ? { tracker: tracker.text } : {}),
        ...(done === undefined ? {} : { done }),
      }),
    )

  test.each([
    ['- Raise the limit (owner: Jane, due 2026-03-01)', { owner: 'Jane', due: '2026-03-01' }],
    ['- Raise the limit (@jane, 2026-03-01)', { owner: '@jane', due: '2026-03-01' }],
    ['- Raise the limit [Jane Doe]', { owner: 'Jane Doe' }],
    ['- Raise the limit (:jdoe, no bug yet)', { owner: ':jdoe' }],
    ['- Raise the limit (see: the runbook)', {}],
    ['- Raise the limit. Assigned to Jane.', { owner: 'Jane' }],
    ['- Raise the limit, see OPS-12', { tracker: 'OPS-12' }],
    ['- [Raise the limit](https://git.example.org/a/b/issues/12)', { tracker: 'Raise the limit' }],
    ['- [x] Raise the limit', { done: true }],
    ['- [ ] Raise the limit', { done: false }],
    ['- ~~Raise the limit~~', { done: true }],
    ['- ✅ Raise the limit', { done: true }],
    ['- DONE: Raise the limit', { done: true }],
    ['- Raise the limit (TBD)', {}],
    ['- Read RFC-2119 and UTF-8 again', {}],
  ])('%s', (line, expected) => {
    const [{ what: _, ...rest } = { what: '' }] = actions(`${line}\n`)
    expect(rest).toEqual(expected)
  })

  test('in a table takes its fields from the columns', () => {
    const table =
      '| Action | Who | Due | Ticket | Status |\n| - | - | - | - | - |\n| Raise it | Jane | 2026-03-01 | #12 | Done |\n| Watch it | | | | Open |\n'
    expect(actions(table)).toEqual([
      { what: 'Raise it', owner: 'Jane', due: '2026-03-01', tracker: '#12', done: true },
      { what: 'Watch it', done: false },
    ])
  })

  test('is not the label above it, nor the detail below', () => {
    expect(actions('- **Short term:**\n  - Raise the limit\n    - on all hosts\n')).toEqual([
      { what: 'Raise the limit' },
    ])
  })
})

describe('a document is a postmortem', () => {
  const account =
    '## Impact\n\nMany.\n\n## Timeline\n\n- 2026-03-04 14:02 Alert\n- 2026-03-04 14:10 Fixed\n\n## Root cause\n\nDisk.\n'
  const isOne = (text: string, path = 'x.md') =>
    reviewText(text, { path }).postmortem.recognition.isPostmortem

  test.each([
    ['with the account of an incident', `# Disk full\n\n${account}`, 'docs/disk.md', true],
    [
      'filed among incidents, if without a day',
      '# Incident 4: pages corrupted\n\n## Root cause\n\nA flag.\n\n## Discovery\n\nA user wrote.\n',
      'doc/incidents/0004-pages.md',
      true,
    ],
    [
      'tagged as one',
      '---\ntags: [engineering, incidents]\ndate: 2026-03-04\n---\n\n# How we lost search\n\n## Why it took so long to see\n\nNo alert.\n\n## Actions\n\n- Add one\n',
      'posts/search.md',
      true,
    ],
    [
      'but not whatever lies beside them',
      '# 12. Drop builds on cancel\n\n2026-03-04\n\n## Context\n\nQueues.\n\n## Consequences\n\nFewer.\n',
      'incidents/adr/0012-drop.md',
      false,
    ],
    ['declared by its front matter', '---\ntype: postmortem\n---\n\n# Disk full\n', 'x.md', true],
    [
      'but not a template of one',
      `# Postmortem template\n\n## Impact\n\n## Timeline\n\n## Root cause\n`,
      'x.md',
      false,
    ],
    [
      'but not a page about them',
      '# How to write a postmortem\n\n## Timeline\n\nSay when things happened.\n\n## Impact\n\nSay who was hit.\n',
      'x.md',
      false,
    ],
    [
      'but not a runbook',
      '# Runbook: disk full\n\n## Impact\n\nWrites fail.\n\n## Mitigation\n\nDelete old logs.\n',
      'x.md',
      false,
    ],
    [
      'but not the disclosure of a vulnerability',
      '# Post-mortem of the parser bug, 2026-03-04\n\n- Severity: high\n- Affected versions: 1.2 to 1.4\n- Impact: reads beyond the end\n\n## Technical explanation\n\nA length was trusted.\n',
      'x.md',
      false,
    ],
    [
      'by its title',
      '---\ndate: 2026-03-04\n---\n\n# Supply-chain attack analysis: acme\n\nLast week acme was attacked.\n',
      'x.md',
      true,
    ],
    [
      'that tells its hours in prose',
      '---\ndate: 2026-03-04\n---\n\n# What happened to mail\n\nAt 09:12 the queue stopped. At 09:30 we were paged, and at 09:41 Jane saw why.\n\nShe failed over at 10:05, and it was over at 10:20.\n',
      'posts/mail.md',
      true,
    ],
    [
      'but not the minutes of a meeting',
      '# Weekly sync\n\n2026-03-04\n\nWe began at 09:00 and spoke of hiring until 09:30. At 09:45 came the budget, at 10:10 the move, and at 10:30 we ended.\n\n## Action items\n\n- Book a room\n',
      'notes/sync.md',
      false,
    ],
    [
      'about a thing that guides are about as well',
      '# Policy webhook certificate expired\n\n## Timeline\n\n- 08:10 Pods are not created\n- 08:15 Page\n- 08:22 Jane looks\n- 08:30 Certificate renewed\n- 08:40 Over\n\n## Root cause\n\nNo renewal.\n',
      'x.md',
      true,
    ],
    [
      'but not an index',
      '# Postmortems\n\n- [2026-03-04 disk](a.md)\n- [2026-02-01 DNS](b.md)\n- [2026-01-05 mail](c.md)\n',
      'docs/postmortems/README.md',
      false,
    ],
    [
      'but not a change log',
      '# Changelog\n\n## 2026-03-04\n\n- Fixed a bug\n\n## 2026-02-01\n\n- Fixed an outage\n',
      'CHANGELOG.md',
      false,
    ],
  ])('%s', (_, text, path, expected) => {
    expect(isOne(text, path)).toBe(expected)
  })
})

test('a due date that can be read in two ways is not before the incident', () => {
  const text =
    '# Outage of 10 March 2026\n\n## Action items\n\n- [ ] Raise the limit (Jane, due 4/3/2026)\n- [ ] Alert on it (Jane, due 3/27/2026)\n'
  const { postmortem, findings } = reviewText(text)
  expect(postmortem.actions.map(({ due }) => due?.date)).toEqual(['2026-04-03', '2026-03-27'])
  expect(findings.map(({ id }) => id)).not.toContain('action-due-too-early')
})

test('one plain date says which number of the others is the month', () => {
  const text =
    '# RCA\n\n- Start: 11/02/2026 02:15 UTC\n- End: 11/02/2026 05:40 UTC\n- Duration: 4 hours 25 minutes\n- Prepared: 11/16/2026\n'
  const { postmortem, findings } = reviewText(text)
  expect(postmortem.turns[0]?.time.moment).toMatchObject({ date: '2026-11-02' })
  expect(findings.map(({ id }) => id)).toContain('metric-mismatch')
})
