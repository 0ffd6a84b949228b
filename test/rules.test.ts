import { describe, expect, test } from 'vitest'
import type { Example } from '../server/findings/example.ts'
import { lenses } from '../server/questions/index.ts'
import { rules } from '../server/rules/index.ts'
import { draw, readDrawing, reviewText } from './caret-notation.ts'

/** Every example of every rule and lens runs alone: the pages it stands on cannot be wrong. */
describe.each(rules)('$id', (rule) => {
  test.each(rule.examples)('$title', (example) => {
    expect(redraw(example, { rules: [rule], lenses: [] })).toBe(example.text)
  })

  test('has an example that fires and one that does not', () => {
    const fires = rule.examples.map(({ text }) => text.includes(`${rule.id}:`))
    expect(new Set(fires)).toEqual(new Set([true, false]))
  })
})

describe.each(lenses)('$id', (lens) => {
  test.each(lens.examples)('$title', (example) => {
    expect(redraw(example, { rules: [], lenses: [lens] })).toBe(example.text)
  })

  test('is data', () => {
    expect(JSON.parse(JSON.stringify(lens))).toEqual(lens)
  })
})

function redraw({ text, config, path }: Example, only: Parameters<typeof reviewText>[1]): string {
  const drawing = readDrawing(text)
  const { findings, failures } = reviewText(drawing.text, {
    ...only,
    ...(config ? { config } : {}),
    ...(path ? { path } : {}),
  })
  expect(failures).toEqual([])
  return draw(drawing.text, findings)
}
