import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import type { Finding } from '../server/findings/finding.ts'
import { review } from '../server/review/review.ts'
import { newDocument } from '../server/template/new-document.ts'
import { readTemplate } from '../server/template/read-template.ts'
import { applyEdits } from '../server/text/edit.ts'
import { placeAt, readLineStarts } from '../server/text/lines.ts'
import { fillTemplate } from './filled-template.ts'

describe('any Markdown is a template', () => {
  test('its headings are sections, but for the title and what is to be filled in', () => {
    const { template, problems } = readTemplate(`# {{title}}

## Summary
## Timeline (UTC)
### {{ hh:mm }}
## Anything else, if applicable
`)
    expect(problems).toEqual([])
    expect(template.sections.map(({ heading, role }) => [heading, role])).toEqual([
      ['Summary', 'summary'],
      ['Timeline (UTC)', 'timeline'],
      ['Anything else, if applicable', undefined],
    ])
    expect(template.sections.map(({ demand }) => demand.isRequired)).toEqual([true, true, false])
  })

  test('labels, forms and front matter name fields, what they show tells the values', () => {
    const { template } = readTemplate(`---
layout: post
severity: SEV1 | SEV2 # required when status is final
services: []
---

# Title

**Commander:** _name_
- Date: YYYY-MM-DD
- Read this first, please: it is short.

| | |
|-|-|
| Status | Draft / Final |

## Summary
`)
    const { fields } = template
    expect(fields.map(({ label, type, values }) => [label, type, values.join()])).toEqual([
      ['layout', 'text', ''],
      ['severity', 'text', 'SEV1,SEV2'],
      ['services', 'list', ''],
      ['Commander', 'text', ''],
      ['Date', 'date', ''],
      ['Status', 'text', 'Draft,Final'],
    ])
    const [layout, severity] = fields
    expect(layout?.demand.isRequired).toBe(false)
    expect(severity?.demand.when).toEqual([{ field: 'status', values: ['final'] }])
  })

  test('guidance is what stands below the heading, told as text', () => {
    const { template } = readTemplate(`# Title

## Impact

<!-- postmortem-lint: words: 20 -->
<!-- Who could do what no longer? -->

- 

| Team | Hours |
| --- | --- |
`)
    expect(template.sections[0]).toMatchObject({
      guidance: 'Who could do what no longer?',
      columns: ['Team', 'Hours'],
      fewestWords: 20,
    })
  })
})

describe('what a template says wrongly is a problem at its place', () => {
  test.each([
    [
      '# T\n\n## A\n<!-- postmortem-lint: requierd -->',
      '4:23 `requierd` is no directive of a template; did you mean `required`?',
    ],
    [
      '# T\n\n## A\n<!-- postmortem-lint: words: many -->',
      '4:23 `words: many` cannot be read; write `words: 20`.',
    ],
    [
      '# T\n\n## A\n<!-- postmortem-lint: optional; role: cause -->',
      /^4:33 `cause` is no role; there are summary, /,
    ],
    [
      '# T\n\n## A\n<!-- postmortem-lint\noptional\nmilestones: noticed\n-->',
      /^6:1 `noticed` is no milestone; there are started, /,
    ],
    [
      '# T\n\n## A\n<!-- postmortem-lint: order: strict -->',
      '4:23 `order` says nothing of a section.',
    ],
    [
      '# T\n\n<!-- postmortem-lint: order: sideways -->\n\n## A',
      '3:23 `order: sideways` cannot be read; write `order: strict`.',
    ],
    [
      '# T\n\n## A\n<!-- postmortem-lint: required when it rains -->',
      '4:23 `required when it rains` cannot be read; write `required when severity is SEV1 or SEV2`.',
    ],
    [
      '---\nseverity: A | B # requried\n---\n# T\n\n## A',
      '2:19 `requried` is no directive of a template; did you mean `required`?',
    ],
    ['---\nseverity: [\n---\n# T\n\n## A', /^\d:\d+ This is no valid YAML: /],
    ['# T\n\n## Impact\n\n## Impacts', '5:4 “Impacts” stands in this template twice.'],
    ['nothing', /^1:1 This template has no section/],
  ])('%j', (text, expected) => {
    const [problem] = readTemplate(text).problems
    const { line, column } = placeAt(readLineStarts(text), problem?.span.start ?? 0)
    const said = `${line}:${column} ${problem?.message}`
    expect(said).toMatch(typeof expected === 'string' ? literally(expected) : expected)
  })

  test('and what speaks to the tool in other ways is left alone', () => {
    const { problems } = readTemplate(`# T

## Open questions

- [ ] What grew? <!-- postmortem-lint: question restart-accumulation/what-accumulated -->

<!-- postmortem-lint-disable-next-line section-empty: filled in later -->
## Impact

\`\`\`md
<!-- postmortem-lint: nonsense -->
\`\`\`
`)
    expect(problems).toEqual([])
  })
})

