import { describe, expect, test } from 'vitest'
import { readConfig } from '../server/config/read-config.ts'
import { review } from '../server/review/review.ts'

/** What a team says of its own names: clocks, trackers, people. */
const read = (text: string) => readConfig({ path: '/.postmortem-lint.yml', text }, [])

const reviewed = (config: string, text: string) =>
  review({ text, path: 'case.md' }, read(config).config)

describe('settings', () => {
  test('are read', () => {
    const { config, problems } = read(
      'clocks: {app-log: UTC, kubectl: Europe/Berlin}\ntrackers: [ops-, tracker.acme.example]\npeople: [Ana Silva, data platform]\n',
    )
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      clocks: { 'app-log': 'UTC', kubectl: 'Europe/Berlin' },
      trackers: ['ops-', 'tracker.acme.example'],
      people: ['Ana Silva', 'data platform'],
    })
  })

  test.each([
    [
      'clocks: UTC',
      '1:9 Expected here: the name of a log or a tool and its zone, such as `app-log: UTC`.',
    ],
    [
      'clocks:\n  app-log:',
      '2:3 `app-log` needs a time zone: the name of a log or a tool and its zone, such as `app-log: UTC`.',
    ],
    ['clocks:\n  app-log: Mars', /^2:12 `Mars` is no time zone; write UTC, /],
    ['trackers: [".*-\\\\d+"]', /^1:12 `\.\*-.*` is read letter by letter, not as a pattern; /],
    ['trackers: [a]', /^1:12 `trackers` takes a list of what tickets begin with/],
    ['people: {a: b}', /^1:9 `people` takes a list of names/],
    ['people: [" "]', /^1:10 `people` takes a list of names/],
  ])('%j is told at its place', (text, message) => {
    const { problems } = read(text)
    const said = problems.map((one) => `${one.line}:${one.column} ${one.message}`)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(message instanceof RegExp ? message : message)
  })
})

describe('a declared clock', () => {
  const document = (lead: string, fence = '```') => `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 15:02 First error in the log

  ${lead}

  ${fence}
  2026-03-04 16:02:11 ERROR pool exhausted
  \`\`\`
- 15:40 Deploy rolled back
`
  const clockFindings = (text: string) =>
    reviewed('clocks: {kubectl: Europe/Berlin, app-log: UTC}', text).findings.filter(
      ({ id }) => id === 'evidence-clock',
    )

  test('dates what it is quoted from: named behind the fence, or in the line above', () => {
    for (const text of [document('', '```text kubectl'), document('From `kubectl get events`:')])
      expect(
        reviewed('clocks: {kubectl: Europe/Berlin}', text).postmortem.quotedTimes[0],
      ).toMatchObject({
        moment: {
          kind: 'instant',
          zone: 'Europe/Berlin',
          epochMs: Date.UTC(2026, 2, 4, 15, 2, 11),
        },
      })
  })

  test('so that a log and the account are held against each other', () => {
    expect(clockFindings(document('', '```text kubectl'))).toEqual([])
    expect(clockFindings(document('From the app-log:')).map(({ message }) => message)).toEqual([
      '“2026-03-04 16:02:11” is 1 h from the event it stands under (15:02), to the minute.',
    ])
  })

  test('and says nothing of what names another, both, or a zone of its own', () => {
    expect(clockFindings(document('Output of the proxy:'))).toEqual([])
    expect(clockFindings(document('The app-log beside kubectl:'))).toEqual([])
    expect(
      reviewed('clocks: {kubectl: Europe/Berlin}', document('kubectl:').replace(':11', ':11Z'))
        .postmortem.quotedTimes[0],
    ).toMatchObject({ moment: { epochMs: Date.UTC(2026, 2, 4, 16, 2, 11) } })
  })
})

describe('trackers and people', () => {
  const actions = (config: string, items: string) =>
    reviewed(config, `# Checkout outage\n\n## Action items\n\n${items}\n`).postmortem.actions.map(
      ({ owner, tracker }) => ({ owner: owner?.text, tracker: tracker?.text }),
    )

  test('a ticket is what begins as the team says', () => {
    const items =
      '- Raise the pool size, ops-12\n- Page earlier (tracker.acme.example/q/77)\n- Test devops-22 boxes'
    expect(actions('', items).map(({ tracker }) => tracker)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(
      actions('trackers: [ops-, tracker.acme.example]', items).map(({ tracker }) => tracker),
    ).toEqual(['ops-12', 'tracker.acme.example/q/77', undefined])
  })

  test('an owner is whom the team knows, where owners stand', () => {
    const items =
      '- data platform: raise the pool size\n- Page earlier — data platform\n- Page earlier (data platform)\n- Ask data platform whether the page is early'
    expect(actions('', items).map(({ owner }) => owner)[1]).toBeUndefined()
    expect(actions('people: [data platform]', items).map(({ owner }) => owner)).toEqual([
      'data platform',
      'data platform',
      'data platform',
      undefined,
    ])
  })

  test('a name beside a mistake is one that the team knows', () => {
    const text =
      '# Checkout outage\n\n## Timeline (UTC)\n\n- 2026-03-04 14:02 Xanthe accidentally deleted the pool of the service\n- 2026-03-04 14:12 The pool is back\n'
    const blamed = (config: string) =>
      reviewed(config, text).findings.filter(({ id }) => id === 'language-person-blamed').length
    expect([blamed(''), blamed('people: [Xanthe]')]).toEqual([0, 1])
  })
})
