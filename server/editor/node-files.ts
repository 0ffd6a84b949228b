import { access, readFile } from 'node:fs/promises'
import type { Files } from '../config/resolver.ts'

/** The file system. A file that cannot be read is one that is not there. */
export const nodeFiles: Files = {
  readText: (path) => readFile(path, 'utf8').catch(() => undefined),
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
}
