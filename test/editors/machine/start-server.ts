import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

export interface Server {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a server that says where it listens, so that it may choose a free port itself. It and
 * all that it starts are one group of processes: none of them outlives the tests. Its complaints
 * go to a log.
 */
export async function startServer(
  command: string,
  args: readonly string[],
  { env, log }: { env: NodeJS.ProcessEnv; log: string },
): Promise<Server> {
  mkdirSync(dirname(log), { recursive: true })
  const stdio: ['ignore', 'pipe', number] = ['ignore', 'pipe', openSync(log, 'w')]
  const server = spawn(command, args, { env, stdio, detached: true })
  const kill = (signal: NodeJS.Signals) => killGroup(server, signal)
  const killAtExit = () => kill('SIGKILL')
  process.once('exit', killAtExit)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    kill('SIGTERM')
    const impatience = setTimeout(() => kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(impatience)
    kill('SIGKILL')
    process.off('exit', killAtExit)
  }
  return { url: await urlSaidBy(server), stop }
}

function urlSaidBy(server: ChildProcess): Promise<string> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    if (!server.stdout) throw new Error('A server that cannot be read from cannot say its URL.')
    createInterface(server.stdout).on('line', (line) => {
      said.push(line)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
      if (url) resolve(url)
    })
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code}:\n${said.join('\n')}`)),
    )
  })
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // All of the group have ended already.
  }
}
