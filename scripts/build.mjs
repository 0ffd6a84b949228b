/** Bundles the extension, the language server and the command line into dist/. */
import { chmodSync, readdirSync, rmSync } from 'node:fs'
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
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href" },
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
    entryPoints: [{ in: 'server/cli/main.ts', out: 'cli' }],
    outdir: 'dist',
    chunkNames: 'cli-[hash]',
    format: 'esm',
    // Commands are loaded when they are called: `--version` need not wait for a parser.
    splitting: true,
    // Some of what is bundled is CommonJS and asks for Node's modules by `require`. Chunks get
    // the first line too, where it is as harmless as in the entry.
    banner: {
      js: `#!/usr/bin/env node
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)`,
    },
  },
]

const built = await Promise.all(targets.map((target) => build(target))).catch(() => {
  // What is wrong was printed already.
  process.exit(1)
})
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs))
const outputs = built.flatMap(({ metafile }) => Object.keys(metafile.outputs))
removeAllBut([...outputs, writeLicenses(inputs, 'dist/licenses.txt')])
chmodSync('dist/cli.js', 0o755)

/** An entry that does nothing but start the server of a module. */
function starting(module) {
  return { contents: `import { startServer } from '${module}'\nstartServer()`, resolveDir: '.' }
}

/** Chunks are named by their content, and those of earlier builds would pile up. */
function removeAllBut(paths) {
  const kept = new Set(paths.map((path) => basename(path)))
  for (const name of readdirSync('dist')) {
    if (!kept.has(name)) rmSync(`dist/${name}`, { recursive: true })
  }
}
