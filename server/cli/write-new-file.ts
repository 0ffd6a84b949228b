import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { explainFailure } from './stored-text.ts'
import { UsageError } from './usage-error.ts'

/** Writes a file that is not there yet, with the folders above it; never writes over another. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content, { flag: 'wx' })
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST'
    const reason = isThere ? 'it is there already' : explainFailure(error)
    throw new UsageError(`${path} cannot be written: ${reason}`)
  }
}
