import { expect, test } from 'vitest'
import { readMentions, rememberMentions } from '../server/postmortem/mentions.ts'
import { readPostmortem } from '../server/postmortem/read-postmortem.ts'

const text = `# Outage of 4 March 2026

## Summary

Orders failed for an hour.

## Timeline (UTC)

| Time | What |
| --- | --- |
| 14:02 | Alert fired |
| 14:10 | Rolled back |

- 14:20 Orders came in again
- 14:30 Closed
`

test('after an edit only the block that changed is read again', () => {
  const looked: string[] = []
  const memory = rememberMentions((plain) => {
    looked.push(plain.trim())
    return readMentions(plain)
  })
  readPostmortem({ text, path: 'a.md' }, { mentions: memory })
  expect(looked.length).toBeGreaterThan(8)
  looked.length = 0

  const edited = text.replace('14:20 Orders came in', '14:25 Orders came in')
  const again = readPostmortem({ text: edited, path: 'a.md' }, { mentions: memory })
  expect(looked).toEqual(['14:25 Orders came in again'])
  expect(again).toEqual(readPostmortem({ text: edited, path: 'a.md' }))
})

test('what is remembered holds wherever the block stands', () => {
  const memory = rememberMentions()
  readPostmortem({ text, path: 'a.md' }, { mentions: memory })
  const moved = text
    .replace('## Summary', 'A line more.\n\n## Summary')
    .replace('4 March', '5 March')
  expect(readPostmortem({ text: moved, path: 'a.md' }, { mentions: memory })).toEqual(
    readPostmortem({ text: moved, path: 'a.md' }),
  )
})
