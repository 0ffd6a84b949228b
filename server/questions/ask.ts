import type { Finding } from '../findings/finding.ts'
import type { Postmortem } from '../postmortem/model.ts'
import type { Context } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'
import type { Lens } from './lens.ts'

/** A question that a lens raises about a document, asked or silent. */
export interface QuestionState {
  readonly lens: string
  readonly question: string
  readonly span: Span
  /** From 1; open questions only are ranked against each other. */
  readonly rank: number
  /** `listed` stands in the document's ledger without an answer. */
  readonly state: 'open' | 'listed' | 'answered' | 'dismissed'
  readonly text: string
}

export interface Asking {
  readonly context: Context
  /** Runs one lens so that its failure loses no other's questions. */
  readonly guard: (id: string, ask: () => readonly QuestionState[]) => readonly QuestionState[]
}

/** All questions of the lenses, and the findings for those to be shown. */
export function askQuestions(
  lenses: readonly Lens[],
  postmortem: Postmortem,
  { context, guard }: Asking,
): { questions: readonly QuestionState[]; findings: Omit<Finding, 'fingerprint'>[] } {
  void lenses
  void postmortem
  void context
  void guard
  return { questions: [], findings: [] }
}
