import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { loadMarkdownIt } from './peers.mjs'
import { memoryOf } from './processes.mjs'

/** As much of an editor as a typist needs, for a server that pushes diagnostics or is asked. */
export async function openEditor({ command, pulls }, folder) {
  const started = performance.now()
  const server = spawn(command[0], command.slice(1), { cwd: folder, stdio: 'pipe' })
  server.stderr.resume()
  let current = ''
  const talk = connect(server, pulls ? await vscodeAnswers(() => current) : {})
  const uri = `file://${folder}/typed.md`
  let version = 0
  // A server may ask to be sent the whole text each time.
  let wholeTexts = false
  const shown = async (send) => {
    version++
    const published = pulls ? undefined : talk.published(uri, version)
    const start = performance.now()
    send()
    if (pulls) await talk.request('textDocument/diagnostic', { textDocument: { uri } })
    else await Promise.race([published, afterPatience()])
    return performance.now() - start
  }
  return {
    async open(text) {
      current = text
      const { capabilities } = await talk.request('initialize', {
        processId: process.pid,
        rootUri: `file://${folder}`,
        workspaceFolders: [{ uri: `file://${folder}`, name: 'bench' }],
        capabilities: { textDocument: pulls ? { diagnostic: {} } : {} },
        initializationOptions: { markdownFileExtensions: ['md'] },
      })
      const sync = capabilities.textDocumentSync
      wholeTexts = (sync?.change ?? sync) === 1
      talk.notify('initialized', {})
      if (pulls) talk.notify('workspace/didChangeConfiguration', { settings: validating })
      await shown(() =>
        talk.notify('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version, text },
        }),
      )
      return performance.now() - started
    },
    /** Milliseconds until the diagnostics of this version are there. */
    type(place, text, whole) {
      current = whole
      const change = wholeTexts ? { text: whole } : { range: { start: place, end: place }, text }
      return shown(() =>
        talk.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [change],
        }),
      )
    },
    memory: () => memoryOf(server.pid),
    close: () => server.kill(),
  }
}

/** A server that drops an answer is measured as slow, and does not stop the run. */
function afterPatience() {
  return new Promise((done) => setTimeout(done, 10_000).unref())
}

const warned = { enabled: 'warning' }
const validating = {
  markdown: {
    server: { log: 'off' },
    validate: {
      enabled: true,
      ignoredLinks: [],
      referenceLinks: warned,
      fragmentLinks: warned,
      fileLinks: { ...warned, markdownFragmentLinks: 'inherit' },
      unusedLinkDefinitions: warned,
      duplicateLinkDefinitions: warned,
    },
  },
}

/** It has its client cut the text into tokens. */
async function vscodeAnswers(textOf) {
  const tokenizer = await loadMarkdownIt()
  return {
    'markdown/parse': () =>
      tokenizer.parse(textOf(), {}).map(({ type, markup, content, map, children }) => ({
        type,
        markup,
        content,
        map,
        children,
      })),
    'markdown/findMarkdownFilesInWorkspace': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/stat': () => ({ isDirectory: false }),
  }
}

/** JSON-RPC over the standard streams. */
function connect(server, answers) {
  const waiting = new Map()
  const versions = new Map()
  let pieces = []
  let size = 0
  let id = 0
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const take = (message) => {
    const { method, params } = message
    if (method === 'textDocument/publishDiagnostics') {
      // A server that tells no version tells of the newest.
      const key = params.version ?? [...versions.keys()].at(-1)
      versions.get(key)?.()
      versions.delete(key)
    } else if (method && message.id !== undefined) {
      const result = answers[method]?.(params) ?? params?.items?.map(() => null) ?? null
      send({ id: message.id, result })
    } else if (!method) {
      waiting.get(message.id)?.(message.result)
      waiting.delete(message.id)
    }
  }
  server.stdout.on('data', (chunk) => {
    pieces.push(chunk)
    size += chunk.length
    let buffer
    for (;;) {
      buffer ??= pieces.length === 1 ? pieces[0] : Buffer.concat(pieces, size)
      const end = buffer.indexOf('\r\n\r\n')
      const length =
        end >= 0 && Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))?.[1])
      if (end < 0 || buffer.length < end + 4 + length) break
      take(JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length)))
      buffer = buffer.subarray(end + 4 + length)
    }
    pieces = [buffer]
    size = buffer.length
  })
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((done) => {
        waiting.set(++id, done)
        send({ id, method, params })
      }),
    published: (_, version) => new Promise((done) => versions.set(version, done)),
  }
}
