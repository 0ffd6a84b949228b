import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { serve } from './server.ts'
import { localToday } from './surroundings.ts'

declare const self: DedicatedWorkerGlobalScope

/** Serves the page that started this worker; files are read by the client, if at all. */
export function startServer(): void {
  const reader = new BrowserMessageReader(self)
  const writer = new BrowserMessageWriter(self)
  serve(createConnection(ProposedFeatures.all, reader, writer), { today: localToday })
}
