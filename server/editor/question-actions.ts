import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { Finding, Fix } from '../findings/finding.ts'
import {
  answeredFix,
  insertAllFix,
  type LedgerLine,
  type LedgerPlace,
} from '../questions/ledger.ts'
import type { Review } from '../review/review.ts'
import { type Span, touches } from '../text/span.ts'
import type { ClientFeatures } from './client-features.ts'
import { type Hidden, notNowCommand } from './protocol.ts'
import type { Reviewed } from './reviews.ts'
import { toDiagnostic, toFixEdit } from './to-lsp.ts'

/**
 * What can be done with the document's questions beyond the fixes of each: all of them listed, one
 * put off, one answered by what is selected.
 */
export function questionActions(
  { open, review }: Reviewed,
  here: Span,
  client: ClientFeatures,
): CodeAction[] {
  const asked = (review?.findings ?? []).filter(({ kind }) => kind === 'question')
  if (!review || asked.length === 0) return []
  const place = placeOf(open.text, review)
  const action = (fix: Fix): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    edit: toFixEdit(open, fix, client),
  })
  const atHand = asked.filter(({ span }) => touches(span, here))
  if (atHand.length === 0) {
    // Without a selection every line would have a light bulb.
    if (here.start === here.end) return []
    return asked.map((question) => action(answeredFix(place, lineOf(question), here.start)))
  }
  const all = asked.length > 1 ? [action(insertAllFix(place, byRank(asked).map(lineOf)))] : []
  const later = client.takesCommands
    ? atHand.map((finding): CodeAction => {
        const hidden: Hidden = { uri: open.uri, fingerprint: finding.fingerprint }
        const title = 'Not now'
        const command = { title, command: notNowCommand, arguments: [hidden] }
        const diagnostics = [toDiagnostic(open, finding, client)]
        return { title, kind: CodeActionKind.QuickFix, diagnostics, command }
      })
    : []
  return [...all, ...later]
}

function placeOf(text: string, { postmortem, template }: Review): LedgerPlace {
  return { text, postmortem, ...(template ? { template } : {}) }
}

function lineOf({ id, message, question }: Finding): LedgerLine {
  return { lens: id, question: question?.id ?? '', text: message }
}

function byRank(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.question?.rank ?? 0) - (b.question?.rank ?? 0))
}
