import { DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { configName } from '../config/find-config.ts'
import { createDelays } from './delays.ts'
import type { OpenText } from './open-text.ts'
import type { Session } from './session.ts'
import { isConfigFile, pathOf } from './uri-path.ts'

/** What decides whether and how documents are judged. */
const watched = [
  `**/${configName}`,
  '**/.gitignore',
  '**/postmortem-lint.yml',
  '**/*.md',
  '**/*.{yml,yaml}',
]

/** How long an author must pause in a configuration before all documents are reviewed again. */
const pauseMs = 200

/** Notices when a configuration is edited in the client or changes beneath it. */
export function followConfiguration(session: Session): void {
  const { connection, client, texts, reviews, reload } = session
  const soon = createDelays(() => pauseMs)
  // Any Markdown may be a template and any YAML hold lenses, and most do not.
  const isSource = (path: string) =>
    reviews.isSource(path) || reviews.isSource(path.slice(0, path.lastIndexOf('/') + 1))
  const mayDecide = (uri: string) =>
    isConfigFile(uri) || !/\.(?:md|ya?ml)$/.test(uri) || isSource(pathOf(uri))
  const reloadAfter = ({ document }: { document: OpenText }) => {
    const { uri } = document
    if (!isConfigFile(uri) && !reviews.isSource(pathOf(uri))) return
    reviews.forget()
    soon('configuration', reload)
  }
  texts.onDidChangeContent(reloadAfter)
  texts.onDidClose(reloadAfter)
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => mayDecide(uri))) reload()
  })
  if (client.watchesFiles) connection.onInitialized(() => watchFiles(session))
  // Without a watcher, saving anything is the best sign that something may have changed.
  else texts.onDidSave(reload)
}

async function watchFiles({ connection, log }: Session): Promise<void> {
  const watchers = watched.map((globPattern) => ({ globPattern }))
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  } catch (error) {
    log(`The client watches no files: ${error}`)
  }
}
