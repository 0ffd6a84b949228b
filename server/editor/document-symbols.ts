import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { ActionItem, Postmortem, Section, TimelineEvent } from '../postmortem/model.ts'
import { encloses, type Span } from '../text/span.ts'
import type { ClientFeatures } from './client-features.ts'
import type { OpenText } from './open-text.ts'
import type { Reviewed } from './reviews.ts'
import { toRange } from './to-lsp.ts'

/** Sections as they nest, each with its events and action items; flat for clients that are. */
export function documentSymbols(
  { open, review }: Reviewed,
  { nestsSymbols }: Pick<ClientFeatures, 'nestsSymbols'>,
): DocumentSymbol[] | SymbolInformation[] {
  const parts = review ? nest(partsOf(review.postmortem)) : []
  const symbols = parts.map((part) => symbolOf(open, part))
  return nestsSymbols ? symbols : flatten(open.uri, symbols)
}

function flatten(uri: string, symbols: readonly DocumentSymbol[], container?: string) {
  return symbols.flatMap(({ name, kind, range, children = [] }): SymbolInformation[] => [
    { name, kind, location: { uri, range }, ...(container && { containerName: container }) },
    ...flatten(uri, children, name),
  ])
}

interface Part {
  readonly name: string
  readonly detail?: string
  readonly kind: SymbolKind
  readonly span: Span
  /** What is selected when one goes there; lies within `span`. */
  readonly selection: Span
}

interface NestedPart extends Part {
  readonly children: NestedPart[]
}

function partsOf({ sections, timeline, actions }: Postmortem): Part[] {
  return [...sections.map(sectionPart), ...timeline.map(eventPart), ...actions.map(actionPart)]
}

function sectionPart({ heading, body }: Section): Part {
  const span = around(heading.span, body)
  return { name: heading.text, kind: SymbolKind.Namespace, span, selection: heading.span }
}

function eventPart({ span, time, what }: TimelineEvent): Part {
  const name = `${time.text} ${what.text}`
  return { name, kind: SymbolKind.Event, span: around(span, time.span), selection: time.span }
}

/** Something that is done or not is shown as a boolean, the nearest thing the protocol knows. */
function actionPart({ span, what, owner, due }: ActionItem): Part {
  const detail = [owner?.text, due?.text].filter(Boolean).join(', ')
  const part = { name: what.text, kind: SymbolKind.Boolean, span: around(span, what.span) }
  return { ...part, selection: what.span, ...(detail ? { detail } : {}) }
}

/** Puts each part into the smallest one around it; parts that merely overlap stay side by side. */
function nest(parts: readonly Part[]): NestedPart[] {
  const roots: NestedPart[] = []
  const path: NestedPart[] = []
  for (const part of inReadingOrder(parts)) {
    const nested: NestedPart = { ...part, children: [] }
    while (path.length > 0 && !holds(path.at(-1), nested)) path.pop()
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(nested)
    path.push(nested)
  }
  return roots
}

function holds(outer: Part | undefined, inner: Part): boolean {
  return outer?.kind === SymbolKind.Namespace && encloses(outer.span, inner.span)
}

function inReadingOrder(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function symbolOf(open: OpenText, part: NestedPart): DocumentSymbol {
  return {
    name: part.name.trim() || '(no name)',
    ...(part.detail ? { detail: part.detail } : {}),
    kind: part.kind,
    range: toRange(open, part.span),
    selectionRange: toRange(open, part.selection),
    children: part.children.map((child) => symbolOf(open, child)),
  }
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}
