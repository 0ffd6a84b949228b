/**
 * What is wrong or left out, one file for each rule.
 * Knows the model; knows no Markdown, no editor, no files, no other rule.
 */
import type { Config } from '../config/config.ts'
import type { Example } from '../findings/example.ts'
import type { Severity, Sighting } from '../findings/finding.ts'
import type { IdleDirective } from '../findings/suppression.ts'
import type { Postmortem } from '../postmortem/model.ts'

export interface Rule {
  /** The subject first: `timeline-out-of-order`. Never reused. */
  readonly id: string
  /** What holds where the rule is silent: "Events stand in the order in which they happened". */
  readonly title: string
  /** The reason, without blame. */
  readonly why: string
  /** Where the rule or a figure in it comes from, if from elsewhere. */
  readonly source?: string
  /** What contradicts itself provably is an error; a gap is info unless a team asks for more. */
  readonly severity: Severity
  /** Speaks in drafts too, where all but errors are silent. */
  readonly inDrafts?: true
  /** The fact without which the rule has nothing to say. */
  readonly needs?: 'today' | 'exists'
  /** Judges the comments that silence others, and so comes after them. */
  readonly comesLast?: true
  /** Yields a sighting may carry a severity of its own, where a configuration asks for more. */
  check(postmortem: Postmortem, context: Context): Iterable<RuleSighting>
  /** At least one that fires and one near miss; they are the tests and the documentation. */
  readonly examples: readonly Example[]
}

export interface RuleSighting extends Sighting {
  /** Only where the configuration turned a suggestion into a demand. */
  readonly severity?: Severity
}

/** What a rule may know beside the model. */
export interface Context {
  readonly text: string
  readonly path: string
  readonly config: Config
  /** `YYYY-MM-DD`, where the caller knows it. */
  readonly today?: string
  /** Whether there is a file or folder at a path that is given as the document's is. */
  readonly exists?: (path: string) => boolean
  readonly silence: Silence
}

/** What is known of the comments that silence rules. */
export interface Silence {
  /** Of every rule and lens. */
  readonly knownIds: readonly string[]
  /** Comments that silence nothing; known only to rules that come last. */
  readonly idle: readonly IdleDirective[]
}
