/**
 * What one should still ask, one file for each lens.
 * Knows the model; knows no Markdown, no editor, no files, and never an answer.
 */
import type { Example } from '../findings/example.ts'

/** JSON-able data over a closed set of conditions. */
export interface Lens {
  readonly id: string
  /** A noun phrase for lists: "What accumulated across restarts". */
  readonly title: string
  /** Why the question is worth the author's time. */
  readonly why: string
  /** Where the lens comes from. */
  readonly source: string
  /** The places it looks for, most telling first; no place, no question. */
  readonly when: readonly Condition[]
  /** The first that is neither answered nor in the ledger is asked. */
  readonly questions: readonly Question[]
  readonly examples: readonly Example[]
}

export interface Question {
  readonly id: string
  /** One sentence. `{words}` and `{beside}` are filled with the place's own words. */
  readonly ask: string
  /** Evidence of being answered; `{words}` stands for the place's own. */
  readonly answeredBy: readonly Condition[]
}

/**
 * One function each in `find-places.ts`. A condition yields places, never a yes or no.
 * Words are stems that begin a word: `restart` finds "restarted"; `=OOM` finds only itself; a
 * space stands for any white space or hyphen.
 */
export type Condition =
  /** A sentence that holds a word of each list, within a short reach, and none of `unless`. */
  | {
      readonly kind: 'sentence'
      readonly words: readonly string[]
      readonly beside?: readonly string[]
      readonly unless?: readonly string[]
    }
  /** At least `times` events of one list that hold one of the words; the place is the first. */
  | {
      readonly kind: 'repeated-events'
      readonly words: readonly string[]
      readonly unless?: readonly string[]
      readonly times: number
    }
