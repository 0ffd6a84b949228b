import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await buildCli({ standIns: false })
})
afterAll(() => cli.remove())

describe('template derive', () => {
  const withCauses = (name: string) => postmortem(`## ${name}\n\nThe pool was too small.\n`)

  test('proposes what most have, with the names that they give to it', () => {
    const folder = folderOf({
      'docs/2024-01-01-a.md': withCauses('Root cause'),
      'docs/2024-01-02-b.md': withCauses('Root cause'),
      'docs/2024-01-03-c.md': withCauses('Why it broke'),
      'docs/2024-01-04-d.md': withCauses('Contributing factors'),
      'docs/2024-01-05-e.md': postmortem('## Lessons learned\n\nMeasure first.\n'),
      'docs/2024-01-06-f.md': postmortem('## Lessons learned\n\nMeasure twice.\n'),
    })
    const { status, stdout, stderr } = cli(['template', 'derive', 'docs'], { folder })
    expect(status).toBe(0)
    expect(stderr).toContain('6 postmortems read')
    expect(stdout).toContain('## Root cause\n\n<!-- postmortem-lint: aliases: Contributing factors')
    expect(stdout).toContain(
      '<!-- postmortem-lint: note: in 6 of 6 (Summary 6), as in docs/2024-01-01-a.md',
    )
    expect(stdout).toMatch(/## Lessons learned\n\n<!-- postmortem-lint: optional -->/)
    writeFileSync(join(folder, 'template.md'), stdout)
    writeFileSync(join(folder, '.postmortem-lint.yml'), 'template: ./template.md\n')
    expect(cli(['docs/2024-01-01-a.md', '--quiet'], { folder })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  test('fields, columns and turns too, where they are common', () => {
    const told = (severity: string, rest = '') => `# Outage

- **Severity:** ${severity}
- **Date:** 2026-03-04

## 1. Timeline (UTC), 4 March 2026

- 2026-03-04 14:02 Detected: the alert fires
- 2026-03-04 14:20 Traffic moves to the other pool
- 2026-03-04 14:40 Resolved: the deploy is rolled back

## Action items

| Action | Owner |
| --- | --- |
| Raise the pool size | Ana |
${rest}`
    const folder = folderOf({
      'docs/1.md': told('SEV1', '\n## Musings about rain\n\nIt rained.\n'),
      'docs/2.md': told('SEV2'),
      'docs/3.md': told('SEV1'),
      'docs/4.md': told('SEV2', '\n**Scribe:** Jun\n'),
    })
    const { stdout } = cli(['template', 'derive', 'docs'], { folder })
    expect(stdout).toBe(`# Title of the incident

- **Severity:** SEV1 | SEV2
- **Date:** YYYY-MM-DD

## Timeline

<!-- postmortem-lint: milestones: detected, resolved -->
<!-- postmortem-lint: note: in 4 of 4 (Timeline 4), as in docs/1.md, docs/2.md -->

## Action items

<!-- postmortem-lint: note: in 4 of 4 (Action items 4), as in docs/1.md, docs/2.md -->

| Action | Owner |
| --- | --- |
|  |  |
`)
    writeFileSync(join(folder, 'template.md'), stdout)
    expect(cli(['template', 'check', 'template.md', 'docs'], { folder }).stdout).not.toContain('+ ')
  })

  test('says so where there is nothing to learn from', () => {
    const { status, stderr } = cli(['template', 'derive', '.'], { folder: folderOf({}) })
    expect([status, stderr]).toEqual([
      0,
      'postmortem-lint: there is no postmortem here to learn from\n',
    ])
  })
})
