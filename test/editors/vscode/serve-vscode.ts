import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { settings } from '../browser/settings.ts'
import { findChromium } from '../machine/find-chromium.ts'
import { installCodeServer } from '../machine/install-code-server.ts'
import { runCommand } from '../machine/run-command.ts'
import { say } from '../machine/say.ts'
import { startServer } from '../machine/start-server.ts'

const packed = 'postmortem-lint.vsix'

/** Serves VS Code with nothing installed but the packaged extension, as one who has just begun. */
export default async function serveVSCode(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await findChromium()
  const { node, entry } = await installCodeServer()
  const home = mkdtempSync(join(tmpdir(), 'postmortem-lint-vscode-'))
  const folders = ['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'ext')]
  const env = envIn(home)

  say(`Installing ${packed} in VS Code (code-server) ...`)
  await runCommand(node, [entry, ...folders, '--install-extension', packed], { env })
  mkdirSync(join(home, 'user/User'), { recursive: true })
  writeFileSync(join(home, 'user/User/settings.json'), JSON.stringify(settings))
  const pictures = join(project.config.root, '.artefacts/vscode')
  const log = join(pictures, 'server.log')
  const server = await startServer(node, [entry, ...folders, ...quietly], { env, log })
  say(`VS Code listens on ${server.url}`)

  const disk = join(home, 'workspaces')
  mkdirSync(disk)
  const open = `${server.url}/?folder=`
  project.provide('place', { open, chromium, disk, mount: disk, pictures })
  return async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

const quietly = [
  '--auth=none',
  '--bind-addr=127.0.0.1:0',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
]

/** Nothing of the person who runs the tests is read or written. */
function envIn(home: string): NodeJS.ProcessEnv {
  const within = { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home }
  return { ...process.env, ...within }
}
