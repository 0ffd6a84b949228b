import type { SectionRole } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'

/** A question that a lens raises about a document, asked or silent. */
export interface QuestionState {
  readonly lens: string
  readonly question: string
  readonly span: Span
  /** From 1 for the first to be asked; questions that are silent come after all that are open. */
  readonly rank: number
  /** `listed` stands in the document's ledger without an answer. */
  readonly state: 'open' | 'listed' | 'answered' | 'dismissed'
  /** Stands in the document; an open question that does not waits on the review sheet. */
  readonly isShown: boolean
  readonly text: string
  /** How many facts of the place are in it. */
  readonly facts: number
  /** Why it does not stand in the document, where it does not. */
  readonly silence?: Silence
}

/** Why a question does not stand in the document; `by` is the sentence or line that settles it. */
export type Silence =
  | { readonly kind: 'answered' | 'listed'; readonly by: Span }
  | { readonly kind: 'dismissed'; readonly by: Span; readonly reason: string }
  /** The section that will hold the answer is not yet written. */
  | { readonly kind: 'waits'; readonly role: SectionRole }
  /** Good for the meeting, too general for a place in the document. */
  | { readonly kind: 'general' }
  /** As many as are asked at once come before it. */
  | { readonly kind: 'over' }
  /** A comment of the author switches the lens off here. */
  | { readonly kind: 'silenced' }
