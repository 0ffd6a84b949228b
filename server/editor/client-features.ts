import { type InitializeParams, MarkupKind } from 'vscode-languageserver'
import type { Encoding } from './open-text.ts'
import type { ClientOptions } from './protocol.ts'

/** What the client at the other end can do, read once from its `initialize` request. */
export interface ClientFeatures {
  readonly encoding: Encoding
  /** It asks for diagnostics; then none are pushed. */
  readonly pullsDiagnostics: boolean
  readonly refreshesPulls: boolean
  readonly showsRelated: boolean
  readonly takesCodeActions: boolean
  /** Edits may name the version they were made for. */
  readonly takesVersionedEdits: boolean
  /** Edits may say where the author goes on writing. */
  readonly takesSnippets: boolean
  /** Actions may be commands that the server carries out. */
  readonly takesCommands: boolean
  readonly nestsSymbols: boolean
  readonly showsMarkdown: boolean
  /** It watches the files it is asked to watch. */
  readonly watchesFiles: boolean
  readonly options: ClientOptions
}

/** Reads what the client declared; what it does not mention it cannot do. */
export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { general, textDocument, workspace } = params.capabilities
  const { publishDiagnostics, diagnostic, codeAction, documentSymbol, hover } = textDocument ?? {}
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: diagnostic !== undefined,
    refreshesPulls: workspace?.diagnostics?.refreshSupport ?? false,
    showsRelated:
      (publishDiagnostics?.relatedInformation || diagnostic?.relatedInformation) ?? false,
    takesCodeActions: codeAction?.codeActionLiteralSupport !== undefined,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    takesSnippets:
      (workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.snippetEditSupport) ??
      false,
    takesCommands: workspace?.executeCommand !== undefined,
    nestsSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    showsMarkdown: hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    options: readOptions(params.initializationOptions),
  }
}

/**
 * The first encoding of the client's list, which is in its order of preference, that we speak.
 * UTF-16 where it names none: the protocol obliges every client to speak that.
 */
function chooseEncoding(offered: readonly string[] = []): Encoding {
  const known = offered.find((encoding) => encoding === 'utf-16' || encoding === 'utf-8')
  return known === 'utf-8' ? 'utf-8' : 'utf-16'
}

function readOptions(options: unknown): ClientOptions {
  return typeof options === 'object' && options !== null ? options : {}
}
