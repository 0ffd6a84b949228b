import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lenses } from '../server/questions/index.ts'
import { rules } from '../server/rules/index.ts'

/** The habits of the house, so that nobody has to remember them. */
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

const sources = ['server', 'client', 'scripts', 'test'].flatMap((folder) => filesIn(folder))

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path)
    return /\.(?:ts|mjs)$/.test(entry.name) ? [path] : []
  })
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('sizes', () => {
  test('no file is over 300 lines, no rule over 150', () => {
    const limit = (path: string) => (/^server\/rules\//.test(path) ? 150 : 300)
    const long = sources.filter((path) => read(path).split('\n').length - 1 > limit(path))
    expect(long).toEqual([])
  })

  test('no function is over 60 lines', () => {
    const long = sources
      .filter((path) => !path.startsWith('test/'))
      .flatMap((path) =>
        [...read(path).matchAll(/^(?:export )?(?:async )?function\*? (\w+)[\s\S]*?^}/gm)]
          .filter(([body]) => body.split('\n').length > 60)
          .map(([, name]) => `${path}: ${name}`),
      )
    expect(long).toEqual([])
  })
})

describe('names', () => {
  test('files are kebab-case and none is a drawer', () => {
    const names = sources.map((path) => basename(path).replace(/\.(?:test\.)?\w+$/, ''))
    expect(names.filter((name) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name))).toEqual([])
    const drawers = /^(?:utils?|helpers?|common|misc|shared|manager|provider)$/
    expect(names.filter((name) => drawers.test(name))).toEqual([])
  })

  test.each([
    {
      folder: 'server/rules',
      apart: [
        'index',
        'rule',
        'secret-shapes',
        'secret-looks',
        'action-groups',
        'narrative',
        'entry-of-evidence',
        'find-steps-back',
        'explain-step',
      ],
      ids: rules.map(({ id }) => id),
    },
    {
      folder: 'server/questions',
      apart: [
        'index',
        'lens',
        'ask',
        'choose',
        'facts',
        'find-answer',
        'find-places',
        'find-plans',
        'find-promise',
        'find-open-ended',
        'find-turns',
        'ledger',
        'narrative',
        'passage',
        'phrase',
        'question-state',
        'sheet',
        'told-cause',
        'unreal',
        'untouched',
        'vocabulary',
        'witnesses',
      ],
      ids: lenses.map(({ id }) => id),
    },
  ])('in $folder a file is named for the id it holds', ({ folder, apart, ids }) => {
    const names = filesIn(folder).map((path) => basename(path, '.ts'))
    expect(names.filter((name) => !apart.includes(name)).sort()).toEqual([...ids].sort())
  })

  test('no id stands for two things', () => {
    const ids = [...rules, ...lenses].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('fixes and reasons keep to their form', () => {
    for (const { why, title } of [...rules, ...lenses]) {
      expect(why).toMatch(/^[A-Z].*\.$/s)
      expect(title).not.toMatch(/\.$/)
    }
  })
})

test('the package brings nothing with it', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies?: object }
  expect(dependencies).toBeUndefined()
})

test('generated files are up to date', () => {
  const run = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(run.stderr + run.stdout).toContain('up to date')
  expect(run.status).toBe(0)
})

/** What the linter must refuse, and what it must say. */
const planted: readonly [path: string, code: string, message: string][] = [
  ['server/text/a.ts', "import '../time/zone.ts'", 'knows no other room'],
  ['server/time/a.ts', "import '../text/span.ts'", 'knows no other room'],
  ['server/postmortem/a.ts', "import '../rules/index.ts'", 'nothing that judges'],
  ['server/postmortem/b.ts', "import { u } from 'unified'\n\nu()", 'know the syntax tree'],
  ['server/findings/a.ts', "import '../questions/ask.ts'", 'not who says it'],
  ['server/template/a.ts', "import '../config/config.ts'", 'knows no setting'],
  ['server/findings/b.ts', "import '../template/template.ts'", 'not who says it'],
  ['server/metrics/a.ts', "import '../config/config.ts'", 'definitions that it is handed'],
  ['server/config/a.ts', "import '../rules/index.ts'", 'handed the ids of rules'],
  ['server/rules/a.ts', "import '../questions/index.ts'", 'calls no other rule'],
  ['server/rules/b.ts', "import 'node:fs'", 'touch the outside world'],
  ['server/questions/a.ts', "import '../rules/index.ts'", 'calls no rule'],
  ['server/review/a.ts', "import '../editor/server.ts'", 'comes in as an argument'],
  ['server/review/b.ts', "import 'vscode-languageserver'", 'knows the language server protocol'],
  ['server/editor/a.ts', "import '../cli/main.ts'", 'does not know the command line'],
  ['server/cli/a.ts', "import 'vscode-languageserver'", 'knows the language server protocol'],
  ['server/rules/c.ts', 'export const now = Date.now()', 'know no clock'],
  ['server/time/b.ts', 'export const now = new Date()', 'know no clock'],
  ['server/review/c.ts', 'export const luck = Math.random()', 'know no clock'],
  ['server/postmortem/c.ts', 'export const h = (d: Date) => d.getHours()', 'know no clock'],
  ['server/rules/d.ts', "console.log('here')", 'console'],
]

