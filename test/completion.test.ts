import { describe, expect, test } from 'vitest'
import { completeConfig, explainConfig } from '../server/config/complete-config.ts'
import { completeDirective } from '../server/template/directives.ts'
import { startWithin } from './server-client.ts'
import { capable } from './server-fixtures.ts'

const ids = [
  { id: 'section-missing', title: 'Sections are there' },
  { id: 'detection-gap', title: 'Detection' },
]

/** The words offered where the bar stands. */
const offered = (drawn: string) =>
  completeConfig(drawn.replace('|', ''), drawn.indexOf('|'), ids).map(({ word }) => word)

describe('in a configuration', () => {
  test.each<[string, string[]]>([
    ['|', ['files', 'extends', 'overrides', 'rules']],
    ['files: [a]\nru|', ['rules', 'root']],
    ['rules:\n  |', ['section-missing']],
    ['rules:\n  section-missing: |', ['off', 'warning', 'error']],
    ['template: |', ['google-sre', 'howie']],
    ['extends: ho|', ['howie']],
    ['extends:\n  - |', ['howie']],
    ['sections:\n  required:\n    - |', ['summary', 'causes']],
    ['sections:\n  |', ['required']],
    ['overrides:\n  - |', ['when', 'rules', 'template']],
    ['overrides:\n  - when:\n      |', ['severity', 'before']],
    ['overrides:\n  - when: {}\n    |', ['rules', 'timezone']],
    ['overrides:\n  - when: {}\n    rules:\n      |', ['section-missing']],
    ['floor:\n  - |', ['section-missing', 'template']],
    ['exceptions:\n  section-missing:\n    |', ['reason', 'until']],
    ['root: |', ['true', 'false']],
    ['rules: {section-missing: |', ['off', 'warning']],
    ['rules: {section-missing: off, |', ['detection-gap']],
    ['rules: {\n  section-missing: off, # not yet\n  |', ['detection-gap']],
    ['sections: {required: [summary, |', ['causes', 'impact']],
    ['sections: { |', ['required']],
    ['overrides: [{when: {|', ['severity', 'before']],
    ['overrides:\n  - {when: {severity: [SEV1]}, |', ['rules', 'timezone']],
    ['metrics: {detect: {from: started, to: |', ['detected']],
    ['metrics:\n  detect:\n    |', ['from', 'to']],
    ['extends: [howie, |', ['google-sre']],
    ['clocks: {kubectl: |', ['UTC']],
  ])('%j', (drawn, words) => {
    expect(offered(drawn)).toEqual(expect.arrayContaining(words))
  })

  test.each(['files: [|', '# ru|', 'rules: { # se|', 'new: {path: docs/{da|', 'new:\n  path: |'])(
    'nothing in %j, where nobody can know',
    (drawn) => {
      expect(offered(drawn)).toEqual([])
    },
  )
})

test('each word of a configuration tells what it is for', () => {
  const told = (drawn: string) =>
    explainConfig(drawn.replace('|', ''), drawn.indexOf('|'), ids)?.about
  expect(told('clo|cks:\n  kubectl: UTC\n')).toMatch(/^The zones of logs and tools/)
  expect(told('rules: {section-mis|sing: off}')).toBe('Sections are there')
  expect(told('clocks: {ku|bectl: UTC}')).toBeUndefined()
})

describe('in a comment of a template', () => {
  test.each<[string, string[] | undefined]>([
    ['# T\n\n## A\n<!-- postmortem-lint: |', ['required', 'aliases', 'words']],
    ['# T\n\n## A\n<!-- postmortem-lint: words: 3; al|', ['aliases']],
    ['# T\n\n<!-- postmortem-lint: |', ['order', 'zone']],
    ['# T\n\n## A\n<!-- what is this |', undefined],
    ['# T\n\n## A\n<!-- postmortem-lint: optional --> |', undefined],
  ])('%j', (drawn, names) => {
    const found = completeDirective(drawn.replace('|', ''), drawn.indexOf('|'))
    const expected = names === undefined ? undefined : expect.arrayContaining(names)
    expect(found?.map(({ name }) => name)).toEqual(expected)
  })
})

test('an editor is offered them with what they mean', async () => {
  const client = startWithin({})
  await client.initialize(capable)
  const uri = 'file:///incidents/.postmortem-lint.yml'
  client.open(uri, 'rules:\n  timeline-out\n')
  const items = await client.connection.sendRequest<{ label: string }[]>(
    'textDocument/completion',
    { textDocument: { uri }, position: { line: 1, character: 14 } },
  )
  expect(items.find(({ label }) => label === 'timeline-out-of-order')).toMatchObject({
    detail: 'Events stand in the order in which they happened',
    textEdit: {
      newText: 'timeline-out-of-order: ',
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 14 } },
    },
  })
})
