// Measures a cold run on one file beside peers, and keystrokes to diagnostics in a document of
// 20 KB. Runs are interleaved, so that what else the machine does falls on all alike. No limits.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { root } from './load-typescript.mjs'

const rounds = 11
const keystrokes = 40
const cli = join(root, 'dist', 'cli.js')
const folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-bench-'))

const example = readFileSync(join(root, 'examples', 'exemplary.md'), 'utf8')
const small = join(folder, 'postmortem.md')
writeFileSync(small, grow(7))
const peers = installPeers()

report(
  'One file of 7 KB, whole process',
  measureProcesses([
    ['node -e 0', [process.execPath, '-e', '0']],
    ['postmortem-lint check', [process.execPath, cli, 'check', small]],
    ...peers,
  ]),
)
report('Keystroke to diagnostics, 20 KB', [
  ['postmortem-lint lsp', await measureKeystrokes(grow(20))],
])

/** A postmortem of about so many kilobytes: the example's sections told again and again. */
function grow(kilobytes) {
  let text = example
  for (let part = 2; text.length < kilobytes * 1024; part++) {
    text += `\n## Part ${part}\n\n${example.slice(example.indexOf('All times in UTC.'))}`
  }
  return text
}

/** Linters of the same kind, kept in a cache outside the project. */
function installPeers() {
  const cache = join(
    process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
    'postmortem-lint',
    'bench',
  )
  const versions = [
    'markdownlint-cli2@0.22.1',
    'remark-cli@12.0.1',
    'remark-preset-lint-recommended@7.0.1',
    'remark-gfm@4.0.1',
  ]
  if (!existsSync(join(cache, 'node_modules', 'remark-cli'))) {
    mkdirSync(cache, { recursive: true })
    const install = spawnSync('npm', ['install', '--prefix', cache, '--no-save', ...versions], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (install.status !== 0) {
      console.log('Peers could not be installed; measuring without them.')
      return []
    }
  }
  const bin = (name, file) => join(cache, 'node_modules', name, file)
  return [
    [
      'markdownlint-cli2 0.22.1',
      [process.execPath, bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), small],
    ],
    [
      'remark-cli 12 + lint-recommended + gfm',
      [
        process.execPath,
        bin('remark-cli', 'cli.js'),
        '--quiet',
        '--no-stdout',
        '--use',
        bin('remark-gfm', 'index.js'),
        '--use',
        bin('remark-preset-lint-recommended', 'index.js'),
        small,
      ],
    ],
  ]
}

function measureProcesses(commands) {
  const times = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    commands.forEach(([, [program, ...args]], index) => {
      const start = performance.now()
      spawnSync(program, args, { cwd: folder })
      times[index].push(performance.now() - start)
    })
  }
  return commands.map(([name], index) => [name, times[index]])
}

/** Types into the middle of an open document and waits for the diagnostics of each version. */
async function measureKeystrokes(text) {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: folder })
  const client = connect(server)
  const uri = `file://${join(folder, 'typed.md')}`
  await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })
  client.notify('initialized', {})
  let published = client.published(1)
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  await published
  const line = text.slice(0, text.length / 2).split('\n').length
  const times = []
  for (let key = 0; key < keystrokes; key++) {
    const place = { line, character: key }
    published = client.published(key + 2)
    const start = performance.now()
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: key + 2 },
      contentChanges: [{ range: { start: place, end: place }, text: 'x' }],
    })
    await published
    times.push(performance.now() - start)
  }
  server.kill()
  return times
}

/** As much of the protocol as a typist needs. */
function connect(server) {
  const waiting = new Map()
  const versions = new Map()
  let id = 0
  let buffer = Buffer.alloc(0)
  server.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const header = buffer.indexOf('\r\n\r\n')
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffer.subarray(0, header).toString())?.[1],
      )
      if (header < 0 || buffer.length < header + 4 + length) return
      const message = JSON.parse(buffer.subarray(header + 4, header + 4 + length).toString())
      buffer = buffer.subarray(header + 4 + length)
      if (message.method === 'textDocument/publishDiagnostics')
        versions.get(message.params.version)?.()
      else if (message.method && message.id !== undefined) send({ id: message.id, result: null })
      else waiting.get(message.id)?.(message.result)
    }
  })
  function send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((done) => {
        waiting.set(++id, done)
        send({ id, method, params })
      }),
    published: (version) => new Promise((done) => versions.set(version, done)),
  }
}

function report(title, rows) {
  console.log(`\n${title}: milliseconds, ${rows[0][1].length} times`)
  const base = median(rows[0][1])
  for (const [name, times] of rows) {
    const figures = [median(times), percentile(times, 0.95), Math.min(...times)].map((value) =>
      value.toFixed(0).padStart(6),
    )
    const ratio = rows.length > 1 ? `  ${(median(times) / base).toFixed(1)} × ${rows[0][0]}` : ''
    console.log(
      `  ${name.padEnd(40)} median ${figures[0]}  p95 ${figures[1]}  least ${figures[2]}${ratio}`,
    )
  }
}

function median(times) {
  return percentile(times, 0.5)
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
