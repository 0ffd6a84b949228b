import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { nodeFiles } from './node-files.ts'
import { serve } from './server.ts'
import { localToday } from './surroundings.ts'

/** Serves the client that started this process, over IPC or, with `--stdio`, standard streams. */
export function startServer(): void {
  const docsUri = new URL('../docs', import.meta.url).href
  const connection = createConnection(ProposedFeatures.all)
  serve(connection, { files: nodeFiles, docsUri, today: localToday })
}
