/**
 * What one should still ask, one file for each lens.
 * Knows the model; knows no Markdown, no editor, no files, and never an answer.
 */
import type { Example } from '../rules/rule.ts'

/** JSON-able data over a closed set of conditions. */
export interface Lens {
  readonly id: string
  /** A noun phrase for lists: "What accumulated across restarts". */
  readonly title: string
  /** Why the question is worth the author's time. */
  readonly why: string
  /** Where the lens comes from. */
  readonly source: string
  /** The places it looks for; no place, no question. */
  readonly when: Condition
  readonly questions: readonly Question[]
  readonly examples: readonly Example[]
}

export interface Question {
  readonly id: string
  /** One sentence; `{words}` and other facts of the place are filled in. */
  readonly ask: string
  /** Evidence of being answered: silent where a sentence near the place's object holds it. */
  readonly answeredBy: Condition
}

/** A closed set, one function each in `conditions.ts`. Yields places, never a yes or no. */
export type Condition =
  /** A sentence of the account that holds a word of every list. Words are stems. */
  | { readonly sentence: readonly (readonly string[])[]; readonly unless?: readonly string[] }
  /** At least `times` events of the timeline that hold one of the words. */
  | { readonly repeatedEvents: readonly string[]; readonly times: number }
  | { readonly anyOf: readonly Condition[] }
