import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Finding, Fix, Severity } from '../findings/finding.ts'
import type { Edit } from '../text/edit.ts'
import { lineAt } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { ClientFeatures } from './client-features.ts'
import { bytesOf } from './from-lsp.ts'
import type { OpenText } from './open-text.ts'
import { pageUriOf } from './pages.ts'

/** What the client shows as the origin of each diagnostic. */
export const diagnosticSource = 'postmortem-lint'

/** A finding as the protocol has it. */
export function toDiagnostic(open: OpenText, finding: Finding, client: ClientFeatures): Diagnostic {
  const page = pageUriOf(finding, client.options.docsUri)
  const related = client.showsRelated ? (finding.related ?? []) : []
  return {
    range: toRange(open, finding.span),
    severity: toSeverity(finding.severity),
    code: finding.id,
    ...(page ? { codeDescription: { href: page } } : {}),
    source: diagnosticSource,
    message: finding.message,
    ...(related.length > 0
      ? {
          relatedInformation: related.map(({ span, message }) => ({
            location: { uri: open.uri, range: toRange(open, span) },
            message,
          })),
        }
      : {}),
  }
}

/** The edits for this version of the document, where the client can be told which one it is. */
export function toWorkspaceEdit(
  open: OpenText,
  edits: readonly Edit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(open, edit))
  if (!client.takesVersionedEdits) return { changes: { [open.uri]: textEdits } }
  const textDocument = { uri: open.uri, version: open.version }
  return { documentChanges: [{ textDocument, edits: textEdits }] }
}

/** The edits of a fix; where the client can, the cursor stands where the author goes on. */
export function toFixEdit(
  open: OpenText,
  { edits, cursor }: Pick<Fix, 'edits' | 'cursor'>,
  client: ClientFeatures,
): WorkspaceEdit {
  const last = edits.at(-1)
  if (!cursor || !last || !client.takesSnippets) return toWorkspaceEdit(open, edits, client)
  const { newText } = last
  const [from, to] = cursor
  const escaped = (part: string) => part.replace(/[\\$}]/g, '\\$&')
  const over = escaped(newText.slice(from, to))
  const stop = over ? `\${1:${over}}` : '$1'
  const value = `${escaped(newText.slice(0, from))}${stop}${escaped(newText.slice(to))}`
  const snippet = { range: toRange(open, last.span), snippet: { kind: 'snippet' as const, value } }
  const others = edits.slice(0, -1).map((edit) => toTextEdit(open, edit))
  const textDocument = { uri: open.uri, version: open.version }
  return { documentChanges: [{ textDocument, edits: [...others, snippet] }] }
}

/** The only place where offsets become lines and characters. */
export function toRange(open: OpenText, span: Span): Range {
  return { start: toPosition(open, span.start), end: toPosition(open, span.end) }
}

/** Severities under the names that the protocol gives them. */
export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity]
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

function toTextEdit(open: OpenText, { span, newText }: Edit): TextEdit {
  return { range: toRange(open, span), newText }
}

function toPosition({ text, lineStarts, encoding }: OpenText, offset: number): Position {
  const line = lineAt(lineStarts, offset)
  const start = lineStarts[line] ?? 0
  if (encoding === 'utf-16') return { line, character: offset - start }
  let bytes = 0
  for (const character of text.slice(start, offset)) bytes += bytesOf(character.codePointAt(0) ?? 0)
  return { line, character: bytes }
}
