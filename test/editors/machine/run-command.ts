import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** It is killed after so long; forever unless said. */
  readonly timeoutMs?: number
}

/** Runs a command to its end; what it printed is shown only when it fails, and then all of it. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd = process.cwd(), env = process.env, timeoutMs = 0 }: RunOptions = {},
): Promise<string> {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(command, args, { cwd, env, stdio, timeout: timeoutMs })
  let printed = ''
  child.stdout.on('data', (data) => (printed += data))
  child.stderr.on('data', (data) => (printed += data))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(printed)
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${printed}`))
    })
  })
}
