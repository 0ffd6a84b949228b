import { setFlagsFromString } from 'node:v8'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { nodeFiles } from './node-files.ts'
import { serve } from './server.ts'
import { localToday } from './surroundings.ts'

/** Serves the client that started this process, over IPC or, with `--stdio`, standard streams. */
export function startServer(): void {
  // It runs all day: half as much garbage as what is in use, rather than several times as much.
  setFlagsFromString('--heap-growing-percent=50')
  const docsUri = new URL('../docs', import.meta.url).href
  const connection = createConnection(ProposedFeatures.all)
  serve(connection, { files: nodeFiles, docsUri, today: localToday })
}
