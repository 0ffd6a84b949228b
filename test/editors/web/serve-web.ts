import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../machine/find-chromium.ts'
import { installWebWorkbench } from '../machine/install-web-workbench.ts'
import { say } from '../machine/say.ts'
import { answerRequest, type Mounts } from './answer-request.ts'
import { workbenchPage } from './workbench-page.ts'

/** Serves VS Code for the web, where nothing runs but what a browser runs. */
export default async function serveWeb(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await findChromium()
  const { workbench, files } = await installWebWorkbench()
  const disk = mkdtempSync(join(tmpdir(), 'postmortem-lint-web-'))
  const { root } = project.config
  const mounts = {
    '/': `${workbench}/`,
    '/static/extensions/fs/': `${files}/`,
    '/static/mount/': `${disk}/`,
    ...extensionMounts(root),
  }
  const server = createServer((request, response) => void answer(mounts, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  say(`VS Code for the web listens on ${url}`)
  const pictures = join(root, '.artefacts/web')
  project.provide('place', { open: `${url}/?open=`, chromium, disk, mount: '', pictures })
  return async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(disk, { recursive: true, force: true })
  }
}

/** Only what is packed is served: the extension must not need more. */
function extensionMounts(root: string): Mounts {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const packed: string[] = ['package.json', ...manifest.files]
  return Object.fromEntries(packed.map((name) => [`/postmortem-lint/${name}/`, join(root, name)]))
}

async function answer(mounts: Mounts, request: IncomingMessage, response: ServerResponse) {
  const origin = `http://${request.headers.host}`
  const url = new URL(request.url ?? '/', origin)
  const { status, type, body } =
    url.pathname === '/'
      ? { status: 200, type: 'text/html', body: workbenchPage(origin) }
      : await answerRequest(mounts, url)
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body)
}
