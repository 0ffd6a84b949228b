import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'

const test = testIn({ '.postmortem-lint.yml': "files: ['incidents/**']\n" })

const postmortem = `# Postmortem: new documents were not found for three hours

- **Severity:** SEV2
- **Date:** 2026-04-12

## Summary

The indexer was OOMKilled seventeen times; each time the liveness probe restarted it.
We raised its memory limit from 4 GiB to 8 GiB and it stayed up.

## Impact

Documents saved between 02:10 and 05:20 UTC could not be found until 05:45 UTC.

## Timeline (UTC)

- 02:10 Indexer is killed for the first time
- 03:40 On-call engineer is paged by the lag alert
- 03:15 Consumer lag passes 100,000
- 05:05 Memory limit raised to 8 GiB
- 05:45 Lag is back to zero

## Root cause

The indexer needed more memory than its limit allowed.

## Action items

- [ ] Alert on repeated restarts (owner: Jane, due 2096-04-26)
`

/** The picture that this leaves behind is the one that docs/vscode.png shows. */
test('problem, question, fixes and status are seen side by side', async ({ workbench }) => {
  await workbench.open('incidents/indexer.md', postmortem)
  await workbench.run('View: Toggle Primary Side Bar Visibility')
  await expect.poll(workbench.squiggles).toContainEqual({ severity: 'info', under: 'OOMKilled' })
  await expect.poll(workbench.squiggles).toContainEqual({ severity: 'error', under: '03:15' })
  await workbench.pinStatus('Postmortem: 1 problem, 3 questions')
  await workbench.pinStatus('Judged: it matches `files`')
  const problems = () => workbench.problems().then(String)
  await expect.poll(problems).toContain('03:15 is earlier than the event above it (03:40).')
  await expect.poll(problems).toContain('what had accumulated by then')
  await workbench.quickFixes('03:15')
  await workbench.screenshot('overview')
})
