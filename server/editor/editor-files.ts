import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { Files } from '../config/resolver.ts'
import { clientFiles, noFiles } from './client-files.ts'
import type { OpenText } from './open-text.ts'
import type { ClientOptions } from './protocol.ts'
import type { Surroundings } from './surroundings.ts'
import { isFilePath, pathOf } from './uri-path.ts'

/** Files as they are stored: on disk if we stand beside one, else wherever the client reads. */
export function storedFiles(
  connection: Connection,
  { files }: Surroundings,
  { readsFiles }: ClientOptions,
): Files {
  const remote = readsFiles ? clientFiles(connection) : noFiles
  const near = (path: string) => (files && isFilePath(path) ? files : remote)
  return {
    readText: (path) => near(path).readText(path),
    exists: (path) => near(path).exists(path),
    list: async (folder) => near(folder).list?.(folder),
    realPath: async (path) => near(path).realPath?.(path) ?? path,
  }
}

/** Files as the author sees them: an open one says what stands in the editor, saved or not. */
export function editorFiles(stored: Files, texts: TextDocuments<OpenText>): Files {
  const openAt = (path: string) => texts.all().find((open) => pathOf(open.uri) === path)
  return {
    readText: async (path) => openAt(path)?.text ?? stored.readText(path),
    exists: async (path) => openAt(path) !== undefined || stored.exists(path),
    list: async (folder) => stored.list?.(folder),
    realPath: async (path) => stored.realPath?.(path) ?? path,
  }
}
