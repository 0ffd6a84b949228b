import { beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf } from './built-cli.ts'

let cli: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: false })
  return () => cli.remove()
})

const story = `---
status: STATUS
---

# Postmortem: the indexer was killed again and again

## Summary

The indexer was OOMKilled fourteen times before we raised its limit.

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for the queue
- 2026-03-04 14:30 Session format rolled back
- 2026-03-04 15:10 Resolved, all users can log in

## Root cause

A combination of a low limit and eager restarts kept it down.

## Action items

- [ ] Add an alert on restarts (owner: Jane, due 2026-04-01)

## Open questions

- [ ] What did going back not undo? <!-- postmortem-lint: question rollback/left-behind not-applicable: it was put back whole -->
`

const folderWith = (status = 'final', config = 'root: true\n') =>
  folderOf({ 'pm.md': story.replace('STATUS', status), '.postmortem-lint.yml': config })

describe('questions', () => {
  test('prints the questions by section, each with its line and the reason for it', () => {
    const { status, stdout, stderr } = cli(['questions', 'pm.md'], { folder: folderWith() })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Postmortem: the indexer was killed again and again \(pm\.md\)\n\d+ q/)
    expect(stdout).toMatch(/\nSummary\n\n {2}line 9 {3}“The indexer was OOMKilled/)
    expect(stdout).toMatch(/what had\s+accumulated by then/)
    expect(stdout).toMatch(/only buys time[\s\S]+\(restart-accumulation\)/)
    expect(stdout).toMatch(/\nRoot cause\n\n {2}line 19 {2}“A combination of a low limit/)
    expect(stdout).not.toMatch(/missing|%|score|rollback/i)
  })

  test('with --all says of each silent one why', () => {
    const { stdout } = cli(['questions', '--all', 'pm.md'], { folder: folderWith() })
    expect(stdout).toContain('rollback/left-behind: set aside at line 27: it was put back whole')
    expect(stdout).toContain('On this sheet only: good for the meeting')
    expect(stdout).toMatch(/No sign of it in this document\n\n[\s\S]*periodic-pattern/)
  })

  test('asks of a draft too, since its author asks', () => {
    const folder = folderWith('draft')
    expect(cli(['questions', 'pm.md'], { folder }).stdout).toContain('(restart-accumulation)')
    expect(cli(['pm.md'], { folder }).stdout).not.toContain('restart-accumulation')
  })

  test('prints Markdown that the ledger of a document understands', () => {
    const { stdout } = cli(['questions', '--format=markdown', 'pm.md'], { folder: folderWith() })
    expect(stdout).toMatch(/^# Questions for the review: /)
    expect(stdout).toMatch(
      /- \[ \] Line 9\. .+ <!-- postmortem-lint: question restart-accumulation\/\S+ -->/,
    )
    expect(stdout).toMatch(/\n {2}_Why:_ /)
  })

  test('prints JSON, one object a file', () => {
    const folder = folderWith()
    const { stdout } = cli(['questions', '--format=json', '--all', 'pm.md'], { folder })
    const sheet = JSON.parse(stdout)
    expect(sheet).toMatchObject({ file: 'pm.md', title: expect.stringMatching(/^Postmortem/) })
    expect(sheet.groups[0]).toMatchObject({ section: 'Summary', id: 'summary', line: 7 })
    expect(sheet.groups[0].questions[0]).toMatchObject({ line: 9, words: 'OOMKilled', rank: 1 })
    expect(sheet.silent).toMatchObject([{ lens: 'rollback', state: 'dismissed' }])
    expect(sheet.without_sign).toContain('periodic-pattern')
  })

  test('leaves alone what in a folder is no postmortem, and says so', () => {
    const folder = folderOf({ 'README.md': '# A library\n\nIt does things.\n' })
    const { status, stdout, stderr } = cli(['questions', '.'], { folder })
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain('nothing to ask')
  })

  test.each([
    [['questions'], 'needs the path of a document'],
    [['questions', '--format=sarif', 'pm.md'], 'there are text, markdown, json'],
    [['--all', 'pm.md'], '--all says nothing to check; it belongs to questions'],
    [['--format=markdown', 'pm.md'], 'there is no format markdown'],
  ])('refuses %s', (words, message) => {
    const { status, stderr } = cli(words, { folder: folderWith() })
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('untouched questions', () => {
  const gate = 'questions: {untouchedAllowed: 0, when: {status: final}}\n'

  test('fail a check where the team says so, and only there', () => {
    const failed = cli(['pm.md'], { folder: folderWith('final', gate) })
    expect(failed.status).toBe(1)
    expect(failed.stderr).toMatch(/^postmortem-lint: pm\.md: nobody has touched \d question/)
    expect(cli(['pm.md'], { folder: folderWith('in review', gate) }).status).toBe(0)
    expect(cli(['pm.md'], { folder: folderWith() }).status).toBe(0)
  })

  test('are touched once they are listed', () => {
    const line =
      '- [ ] What grew? <!-- postmortem-lint: question restart-accumulation/what-accumulated -->\n'
    const text = story.replace('STATUS', 'final') + line
    const config = 'questions: {atOnce: 1, untouchedAllowed: 0}\n'
    const folder = folderOf({ 'pm.md': text, '.postmortem-lint.yml': config })
    const { status, stdout } = cli(['pm.md'], { folder })
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('accumulated')])
  })

  test('are shown among the settings with their place', () => {
    const { stdout } = cli(['--print-config', 'pm.md'], { folder: folderWith('final', gate) })
    expect(stdout).toMatch(/questions\.untouchedAllowed: 0 +# \.postmortem-lint\.yml:1/)
    expect(stdout).toMatch(/questions\.when: \{status: \[final\]\} +# \.postmortem-lint\.yml:1/)
  })

  test.each([
    ['questions: 5', 'Questions are set as'],
    ['questions: {atOnce: many}', '`atOnce` takes a whole number'],
    ['questions: {site: remote}', '`site` is `isolated`'],
    ['questions: {at_once: 5}', '`at_once` is no setting of `questions`'],
    ['questions: {when: {owner: jane}}', '`when` takes status, severity, template'],
  ])('a wrong setting is told with its place: %s', (config, message) => {
    const { status, stderr } = cli(['pm.md'], { folder: folderWith('final', `${config}\n`) })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^\.postmortem-lint\.yml:1:\d+: /)
    expect(stderr).toContain(message)
  })
})
