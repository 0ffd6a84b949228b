import { type Disposable, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type FileText, type Named, readFileRequest } from '../server/editor/protocol.ts'

/** Reads configuration for the server where only VS Code can: in virtual workspaces. */
export function answerReads(client: BaseLanguageClient): Disposable {
  return client.onRequest(readFileRequest, async ({ uri }: Named): Promise<FileText> => {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri))
      return { text: new TextDecoder().decode(bytes) }
    } catch {
      return null
    }
  })
}
