import ignore, { type Ignore } from 'ignore'
import { folderOf, pathWithin } from './folder.ts'
import { readGently } from './reach.ts'
import { remember } from './remember.ts'
import type { Files } from './resolver.ts'

/** Finds the `.gitignore` that excludes a path; folders end in a slash. */
export type GitIgnore = (path: string) => Promise<string | undefined>

/**
 * Reads `.gitignore` files as git does: from the path's folder up to the repository's root, the
 * nearest opinion wins, and nothing inside an excluded folder can be taken back in. Without a
 * repository all folders above are asked, so that an export judges the same files.
 */
export function createGitIgnore(files: Files): GitIgnore {
  const isRoot = remember((folder) => files.exists(`${folder}.git`))
  const patternsIn = remember(async (folder) => {
    const text = (await readGently(files, `${folder}.gitignore`)).text
    return text === undefined ? undefined : ignore({ ignorecase: false }).add(text)
  })
  const opinionOn = async (path: string) => {
    for (const folder of await foldersInRepository(path, isRoot)) {
      const opinion = opinionOf(await patternsIn(folder), pathWithin(folder, path))
      if (opinion) return opinion === 'ignored' ? `${folder}.gitignore` : undefined
    }
    return undefined
  }
  const folderIgnoredBy: GitIgnore = remember(async (folder) =>
    (await isRoot(folder)) ? undefined : ignoredBy(folder),
  )
  const ignoredBy: GitIgnore = async (path) => {
    const folder = folderOf(path)
    return (folder && (await folderIgnoredBy(folder))) || opinionOn(path)
  }
  return ignoredBy
}

/** From the nearest folder to the one that holds `.git`. */
async function foldersInRepository(
  path: string,
  isRoot: (folder: string) => Promise<boolean>,
): Promise<string[]> {
  const folders: string[] = []
  for (let folder = folderOf(path); folder; folder = folderOf(folder)) {
    folders.push(folder)
    if (await isRoot(folder)) break
  }
  return folders
}

function opinionOf(patterns: Ignore | undefined, path: string): 'ignored' | 'kept' | undefined {
  const result = patterns?.test(path)
  if (result?.ignored) return 'ignored'
  return result?.unignored ? 'kept' : undefined
}