const shipped = readdirSync('templates').map((name) => ({
  name,
  text: readFileSync(`templates/${name}`, 'utf8'),
}))

describe.each(shipped)('the shipped template $name', ({ name, text }) => {
  const { template, problems } = readTemplate(text)
  const judge = (document: string) =>
    review({ text: document, path: 'case.md' }, { ...defaultConfig, template }).findings.filter(
      ({ id, severity }) => id.startsWith('template-') || severity === 'error',
    )

  test('is well formed, and passes its own linter', () => {
    expect(problems).toEqual([])
    expect(template.name).toBe(`${name.replace('.md', '')}@1`)
    expect(review({ text, path: name }, { ...defaultConfig, template }).findings).toEqual([])
  })

  test('is met by a document that fills it in', () => {
    expect(judge(fillTemplate(text)).map(({ message }) => message)).toEqual([])
  })

  test('names each section that a document leaves out, and mends it', () => {
    const whole = fillTemplate(text)
    for (const section of template.sections) {
      if (!section.demand.isRequired || section.demand.when.length) continue
      const document = withoutSection(whole, section.heading)
      const findings = judge(document)
      const finding = findings.find(({ message }) => message.includes(`“${section.heading}”`))
      expect(finding, section.heading).toBeDefined()
      for (const fix of finding?.fixes ?? [])
        expect(gained(findings, judge(applyEdits(document, fix.edits)))).toEqual([])
    }
  })
})

test('a document gets its title where the template has a pattern for it', () => {
  const template = '# Template for reports\n\n# {{ date }}, {{ name }}\n\n## Summary\n'
  expect(newDocument(template, { title: 'It broke' })).toBe('# It broke\n\n## Summary\n')
  expect(newDocument(template, {})).toBe('# {{ date }}, {{ name }}\n\n## Summary\n')
})

test('howie asks for no actions', () => {
  const { template } = readTemplate(readFileSync('templates/howie.md', 'utf8'))
  expect(template.sections.map(({ role }) => role)).not.toContain('action-items')
})

function withoutSection(text: string, heading: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading)
  const depth = /^#*/.exec(lines[start] ?? '')?.[0].length ?? 0
  const length = lines
    .slice(start + 1)
    .findIndex((line) => /^#+ /.test(line) && (/^#*/.exec(line)?.[0].length ?? 0) <= depth)
  return [...lines.slice(0, start), ...(length < 0 ? [] : lines.slice(start + 1 + length))].join(
    '\n',
  )
}

/** What a fix must not bring: a skeleton may be as empty as the template's. */
function gained(before: readonly Finding[], after: readonly Finding[]): string[] {
  const known = before.map(({ message }) => message)
  return after
    .filter(({ id }) => id !== 'template-text-left' && id !== 'template-milestone-missing')
    .map(({ message }) => message)
    .filter((message) => !known.includes(message))
}

function literally(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

test.each([
  ['comments that never end', `# T\n\n## A\n${'<!-- '.repeat(9000)}`],
  ['directives that never end', `# T\n\n## A\n${'<!-- postmortem-lint: '.repeat(2000)}`],
  ['lists without bottom', `---\na: ${'['.repeat(40_000)}\n---\n# T\n\n## A\n`],
  ['aliases that multiply', `---\n${'a: &a [*a, *a]\n'.repeat(500)}---\n# T\n\n## A\n`],
  ['a text that is much too long', `# T\n\n## A\n${'word '.repeat(20_000)}`],
  ['headings without number', `# T\n${'## A\n'.repeat(1000)}`],
])('%s are read without a throw', (_, text) => {
  const { template, problems } = readTemplate(text)
  expect(template.sections.length).toBeLessThan(2)
  expect(problems.every(({ span }) => span.start <= span.end && span.end <= text.length)).toBe(true)
})