const allowed: readonly [path: string, code: string][] = [
  ['server/rules/e.ts', "import '../time/calendar.ts'"],
  ['server/time/c.ts', 'export const day = new Date(0)'],
  ['server/editor/b.ts', 'export const now = Date.now()'],
]

describe('a planted violation is refused', () => {
  const copy = mkdtempSync(join(tmpdir(), 'postmortem-lint-'))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  for (const path of ['biome.json', 'scripts/no-clock.grit']) put(path, read(path))
  for (const [path, code] of [...planted, ...allowed]) put(path, `${code}\n`)
  const args = ['lint', '--reporter=github', '--max-diagnostics=none', 'server']
  const said = spawnSync(bin('biome'), args, { cwd: copy, encoding: 'utf8' }).stdout.split('\n')
  rmSync(copy, { recursive: true })
  const saidOf = (path: string) => said.filter((line) => line.includes(path)).join('\n')

  test.each(planted)('by the linter: %s with %s', (path, _code, message) => {
    expect(saidOf(path)).toMatch(/^::error /)
    expect(saidOf(path)).toContain(message)
  })

  test.each(allowed)('but not what a room may do: %s with %s', (path) => {
    expect(saidOf(path)).toBe('')
  })

  test.each([
    ['server/rules/planted.ts', 'export const text = process.cwd()', 'process'],
    ['server/rules/planted.ts', 'export const text = document.title', 'document'],
    [
      'server/rules/planted.ts',
      "import fs from 'node:fs'\nexport const read = fs.readFileSync",
      'node:fs',
    ],
    [
      'server/review/planted.ts',
      "import { here } from '../editor/here.ts'\nexport const there = here",
      'not listed within the file list',
    ],
    [
      'server/review/planted.ts',
      "import { here } from '../cli/here.ts'\nexport const there = here",
      'not listed within the file list',
    ],
    [
      'server/editor/planted.ts',
      "import { here } from '../cli/here.ts'\nexport const there = here",
      'not listed within the file list',
    ],
  ])('by the compiler: %s with %s', (path, code, message) => {
    expect(compile(path, `${code}\n`)).toContain(message)
  })
})

/** Builds a copy of the project's references that holds the planted file and little else. */
function compile(path: string, code: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'postmortem-lint-'))
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(copy, name)), { recursive: true })
    writeFileSync(join(copy, name), text)
  }
  for (const name of [
    'tsconfig.json',
    'server/tsconfig.json',
    'server/editor/tsconfig.json',
    'server/cli/tsconfig.json',
  ]) {
    put(name, read(name))
  }
  const here = 'export const here = 1\n'
  for (const name of ['server/text/here.ts', 'server/editor/here.ts', 'server/cli/here.ts'])
    put(name, here)
  put(path, code)
  const typeRoots = relative(copy, join(root, 'node_modules', '@types'))
  put(
    'tsconfig.json',
    read('tsconfig.json').replace('"strict"', `"typeRoots": ["${typeRoots}"], "strict"`),
  )
  const project = path.startsWith('server/editor/') ? 'server/editor' : 'server'
  const run = spawnSync(bin('tsc'), ['-b', project], { cwd: copy, encoding: 'utf8' })
  rmSync(copy, { recursive: true })
  return run.stdout + run.stderr
}
