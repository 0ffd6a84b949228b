import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'

/** Two times out of order, in a page that tells of no incident. */
const readme = `# A library

Install it, then call it.

## Usage

- 14:02 is written as two numbers
- 13:58 too
`

const test = testIn({
  '.postmortem-lint.yml': "files: ['incidents-*.md']\nrules:\n  section-missing: off\n",
  'README.md': readme,
})

const postmortem = `# Postmortem: nobody could pay

## Timeline (UTC)

- 2026-03-01 14:02 Alert fired
- 2026-03-01 13:58 Deploy rolled back
`

test('the status says why a file is judged and by what', async ({ workbench }) => {
  await workbench.open('incidents-7.md', postmortem)
  await expect
    .poll(workbench.squiggles)
    .toContainEqual({ severity: 'error', under: '2026-03-01 13:58' })
  const status = () => workbench.status().then(String)
  await expect.poll(status).toContain('Postmortem: 1 problem, no questions')
  expect(await status()).toContain('Judged: it matches `files` in .postmortem-lint.yml')
  expect(await workbench.statusFits()).toBe(true)
  await workbench.screenshot('status-judged')
})

test('an ordinary page has no squiggles, and its status says why', async ({ workbench }) => {
  await workbench.open('README.md')
  await expect.poll(() => workbench.status().then(String)).toContain('Not judged as a postmortem')
  expect(String(await workbench.status())).toContain(
    '`files` in .postmortem-lint.yml leaves it out',
  )
  await workbench.screenshot('status-not-judged')
  expect(await workbench.squiggles()).toEqual([])
  expect(String(await workbench.problems())).not.toContain('README.md')
  await workbench.screenshot('not-judged')
})

test('a mistake in the configuration is shown where it stands', async ({ workbench }) => {
  await workbench.open('.postmortem-lint.yml', 'rules:\n  section-mising: off\n')
  await expect.poll(workbench.squiggles).toHaveLength(1)
  await expect.poll(() => workbench.problems().then(String)).toContain('section-mising')
  await workbench.screenshot('configuration')
})
