import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** Milliseconds and peak memory in megabytes of a whole process. */
export async function runOnce([program, ...args], cwd) {
  const start = performance.now()
  const child = spawn(program, args, { cwd, stdio: 'ignore' })
  let megabytes
  const look = () => {
    megabytes = memoryOf(child.pid) ?? megabytes
  }
  // Rarely, since looking takes time too; the kernel keeps the peak.
  const timer = setInterval(look, 100)
  await new Promise((done, fail) => child.on('exit', done).on('error', fail))
  clearInterval(timer)
  return { milliseconds: performance.now() - start, megabytes }
}

/** Peak memory of a running process; undefined where the system does not tell. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1])
    return peak ? peak / 1024 : undefined
  } catch {
    return undefined
  }
}

/** Runs all in turn, round after round, so that what else the machine does falls on all alike. */
export async function interleave(rounds, subjects) {
  const results = subjects.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of subjects.entries()) {
      if (round < (run.rounds ?? rounds)) results[index].push(await run())
    }
  return results
}

export function median(values) {
  return percentile(values, 0.5)
}

export function percentile(values, share) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
