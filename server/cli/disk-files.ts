import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { type Files, UnreadableFile } from '../config/resolver.ts'
import { withSlashes } from './posix-path.ts'
import { decodeText, explainFailure, ReadError } from './stored-text.ts'

/** What configures is short; a larger file, a pipe or a device is a mistake or an attack. */
const mostBytes = 1_000_000

/** The file system as the resolver sees it. */
export const diskFiles: Files = {
  exists: async (path) => existsSync(path),
  list: async (folder) => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  },
  realPath: async (path) => {
    try {
      return withSlashes(realpathSync(path))
    } catch {
      return path
    }
  },
  readText: async (path) => {
    try {
      const stat = statSync(path)
      if (stat.isDirectory()) return undefined
      if (!stat.isFile()) throw new UnreadableFile('this is no file')
      if (stat.size > mostBytes) throw new UnreadableFile('this file is larger than a megabyte')
      return decodeText(readFileSync(path)).text
    } catch (error) {
      if (error instanceof UnreadableFile) throw error
      if (error instanceof ReadError) throw new UnreadableFile(error.message)
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
      throw new UnreadableFile(explainFailure(error))
    }
  },
}
