import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import { review } from '../server/review/review.ts'
import { readTemplate } from '../server/template/read-template.ts'
import { applyEdits } from '../server/text/edit.ts'

/** What is inserted takes the form of what stands there, and says nothing in the author’s place. */
function mended(template: string, document: string): string {
  const config = { ...defaultConfig, template: readTemplate(template).template }
  const look = (text: string) =>
    review({ text, path: 'case.md' }, config).findings.filter(({ id }) =>
      id.startsWith('template-'),
    )
  const [finding, ...others] = look(document)
  expect(others).toEqual([])
  const text = applyEdits(document, finding?.fixes?.[0]?.edits ?? [])
  expect(look(text)).toEqual([])
  return text
}

describe('an entry for a turn of the incident', () => {
  const asks = (milestone: string) =>
    `# T\n\n## Timeline\n\n<!-- postmortem-lint: milestones: ${milestone} -->\n`
  const account = (lines: string) => `# Checkout outage\n\n## Timeline (UTC)\n\n${lines}\n`

  test.each([
    [
      'behind the turn before it, in a list',
      'detected',
      '- 2026-03-04 13:58 Impact started: orders fail\n- 2026-03-04 14:40 Deploy rolled back',
      '- 2026-03-04 13:58 Impact started: orders fail\n- YYYY-MM-DD HH:MM Detected: TBD\n- 2026-03-04 14:40 Deploy rolled back',
    ],
    [
      'before the turn after it, with its marks',
      'started',
      '* **14:02** — Detected: the alert fires\n* **14:40** — Deploy rolled back',
      '* **HH:MM** — Impact started: TBD\n* **14:02** — Detected: the alert fires\n* **14:40** — Deploy rolled back',
    ],
    [
      'at the end of a table, with its other cells empty',
      'resolved',
      '| Time | Event | Who |\n| --- | --- | --- |\n| 14:02 | Alert fires | Ana |\n| 14:40 | Deploy rolled back | Jun |',
      '| Time | Event | Who |\n| --- | --- | --- |\n| 14:02 | Alert fires | Ana |\n| 14:40 | Deploy rolled back | Jun |\n| HH:MM | Resolved: TBD | |',
    ],
  ])('%s', (_, milestone, before, after) => {
    expect(mended(asks(milestone), account(before))).toBe(account(after))
  })
})

test('a table behind what the section says', () => {
  const template = '# T\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n'
  expect(mended(template, '# Outage\n\n## Action items\n\n- Raise the pool size (Ana)\n')).toBe(
    '# Outage\n\n## Action items\n\n- Raise the pool size (Ana)\n\n| Action | Owner |\n| --- | --- |\n|  |  |\n',
  )
})

test('a section too many becomes a part of the one above it, with what it holds', () => {
  const template =
    '# T\n\n<!-- postmortem-lint: extra sections: no -->\n\n## Impact\n\n## Lessons\n'
  expect(
    mended(
      template,
      '# Outage\n\n## Impact\n\nA.\n\n## Musings\n\n### Rain\n\n```\n# no heading\n```\n\n## Lessons\n\nB.\n',
    ),
  ).toBe(
    '# Outage\n\n## Impact\n\nA.\n\n### Musings\n\n#### Rain\n\n```\n# no heading\n```\n\n## Lessons\n\nB.\n',
  )
})

test('sub-sections that are examples bind nobody who uses none of them', () => {
  const { template } = readTemplate('# T\n\n## Action items\n\n### Process\n\n### Technical\n')
  const said = (text: string) =>
    review({ text, path: 'case.md' }, { ...defaultConfig, template })
      .findings.filter(({ id }) => id.startsWith('template-'))
      .map(({ severity, message }) => `${severity}: ${message}`)
  expect(said('# Outage\n\n## Action items\n\n- Raise the pool size (Ana)\n')).toEqual([])
  expect(said('# Outage\n\n## Action items\n\n### Process\n\n- Page earlier (Ana)\n')).toEqual([
    'info: There is no section “Technical” under “Action items”, which the template asks for.',
  ])
})
