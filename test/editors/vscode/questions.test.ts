import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'

const test = testIn({})

const outOfMemory = `# Postmortem: new documents were not found

Date: 2026-04-12

## Summary

The indexer was OOMKilled seventeen times before we raised its limit to 8 GiB.

## Impact

Documents saved between 02:10 and 05:20 UTC were not found until 05:45 UTC.

## Root cause

It needed more memory than its limit allowed.
`
const squiggle = { severity: 'info', under: 'OOMKilled' }
const question =
  '“The indexer was OOMKilled seventeen times before we raised its limit to 8 GiB”: what had accumulated by then, where is it kept, and how much of it outlived the restart?'
const marker = 'postmortem-lint: question restart-accumulation/what-accumulated'

test('a question stands where it arises, with its why and its source', async ({ workbench }) => {
  await workbench.open('question.md', outOfMemory)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.askAbout('OOMKilled')
  await expect.poll(workbench.hover).toContain('A restart or a higher limit only buys time.')
  const hover = await workbench.hover()
  expect(hover).toContain(question)
  expect(hover).toContain('Source: Bronson et al., Metastable Failures in Distributed Systems')
  await workbench.screenshot('question')
})

test('a question is inserted under open questions', async ({ workbench }) => {
  await workbench.open('insert.md', outOfMemory)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.quickFixes('OOMKilled')
  await workbench.screenshot('question-fixes')
  await workbench.choose('Insert this question')
  await expect.poll(workbench.text).toContain(`- [ ] ${question} <!-- ${marker} -->`)
  await workbench.screenshot('question-inserted')
  await workbench.save()
  expect(await workbench.saved('insert.md')).toMatch(/^## Open questions\n\n- \[ \] “The indexer/m)
})

test('a question is declined, and leaves room for the reason', async ({ workbench }) => {
  await workbench.open('decline.md', outOfMemory)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.quickFixes('OOMKilled')
  await workbench.choose('Not applicable because …')
  await expect.poll(workbench.text).toContain(`<!-- ${marker} not-applicable: REASON -->`)
  await workbench.screenshot('question-declined')
})

test('a question is answered in a skeleton, with the cursor in it', async ({ workbench }) => {
  await workbench.open('answer.md', outOfMemory)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.quickFixes('OOMKilled')
  await workbench.choose('Answer here')
  await expect.poll(workbench.text).toContain(`<!-- ${marker} -->`)
  await expect.poll(workbench.text).toContain('  Answer:')
  await workbench.screenshot('question-answered')
})

test('a question is put off', async ({ workbench }) => {
  await workbench.open('later.md', outOfMemory)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.quickFixes('OOMKilled')
  await workbench.choose('Not now')
  await expect.poll(workbench.squiggles).not.toContainEqual(squiggle)
})
