import type { Diagnostic } from 'vscode-languageserver'
import { configDiagnostics } from './config-diagnostics.ts'
import type { Reviewed } from './reviews.ts'
import type { Session } from './session.ts'
import { toDiagnostic } from './to-lsp.ts'
import { isConfigFile, pathOf } from './uri-path.ts'

/** What is to be shown of an open document, and the version it was found in. */
export interface Shown {
  readonly version?: number
  readonly diagnostics: Diagnostic[]
}

/** Diagnostics of a document, or of a configuration file, as it stands now. */
export async function diagnosticsOf(session: Session, uri: string): Promise<Shown> {
  if (isConfigFile(uri)) return { diagnostics: await configDiagnostics(session, uri) }
  const reviewed = await session.reviews.newest(uri)
  const isTemplate = session.reviews.isSource(pathOf(uri))
  const problems = isTemplate ? await configDiagnostics(session, uri) : []
  if (!reviewed) return { diagnostics: problems }
  const diagnostics = [...problems, ...reviewDiagnostics(session, reviewed)]
  return { version: reviewed.open.version, diagnostics }
}

/** One diagnostic for each finding; none for a document that is not judged. */
export function reviewDiagnostics(
  { client }: Pick<Session, 'client'>,
  { open, review }: Reviewed,
): Diagnostic[] {
  return (review?.findings ?? []).map((finding) => toDiagnostic(open, finding, client))
}
