import { createDelays } from './delays.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { Session } from './session.ts'
import { isConfigFile, pathOf, uriOf } from './uri-path.ts'

/**
 * A review that takes no longer is done before a quick typist's next key, so it holds up nobody's
 * typing and is made after every keystroke.
 */
const cheapMs = 200
/** How long an author must pause at most before what was typed is reviewed. */
const longestPauseMs = 150

/** Sends diagnostics unasked, to a client that does not ask for them. */
export function publishDiagnostics(session: Session): void {
  const { texts, connection, log } = session
  const costs = new Map<string, number>()
  const soon = createDelays((uri) => pauseAfter(costs.get(uri) ?? 0))
  const configUris = new Set<string>()
  const publish = async (uri: string) => {
    const began = Date.now()
    const shown = await diagnosticsOf(session, uri)
    // The review on opening meets each word and each piece of code for the first time.
    costs.set(uri, costs.has(uri) ? Date.now() - began : 0)
    const isOurs = isConfigFile(uri) || session.reviews.isSource(pathOf(uri))
    if (texts.get(uri) || isOurs) await connection.sendDiagnostics({ uri, ...shown })
  }
  const publishWithConfig = async (uri: string) => {
    await publish(uri)
    for (const config of await configUrisOf(session, uri)) {
      if (configUris.has(config)) continue
      configUris.add(config)
      await publish(config)
    }
  }
  const complain = (error: unknown) => log(`Diagnostics failed: ${error}`)

  texts.onDidChangeContent(({ document: { uri } }) =>
    soon(uri, () => publishWithConfig(uri).catch(complain)),
  )
  texts.onDidClose(({ document: { uri } }) => {
    if (isConfigFile(uri)) configUris.add(uri)
    else void connection.sendDiagnostics({ uri, diagnostics: [] })
    costs.delete(uri)
  })
  session.onReload(() => {
    const uris = new Set([...configUris, ...texts.keys()])
    configUris.clear()
    for (const uri of uris) publishWithConfig(uri).catch(complain)
  })
}

function pauseAfter(costMs: number): number {
  return costMs <= cheapMs ? 0 : Math.min(longestPauseMs, costMs)
}

/**
 * The configuration that applies to an open document, and other files that something is wrong in, under
 * the names that the client has for them.
 */
async function configUrisOf({ reviews, texts }: Session, uri: string): Promise<string[]> {
  const reviewed = await reviews.newest(uri)
  if (!reviewed) return []
  const own = reviewed.configPath === undefined ? [] : [reviewed.configPath]
  const paths = new Set([...own, ...reviewed.configProblems.map(({ path }) => path)])
  paths.delete(pathOf(uri))
  return [...paths].map((path) => texts.keys().find((open) => pathOf(open) === path) ?? uriOf(path))
}
