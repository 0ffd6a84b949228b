/** The extension where it runs in a browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { startExtension } from './start-extension.ts'

export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist/server-browser.js').toString(true)
  const startWorker = async () => new Worker(module)
  return startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, startWorker, options),
  )
}
