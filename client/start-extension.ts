/**
 * Starts the language server from VS Code and shows what it says of a document's standing.
 * Knows VS Code; knows nothing of postmortems.
 */
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { ClientOptions } from '../server/editor/protocol.ts'
import { documentSelector } from './document-selector.ts'
import { newPostmortem } from './new-postmortem.ts'
import { answerReads } from './reading.ts'
import { createStatusItem } from './status-item.ts'

/** Also the prefix of the settings, so that the client finds `postmortemLint.trace.server`. */
const id = 'postmortemLint'
const name = 'Postmortem Lint'

/** Makes the client that fits the host: Node or browser. */
export type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient

export async function startExtension(
  context: ExtensionContext,
  createClient: CreateClient,
): Promise<void> {
  const outputChannel = window.createOutputChannel(name, { log: true })
  const initializationOptions: ClientOptions = {
    docsUri: Uri.joinPath(context.extensionUri, 'docs').toString(),
    readsFiles: true,
    showsStatus: true,
    hoversDiagnostics: true,
  }
  const client = createClient(id, name, {
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel,
  })
  context.subscriptions.push(
    outputChannel,
    answerReads(client),
    createStatusItem(client),
    commands.registerCommand(`${id}.new`, () => newPostmortem(client)),
    commands.registerCommand(`${id}.restart`, () => restart(client)),
    commands.registerCommand(`${id}.showOutput`, () => outputChannel.show()),
    commands.registerCommand(`${id}.openConfig`, (uri: string) =>
      window.showTextDocument(Uri.parse(uri)),
    ),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${id}.enable`)) void startOrStop(client)
    }),
    { dispose: () => client.dispose() },
  )
  await startOrStop(client)
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop()
  await client.start()
}

function startOrStop(client: BaseLanguageClient): Promise<void> {
  const isEnabled = workspace.getConfiguration(id).get('enable', true)
  if (isEnabled === client.isRunning()) return Promise.resolve()
  return isEnabled ? client.start() : client.stop()
}
