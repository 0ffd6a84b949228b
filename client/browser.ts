/** The extension where it runs in a browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser'
import { startExtension } from './start-extension.ts'

export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist/server-browser.js').toString(true)
  return startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, async () => startWorker(module), options),
  )
}

/**
 * The ends at which to talk to a new worker. The worker itself would not do: what VS Code lets an
 * extension have is no instance of `Worker`, and by that the client would tell.
 */
function startWorker(module: string) {
  const worker = new Worker(module)
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}
