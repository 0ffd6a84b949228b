import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startProcess } from './server-client.ts'
import { capable, outOfOrder } from './server-fixtures.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postmortem-lint-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe.each([
  { started: 'as extensions bundle it', command: ['dist/server.cjs', '--stdio'] },
  { started: 'from the command line', command: ['dist/cli.js', 'lsp', '--stdio'] },
])('the server $started', ({ command }) => {
  test('finds, explains and goes when it is told to', async () => {
    const client = startProcess(command)
    await client.initialize(capable)
    const uri = pathToFileURL(join(folder, '2026-03-01.md')).href
    client.open(uri, outOfOrder)
    const found = (await client.pull(uri)).find(({ code }) => code === 'timeline-out-of-order')
    expect(found?.range.start.line).toBe(11)
    const page = resolve('docs/rules/timeline-out-of-order.md')
    expect(found?.codeDescription?.href).toBe(pathToFileURL(page).href)
    expect(existsSync(page)).toBe(true)
    await client.connection.sendRequest('shutdown')
    client.connection.sendNotification('exit')
    expect(await client.ended).toBe(0)
  })

  test('reads the configuration on disk', async () => {
    const client = startProcess(command)
    await client.initialize(capable)
    const config = join(folder, '.postmortem-lint.yml')
    await writeFile(config, 'rules:\n  timeline-out-of-order: off\n')
    const uri = pathToFileURL(join(folder, '2026-03-01.md')).href
    client.open(uri, outOfOrder)
    const codes = async () => (await client.pull(uri)).map(({ code }) => code)
    expect(await codes()).not.toContain('timeline-out-of-order')
    await writeFile(config, 'rules:\n  timeline-out-of-order: hint\n')
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(config).href, type: 2 }],
    })
    expect(await codes()).toContain('timeline-out-of-order')
    client.connection.sendNotification('exit')
    expect(await client.ended).toBe(1)
  })
})
