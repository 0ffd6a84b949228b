import { type Dirent, readdirSync, statSync } from 'node:fs'
import type { Resolver } from '../config/resolver.ts'

export interface Walk {
  /** Undefined where ignored files are wanted too. */
  readonly resolver: Resolver | undefined
  readonly wants: (path: string) => boolean
  readonly onFailure: (path: string, error: unknown) => void
}

/** The files beneath a folder (given with its slash), in order; ignored folders are not entered. */
export async function* walkFolder(folder: string, walk: Walk): AsyncGenerator<string> {
  if (await walk.resolver?.ignoredBy(folder)) return
  for (const entry of entriesOf(folder, walk)) {
    const path = folder + entry.name
    if (entry.isDirectory()) {
      if (!belongsToTool(entry.name)) yield* walkFolder(`${path}/`, walk)
    } else if (walk.wants(path) && isFile(path, entry)) yield path
  }
}

function entriesOf(folder: string, walk: Walk): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    walk.onFailure(folder, error)
    return []
  }
}

function belongsToTool(name: string): boolean {
  return name === 'node_modules' || name === '.git'
}

/** Links to files count, links to folders do not: they could lead in circles. */
function isFile(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
