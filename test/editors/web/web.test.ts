import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'

const incident = `# Postmortem: new documents were not found

Date: 2026-04-12

## Summary

The indexer was OOMKilled seventeen times before we raised its limit to 8 GiB.

## Timeline (UTC)

- 02:10 Consumer lag passes 100,000
- 01:50 First restart
- 05:45 Lag is back to zero
`

const test = testIn({
  '.postmortem-lint.yml': "files: ['*.md']\nignores: ['README.md']\n",
  'README.md': '# A library\n',
  'move.md': incident,
  'question.md': incident,
})

test('an event out of order has a squiggle and is moved', async ({ workbench }) => {
  await workbench.open('move.md')
  const squiggle = { severity: 'error', under: '01:50' }
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.screenshot('squiggle')
  const offered = await workbench.quickFixes('01:50')
  expect(offered.slice(0, 2)).toEqual(['Move before 02:10', 'Check this time'])
  await workbench.screenshot('quick-fixes')
  await workbench.choose('Move before 02:10')
  await expect.poll(workbench.squiggles).not.toContainEqual(squiggle)
  expect(await workbench.text()).toContain('- 01:50 First restart\n- 02:10 Consumer lag')
})

test('a question is inserted under open questions', async ({ workbench }) => {
  await workbench.open('question.md')
  await expect.poll(workbench.squiggles).toContainEqual({ severity: 'info', under: 'OOMKilled' })
  await workbench.quickFixes('OOMKilled')
  await workbench.choose('Insert this question')
  await expect
    .poll(workbench.text)
    .toMatch(/^## Open questions\n\n- \[ \] .*what had accumulated by then/m)
  await workbench.screenshot('question-inserted')
})

test('the configuration is read out of the workspace', async ({ workbench }) => {
  await workbench.open('README.md')
  const why = 'Not judged: `ignores` in .postmortem-lint.yml excludes it.'
  await expect.poll(async () => String(await workbench.status())).toContain(why)
  await workbench.screenshot('status')
})
