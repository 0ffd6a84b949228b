import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver'
import type { Finding } from '../findings/finding.ts'
import { rewritesAt } from '../findings/rewrite-timeline.ts'
import { safeFixes } from '../findings/safe-fixes.ts'
import { silenceFinding } from '../findings/silence-finding.ts'
import { type Span, touches } from '../text/span.ts'
import type { ClientFeatures } from './client-features.ts'
import { toSpan } from './from-lsp.ts'
import { questionActions } from './question-actions.ts'
import type { Reviewed } from './reviews.ts'
import { toDiagnostic, toFixEdit, toWorkspaceEdit } from './to-lsp.ts'

/** Fixes of all that can be fixed safely; what `editor.codeActionsOnSave` asks for. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.postmortem-lint`

export const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind]

/** The fixes that a place has to offer, among the kinds that are asked for. */
export function codeActions(
  reviewed: Reviewed,
  { range, context }: CodeActionParams,
  client: ClientFeatures,
): CodeAction[] {
  const { open, review } = reviewed
  const findings = review?.findings ?? []
  const isAsked = (kind: string) => context.only?.some((only) => includesKind(only, kind)) ?? true
  const here = toSpan(open, range)
  return [
    ...(isAsked(CodeActionKind.QuickFix) ? quickFixesAt(reviewed, here, client) : []),
    ...(isAsked(CodeActionKind.RefactorRewrite) && review
      ? rewritesAt(open.text, review.postmortem, here).map(({ title, edits }) => ({
          title,
          kind: CodeActionKind.RefactorRewrite,
          edit: toWorkspaceEdit(open, edits, client),
        }))
      : []),
    ...(isAsked(fixAllKind) ? fixAll(open, findings, client) : []),
  ]
}

/** What mends comes before what lists or puts off, and that before what silences. */
function quickFixesAt(reviewed: Reviewed, place: Span, client: ClientFeatures): CodeAction[] {
  const { open, review } = reviewed
  const here = (review?.findings ?? []).filter(({ span }) => touches(span, place))
  return [
    ...here.flatMap((finding) => quickFixes(open, finding, client)),
    ...questionActions(reviewed, place, client),
    ...here.filter(maySilence).map((finding) => silence(open, finding, client)),
  ]
}

/** A comment about a comment helps nobody. */
function maySilence({ id }: Finding): boolean {
  return !id.startsWith('suppression-')
}

function silence(open: Reviewed['open'], finding: Finding, client: ClientFeatures): CodeAction {
  return {
    title: `Silence “${finding.id}” here`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(open, finding, client)],
    isPreferred: false,
    edit: toWorkspaceEdit(open, [silenceFinding(open.text, finding)], client),
  }
}

function quickFixes(open: Reviewed['open'], finding: Finding, client: ClientFeatures) {
  return (finding.fixes ?? []).map(
    (fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(open, finding, client)],
      isPreferred: fix.safe,
      edit: toFixEdit(open, fix, client),
    }),
  )
}

function fixAll(
  open: Reviewed['open'],
  findings: readonly Finding[],
  client: ClientFeatures,
): CodeAction[] {
  const edits = safeFixes(findings).flat()
  if (edits.length === 0) return []
  const edit = toWorkspaceEdit(open, edits, client)
  return [{ title: 'Fix all that is safe', kind: fixAllKind, edit }]
}

/** Kinds are a hierarchy: `source` asks for `source.fixAll.postmortem-lint` too. */
function includesKind(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`)
}
