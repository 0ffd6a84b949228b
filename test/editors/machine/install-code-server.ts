import { delimiter, join } from 'node:path'
import { cachedFolder } from './cached-folder.ts'
import { installDependencies, installFromNpm } from './install-from-npm.ts'
import { runCommand } from './run-command.ts'
import { say } from './say.ts'

const versions = { node: '24.21.0', codeServer: '4.139.1' }

export interface CodeServer {
  /** The Node that code-server insists on. */
  readonly node: string
  readonly entry: string
}

/** code-server is VS Code with its real extension host, and the one form of it npm has. */
export async function installCodeServer(): Promise<CodeServer> {
  const folder = await cachedFolder(`code-server-${versions.codeServer}`, make)
  return {
    node: join(folder, 'node_modules/node/bin/node'),
    entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
  }
}

async function make(folder: string): Promise<void> {
  const { node, codeServer } = versions
  await installFromNpm(folder, [`node@${node}`, `code-server@${codeServer}`])
  const nodeFolder = join(folder, 'node_modules/node')
  await runCommand(process.execPath, ['installArchSpecificPackage.js'], { cwd: nodeFolder })
  const path = `${join(nodeFolder, 'bin')}${delimiter}${process.env.PATH}`
  const env = { ...process.env, PATH: path }
  const vscode = join(folder, 'node_modules/code-server/lib/vscode')
  await installDependencies(vscode, env)
  await installDependencies(join(vscode, 'extensions'), env)
  await runCommand('npm', ['rebuild', '@vscode/spdlog'], { cwd: vscode, env }).catch(() =>
    say('Its log writer could not be compiled; it runs without.'),
  )
}
