import { DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { configName } from '../config/find-config.ts'
import { createDelays } from './delays.ts'
import type { OpenText } from './open-text.ts'
import type { Session } from './session.ts'
import { isConfigFile } from './uri-path.ts'

/** What decides whether and how documents are judged. */
const watched = [`**/${configName}`, '**/.gitignore']

/** How long an author must pause in a configuration before all documents are reviewed again. */
const pauseMs = 200

/** Notices when a configuration is edited in the client or changes beneath it. */
export function followConfiguration(session: Session): void {
  const { connection, client, texts, reviews, reload } = session
  const soon = createDelays(pauseMs)
  const reloadAfter = ({ document }: { document: OpenText }) => {
    if (!isConfigFile(document.uri)) return
    reviews.forget()
    soon('configuration', reload)
  }
  texts.onDidChangeContent(reloadAfter)
  texts.onDidClose(reloadAfter)
  connection.onDidChangeWatchedFiles(reload)
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
