import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { root } from '../load-typescript.mjs'

/** Linters and language servers of the same kind, in versions that run on Node 20. */
const versions = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  remark: '15.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-gfm': '4.0.1',
  'remark-frontmatter': '5.0.0',
  textlint: '15.8.0',
  'textlint-rule-max-comma': '4.0.0',
  'unified-language-server': '4.1.0',
  'vscode-markdown-languageserver': '0.3.0',
  'markdown-it': '14.1.0',
}

const cache = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'postmortem-lint',
  'bench',
)
const module = (...path) => join(cache, 'node_modules', ...path)

/** Installs the peers into a cache outside the project; false where that fails. */
export function installPeers() {
  mkdirSync(cache, { recursive: true })
  const manifest = `${JSON.stringify({ private: true, dependencies: versions }, null, 2)}\n`
  const path = join(cache, 'package.json')
  const isThere = existsSync(path) && readFileSync(path, 'utf8') === manifest
  if (!isThere || !existsSync(module('remark-cli'))) {
    writeFileSync(path, manifest)
    const flags = ['install', '--no-audit', '--no-fund', '--loglevel=error']
    const shell = process.platform === 'win32'
    const { status } = spawnSync('npm', flags, { cwd: cache, stdio: 'inherit', shell })
    if (status !== 0) {
      writeFileSync(path, '{}')
      console.log('Peers could not be installed; measuring without them.')
      return false
    }
  }
  writeServerOfRemark()
  return true
}

const us = join(root, 'dist', 'cli.js')
const node = process.execPath
const preset = ['remark-gfm', 'remark-frontmatter', 'remark-preset-lint-recommended']

/** Programs that lint what they are pointed at; `name` is as the tables have it. */
export const linters = {
  floor: { name: 'node -e 0', command: () => [node, '-e', '0'] },
  us: { name: 'postmortem-lint', command: (path) => [node, us, 'check', path] },
  usCached: {
    name: 'postmortem-lint --cache',
    command: (path) => [node, us, 'check', '--cache', path],
  },
  rumdl: {
    name: `rumdl ${versions.rumdl}, native`,
    command: (path) => [rumdlProgram(), 'check', '--no-cache', path],
  },
  rumdlCached: {
    name: `rumdl ${versions.rumdl}, native, with cache`,
    command: (path) => [rumdlProgram(), 'check', path],
  },
  rumdlByNode: {
    name: `rumdl ${versions.rumdl}, through npm`,
    command: (path) => [node, module('rumdl', 'bin', 'rumdl'), 'check', '--no-cache', path],
  },
  markdownlint: {
    name: `markdownlint-cli2 ${versions['markdownlint-cli2']}`,
    command: (path) => [
      node,
      module('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
      path.endsWith('.md') ? path : `${path}/**/*.md`,
    ],
  },
  remark: {
    name: `remark-cli ${versions['remark-cli']} + lint-recommended + gfm`,
    command: (path) => [
      node,
      module('remark-cli', 'cli.js'),
      '--quiet',
      '--no-stdout',
      ...preset.flatMap((name) => ['--use', module(name, 'index.js')]),
      path,
    ],
  },
  textlint: {
    name: `textlint ${versions.textlint}, one rule`,
    command: (path) => [
      node,
      module('textlint', 'bin', 'textlint.js'),
      '--rules-base-directory',
      module(),
      '--rule',
      'textlint-rule-max-comma',
      path,
    ],
  },
}

/** Language servers; `pulls` where the client must ask for diagnostics. */
export const servers = {
  us: { name: 'postmortem-lint', command: [node, us, 'lsp', '--stdio'] },
  rumdl: {
    name: `rumdl ${versions.rumdl}, native`,
    get command() {
      return [rumdlProgram(), 'server', '--stdio']
    },
  },
  vscode: {
    name: `VS Code's Markdown server ${versions['vscode-markdown-languageserver']}`,
    command: [
      node,
      module('vscode-markdown-languageserver', 'out', 'node', 'workerMain.js'),
      '--stdio',
    ],
    pulls: true,
  },
  unified: {
    name: `unified-language-server ${versions['unified-language-server']} + remark`,
    command: [node, join(cache, 'remark-server.mjs'), '--stdio'],
  },
}

/** The tokenizer that VS Code's server asks its client for. */
export async function loadMarkdownIt() {
  const { default: MarkdownIt } = await import(module('markdown-it', 'index.mjs'))
  return new MarkdownIt({ html: true })
}

/** The npm package holds a small script that starts this. */
function rumdlProgram() {
  const { platform, arch } = process
  const libc = platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  const places = [`cli-${platform}-${arch}${libc ? '-musl' : ''}`, `cli-${platform}-${arch}`]
  const suffix = platform === 'win32' ? '.exe' : ''
  return places.map((name) => module('@rumdl', name, `rumdl${suffix}`)).find(existsSync)
}

function writeServerOfRemark() {
  const code = `import { createUnifiedLanguageServer } from 'unified-language-server'
import { remark } from 'remark'
${preset.map((name, at) => `import plugin${at} from '${name}'`).join('\n')}
const plugins = [${preset.map((_, at) => `plugin${at}`).join(', ')}]
createUnifiedLanguageServer({
  processorName: 'remark',
  configurationSection: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark,
  plugins,
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  rcName: '.remarkrc',
})
`
  writeFileSync(join(cache, 'remark-server.mjs'), code)
}
