import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** What npm would publish; `vsce` packs the same `files` and adds its own manifest. */
const packed: string[] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
)[0].files.map(({ path }: { path: string }) => path)

test('the package holds the program, its pages and nothing else', () => {
  const isPage = (path: string) => /^(docs|schemas|templates)\/.+\.(md|json|png|svg)$/.test(path)
  expect(packed.filter((path) => !isPage(path)).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/cli-program.js',
    'dist/cli.js',
    'dist/extension-browser.cjs',
    'dist/extension.cjs',
    'dist/licenses.txt',
    'dist/package.json',
    'dist/server-browser.js',
    'dist/server.cjs',
    'package.json',
    'syntaxes/markers.tmLanguage.json',
    'syntaxes/times.tmLanguage.json',
  ])
})

test('every file that the manifest names is in the package', () => {
  const { main, browser, bin, contributes } = manifest
  const named = [
    main,
    browser,
    ...Object.values<string>(bin),
    ...contributes.grammars.map(({ path }: { path: string }) => path),
    ...contributes.yamlValidation.map(({ url }: { url: string }) => url),
  ].map((path: string) => path.replace(/^\.\//, ''))
  expect(packed).toEqual(expect.arrayContaining(named))
})

test('installing it installs nothing else', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('optionalDependencies')
})

test('nothing but the manifest can be imported from it', () => {
  expect(manifest.exports).toEqual({ './package.json': './package.json' })
})

test('the command line runs by its name', () => {
  expect(readFileSync('dist/cli.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

test('the browser bundles ask for nothing but what VS Code gives them', () => {
  const required = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, id]) => id)
  expect(new Set(required('dist/extension-browser.cjs'))).toEqual(new Set(['vscode']))
  expect(required('dist/server-browser.js')).toEqual([])
})

test('the licence of everything bundled comes with it', () => {
  const licenses = readFileSync('dist/licenses.txt', 'utf8')
  for (const name of ['unified', 'micromark', 'yaml', 'vscode-languageserver', 'vscode-jsonrpc']) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d.* \\((MIT|ISC)\\)$`, 'm'))
  }
  expect(licenses).not.toMatch(/\(undefined\)|\((A?GPL)/)
})

test('what is kept compiled runs as what was compiled: the same words, in every script', () => {
  const inspect = (env: NodeJS.ProcessEnv = {}) =>
    String(
      execFileSync(process.execPath, ['dist/cli.js', 'inspect', 'test/cases/japanese.md'], {
        env: { ...process.env, ...env },
      }),
    )
  const first = inspect({ NODE_DISABLE_COMPILE_CACHE: '1' })
  expect(first).toContain('"milestone":"resolved"')
  expect(inspect()).toBe(first)
  expect(inspect()).toBe(first)
})

test('compiled code is kept for each set of flags that the engine runs with', () => {
  const check = (...flags: string[]) => {
    execFileSync(process.execPath, [...flags, 'dist/cli.js', 'inspect', 'test/cases/japanese.md'])
    return readdirSync('.compiled').filter((name) => name.endsWith('-inspect'))
  }
  const [usual] = check()
  const both = check('--no-flush-bytecode')
  expect(both.length).toBeGreaterThan(1)
  expect(both).toContain(usual)
})
