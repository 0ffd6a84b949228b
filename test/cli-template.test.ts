import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await buildCli({ standIns: false })
})
afterAll(() => cli.remove())

const template = `---
template: ours@1
id:
severity: SEV1 | SEV2 # required
status: draft | final
date: YYYY-MM-DD
timezone:
---

# Title

**Commander:** _name_

## Impact

<!-- postmortem-lint: words: 5 -->
<!-- Who could do what no longer? -->

## Timeline
`
const config = 'template: ./template.md\ntimezone: Europe/Berlin\n'

describe('new', () => {
  test('writes a document from the template, with what is known in its place', () => {
    const folder = folderOf({
      '.postmortem-lint.yml': `${config}new:\n  path: incidents/{year}/{id}-{slug}.md\n`,
      'template.md': template,
    })
    const words = ['new', '--title', 'Nobody could pay!', '--id', 'INC-7', '--severity', 'SEV2']
    const run = cli([...words, '--date', '2026-03-04'], { folder })
    const path = 'incidents/2026/inc-7-nobody-could-pay.md'
    expect(run).toEqual({ status: 0, stdout: `${path}\n`, stderr: '' })
    expect(readFileSync(join(folder, path), 'utf8')).toBe(`---
template: ours@1
id: INC-7
severity: SEV2
status: draft
date: 2026-03-04
timezone: Europe/Berlin
---

# Nobody could pay!

**Commander:** _name_

## Impact

<!-- Who could do what no longer? -->

## Timeline
`)
    expect(cli([path], { folder })).toMatchObject({ status: 0, stderr: '' })
  })

  test('begins with a shipped template where there is no other, and asks for nothing yet', () => {
    const folder = folderOf({})
    expect(cli(['new', 'a.md', '--template', 'howie'], { folder }).status).toBe(0)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('## Narrative')
    expect(cli(['a.md'], { folder }).stdout).toContain('nothing found')
  })

  test.each([
    [['new', 'a.md'], 'a.md is there already'],
    [['new', 'b.md', '--template', 'nothing'], 'there is no template nothing: no such file'],
    [['new', 'b.md', '--date', 'soon'], '--date takes a day such as 2024-02-20, not soon'],
  ])('%j is refused', (words, message) => {
    const folder = folderOf({ 'a.md': 'mine' })
    const { status, stderr } = cli(words, { folder })
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine')
  })
})

