import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CodeAction,
  type Command,
  type SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { startProcess } from './server-client.ts'
import { capable } from './server-fixtures.ts'

/** The ledger of questions in a real server over standard streams. */
const text = `# Postmortem: new documents were not found

Date: 2026-04-12

## Summary

The indexer was OOMKilled seventeen times before we raised its limit to 8 GiB.
A customer reported empty searches to support.

## Timeline (UTC)

- 2026-04-12 02:10 Indexer restarts
- 2026-04-12 05:45 Documents are found again

## Root cause

It needed more memory than its limit allowed.
`
const onQuestion = { line: 6, character: 18 }
const marker = 'postmortem-lint: question restart-accumulation/what-accumulated'
const able = {
  ...capable,
  workspace: {
    executeCommand: {},
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
}

let client: ReturnType<typeof startProcess>
let count = 0

beforeAll(async () => {
  client = startProcess()
  await client.initialize(able)
})
afterAll(() => void client.server.kill())

/** A document of its own, so that nothing is hidden from another test. */
async function open(content = text): Promise<string> {
  const uri = `file:///nowhere/incidents/2026-04-${++count}.md`
  await client.open(uri, content)
  return uri
}

function actionsAt(uri: string, start = onQuestion, end = start) {
  const params = { textDocument: { uri }, range: { start, end }, context: { diagnostics: [] } }
  return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params)
}

async function actionCalled(uri: string, title: string | RegExp, start = onQuestion, end = start) {
  const actions = await actionsAt(uri, start, end)
  const found = actions.find((one) =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  )
  if (!found) throw new Error(`no ${title} among: ${actions.map((one) => one.title).join(' | ')}`)
  return found
}

function editsOf(action: CodeAction): readonly (TextEdit | SnippetTextEdit)[] {
  const change = action.edit?.documentChanges?.find((one) => TextDocumentEdit.is(one))
  return change?.edits ?? []
}

/** The document as the author has it then, snippets filled with what they propose. */
function applied(action: CodeAction, content = text): string {
  const edits = editsOf(action).map((edit) =>
    'snippet' in edit
      ? { range: edit.range, newText: edit.snippet.value.replace(/\$(?:\{1:([^}]*)\}|1)/, '$1') }
      : edit,
  )
  return TextDocument.applyEdits(TextDocument.create('a', 'markdown', 1, content), edits)
}

const whatAccumulated = expect.stringMatching(/^restart-accumulation: .*what had accumulated/)

const askedIn = async (uri: string) =>
  (await client.pull(uri))
    .filter(({ message }) => String(message).endsWith('?'))
    .map(({ code, message }) => `${code}: ${message}`)

describe('a question', () => {
  test('is listed under open questions, which is made', async () => {
    const uri = await open()
    const after = applied(await actionCalled(uri, 'Insert this question'))
    expect(after).toMatch(/\n## Open questions\n\n- \[ \] “The indexer was OOMKilled/)
    expect(after).toContain(`<!-- ${marker} -->`)
    const asked = await askedIn(await open(after))
    expect(asked).not.toContainEqual(expect.stringContaining('restart-accumulation'))
  })

  test('is listed with all others at once, and then no other comes', async () => {
    const uri = await open()
    const asked = await askedIn(uri)
    const after = applied(await actionCalled(uri, /^Insert all \d questions$/))
    expect(after.match(/^- \[ \] .* <!-- postmortem-lint: question /gm)).toHaveLength(asked.length)
    const listed = await open(after)
    expect((await client.status(listed)).counts.listed).toBe(asked.length)
  })

  test('is answered in a skeleton with the cursor in it', async () => {
    const uri = await open()
    const action = await actionCalled(uri, 'Answer here')
    const [edit] = editsOf(action) as SnippetTextEdit[]
    expect(edit?.snippet.value).toMatch(/-->\n\n {2}Answer: \$1\n?$/)
    expect(applied(action)).toContain(`<!-- ${marker} -->\n\n  Answer: `)
  })

  test.each([
    ['Not applicable because …', 'not-applicable'],
    ['Still unknown because …', 'still-unknown'],
  ])('%s leaves the cursor where the reason goes', async (title, verdict) => {
    const uri = await open()
    const action = await actionCalled(uri, title)
    const [edit] = editsOf(action) as SnippetTextEdit[]
    expect(edit?.snippet.value).toContain(`${verdict}: \${1:REASON} -->`)
    const after = applied(action).replace('REASON', 'nobody knows')
    expect(after).toContain(`${verdict}: nobody knows -->`)
    expect(await askedIn(await open(after))).not.toContainEqual(whatAccumulated)
  })

  test('is answered by the paragraph that raises it', async () => {
    const after = applied(await actionCalled(await open(), 'Answered by this paragraph'))
    expect(after).toMatch(/- \[x\] “The indexer .*\(see “Summary”\) <!-- postmortem-lint/)
  })

  test('is answered by what is selected elsewhere, and by nothing without a selection', async () => {
    const uri = await open()
    const [start, end] = [
      { line: 12, character: 0 },
      { line: 12, character: 30 },
    ]
    const action = await actionCalled(uri, /^This answers: “The indexer/, start, end)
    expect(applied(action)).toMatch(/- \[x\] .*\(see “Timeline \(UTC\)”\) <!-- postmortem-lint/)
    expect((await actionsAt(uri, start)).map(({ title }) => title)).not.toContainEqual(
      expect.stringMatching(/^This answers/),
    )
  })

  test('is put off until the server ends, in that document only', async () => {
    const [uri, other] = [await open(), await open()]
    const { command } = await actionCalled(uri, 'Not now')
    const { command: name, arguments: given } = command as Command
    await client.connection.sendRequest('workspace/executeCommand', {
      command: name,
      arguments: given,
    })
    expect(await askedIn(uri)).not.toContainEqual(whatAccumulated)
    expect(await askedIn(other)).toContainEqual(whatAccumulated)
    await client.change(uri, 2, [{ text: `${text}\nMore.\n` }])
    expect(await askedIn(uri)).not.toContainEqual(whatAccumulated)
  })
})

test('a client without snippets gets the plain text', async () => {
  const plain = startProcess()
  await plain.initialize(capable)
  const uri = 'file:///nowhere/incidents/2026-04-12.md'
  await plain.open(uri, text)
  const actions = await plain.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: onQuestion, end: onQuestion },
    context: { diagnostics: [] },
  })
  plain.server.kill()
  expect(JSON.stringify(actions)).not.toContain('snippet')
  expect(actions.map(({ title }) => title)).toContain('Answer here')
  expect(actions.map(({ title }) => title)).not.toContain('Not now')
})

test("the ledger has the template's heading where the team has one", async () => {
  const { reviewText } = await import('./caret-notation.ts')
  const template = '# Postmortem: TITLE\n\n## Summary\n\n## Still to be found out\n'
  const given = `${template}\n<!-- postmortem-lint: role: open-questions -->\n`
  const { findings } = reviewText(text, { rules: [], template: given })
  const [insert] = findings.find(({ id }) => id === 'restart-accumulation')?.fixes ?? []
  expect(insert?.edits[0]?.newText).toMatch(/^\n\n## Still to be found out\n/)
})
