/**
 * What is said to people about a document: findings, their fixes, their order, their silence.
 * Knows places in a text; knows no rule, no editor protocol.
 */
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

export const severities = ['error', 'warning', 'info', 'hint'] as const

export type Severity = (typeof severities)[number]

/** What a rule or lens yields: a place, what is to be said of it, and what could be done. */
export interface Sighting {
  readonly span: Span
  /** One sentence with a full stop, quoting the author's own words. */
  readonly message: string
  /** What nobody may print of the place: the message does not, and whoever draws the line masks it. */
  readonly masked?: Span
  readonly related?: readonly Related[]
  readonly fixes?: readonly Fix[]
}

/** Another place that the message speaks of. */
export interface Related {
  readonly span: Span
  readonly message: string
}

/** Edits against the text the finding was made from; all or none are made. */
export interface Fix {
  /** An imperative of at most six words. */
  readonly title: string
  readonly edits: readonly Edit[]
  /** Changes only the spelling of a value: run by `--fix` and on save. All others are offered. */
  readonly safe: boolean
  /** From where to where in the last edit's new text its author goes on writing. */
  readonly cursor?: readonly [from: number, to: number]
}

export interface Finding extends Sighting {
  readonly kind: 'problem' | 'question'
  /** A rule's id, or a lens's. */
  readonly id: string
  readonly severity: Severity
  /** Stable across edits elsewhere in the document: made of id, words and occurrence. */
  readonly fingerprint: string
  /** For a question: which one of its lens, and its rank from 1. */
  readonly question?: { readonly id: string; readonly rank: number }
}
