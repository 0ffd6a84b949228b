import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'
import { setUpInDocs } from '../set-up-in-docs.ts'

const test = testIn({ '.vscode/settings.json': `{ ${setUpInDocs('VS Code', 'json')} }` })

const surplus = `# Postmortem: nobody could pay

## Timeline (UTC)

- 2026-03-01 13:06 PM Alert fired
- 2026-03-01 13:02 Deploy rolled back
`
const fixed = surplus.replace('13:06 PM Alert', '13:06 The first alert')

test('what is safe to fix is fixed on save, and nothing else', async ({ workbench }) => {
  await workbench.open('save.md', surplus)
  await expect
    .poll(workbench.squiggles)
    .toContainEqual(expect.objectContaining({ severity: 'hint' }))
  await workbench.replace('Alert', 'The first alert')
  // For a while after its start VS Code may save without asking anyone for fixes.
  const saveAgain = () => workbench.save().then(() => workbench.saved('save.md'))
  await expect.poll(saveAgain).toBe(fixed)
  await expect.poll(workbench.text).toBe(fixed)
  await workbench.screenshot('saved')
})
