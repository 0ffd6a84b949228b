import { expect, test } from 'vitest'
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver'
import { startWithin } from './server-client.ts'
import { capable, outOfOrder, pulling } from './server-fixtures.ts'

const uri = 'file:///incidents/2026-03-01.md'

async function symbolsFor<Symbols>(capabilities: object): Promise<Symbols> {
  const client = startWithin({})
  await client.initialize(capabilities)
  client.open(uri, outOfOrder)
  return client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
}

test('sections nest, and hold their events and action items', async () => {
  const drawn = (nested: DocumentSymbol[], indent = ''): string[] =>
    nested.flatMap(({ name, kind, children = [] }) => [
      `${indent}${kind} ${name}`,
      ...drawn(children, `${indent}  `),
    ])
  expect(drawn(await symbolsFor(capable))).toEqual([
    '3 Impact',
    '3 Timeline (UTC)',
    '  24 14:02 Alert fired',
    '  24 13:58 Deploy put on hold',
    '  3 Later',
    '    24 15:00 Traffic back to normal',
    '3 Action items',
    expect.stringMatching(/^ {2}17 Add a canary/),
  ])
})

test('symbols are flat for a client that nests none', async () => {
  const symbols = await symbolsFor<SymbolInformation[]>(pulling)
  expect(symbols.map(({ name, containerName }) => [name, containerName])).toContainEqual([
    '15:00 Traffic back to normal',
    'Later',
  ])
})

test('what is selected of a symbol lies within it, as VS Code insists', async () => {
  const within = ({ range, selectionRange, children = [] }: DocumentSymbol): boolean =>
    range.start.line <= selectionRange.start.line &&
    range.end.line >= selectionRange.end.line &&
    children.every(within)
  expect((await symbolsFor<DocumentSymbol[]>(capable)).every(within)).toBe(true)
})
