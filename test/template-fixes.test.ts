import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import { review } from '../server/review/review.ts'
import { rules } from '../server/rules/index.ts'
import { readTemplate } from '../server/template/read-template.ts'
import { applyEdits } from '../server/text/edit.ts'
import { readDrawing } from './caret-notation.ts'

/** What each fix of a finding about templates leaves behind, with LF and with CRLF. */
const examples = rules
  .flatMap(({ examples }) => examples)
  .flatMap(({ title, text, template }) =>
    template === undefined ? [] : [{ title, text: readDrawing(text).text, template }],
  )

/** A skeleton may be empty, hold what the template says, or be marked as not yet written. */
const mayFollow = ['section-empty', 'placeholder-left', 'template-text-left', 'status-premature']

describe.each(examples)('$title', ({ text, template: markdown }) => {
  const { template } = readTemplate(markdown)
  const look = (document: string) =>
    review({ text: document, path: 'case.md' }, { ...defaultConfig, template }).findings

  test.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ])('each fix takes its finding away and brings no other, with %s', (_, document) => {
    const before = look(document)
    for (const { id, message, fixes } of before.filter(({ id }) => id.startsWith('template-')))
      for (const { title, edits } of fixes ?? []) {
        const mended = applyEdits(document, edits)
        const after = look(mended)
        expect({ title, left: after.filter((one) => one.message === message) }).toEqual({
          title,
          left: [],
        })
        const known = before.map((one) => one.message)
        const gained = after
          .filter((one) => !mayFollow.includes(one.id) && !known.includes(one.message))
          .map((one) => `${one.id}: ${one.message}`)
        expect({ id, title, gained }).toEqual({ id, title, gained: [] })
        expect(/(?<!\r)\n/.test(mended)).toBe(/(?<!\r)\n/.test(document))
      }
  })
})
