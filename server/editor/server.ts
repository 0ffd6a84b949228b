/**
 * The language server: reviews what is open in an editor, and says it in the editor's protocol.
 * Knows the protocol; knows neither rules nor how a postmortem is read.
 */
import {
  type Connection,
  DocumentDiagnosticReportKind,
  type HoverParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { type ClientFeatures, readClientFeatures } from './client-features.ts'
import { codeActionKinds, codeActions } from './code-actions.ts'
import { completion } from './completion.ts'
import { configHover } from './config-hover.ts'
import { followConfiguration } from './configuration.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { documentSymbols } from './document-symbols.ts'
import { hover } from './hover.ts'
import { beginPostmortem } from './new-postmortem.ts'
import {
  type Hidden,
  type Named,
  type NewPostmortemParams,
  newPostmortemRequest,
  notNowCommand,
  statusRequest,
} from './protocol.ts'
import { publishDiagnostics } from './publishing.ts'
import type { Reviewed } from './reviews.ts'
import { openSession, type Session } from './session.ts'
import { statusOf } from './status.ts'
import type { Surroundings } from './surroundings.ts'
import { isConfigFile } from './uri-path.ts'

/** Serves one client until it says goodbye. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  connection.onInitialize((params): InitializeResult => {
    const declared = readClientFeatures(params)
    const docsUri = declared.options.docsUri ?? surroundings.docsUri
    const client = { ...declared, options: { ...declared.options, ...(docsUri && { docsUri }) } }
    const session = openSession(connection, client, surroundings)
    answerRequests(session)
    answerNew(session, surroundings)
    followConfiguration(session)
    if (client.pullsDiagnostics) answerPulls(session)
    else publishDiagnostics(session)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'postmortem-lint' } }
  })
  connection.listen()
}

function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':', ' '] },
    documentSymbolProvider: { label: 'Postmortem' },
    ...(client.takesCodeActions ? { codeActionProvider: { codeActionKinds } } : {}),
    executeCommandProvider: { commands: [notNowCommand] },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  }
}

function answerRequests(session: Session): void {
  const { connection, client, reviews } = session
  const about =
    <Params extends { textDocument: Named }, Answer>(
      nothing: Answer,
      answer: (reviewed: Reviewed, params: Params) => Answer,
    ) =>
    (params: Params) =>
      guarded(session, nothing, async () => {
        const reviewed = await reviews.newest(params.textDocument.uri)
        return reviewed ? answer(reviewed, params) : nothing
      })

  const hoverOn = about(null, (reviewed, { position }: HoverParams) =>
    hover(reviewed, position, client),
  )
  connection.onHover((params) => {
    const open = session.texts.get(params.textDocument.uri)
    return open && isConfigFile(open.uri) ? configHover(open, params.position) : hoverOn(params)
  })
  connection.onCodeAction(about([], (reviewed, params) => codeActions(reviewed, params, client)))
  connection.onCompletion(({ textDocument, position }) =>
    guarded(session, [], async () => {
      const open = session.texts.get(textDocument.uri)
      return open ? completion(open, position) : []
    }),
  )
  connection.onDocumentSymbol(about([], (reviewed) => documentSymbols(reviewed, client)))
  connection.onExecuteCommand(({ command, arguments: [hidden] = [] }) => {
    if (command === notNowCommand && isHidden(hidden)) session.hide(hidden)
    return null
  })
  connection.onRequest(statusRequest, ({ uri }: Named) =>
    guarded(session, statusOf(undefined), async () => statusOf(await reviews.newest(uri))),
  )
}

function answerNew({ connection, files }: Session, { today }: Surroundings): void {
  connection.onRequest(newPostmortemRequest, (params: NewPostmortemParams) =>
    beginPostmortem({ files, today: today() }, params),
  )
}

function isHidden(value: unknown): value is Hidden {
  const { uri, fingerprint } = (value ?? {}) as Partial<Hidden>
  return typeof uri === 'string' && typeof fingerprint === 'string'
}

function answerPulls(session: Session): void {
  const { connection, client, log } = session
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const { diagnostics } = await guarded(session, { diagnostics: [] }, () =>
      diagnosticsOf(session, uri),
    )
    return { kind: DocumentDiagnosticReportKind.Full, items: diagnostics }
  })
  if (!client.refreshesPulls) return
  session.onReload(() => {
    connection.languages.diagnostics.refresh().catch((error) => log(`No refresh: ${error}`))
  })
}

/** A feature that fails has nothing to say; the server and its other features live on. */
async function guarded<Answer>(
  { log }: Session,
  nothing: Answer,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return nothing
  }
}
