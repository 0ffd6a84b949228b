import { access, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { type Files, UnreadableFile } from '../config/resolver.ts'

/** What configures is short; a larger file, a pipe or a device is a mistake or an attack. */
const mostBytes = 1_000_000

/** The file system. A file that is not there, or may not be read, is none. */
export const nodeFiles: Files = {
  readText: async (path) => {
    const found = await stat(path).catch(() => undefined)
    if (!found || found.isDirectory()) return undefined
    if (!found.isFile()) throw new UnreadableFile('this is no file')
    if (found.size > mostBytes) throw new UnreadableFile('this file is larger than a megabyte')
    const bytes = await readFile(path).catch(() => undefined)
    if (!bytes) throw new UnreadableFile('permission denied')
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new UnreadableFile('this is not UTF-8 text; save it as UTF-8')
    }
  },
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  list: (folder) => readdir(folder).catch(() => []),
  realPath: (path) =>
    realpath(path).then(
      (real) => real.replaceAll(sep, '/'),
      () => path,
    ),
}
