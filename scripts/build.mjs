/** Bundles the extension, the language server and the command line into dist/. */
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { writeLicenses } from './licenses.mjs'

const shared = {
  bundle: true,
  minify: true,
  metafile: true,
  logLevel: 'warning',
  // The licences of all that is bundled are collected in one file instead.
  legalComments: 'none',
}
const forNode = { ...shared, platform: 'node', target: 'node20' }
// An import of Node's own modules fails here, and with it the build.
const forBrowser = { ...shared, platform: 'browser', target: 'es2022' }

/** A CommonJS file knows its place by other means than a module does. */
const asModule = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href" },
}

const targets = [
  {
    ...forNode,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    // The suffix tells VS Code for the web that this is CommonJS, the only kind it can load.
    ...forBrowser,
    entryPoints: ['client/browser.ts'],
    outfile: 'dist/extension-browser.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...forNode,
    stdin: starting('./server/editor/main.node.ts'),
    outfile: 'dist/server.cjs',
    format: 'cjs',
    ...asModule,
  },
  {
    ...forBrowser,
    stdin: starting('./server/editor/main.browser.ts'),
    outfile: 'dist/server-browser.js',
    // A worker is a browser without a document.
    conditions: ['worker', 'browser'],
    format: 'iife',
  },
  {
    ...forNode,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli-program.js',
    format: 'cjs',
    // Commands are set up when they are called, and all of them lie in one file that is kept compiled.
    supported: { 'dynamic-import': false },
    define: asModule.define,
    // One function, which the launcher calls with what a module is given.
    banner: {
      js: `(function (exports, require, module, __filename, __dirname) {${asModule.banner.js}`,
    },
    footer: { js: '})' },
  },
]

const built = await Promise.all(targets.map((target) => build(target))).catch(() => {
  // What is wrong was printed already.
  process.exit(1)
})
for (const { outfile } of targets) escapeAll(outfile)
built.push(await buildLauncher())
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs))
const outputs = built.flatMap(({ metafile }) => Object.keys(metafile.outputs))
// The package's own files are modules.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n')
removeAllBut([...outputs, 'dist/package.json', writeLicenses(inputs, 'dist/licenses.txt')])
chmodSync('dist/cli.js', 0o755)

/** It names the program by its content. */
function buildLauncher() {
  const hash = createHash('sha256').update(readFileSync('dist/cli-program.js')).digest('hex')
  return build({
    ...forNode,
    entryPoints: ['server/cli/launch.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    define: { programHash: JSON.stringify(hash.slice(0, 16)) },
    banner: { js: '#!/usr/bin/env node' },
  })
}

/**
 * Signs beyond ASCII are left in patterns alone, where an escape says the same. One of them makes
 * the engine keep the whole program with two bytes a sign.
 */
function escapeAll(file) {
  const source = readFileSync(file, 'utf8')
  if (/\\[^\0-\x7f]/.test(source)) throw new Error(`${file} escapes a sign that needs no escape`)
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, source.replace(/[^\0-\x7f]/g, escaped))
}

/** An entry that does nothing but start the server of a module. */
function starting(module) {
  return { contents: `import { startServer } from '${module}'\nstartServer()`, resolveDir: '.' }
}

/** What was kept of earlier builds would pile up. */
function removeAllBut(paths) {
  rmSync('.compiled', { recursive: true, force: true })
  const kept = new Set(paths.map((path) => basename(path)))
  for (const name of readdirSync('dist')) {
    if (!kept.has(name)) rmSync(`dist/${name}`, { recursive: true })
  }
}
