import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'

const test = testIn({})

const outOfOrder = `# Postmortem: nobody could pay

Date: 2026-03-01

## Impact

Nobody could pay for 20 minutes.

## Timeline (UTC)

- 14:02 Alert fired
- 13:58 Deploy rolled back
- 14:20 Payments work again

## Root cause

A timeout was longer than the one around it.
`
const squiggle = { severity: 'error', under: '13:58' }

test('an event out of order has a squiggle and an entry under Problems', async ({ workbench }) => {
  await workbench.open('squiggle.md', outOfOrder)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  const problem = /^13:58 is earlier than .+ timeline-out-of-order \[Ln 12, Col 3\]$/
  await expect.poll(workbench.problems).toContainEqual(expect.stringMatching(problem))
  await workbench.screenshot('squiggle')
})

test('an event out of order can be moved', async ({ workbench }) => {
  await workbench.open('move.md', outOfOrder)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  const offered = await workbench.quickFixes('13:58')
  expect(offered.slice(0, 2)).toEqual(['Move before 14:02', 'Check this time'])
  expect(offered).toContain('Silence “timeline-out-of-order” here')
  await workbench.screenshot('quick-fixes')
  await workbench.choose('Move before 14:02')
  await expect.poll(workbench.squiggles).not.toContainEqual(squiggle)
  expect(await workbench.text()).toContain('- 13:58 Deploy rolled back\n- 14:02 Alert fired\n')
  await workbench.screenshot('moved')
})

test('a doubtful time can be marked as one to check', async ({ workbench }) => {
  await workbench.open('check.md', outOfOrder)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.quickFixes('13:58')
  await workbench.choose('Check this time')
  await expect.poll(workbench.text).toContain('- 13:58 (?) Deploy rolled back')
  await workbench.screenshot('check-this-time')
})

test('the hover says what is wrong and why it matters', async ({ workbench }) => {
  await workbench.open('hover.md', outOfOrder)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  await workbench.askAbout('13:58')
  await expect.poll(workbench.hover).toContain('A step back in time is a wrong time or a wrong')
  expect(await workbench.hover()).toContain('13:58 is earlier than the event above it (14:02).')
  await workbench.screenshot('hover')
  await workbench.followLink('timeline-out-of-order')
  await expect.poll(workbench.openTab).toBe('timeline-out-of-order.md')
  await workbench.screenshot('page-of-a-rule')
})

test('events and action items are symbols of the document', async ({ workbench }) => {
  await workbench.open('symbols.md', outOfOrder)
  await expect.poll(workbench.squiggles).toContainEqual(squiggle)
  const event = expect.stringContaining('14:02 Alert fired')
  await expect.poll(workbench.symbols).toContainEqual(event)
  await workbench.screenshot('symbols')
})