describe('init', () => {
  test('writes a configuration around the postmortems and the template that exist', () => {
    const folder = folderOf({
      'notes/incidents/2024-02-20.md': postmortem(),
      'notes/incidents/template.md': '# Title\n\n## Summary\n\n## Timeline\n\n## Action items\n',
      'README.md': '# A library\n',
    })
    const run = cli(['init'], { folder })
    expect(run.status).toBe(0)
    expect(run.stdout).toBe('wrote .postmortem-lint.yml\n')
    const written = readFileSync(join(folder, '.postmortem-lint.yml'), 'utf8')
    expect(written).toContain('files: ["notes/incidents/**/*.md"]')
    expect(written).toContain('template: ./notes/incidents/template.md')
    expect(cli([], { folder })).toMatchObject({ status: 0, stderr: '' })
    expect(cli(['init'], { folder }).status).toBe(2)
  })

  test('writes a template too where there is none', () => {
    const folder = folderOf({})
    const { stdout } = cli(['init', '--template', 'derp'], { folder })
    expect(stdout).toBe('wrote docs/postmortems/template.md\nwrote .postmortem-lint.yml\n')
    expect(cli(['new', '--title', 'It broke'], { folder }).stdout).toMatch(
      /^docs\/postmortems\/\d{4}-\d\d-\d\d-it-broke\.md\n$/,
    )
    expect(cli([], { folder })).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('template check', () => {
  test('says what a change would do to the documents that exist', () => {
    const folder = folderOf({
      '2024-02-20.md': postmortem(),
      'template.md': '# T\n\n## Summary\n',
      'new.md': '# T\n\n## Summary\n\n## Detection\n',
      '.postmortem-lint.yml': 'template: ./template.md\n',
    })
    expect(cli(['template', 'check', 'new.md', '.'], { folder })).toEqual({
      status: 0,
      stdout: `2024-02-20.md
  + warning: There is no section “Detection”, which the template asks for.

1 postmortem read: 1 would be judged differently.
`,
      stderr: '',
    })
  })

  test('says what is wrong in the template', () => {
    const folder = folderOf({ 't.md': '# T\n\n## A\n<!-- postmortem-lint: requird -->\n' })
    const { status, stderr } = cli(['template', 'check', 't.md'], { folder })
    expect(status).toBe(2)
    expect(stderr).toBe(
      't.md:4:23: `requird` is no directive of a template; did you mean `required`?\n',
    )
  })
})

describe('a template in use', () => {
  test('that says something wrong is complained of at its place, and the rest holds', () => {
    const folder = folderOf({
      '2024-02-20.md': postmortem(),
      'template.md': '# T\n\n## Detection\n\n## Impact\n<!-- postmortem-lint: wordz: 3 -->\n',
      '.postmortem-lint.yml': 'template: ./template.md\n',
    })
    const { status, stdout, stderr } = cli([], { folder })
    expect(status).toBe(2)
    expect(stderr).toContain('template.md:6:23: `wordz` is no directive of a template')
    expect(stdout).toContain('There is no section “Detection”')
  })

  test('is no postmortem, even where it is named', () => {
    const folder = folderOf({ 'pm.md': template, '.postmortem-lint.yml': 'template: ./pm.md\n' })
    expect(cli(['pm.md'], { folder }).stderr).toContain(
      'it is the template of the postmortems here',
    )
  })

  test.skipIf(process.platform === 'win32')('does not lead out of the repository', () => {
    const outside = folderOf({ 'secret.md': '# T\n\n## Secret\n' })
    const folder = folderOf({
      '.git/HEAD': '',
      '2024-02-20.md': postmortem(),
      '.postmortem-lint.yml': 'template: ./t.md\n',
    })
    symlinkSync(join(outside, 'secret.md'), join(folder, 't.md'))
    const { status, stdout, stderr } = cli([], { folder })
    expect([status, stdout.includes('Secret')]).toEqual([2, false])
    expect(stderr).toContain('.postmortem-lint.yml:1:11: `./t.md` cannot be used: a link in it')
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    [
      'too large',
      'x'.repeat(10_000_000),
      /1:11: `\.\/t\.md` cannot be used: .* larger than a mega/,
    ],
    [
      'not UTF-8',
      Uint8Array.of(0x23, 0xe9, 0x41),
      /1:11: .*: this is not UTF-8 text; save it as U/,
    ],
    ['binary', Uint8Array.of(0x23, 0, 0x41), /1:11: .*: this looks like a binary file/],
  ])('that is %s is complained of', (_, content, message) => {
    const folder = folderOf({
      '2024-02-20.md': postmortem(),
      't.md': content,
      '.postmortem-lint.yml': 'template: ./t.md\n',
    })
    const { status, stderr } = cli([], { folder })
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('vendor', () => {
  test('copies a tarball, and nothing but data', () => {
    const folder = folderOf({
      'package/package.json': '{"name": "@acme/style", "version": "1.2.3"}',
      'package/postmortem-lint.yml': 'template: ./t.md\n',
      'package/t.md': '# T\n\n## Detection\n',
      'package/index.js': 'throw 1',
      'repo/2024-02-20.md': postmortem(),
      'repo/.postmortem-lint.yml': 'extends: "@acme/style"\n',
    })
    execFileSync('tar', ['-czf', 'style.tgz', 'package'], { cwd: folder })
    const repo = join(folder, 'repo')
    const run = cli(['vendor', '../style.tgz'], { folder: repo })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('2 files of @acme/style 1.2.3 copied')
    expect(cli([], { folder: repo }).stdout).toContain('There is no section “Detection”')
    expect(cli(['vendor', '--check'], { folder: repo }).status).toBe(0)
  })

  test.each([
    [{}, '../style', /there is no such file or folder/],
    [{ 'style/a.md': '' }, '../style', /there is no postmortem-lint\.yml in it/],
    [{ 'style.tgz': 'no tarball' }, '../style.tgz', /this is no \.tgz file/],
  ])('%j is refused', (files, source, message) => {
    const folder = folderOf({ ...(files as Record<string, string>), 'repo/a.md': '' })
    const { status, stderr } = cli(['vendor', source], { folder: join(folder, 'repo') })
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  test.skipIf(process.platform === 'win32')('follows no link out of a folder or a tarball', () => {
    const folder = folderOf({ 'style/postmortem-lint.yml': '', 'secret.md': 's', 'repo/a.md': '' })
    symlinkSync('../secret.md', join(folder, 'style/secret.md'))
    execFileSync('tar', ['-czf', 'style.tgz', 'style'], { cwd: folder })
    for (const source of ['../style', '../style.tgz']) {
      const { status, stderr } = cli(['vendor', source], { folder: join(folder, 'repo') })
      expect([status, stderr]).toEqual([2, expect.stringContaining('it holds a link (')])
    }
  })
})

test('`files` that match nothing are named', () => {
  const folder = folderOf({
    'notes/2024-02-20.md': postmortem(),
    '.postmortem-lint.yml': 'files: [docs/**]\n',
  })
  expect(cli([], { folder }).stderr).toContain('`files` in .postmortem-lint.yml')
  const two = folderOf({
    'notes/2024-02-20.md': postmortem(),
    'notes/2024-02-21.md': postmortem(),
    '.postmortem-lint.yml': 'files: [docs/**]\n',
  })
  expect(cli([], { folder: two }).stderr).toContain(
    '`files` in .postmortem-lint.yml (docs/**) matches none of 2 files here',
  )
})
