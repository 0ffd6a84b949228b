/** A client that the server takes for an editor: it speaks the protocol and shows nothing. */
import { type ChildProcess, spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import type { Files } from '../server/config/resolver.ts'
import type { ClientOptions, Status } from '../server/editor/protocol.ts'
import { serve } from '../server/editor/server.ts'
import type { Rule } from '../server/rules/rule.ts'

/** The server as editors start it: a process of its own, spoken to over standard streams. */
export function startProcess(command = ['dist/server.cjs', '--stdio']) {
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] })
  return { ...createClient(server.stdout, server.stdin), server, ended: exitCodeOf(server) }
}

/** The server within this process, with rules and files of the test's own. */
export function startWithin(files: Record<string, string>, rules?: readonly Rule[]) {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  )
  serve(connection, {
    files: filesIn(files),
    today: () => '2026-03-02',
    ...(rules ? { rules } : {}),
  })
  return createClient(down, up)
}

/** What all tests need of a client; the rest they ask of its connection. */
function createClient(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
  const connection = createMessageConnection(
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  )
  const client = { connection, ...collect(connection) }
  connection.listen()
  return {
    ...client,
    initialize: (capabilities: ClientCapabilities = {}, initializationOptions?: ClientOptions) =>
      initialize(connection, capabilities, initializationOptions),
    open: (uri: string, text: string, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      }),
    change: (uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri: string) =>
      connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: async (uri: string): Promise<Diagnostic[]> => {
      const asked = { textDocument: { uri } }
      return (await connection.sendRequest<Pulled>('textDocument/diagnostic', asked)).items
    },
    status: (uri: string) => connection.sendRequest<Status>('postmortem-lint/status', { uri }),
  }
}

interface Pulled {
  readonly items: Diagnostic[]
}

/** Keeps what the server says unasked, and lets tests wait for it. */
function collect(connection: MessageConnection) {
  const published: PublishDiagnosticsParams[] = []
  const logged: string[] = []
  const heard: string[] = []
  let wake = () => {}
  const hear = (method: string) => {
    heard.push(method)
    wake()
  }
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    published.push(params)
    hear('textDocument/publishDiagnostics')
  })
  connection.onNotification('window/logMessage', ({ message }) => {
    logged.push(message)
    hear('window/logMessage')
  })
  connection.onNotification((method) => hear(method))
  const until = async (isSo: () => boolean) => {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return { published, logged, heard, until }
}

async function initialize(
  connection: MessageConnection,
  capabilities: ClientCapabilities,
  initializationOptions?: ClientOptions,
): Promise<InitializeResult> {
  const params = { processId: null, rootUri: null, capabilities, initializationOptions }
  const result = await connection.sendRequest<InitializeResult>('initialize', params)
  await connection.sendNotification('initialized', {})
  return result
}

function filesIn(files: Record<string, string>): Files {
  return {
    readText: async (path) => files[path],
    exists: async (path) => path in files,
  }
}

function exitCodeOf(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => server.once('exit', resolve))
}
