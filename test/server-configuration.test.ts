import { expect, test } from 'vitest'
import { startWithin } from './server-client.ts'
import { loudWord, outOfOrder, pulling } from './server-fixtures.ts'

const config = '/incidents/.postmortem-lint.yml'
const configUri = `file://${config}`
const uri = 'file:///incidents/2026-03-01.md'
const loud = outOfOrder.replace('Alert', 'LOUD alert')

const refreshing = { ...pulling, workspace: { diagnostics: { refreshSupport: true } } }

test('a configuration that changes on disk is read again, and pulled again', async () => {
  const files: Record<string, string> = {}
  const client = startWithin(files, [loudWord])
  let refreshes = 0
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++
    return null
  })
  await client.initialize(refreshing)
  client.open(uri, loud)
  expect(await client.pull(uri)).toHaveLength(1)
  files[config] = 'ignores:\n  - "*.md"\n'
  expect(await client.pull(uri)).toHaveLength(1)
  changeOnDisk(client)
  expect(await client.pull(uri)).toEqual([])
  expect(refreshes).toBe(1)
  expect(await client.status(uri)).toMatchObject({ judged: false, configPath: config, configUri })
})

test('the server asks for the files to be watched that decide what is judged', async () => {
  const client = startWithin({}, [loudWord])
  const registered = new Promise((resolve) => {
    client.connection.onRequest('client/registerCapability', (params) => {
      resolve(params)
      return null
    })
  })
  await client.initialize({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } })
  const watchers = [
    { globPattern: '**/.postmortem-lint.yml' },
    { globPattern: '**/.gitignore' },
    { globPattern: '**/postmortem-lint.yml' },
    { globPattern: '**/*.md' },
    { globPattern: '**/*.{yml,yaml}' },
  ]
  expect(await registered).toMatchObject({
    registrations: [{ method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } }],
  })
})

test('a configuration that is open is taken as it stands in the editor', async () => {
  const client = startWithin({ [config]: '' }, [loudWord])
  await client.initialize(pulling)
  client.open(uri, loud)
  expect(await client.pull(uri)).toHaveLength(1)
  client.open(configUri, 'ignores:\n  - "*.md"\n')
  expect(await client.pull(uri)).toEqual([])
  client.change(configUri, 2, [{ text: '' }])
  expect(await client.pull(uri)).toHaveLength(1)
})

test('what a configuration gets wrong is shown in it', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling)
  client.open(configUri, '# ours\nrulez: {}\n')
  expect(await client.pull(configUri)).toMatchObject([
    {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
      severity: 1,
      source: 'postmortem-lint',
      message: expect.stringContaining('rulez'),
    },
  ])
  client.change(configUri, 2, [{ text: '# ours\nrules: {}\n' }])
  expect(await client.pull(configUri)).toEqual([])
})

test('a client that is pushed to hears of a configuration that is not open', async () => {
  const files: Record<string, string> = { [config]: 'rulez: {}\n' }
  const client = startWithin(files, [loudWord])
  await client.initialize({})
  client.open(uri, loud)
  const latestOn = (document: string) => client.published.findLast((p) => p.uri === document)
  await client.until(() => latestOn(configUri)?.diagnostics.length === 1)
  files[config] = 'rules: {}\n'
  changeOnDisk(client)
  await client.until(() => latestOn(configUri)?.diagnostics.length === 0)
})

test('a problem in the configuration is taken back when the file is gone', async () => {
  const files: Record<string, string> = { [config]: 'rulez: {}\n' }
  const client = startWithin(files, [loudWord])
  await client.initialize({})
  client.open(uri, loud)
  const latest = () => client.published.findLast((params) => params.uri === configUri)
  await client.until(() => latest()?.diagnostics.length === 1)
  delete files[config]
  changeOnDisk(client)
  await client.until(() => latest()?.diagnostics.length === 0)
})

test('what was wrong in an editor only is taken back when it is closed unsaved', async () => {
  const client = startWithin({ [config]: '' }, [loudWord])
  await client.initialize({})
  const latest = () => client.published.findLast((params) => params.uri === configUri)
  client.open(configUri, 'rulez: {}\n')
  await client.until(() => latest()?.diagnostics.length === 1)
  client.close(configUri)
  await client.until(() => latest()?.diagnostics.length === 0)
})

test('files of a virtual workspace are read by the client', async () => {
  const client = startWithin({}, [loudWord])
  const virtual = 'vscode-vfs://github/owner/repo/a.md'
  const asked: string[] = []
  client.connection.onRequest('postmortem-lint/readFile', ({ uri: file }) => {
    asked.push(file)
    const isOurs = file === 'vscode-vfs://github/owner/repo/.postmortem-lint.yml'
    return isOurs ? { text: 'ignores:\n  - "*.md"\n' } : null
  })
  await client.initialize(pulling, { readsFiles: true })
  client.open(virtual, loud)
  expect(await client.pull(virtual)).toEqual([])
  expect(asked.filter((file) => file.startsWith('file:'))).toEqual([])
})

test('a client that shows a status hears when it may have changed', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(pulling, { showsStatus: true })
  client.open(uri, loud)
  await client.pull(uri)
  await client.until(() => client.heard.includes('postmortem-lint/statusChanged'))
  expect(await client.status(uri)).toMatchObject({
    judged: true,
    why: expect.stringContaining('Judged'),
    configProblems: 0,
    counts: { problems: 1 },
  })
})

function changeOnDisk({ connection }: ReturnType<typeof startWithin>): void {
  connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: configUri, type: 2 }],
  })
}
