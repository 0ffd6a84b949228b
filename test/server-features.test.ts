import { expect, test } from 'vitest'
import {
  type CodeAction,
  CodeActionKind,
  type Hover,
  type Position,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ClientOptions } from '../server/editor/protocol.ts'
import { startWithin } from './server-client.ts'
import { capable, loudWord, outOfOrder, pulling } from './server-fixtures.ts'

const uri = 'file:///incidents/2026-03-01.md'
const loud = outOfOrder.replace('Alert', 'LOUD alert').replace('Deploy', 'LOUD deploy')
const onFirst: Position = { line: 10, character: 9 }

type Client = ReturnType<typeof startWithin>

async function opened(
  text: string,
  capabilities = capable,
  options?: ClientOptions,
): Promise<Client> {
  const client = startWithin({}, [loudWord])
  await client.initialize(capabilities, options)
  client.open(uri, text)
  return client
}

function actionsAt({ connection }: Client, position: Position, only?: string[]) {
  const context = { diagnostics: [], ...(only ? { only } : {}) }
  const params = { textDocument: { uri }, range: { start: position, end: position }, context }
  return connection.sendRequest<CodeAction[]>('textDocument/codeAction', params)
}

function changeOf(action?: CodeAction): TextDocumentEdit | undefined {
  return action?.edit?.documentChanges?.find((change) => TextDocumentEdit.is(change))
}

function editsOf(action?: CodeAction): TextEdit[] {
  return changeOf(action)?.edits.filter((edit) => TextEdit.is(edit)) ?? []
}

test('the fixes of a finding are offered where it stands, the safe one first of all', async () => {
  const client = await opened(loud)
  const quickFixes = await actionsAt(client, onFirst, [CodeActionKind.QuickFix])
  expect(quickFixes).toMatchObject([
    { title: 'Say it quietly', kind: 'quickfix', isPreferred: true },
    { title: 'Say nothing', kind: 'quickfix', isPreferred: false },
    { title: 'Silence “loud-word” here', kind: 'quickfix', isPreferred: false },
  ])
  expect(quickFixes[0]?.diagnostics).toEqual([(await client.pull(uri))[0]])
  expect(await actionsAt(client, { line: 0, character: 0 }, [CodeActionKind.QuickFix])).toEqual([])
})

test('a fix names the version it is for, and removes its finding', async () => {
  const client = await opened(loud)
  const [fix] = await actionsAt(client, onFirst)
  expect(changeOf(fix)?.textDocument).toEqual({ uri, version: 1 })
  client.change(
    uri,
    2,
    editsOf(fix).map(({ range, newText }) => ({ range, text: newText })),
  )
  const left = await client.pull(uri)
  expect(left.map(({ range }) => range.start.line)).toEqual([11])
})

test('all safe fixes are made at once, as on save', async () => {
  const client = await opened(loud)
  const only = [`${CodeActionKind.SourceFixAll}.postmortem-lint`]
  const actions = await actionsAt(client, { line: 0, character: 0 }, only)
  expect(actions.map(({ kind }) => kind)).toEqual(only)
  const before = TextDocument.create(uri, 'markdown', 1, loud)
  const after = TextDocument.applyEdits(before, editsOf(actions[0]))
  expect(after).toBe(loud.replaceAll('LOUD', 'quiet'))
  client.change(uri, 2, [{ text: after }])
  expect(await client.pull(uri)).toEqual([])
  expect(await actionsAt(client, { line: 0, character: 0 }, only)).toEqual([])
})

test('a kind asks for the kinds below it and for no other', async () => {
  const client = await opened(loud)
  const kinds = async (only?: string[]) =>
    (await actionsAt(client, onFirst, only)).map(({ kind }) => kind)
  expect(await kinds(['source'])).toEqual(['source.fixAll.postmortem-lint'])
  expect(await kinds(['source.organizeImports'])).toEqual([])
  expect(await kinds(['quick'])).toEqual([])
  expect(await kinds(['refactor'])).toEqual(['refactor.rewrite', 'refactor.rewrite'])
  expect(await kinds()).toEqual([
    'quickfix',
    'quickfix',
    'quickfix',
    'refactor.rewrite',
    'refactor.rewrite',
    'source.fixAll.postmortem-lint',
  ])
})

test('a client without versioned edits gets plain ones', async () => {
  const { workspace: _, ...plain } = capable
  const client = await opened(loud, { ...plain, workspace: { workspaceEdit: {} } } as never)
  const [fix] = await actionsAt(client, onFirst)
  expect(fix?.edit).toEqual({
    changes: {
      [uri]: [
        {
          range: { start: { line: 10, character: 8 }, end: { line: 10, character: 12 } },
          newText: 'quiet',
        },
      ],
    },
  })
})

test('hovering a finding tells what it is, without reading the author as markup', async () => {
  const client = await opened(loud)
  const at = (position: Position) =>
    client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position })
  expect(await at(onFirst)).toEqual({
    contents: { kind: 'markdown', value: '**This word is \\*loud\\*.**\n\nloud-word' },
    range: { start: { line: 10, character: 8 }, end: { line: 10, character: 12 } },
  })
  expect(await at({ line: 0, character: 0 })).toBeNull()
})

test('a client that hovers diagnostics itself is not told twice what they say', async () => {
  const client = await opened(loud, capable, { hoversDiagnostics: true })
  const params = { textDocument: { uri }, position: onFirst }
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params)
  expect(hover.contents).toEqual({ kind: 'markdown', value: 'loud-word' })
})

test('a client that shows no Markdown is told in plain words', async () => {
  const client = await opened(loud, pulling as never)
  const params = { textDocument: { uri }, position: onFirst }
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params)
  expect(hover.contents).toEqual({
    kind: 'plaintext',
    value: 'This word is *loud*.\n(loud-word)',
  })
})

test('hovering a turn of the story tells what is counted from it, and the heading tells all', async () => {
  const client = await opened(
    '# Postmortem: nobody could pay\n\n## Timeline (UTC)\n\n- 2026-03-01 10:03 Outage began\n- 2026-03-01 10:15 Outage detected\n- 2026-03-01 11:05 Incident resolved\n\n## Impact\n\nNobody could pay.\n',
  )
  const at = async (line: number) => {
    const params = { textDocument: { uri }, position: { line, character: 5 } }
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', params)
    return hover?.contents as { value: string } | undefined
  }
  const resolve =
    'Time to resolve: 1 h 2 min = started 2026-03-01 10:03 → resolved 2026-03-01 11:05'
  expect((await at(6))?.value).toBe(resolve)
  expect((await at(2))?.value).toContain(resolve)
  expect(await at(10)).toBeUndefined()
})
