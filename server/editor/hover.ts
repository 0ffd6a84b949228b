import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import type { Finding } from '../findings/finding.ts'
import { touches } from '../text/span.ts'
import type { ClientFeatures } from './client-features.ts'
import { toOffset } from './from-lsp.ts'
import { metricsAt } from './metric-hover.ts'
import { type Origin, originOf, pageUriOf } from './pages.ts'
import type { Reviewed } from './reviews.ts'
import { guidanceAt } from './template-hover.ts'
import { toRange } from './to-lsp.ts'

/**
 * What is found at a place, why it matters, where to read on; what is counted from there; and what
 * the template says of it.
 */
export function hover(
  { open, review }: Reviewed,
  position: Position,
  client: ClientFeatures,
): Hover | null {
  const at = toOffset(open, position)
  const here = (review?.findings ?? []).filter(({ span }) => touches(span, { start: at, end: at }))
  const metrics = review && metricsAt(review, at)
  const guidance = review && guidanceAt(review, at)
  const span = here[0]?.span ?? metrics?.span ?? guidance?.span
  if (!span) return null
  const kind = client.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText
  const write = client.showsMarkdown ? markdownOf : plainOf
  const figures = (metrics?.lines ?? []).map(client.showsMarkdown ? escaped : String)
  const found = here.map((finding) => write(finding, originOf(finding, review?.lenses), client))
  const parts = [...found, figures.join('\n\n'), guidance?.text]
  const value = parts.filter(Boolean).join('\n\n---\n\n')
  return { contents: { kind, value }, range: toRange(open, span) }
}

function markdownOf(finding: Finding, origin: Origin, { options }: ClientFeatures): string {
  const page = pageUriOf(finding, options.docsUri)
  return [
    ...(options.hoversDiagnostics ? [] : [`**${escaped(finding.message)}**`]),
    ...(origin ? [escaped(origin.why)] : []),
    ...(origin?.source ? [`_Source:_ ${origin.source}`] : []),
    page ? `[${finding.id}](${page})` : finding.id,
  ].join('\n\n')
}

function plainOf(finding: Finding, origin: Origin): string {
  const lines = [finding.message, origin?.why, origin?.source && `Source: ${origin.source}`]
  return [...lines, `(${finding.id})`].filter(Boolean).join('\n')
}

/** The author's words are quoted in messages; they are not to be read as markup. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
}
