import type { Connection } from 'vscode-languageserver'
import type { Files } from '../config/resolver.ts'
import { type FileText, type Named, readFileRequest } from './protocol.ts'
import { uriOf } from './uri-path.ts'

/**
 * Files as the client reads them: those of a virtual workspace, and all of them in a browser.
 * One that it cannot read is one that is not there.
 */
export function clientFiles(connection: Connection): Files {
  const readText = async (path: string) => {
    const params: Named = { uri: uriOf(path) }
    const file = await connection
      .sendRequest<FileText>(readFileRequest, params)
      .catch(() => undefined)
    return file?.text
  }
  return { readText, exists: async (path) => (await readText(path)) !== undefined }
}

/** For clients that read no files for us. */
export const noFiles: Files = { readText: async () => undefined, exists: async () => false }
