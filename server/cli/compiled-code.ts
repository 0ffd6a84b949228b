/** What Node compiled of the program, kept from run to run: where, for how long, and how much of it. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Kept {
  readonly code: Buffer
  /** How many runs it was gathered from. */
  readonly runs: number
}

/** Each run compiles what it needs and earlier ones did not; after so many little is left. */
const runsToGather = 4

/** Several commands, versions of Node and versions of the program may share a folder. */
const mostFiles = 16

/** Beside the program's folder, so that no package takes it along; else where caches of a user lie. */
export function foldersFor(root: string): string[] {
  const beside = join(root, '.compiled')
  try {
    const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
    return [beside, join(caches, 'postmortem-lint', 'compiled')]
  } catch {
    // A user without a home.
    return [beside]
  }
}

/** The number of runs is the last byte, behind the code. */
export function readKept(folders: readonly string[], name: string): Kept | undefined {
  for (const [index, folder] of folders.entries()) {
    try {
      const path = join(folder, name)
      // Who runs with another one's home runs none of their code.
      if (index > 0 && statSync(path).uid !== ownNumber()) continue
      const bytes = readFileSync(path)
      return { code: bytes.subarray(0, -1), runs: bytes.at(-1) ?? 0 }
    } catch {
      // It was not kept here.
    }
  }
  return undefined
}

/** Windows knows no numbers of users, and calls every file's owner 0. */
function ownNumber(): number {
  return process.getuid?.() ?? 0
}

interface Gathered {
  readonly folders: readonly string[]
  readonly name: string
  readonly known: Kept | undefined
  readonly compile: () => Buffer
}

/** Whole or not at all, in the first folder that is ours to write in. */
export function writeKept({ folders, name, known, compile }: Gathered): void {
  const runs = (known?.runs ?? 0) + 1
  if (runs > runsToGather) return
  const code = compile()
  const most = known && known.code.length > code.length ? known.code : code
  const bytes = Buffer.concat([most, Buffer.from([runs])])
  const folder = folders.find((one) => isWritten(join(one, name), bytes))
  if (folder) removeOldest(folder)
}

function isWritten(path: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const own = `${path}.${process.pid}`
    // On the disk before it has its name, since the engine trusts what it is given.
    writeFileSync(own, bytes, { flush: true })
    renameSync(own, path)
    return true
  } catch {
    return false
  }
}

function removeOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name))
  if (paths.length <= mostFiles) return
  const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const written = new Map(paths.map((path) => [path, timeOf(path)]))
  const oldestFirst = paths.sort((a, b) => (written.get(a) ?? 0) - (written.get(b) ?? 0))
  for (const path of oldestFirst.slice(0, -mostFiles)) rmSync(path, { force: true })
}
