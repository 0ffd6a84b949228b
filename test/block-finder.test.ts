import { expect, test } from 'vitest'
import { rememberBlock, rememberBlockPer, rememberRow } from '../server/text/block-finder.ts'
import { rememberBlocks } from '../server/text/remember-blocks.ts'
import { moveWords, type Words } from '../server/text/span.ts'

const text = `# Outage of 4 March 2026

## Summary

Orders failed for an hour.

## Timeline (UTC)

| Time | What |
| --- | --- |
| 14:02 | Alert fired |

- 14:20 Orders came in again
- 14:30 Closed
`

/** Finds the words of each block, and tells which it looked at. */
function wordFinder() {
  const looked: string[] = []
  const find = rememberBlock((block): Words[] => {
    const words = 'prose' in block ? block.prose.plain.trim() : ''
    looked.push(words)
    return words ? [{ text: words, span: block.span }] : []
  }, moveWords)
  return { looked, find }
}

test('after an edit only the block that changed is looked at, and all are where they stand', () => {
  const read = rememberBlocks()
  const { looked, find } = wordFinder()
  read(text).flatMap(find)
  expect(looked.length).toBeGreaterThan(6)
  looked.length = 0

  const edited = text.replace('for an hour', 'for an hour and a half')
  const words = read(edited).flatMap(find)
  expect(looked.filter(Boolean)).toEqual(['Orders failed for an hour and a half.'])
  for (const { text: own, span } of words) expect(edited.slice(span.start, span.end)).toContain(own)
  expect(words.map((one) => one.text)).toContain('14:30 Closed')
})

test('what depends on something else is looked for again when that changes', () => {
  const [heading] = rememberBlocks()(text)
  const find = rememberBlockPer(
    (block, key: string): Words[] => [{ text: key, span: block.span }],
    moveWords,
  )
  if (!heading) throw new Error('no block')
  expect([find(heading, 'a'), find(heading, 'b'), find(heading, 'a')].flat()).toMatchObject([
    { text: 'a' },
    { text: 'b' },
    { text: 'a' },
  ])
})

test('a row is read again when the head of its table changed', () => {
  const read = rememberBlocks()
  const find = rememberRow((row, head): Words[] => {
    const name = head?.cells[0]?.plain.trim() ?? ''
    return row.isHeader ? [] : [{ text: name, span: row.span }]
  }, moveWords)
  const namesIn = (source: string) => {
    const rows = read(source).filter((block) => block.kind === 'row')
    return rows.flatMap((row) => find(row, rows[0])).map((words) => words.text)
  }
  expect(namesIn(text)).toEqual(['Time'])
  expect(namesIn(text.replace('| Time |', '| When |'))).toEqual(['When'])
})
