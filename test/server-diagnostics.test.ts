import { expect, test } from 'vitest'
import { startWithin } from './server-client.ts'
import { broken, capable, loudWord, outOfOrder, pulling, readme } from './server-fixtures.ts'

const uri = 'file:///incidents/2026-03-01.md'
const loud = outOfOrder.replace('Alert', 'LOUD alert')

test('a client that can pull is never pushed to', async () => {
  const client = startWithin({}, [loudWord])
  const { capabilities } = await client.initialize(pulling)
  expect(capabilities.diagnosticProvider).toBeDefined()
  client.open(uri, loud)
  expect(await client.pull(uri)).toHaveLength(1)
  client.change(uri, 2, [{ text: outOfOrder }])
  expect(await client.pull(uri)).toEqual([])
  client.close(uri)
  expect(await client.pull(uri)).toEqual([])
  expect(client.published).toEqual([])
})

test('a client that cannot pull is pushed to, with the version', async () => {
  const client = startWithin({}, [loudWord])
  const { capabilities } = await client.initialize({})
  expect(capabilities.diagnosticProvider).toBeUndefined()
  client.open(uri, loud, 7)
  await client.until(() => client.published.length === 1)
  expect(client.published[0]).toMatchObject({ uri, version: 7, diagnostics: [{ severity: 1 }] })
  client.close(uri)
  await client.until(() => client.published.length === 2)
  expect(client.published[1]).toEqual({ uri, diagnostics: [] })
})

test('what is said of a version is dropped when another comes in', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling)
  client.open(uri, loud, 1)
  const asked = client.pull(uri)
  client.change(uri, 2, [{ text: `LOUD\n\n${outOfOrder}` }])
  const answered = await asked
  expect(answered.map(({ range }) => range.start)).toEqual([{ line: 0, character: 0 }])
})

test('only the newest version is pushed', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize({})
  client.open(uri, loud, 1)
  for (let version = 2; version < 6; version++) client.change(uri, version, [{ text: loud }])
  await client.until(() => client.published.length > 0)
  expect(client.published.map(({ version }) => version)).toEqual([5])
})

test('a finding becomes a diagnostic with all that the client can show', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(capable)
  client.open(uri, loud)
  expect(await client.pull(uri)).toEqual([
    {
      range: { start: { line: 10, character: 8 }, end: { line: 10, character: 12 } },
      severity: 1,
      source: 'postmortem-lint',
      code: 'loud-word',
      message: 'This word is *loud*.',
      relatedInformation: [
        {
          location: {
            uri,
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          },
          message: 'Here it was quiet.',
        },
      ],
    },
  ])
})

test('related places are kept from a client that does not know them', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling)
  client.open(uri, loud)
  const [diagnostic] = await client.pull(uri)
  expect(diagnostic).toBeDefined()
  expect(diagnostic).not.toHaveProperty('relatedInformation')
})

test('a rule that fails costs no other finding and is logged once', async () => {
  const client = startWithin({}, [broken, loudWord])
  await client.initialize(pulling)
  client.open(uri, loud, 1)
  expect(await client.pull(uri)).toHaveLength(1)
  client.change(uri, 2, [{ text: loud }])
  expect(await client.pull(uri)).toHaveLength(1)
  await client.until(() => client.logged.length > 0)
  expect(client.logged).toEqual(['broken failed: Error: out of luck'])
})

test('a document that is no postmortem gets none', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling)
  client.open('file:///README.md', `${readme}\nLOUD\n`)
  expect(await client.pull('file:///README.md')).toEqual([])
  expect(await client.status('file:///README.md')).toMatchObject({
    judged: false,
    why: expect.stringContaining('Not judged'),
  })
})

test('an untitled document is judged by what it says', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling)
  client.open('untitled:Untitled-1', loud)
  expect(await client.pull('untitled:Untitled-1')).toHaveLength(1)
})

test('a document too long to read while typing is left alone, and says so', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling)
  client.open(uri, loud + 'and so on '.repeat(100_001))
  expect(await client.pull(uri)).toEqual([])
  expect((await client.status(uri)).why).toBe('Not judged: it is longer than 1000000 characters.')
})

test('asking about a document that is not open gets an empty answer', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(capable)
  const textDocument = { uri: 'no uri at all' }
  const position = { line: 3, character: 1 }
  const ask = (method: string, params = {}) =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...params })
  expect(await client.pull('file:///nowhere.md')).toEqual([])
  expect(await ask('hover', { position })).toBeNull()
  expect(await ask('documentSymbol')).toEqual([])
  const range = { start: position, end: position }
  expect(await ask('codeAction', { range, context: { diagnostics: [] } })).toEqual([])
  expect((await client.status('no uri at all')).judged).toBe(false)
})
