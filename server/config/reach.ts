import { folderOf } from './folder.ts'
import { remember } from './remember.ts'
import { type Files, UnreadableFile } from './resolver.ts'

/** What a configuration may read: files of its repository, and what is installed in it. */
export interface Reach {
  read(path: string): Promise<ReadFile>
  /** The names of what is in a folder; undefined where nobody can list it. */
  list(folder: string): Promise<readonly string[] | undefined>
}

export interface ReadFile {
  readonly text?: string
  /** Why it cannot be read, although it is there. */
  readonly problem?: string
}

/** Reads files for a configuration; a link that leads out of the repository leads nowhere. */
export function createReach(files: Files): Reach {
  const treeOf = remember(async (folder: string): Promise<string | undefined> => {
    if (await files.exists(`${folder}.git`)) return folder
    const above = folderOf(folder)
    return above === undefined ? undefined : treeOf(above)
  })
  const read = remember(async (path: string): Promise<ReadFile> => {
    const stray = await strayFrom(path)
    if (stray) return { problem: stray }
    return readGently(files, path)
  })
  const strayFrom = async (path: string) => {
    const folder = folderOf(path)
    const tree = folder && (await treeOf(folder))
    if (!tree || !files.realPath || /\/node_modules\//.test(path)) return undefined
    const [real, top] = await Promise.all([files.realPath(path), files.realPath(tree)])
    const isInside = real.startsWith(top.endsWith('/') ? top : `${top}/`)
    return isInside ? undefined : 'a link in it leads out of the repository'
  }
  return { read, list: async (folder) => files.list?.(folder) }
}

/** What is there and cannot be read is told apart from what is not there. */
export async function readGently(files: Files, path: string): Promise<ReadFile> {
  try {
    const text = await files.readText(path)
    return text === undefined ? {} : { text }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    throw error
  }
}
