import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import { readGently } from '../config/reach.ts'
import type { ConfigProblem } from '../config/resolver.ts'
import { type OpenText, openText } from './open-text.ts'
import type { Session } from './session.ts'
import { diagnosticSource, toRange } from './to-lsp.ts'
import { pathOf } from './uri-path.ts'

/** What is wrong with a configuration file, open or not. */
export async function configDiagnostics(
  { reviews, files, client }: Pick<Session, 'reviews' | 'files' | 'client'>,
  uri: string,
): Promise<Diagnostic[]> {
  const path = pathOf(uri)
  const problems = await reviews.configProblems(path)
  const text = (await readGently(files, path)).text ?? ''
  const read = openText({ uri, version: 0, text }, client.encoding)
  return problems.map((problem) => problemDiagnostic(read, problem))
}

function problemDiagnostic(
  open: OpenText,
  { line, column, endColumn, message }: ConfigProblem,
): Diagnostic {
  const start = open.lineStarts[line - 1] ?? open.text.length
  return {
    range: toRange(open, { start: start + column - 1, end: start + endColumn - 1 }),
    severity: DiagnosticSeverity.Error,
    code: 'config',
    source: diagnosticSource,
    message,
  }
}
