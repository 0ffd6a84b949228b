import { describe, expect, test } from 'vitest'
import { applyEdits } from '../server/text/edit.ts'
import { reviewText } from './caret-notation.ts'

/** The text after the first fix of the first finding of a rule or lens. */
function fixed(text: string, id: string, config = ''): string {
  const finding = reviewText(text, { config }).findings.find((one) => one.id === id)
  return applyEdits(text, finding?.fixes?.[0]?.edits ?? [])
}

const required = (id: string) => `sections: { required: [${id}] }`

describe('a section is inserted where readers expect it', () => {
  const text =
    '# Outage\n\nOrders failed.\n\n## Impact\n\nMany.\n\n## Action items\n\n- [x] Mend it\n'

  test.each([
    [
      'summary',
      '# Outage\n\nOrders failed.\n\n## Summary\n\n## Impact\n\nMany.\n\n## Action items\n\n- [x] Mend it\n',
    ],
    [
      'detection',
      '# Outage\n\nOrders failed.\n\n## Impact\n\nMany.\n\n## Detection\n\n## Action items\n\n- [x] Mend it\n',
    ],
    [
      'appendix',
      '# Outage\n\nOrders failed.\n\n## Impact\n\nMany.\n\n## Action items\n\n- [x] Mend it\n\n## Appendix\n',
    ],
  ])('%s', (id, expected) => {
    expect(fixed(text, 'section-missing', required(id))).toBe(expected)
  })

  test('with the line breaks and the heading level of the document', () => {
    const crlf = '# Outage\r\n\r\n# Impact\r\n\r\nMany.\r\n'
    expect(fixed(crlf, 'section-missing', required('lessons'))).toBe(
      '# Outage\r\n\r\n# Impact\r\n\r\nMany.\r\n\r\n# Lessons learned\r\n',
    )
  })

  test('first, where there is nothing before it', () => {
    expect(fixed('## Timeline\n\n- 14:02 Alert\n', 'section-missing', required('summary'))).toBe(
      '## Summary\n\n## Timeline\n\n- 14:02 Alert\n',
    )
  })
})

describe('a question is inserted', () => {
  const line =
    '- [ ] “The indexer was OOMKilled fourteen times”: what had accumulated by then, where is it kept, and how much of it outlived the restart? <!-- postmortem-lint: question restart-accumulation/what-accumulated -->'
  const story = '# Outage\n\n## Summary\n\nThe indexer was OOMKilled fourteen times.\n'

  test('under open questions, made if absent', () => {
    expect(fixed(story, 'restart-accumulation')).toBe(`${story}\n## Open questions\n\n${line}\n`)
  })

  test('below those that are there', () => {
    const before = `${story}\n## Open questions\n\n- Who noticed?\n`
    expect(fixed(before, 'restart-accumulation')).toBe(`${before}${line}\n`)
  })

  test('before what comes after them', () => {
    const before = `${story}\n## Unknowns\n\nA few.\n\n## Appendix\n\nLogs.\n`
    expect(fixed(before, 'restart-accumulation')).toBe(
      `${story}\n## Unknowns\n\nA few.\n\n${line}\n\n## Appendix\n\nLogs.\n`,
    )
  })
})
