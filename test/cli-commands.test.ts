import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'

let cli: Cli
let real: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: true })
  real = await buildCli({ standIns: false })
  return () => {
    cli.remove()
    real.remove()
  }
})

describe('inspect', () => {
  test('prints what was read, in lines of the file as stored', () => {
    const text = `\uFEFF${postmortem('teh\n').replaceAll('\n', '\r\n')}`
    const folder = folderOf({ 'pm.md': text })
    const { status, stdout, stderr } = cli(['inspect', 'pm.md'], { folder })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd()).not.toContain('\n')
    const event = { zone: 'UTC', end: null, approx: false }
    expect(JSON.parse(stdout)).toEqual({
      file: 'pm.md',
      postmortem: true,
      title: 'Postmortem: slow checkout, 2024-02-20',
      language: 'en',
      metadata: expect.any(Object),
      sections: [
        { line: 3, id: 'summary', title: 'Summary', depth: 2 },
        { line: 7, id: 'timeline', title: 'Timeline (UTC)', depth: 2 },
        { line: 13, id: 'action-items', title: 'Action items', depth: 2 },
      ],
      timeline: [
        ['14:02', 9, 'Alert fired', 'detected'],
        ['14:40', 10, 'Deploy put on hold', null],
        ['15:01', 11, 'Latency back to normal', 'resolved'],
      ].map(([clock, line, what, milestone]) => ({
        ...event,
        milestone,
        line,
        local: `2024-02-20T${clock}`,
        instant: `2024-02-20T${clock}:00Z`,
        text: what,
      })),
      actions: [
        {
          line: 15,
          text: expect.stringContaining('Add a canary'),
          owner: expect.stringContaining('jane'),
          due: '2024-03-01',
          ticket: false,
          done: false,
        },
      ],
      durations: [{ line: 5, text: 'an hour', minutes: 60 }],
      metrics: {},
      findings: [
        {
          line: 17,
          rule: 'word-misspelt',
          kind: 'problem',
          severity: 'warning',
          message: '“teh” is misspelt.',
        },
      ],
      questions: expect.any(Array),
    })
  })

  test('--why says what a file was taken for, and by which settings', () => {
    const folder = folderOf({
      'notes.md': '# Shopping\n\n- Milk\n',
      'team/.postmortem-lint.yml': 'files: ["*.md"]\n',
      'team/pm.md': postmortem(),
    })
    const { stdout } = cli(['inspect', '--why', 'notes.md', 'team/pm.md'], { folder })
    const [notes, pm] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).why)
    expect(notes).toMatchObject({ judged: false, configuration: null })
    expect(notes.because).toContain('does not read as the account of an incident')
    expect(pm).toMatchObject({ judged: true })
    expect(pm.because).toContain('files')
    expect(pm.configuration).toContain('team/.postmortem-lint.yml')
  })

  test('says what recognition says, whatever was named', () => {
    const folder = folderOf({ 'notes.md': '# Notes\n', 'pm.md': postmortem('forbidden') })
    const { status, stdout } = cli(['inspect', 'notes.md', 'pm.md'], { folder })
    const lines = stdout.trimEnd().split('\n')
    expect(status).toBe(0)
    expect(lines.map((line) => JSON.parse(line).postmortem)).toEqual([false, true])
  })

  test('reads ignored files where they are named', () => {
    const folder = folderOf({ '.gitignore': 'pm.md', 'pm.md': postmortem(), 'a.md': 'x' })
    expect(inspected(folder, ['pm.md'])).toEqual(['pm.md'])
    expect(inspected(folder, ['.'])).toEqual(['a.md'])
    expect(inspected(folder, ['.', '--no-ignore'])).toEqual(['a.md', 'pm.md'])
  })

  test('prints the others where one cannot be read', () => {
    const folder = folderOf({ 'a.md': 'x' })
    const { status, stdout, stderr } = cli(['inspect', 'a.md', 'b.md'], { folder })
    expect([status, JSON.parse(stdout).file]).toEqual([2, 'a.md'])
    expect(stderr).toMatch(/^postmortem-lint: b\.md: /)
  })

  test('wants to be told what', () => {
    expect(cli(['inspect'])).toMatchObject({ status: 2, stdout: '' })
  })

  function inspected(folder: string, words: string[]): string[] {
    const lines = cli(['inspect', ...words], { folder })
      .stdout.trimEnd()
      .split('\n')
    return lines.map((line) => JSON.parse(line).file)
  }
})

describe('explain', () => {
  test('says why a rule is there', () => {
    expect(cli(['explain', 'word-odd'])).toEqual({
      status: 0,
      stderr: '',
      stdout: `\
word-odd: No word is of the kind word-odd

It makes tests short.

Severity: info, unless \`rules\` in .postmortem-lint.yml says otherwise.

Example: A word
    A word.
      ^^^^ info word-odd: It is there.
`,
    })
  })

  test('suggests what was probably meant', () => {
    expect(cli(['explain', 'word-ood'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'postmortem-lint: there is no rule or lens word-ood; did you mean word-odd?\n',
    })
  })

  test('lists what there is', () => {
    const { status, stderr } = cli(['explain', 'gibberish'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/there are word-forbidden, word-misspelt, word-odd, .*\n$/)
  })
})

test('rules lists rules with their severity', () => {
  const { status, stdout } = cli(['rules'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^word-forbidden +error +No word is of the kind word-forbidden$/m)
})

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(cli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('--help needs nothing else', () => {
  const { status, stdout, stderr } = cli(['--help'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('Exit status')
})

test('a wrong option is said in one line', () => {
  expect(cli(['--fromat=json', '.'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'postmortem-lint: there is no option --fromat; did you mean --format?\n',
  })
})

describe('lsp', () => {
  test('answers an editor', async () => {
    const server = spawn(process.execPath, [real.program, 'lsp', '--stdio'])
    const params = { processId: null, rootUri: null, capabilities: {} }
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    let answer = ''
    for await (const piece of server.stdout) {
      answer += piece
      if (answer.endsWith('}')) break
    }
    server.kill()
    expect(answer).toMatch(/^Content-Length: \d+\r\n\r\n.*"capabilities"/)
  })

  test('says how it is started', () => {
    const { status, stderr } = cli(['lsp'])
    expect([status, stderr]).toEqual([
      2,
      'postmortem-lint: lsp speaks with an editor; start it as `lsp --stdio`\n',
    ])
  })
})

test.skipIf(process.platform === 'win32')('a reader that has seen enough ends it quietly', () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`${index}.md`, 'odd '.repeat(500)]),
  )
  const folder = folderOf(many)
  const command = `"${process.execPath}" "${cli.program}" . *.md 2>errors | head -n 1; cat errors`
  const { stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  expect(stdout).toBe('0.md\n')
})

describe('the rules that are shipped', () => {
  test('are listed and can each be explained', () => {
    const ids =
      real(['rules'])
        .stdout.split('\n\n')[0]
        ?.split('\n')
        .map((line) => line.split(' ')[0] ?? '') ?? []
    const { status, stdout } = real(['explain', ...ids])
    expect(status).toBe(0)
    for (const id of ids) expect(stdout).toContain(`${id}: `)
  })

  test('judge a postmortem', () => {
    const folder = folderOf({ 'pm.md': postmortem() })
    const { status, stdout, stderr } = real([], { folder })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/1 file judged: .*\n$/)
  })
})
