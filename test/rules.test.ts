import { describe, expect, test } from 'vitest'
import type { Example } from '../server/findings/example.ts'
import { lenses } from '../server/questions/index.ts'
import { rules } from '../server/rules/index.ts'
import type { Rule } from '../server/rules/rule.ts'
import { draw, readDrawing, reviewText, type Setting } from './caret-notation.ts'

/** Every example of every rule and lens runs alone: the pages it stands on cannot be wrong. */
describe.each(rules)('$id', (rule) => {
  test.each(rule.examples)('$title', (example) => {
    expect(redraw(example, runningAlone(rule), rule.id)).toBe(example.text)
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

/** A rule that judges what silences the others has nothing to judge without them. */
function runningAlone(rule: Rule): Setting {
  return rule.comesLast ? {} : { rules: [rule], lenses: [] }
}

function redraw(
  { text, config, template, path, today, files }: Example,
  only: Setting,
  id?: string,
): string {
  const drawing = readDrawing(text)
  const { findings, failures } = reviewText(drawing.text, {
    ...only,
    ...(config ? { config } : {}),
    ...(template ? { template } : {}),
    ...(path ? { path } : {}),
    ...(today ? { today } : {}),
    ...(files ? { exists: (file) => files.includes(file) } : {}),
  })
  expect(failures).toEqual([])
  return draw(
    drawing.text,
    findings.filter((finding) => id === undefined || finding.id === id),
  )
}
