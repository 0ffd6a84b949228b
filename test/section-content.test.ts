import { expect, test } from 'vitest'
import { roleOfContent } from '../server/postmortem/sections/section-content.ts'
import type { ItemBlock } from '../server/text/block.ts'
import { emptyProse } from '../server/text/prose.ts'

const item = (checked: boolean | undefined, depth = 1): ItemBlock => ({
  kind: 'item',
  span: { start: 0, end: 0 },
  quoted: false,
  depth,
  prose: { ...emptyProse, plain: 'raise the limit' },
  list: 0,
  ordered: false,
  ...(checked === undefined ? {} : { checked }),
})

test('a list of any length has its role read', () => {
  const items = Array.from({ length: 200_000 }, () => item(undefined))
  expect(roleOfContent(items, false)).toBeUndefined()
  expect(roleOfContent([...items, item(false)], false)).toBeUndefined()
})

test('what explains a task need not be ticked', () => {
  expect(roleOfContent([item(true), item(undefined, 2), item(false)], false)).toBe('action-items')
  expect(roleOfContent([item(true), item(undefined), item(false)], false)).toBeUndefined()
})
