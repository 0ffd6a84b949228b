import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf } from './built-cli.ts'

/** The house style of an organisation, and two repositories that use it, as the README tells. */
let cli: Cli
beforeAll(async () => {
  cli = await buildCli({ standIns: false })
})
afterAll(() => cli.remove())

function copyOfAcme(): string {
  const folder = folderOf({})
  cpSync('examples/acme', folder, { recursive: true })
  return folder
}

const rulesFound = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .flatMap(({ file, findings }) =>
      findings.map(({ id, message }: { id: string; message: string }) => ({
        file: file.split('/').at(-1),
        rule: id,
        message,
      })),
    )

describe('the shop extends the house style', () => {
  test('and each document is judged by what it says of itself', () => {
    const folder = join(copyOfAcme(), 'shop')
    const { status, stdout, stderr } = cli(['--format', 'jsonl'], { folder })
    expect([status, stderr]).toEqual([0, ''])
    const found = rulesFound(stdout).filter(({ rule }) => rule.startsWith('template-'))
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['2026-05-11-search.md']))
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      'template-column-missing',
      'template-field-missing',
      'template-section-misplaced',
      'template-section-missing',
      'template-section-misspelt',
    ])
  })

  test('a less severe incident is asked for less', () => {
    const folder = join(copyOfAcme(), 'shop')
    const path = 'docs/postmortems/2026-05-11-search.md'
    const text = readFileSync(join(folder, path), 'utf8')
    writeFileSync(join(folder, path), text.replace('severity: SEV1', 'severity: SEV3'))
    const messages = JSON.stringify(rulesFound(cli(['--format', 'jsonl', path], { folder }).stdout))
    expect(messages).not.toContain('What customers were told')
    expect(messages).not.toContain('commander')
    expect(messages).toContain('no column “Due”')
  })

  test('and may not do less without a reason', () => {
    const folder = join(copyOfAcme(), 'shop')
    writeFileSync(
      join(folder, '.postmortem-lint.yml'),
      'root: true\nextends: ../house-style\nrules:\n  action-without-owner: off\n',
    )
    const { status, stderr } = cli([], { folder })
    expect(status).toBe(2)
    expect(stderr).toBe(
      '.postmortem-lint.yml:4:3: The house style house-style/postmortem-lint.yml wants `action-without-owner` at least warning; less needs an entry in `exceptions` with a reason and a last day.\n',
    )
  })

  test('every setting tells where it comes from', () => {
    const folder = join(copyOfAcme(), 'shop')
    const path = 'docs/postmortems/2025-11-02-login.md'
    expect(cli(['--print-config', path], { folder }).stdout).toBe(`${path}:
  files: [docs/postmortems/*.md]        # .postmortem-lint.yml:3
  template: acme@1                      # override at ../house-style/postmortem-lint.yml:12
  templates: [acme@2, acme@1]           # ../house-style/postmortem-lint.yml:2 (floor)
  timezone: UTC                         # ../house-style/postmortem-lint.yml:3
  rules.action-without-owner: warning   # ../house-style/postmortem-lint.yml:5 (floor)
  rules.timeline-zone-missing: warning  # ../house-style/postmortem-lint.yml:6
`)
  })
})

describe('billing has a copy of the house style', () => {
  test('that is as it was copied', () => {
    const folder = join(copyOfAcme(), 'billing')
    expect(cli(['vendor', '--check'], { folder })).toEqual({
      status: 0,
      stdout: '.postmortem-lint/acme: acme 2.1.0: as it was copied\n',
      stderr: '',
    })
    const { status, stdout } = cli(['--format', 'jsonl'], { folder })
    const found = rulesFound(stdout).filter(({ rule }) => rule.startsWith('template-'))
    expect([status, found]).toEqual([0, []])
  })

  test('and is told when it was edited, or is behind', () => {
    const acme = copyOfAcme()
    const folder = join(acme, 'billing')
    writeFileSync(join(folder, '.postmortem-lint/acme/templates/postmortem-1.md'), '# T\n\n## A\n')
    writeFileSync(join(acme, 'house-style/package.json'), '{"version": "2.2.0"}')
    writeFileSync(join(acme, 'house-style/postmortem-lint.yml'), 'template: derp\n')
    expect(cli(['vendor', '--check'], { folder })).toMatchObject({
      status: 1,
      stdout: `.postmortem-lint/acme: acme 2.1.0: templates/postmortem-1.md was edited here
.postmortem-lint/acme: acme 2.1.0: behind: ../house-style has 2.2.0; run vendor again
`,
    })
    expect(cli(['vendor', '../house-style', '--name', 'acme'], { folder })).toMatchObject({
      status: 0,
      stderr:
        'postmortem-lint: .postmortem-lint/acme: templates/postmortem-1.md was edited here; it is replaced\n',
    })
  })
})
