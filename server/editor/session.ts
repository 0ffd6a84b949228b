import { type Connection, Emitter, type Event, TextDocuments } from 'vscode-languageserver'
import type { Files } from '../config/resolver.ts'
import type { ClientFeatures } from './client-features.ts'
import { editorFiles, storedFiles } from './editor-files.ts'
import { changeText, type OpenText, openText } from './open-text.ts'
import { type Hidden, type Named, statusChanged } from './protocol.ts'
import { createReviews, type Reviews } from './reviews.ts'
import type { Surroundings } from './surroundings.ts'

/** What the features of the server share: who asks, what is open, what was found in it. */
export interface Session {
  readonly connection: Connection
  readonly client: ClientFeatures
  readonly texts: TextDocuments<OpenText>
  readonly files: Files
  readonly reviews: Reviews
  /** Says a thing in the client's log, and says it once. */
  readonly log: (message: string) => void
  /** To be called when a configuration may have changed. */
  readonly reload: () => void
  readonly onReload: Event<void>
  /** Hides a finding until the server ends. */
  readonly hide: (hidden: Hidden) => void
}

/** Starts to follow what the client opens and types. */
export function openSession(
  connection: Connection,
  client: ClientFeatures,
  surroundings: Surroundings,
): Session {
  const texts = new TextDocuments<OpenText>({
    create: (uri, _language, version, text) => openText({ uri, version, text }, client.encoding),
    update: changeText,
  })
  const files = editorFiles(storedFiles(connection, surroundings, client.options), texts)
  const log = logOnce(connection)
  const reviewed = (uri: string) => {
    const params: Named = { uri }
    if (client.options.showsStatus) void connection.sendNotification(statusChanged, params)
  }
  const hiddenIn = new Map<string, Set<string>>()
  const isHidden = (uri: string, fingerprint: string) =>
    hiddenIn.get(uri)?.has(fingerprint) ?? false
  const reviews = createReviews({ texts, files, surroundings, log, reviewed, isHidden })
  const reloading = new Emitter<void>()
  const reload = () => {
    reviews.forget()
    reloading.fire()
  }
  const hide = ({ uri, fingerprint }: Hidden) => {
    hiddenIn.set(uri, (hiddenIn.get(uri) ?? new Set()).add(fingerprint))
    reload()
  }
  texts.listen(connection)
  return { connection, client, texts, files, reviews, log, reload, onReload: reloading.event, hide }
}

/** A rule that fails on every keystroke would otherwise fill the log. */
function logOnce(connection: Connection): (message: string) => void {
  const said = new Set<string>()
  return (message) => {
    if (said.has(message)) return
    said.add(message)
    connection.console.error(message)
  }
}
