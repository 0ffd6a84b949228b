/**
 * The only door to reading and judging.
 * Pure: no files, no clock, no editor; what it must know of the world arrives as `facts`.
 */
import type { Config } from '../config/config.ts'
import type { Finding } from '../findings/finding.ts'
import type { Postmortem } from '../postmortem/model.ts'

export interface Document {
  readonly text: string
  /** Absolute or relative, with forward slashes. A date in it may date the timeline. */
  readonly path: string
}

export interface Facts {
  /** `YYYY-MM-DD`. */
  readonly today?: string
}

export interface Review {
  readonly postmortem: Postmortem
  /** In order of place, then id. */
  readonly findings: readonly Finding[]
  readonly questions: readonly QuestionState[]
  /** Rules and lenses that threw; the findings of all others stand. */
  readonly failures: readonly { readonly id: string; readonly error: string }[]
}

/** Every question that applies to a document, asked or silent. */
export interface QuestionState {
  readonly lens: string
  readonly question: string
  readonly span: { readonly start: number; readonly end: number }
  readonly rank: number
  readonly state: 'open' | 'listed' | 'answered' | 'dismissed'
  readonly text: string
}

/** Reads a document under a configuration, which may name the zone of its times. */
export function read(document: Document, config: Config): Postmortem {
  void document
  void config
  throw new Error('under construction')
}

/** Judges what was read. The same arguments always give the same review. */
export function judge(
  document: Document,
  postmortem: Postmortem,
  config: Config,
  facts: Facts = {},
): Review {
  void document
  void postmortem
  void config
  void facts
  throw new Error('under construction')
}

/** Reads and judges one document. */
export function review(document: Document, config: Config, facts: Facts = {}): Review {
  return judge(document, read(document, config), config, facts)
}
