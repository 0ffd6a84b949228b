import { existsSync, readFileSync } from 'node:fs'
import type { Files } from '../config/resolver.ts'
import { decodeText, explainFailure, ReadError } from './stored-text.ts'

/** The file system as the resolver sees it; what is there and cannot be read is complained of. */
export function diskFiles(complain: (message: string) => void): Files {
  const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])
  return {
    exists: async (path) => existsSync(path),
    readText: async (path) => {
      try {
        return decodeText(readFileSync(path)).text
      } catch (error) {
        if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
        const reason = error instanceof ReadError ? error.message : explainFailure(error)
        complain(`postmortem-lint: ${path}: ${reason}`)
        return undefined
      }
    },
  }
}
