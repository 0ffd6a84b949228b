/**
 * Starts the program and keeps what Node compiled of it beside it, so that the next start compiles
 * nothing. Where nothing can be kept, each start compiles.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/** Set by the build: the hash of the program, since code kept of another one must never run. */
declare const programHash: string

// A run meets hundreds of patterns, most of them a few times: to compile each costs more than it
// saves.
setFlagsFromString('--regexp-tier-up-ticks=50')

const program = join(__dirname, 'cli-program.cjs')
// Beside the program and not in it, so that no package takes it along.
const folder = join(__dirname, '..', '.compiled')
const kept = join(folder, `${programHash}-${process.version}-${process.arch}`)
const cachedData = readKept()
const source = readFileSync(program, 'utf8')
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
  {
    filename: program,
    ...(cachedData && { cachedData }),
  },
)
const isKept = cachedData !== undefined && !script.cachedDataRejected
script.runInThisContext()(exports, require, module, program, __dirname)
if (!isKept) process.once('exit', keep)

function readKept(): Buffer | undefined {
  try {
    return readFileSync(kept)
  } catch {
    return undefined
  }
}

/** After a usual run, since only code that ran is compiled. */
function keep(): void {
  if (!/^(?:check|inspect|lsp)$/.test(process.argv[2] ?? '')) return
  try {
    mkdirSync(folder, { recursive: true })
    const own = `${kept}.${process.pid}`
    writeFileSync(own, script.createCachedData())
    renameSync(own, kept)
  } catch {
    // The folder is not ours to write in.
  }
}
