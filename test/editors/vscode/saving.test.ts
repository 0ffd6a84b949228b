import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'
import { setUpInDocs } from '../set-up-in-docs.ts'

const test = testIn({ '.vscode/settings.json': `{ ${setUpInDocs('VS Code', 'json')} }` })

const surplus = `# Postmortem: nobody could pay

## Timeline (UTC)

- 2026-03-01 13:06 PM Alert fired
- 2026-03-01 13:02 Deploy rolled back
`

test('what is safe to fix is fixed on save, and nothing else', async ({ workbench }) => {
  await workbench.open('save.md', surplus)
  await expect
    .poll(workbench.squiggles)
    .toContainEqual(expect.objectContaining({ severity: 'hint' }))
  await workbench.save()
  await expect.poll(workbench.text).toContain('- 2026-03-01 13:06 Alert fired')
  await expect.poll(() => workbench.saved('save.md')).toBe(surplus.replace('13:06 PM', '13:06'))
  await workbench.screenshot('saved')
})
