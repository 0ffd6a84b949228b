import { expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { startWithin } from './server-client.ts'
import { capable, pulling } from './server-fixtures.ts'

const config = '/incidents/.postmortem-lint.yml'
const template = '/incidents/template.md'
const uri = 'file:///incidents/2026-03-01.md'
const document = `# Postmortem: nobody could pay, 2026-03-01

## Impact

Nobody could pay for 20 minutes.

## Timeline (UTC)

- 14:02 Alert fired
- 14:22 Deploy rolled back
`
const asksFor = (heading: string, more = '') =>
  `# Title\n\n## Impact\n\n${more}<!-- Who could do what no longer? -->\n\n## ${heading}\n`
const files = () => ({
  [config]: 'template: ./template.md\n',
  [template]: asksFor('Detection'),
})

const about = (found: Diagnostic[]) =>
  found.map(({ message }) => String(message)).filter((message) => /template asks/.test(message))

test('a document is judged by the template that its configuration names', async () => {
  const client = startWithin(files())
  await client.initialize(pulling)
  client.open(uri, document)
  expect(about(await client.pull(uri))).toEqual([
    'There is no section “Detection”, which the template asks for.',
  ])
})

test('a template that is open is taken as it stands in the editor', async () => {
  const client = startWithin(files())
  await client.initialize(pulling)
  client.open(uri, document)
  await client.pull(uri)
  client.open(`file://${template}`, asksFor('Causes'))
  expect(about(await client.pull(uri)).join()).toContain('“Causes”')
  client.change(`file://${template}`, 2, [{ text: asksFor('Luck') }])
  expect(about(await client.pull(uri)).join()).toContain('“Luck”')
})

test('a template that changes on disk is read again', async () => {
  const read: Record<string, string> = files()
  const client = startWithin(read)
  await client.initialize(pulling)
  client.open(uri, document)
  await client.pull(uri)
  read[template] = asksFor('Causes')
  const change = (changed: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `file://${changed}`, type: 2 }],
    })
  change('/incidents/notes.md')
  expect(about(await client.pull(uri)).join()).toContain('“Detection”')
  change(template)
  expect(about(await client.pull(uri)).join()).toContain('“Causes”')
})

test('a wrong directive is shown in the template, and taken back when it is mended', async () => {
  const client = startWithin(files())
  await client.initialize(pulling)
  const at = `file://${template}`
  client.open(at, asksFor('Detection', '<!-- postmortem-lint: optoinal -->\n'))
  expect(await client.pull(at)).toMatchObject([
    {
      range: { start: { line: 4, character: 22 }, end: { line: 4, character: 30 } },
      severity: 1,
      message: '`optoinal` is no directive of a template; did you mean `optional`?',
    },
  ])
  client.change(at, 2, [{ text: asksFor('Detection', '<!-- postmortem-lint: optional -->\n') }])
  expect(await client.pull(at)).toEqual([])
})

test('a client that is pushed to hears of a template and a house style that are not open', async () => {
  const read: Record<string, string> = {
    [config]: 'extends: ./style\n',
    '/incidents/style/postmortem-lint.yml': 'rulez: {}\ntemplate: ../template.md\n',
    [template]: asksFor('Detection', '<!-- postmortem-lint: optoinal -->\n'),
  }
  const client = startWithin(read)
  await client.initialize({})
  client.open(uri, document)
  const latestOn = (path: string) =>
    client.published.findLast((params) => params.uri === `file://${path}`)?.diagnostics.length
  await client.until(() => latestOn(template) === 1)
  await client.until(() => latestOn('/incidents/style/postmortem-lint.yml') === 1)
  read[template] = asksFor('Detection')
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `file://${template}`, type: 2 }],
  })
  await client.until(() => latestOn(template) === 0)
})

test('the hover of a heading shows what the template says of it', async () => {
  const client = startWithin({
    ...files(),
    [template]: asksFor('Detection', '<!-- postmortem-lint: words: 5 -->\n'),
  })
  await client.initialize(capable)
  client.open(uri, document)
  const hover = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 2, character: 5 },
  })
  expect(hover).toMatchObject({
    contents: { value: 'Who could do what no longer?\n\nWanted here: at least 5 words.' },
    range: { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } },
  })
})

test('a postmortem is begun where it belongs, from the template that will hold for it', async () => {
  const client = startWithin({
    ...files(),
    [config]:
      'template: ./template.md\nnew: {path: "docs/{slug}.md"}\noverrides: [{when: {severity: SEV1}, template: ./severe.md}]\n',
    '/incidents/severe.md': '# Title\n\n**Severity:**\n\n## Customers told\n',
  })
  await client.initialize(pulling)
  const begin = (severity?: string) =>
    client.connection.sendRequest('postmortem-lint/newPostmortem', {
      uri: 'file:///incidents',
      title: 'Nobody could pay!',
      severity,
    })
  const uri = 'file:///incidents/docs/nobody-could-pay.md'
  expect(await begin('SEV1')).toEqual({
    uri,
    text: '# Nobody could pay!\n\n**Severity:** SEV1\n\n## Customers told\n',
  })
  expect(await begin()).toMatchObject({ uri, text: expect.stringContaining('## Detection') })
})
