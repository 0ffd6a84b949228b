/**
 * Starts the program and keeps what Node compiled of it, so that the next start compiles nothing.
 * Where nothing can be kept, each start compiles. `NODE_DISABLE_COMPILE_CACHE=1` keeps nothing, as
 * it does in Node itself.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { foldersFor, readKept, writeKept } from './compiled-code.ts'
import { expectLongRun, expectShortRun } from './engine.ts'

/** Set by the build: the hash of the program, since code kept of another one must never run. */
declare const programHash: string

const command = process.argv[2] ?? ''
// Commands that run often; each has code of its own, since only what ran is compiled.
const keepsCode =
  /^(?:check|inspect|questions|lsp)$/.test(command) && !process.env.NODE_DISABLE_COMPILE_CACHE
expectShortRun()

const program = join(__dirname, 'cli-program.js')
// The tag stands for the version of the engine, its flags and the processor.
const name = [programHash, cachedDataVersionTag().toString(36), command].join('-')
const folders = keepsCode ? foldersFor(join(__dirname, '..')) : []
const kept = readKept(folders, name)
const script = new Script(
  // The build leaves nothing but ASCII in it.
  readFileSync(program, 'latin1'),
  { filename: program, ...(kept && { cachedData: kept.code }) },
)
const known = script.cachedDataRejected ? undefined : kept
let isDone = !keepsCode
script.runInThisContext()(exports, require, module, program, __dirname)
process.once('exit', keep)
if (command === 'lsp') {
  // The first document is shown by now, and what comes is typed.
  setTimeout(expectLongRun, 1000).unref()
  // An editor may end its server without a word.
  setTimeout(keep, 3000).unref()
}

function keep(): void {
  if (isDone) return
  isDone = true
  // The engine takes compiled code only with the flags that it was made with.
  expectShortRun()
  writeKept({ folders, name, known, compile: () => script.createCachedData() })
  expectLongRun()
}
