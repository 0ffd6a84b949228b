/**
 * What one should still ask, one file for each lens.
 * Knows the model; knows no Markdown, no editor, no files, and never an answer.
 */
import type { Example } from '../findings/example.ts'
import type { Milestone } from '../postmortem/model.ts'

/** JSON-able data over a closed set of conditions. */
export interface Lens {
  readonly id: string
  /** A noun phrase for lists: "What accumulated across restarts". */
  readonly title: string
  /** Why the question is worth the author's time. */
  readonly why: string
  /** Where the lens comes from. */
  readonly source: string
  /** A way in which systems break; how people noticed and understood; what is to be done. */
  readonly about: 'fault' | 'people' | 'plan'
  /** A plan that holds one of these takes the subject up, and its author has thought of it. */
  readonly takenUpBy?: Phrases
  /** What raises it, most telling first; the first that is found asks. */
  readonly signs: readonly Sign[]
  readonly examples: readonly Example[]
  /** Asks before all others of a place that nobody watches from outside. */
  readonly firstWhereIsolated?: true
}

export interface Sign {
  readonly when: Condition
  /** The first that is neither answered nor in the ledger is asked. */
  readonly questions: readonly Question[]
}

export interface Question {
  readonly id: string
  /**
   * One sentence with at least two facts of the place in it, such as `{quote}`, `{words}`,
   * `{beside}`, `{time}`, `{until}`, `{gap}`, `{count}`. What stands in square brackets is left out
   * where a fact in it is not known: `[At {time}, ]`.
   */
  readonly ask: string
  readonly answeredBy: readonly Evidence[]
  /** Good for the meeting, too general for a place in the document. */
  readonly onSheetOnly?: true
  /** Asks of what no plan of the lens's subject answers. */
  readonly whateverIsPlanned?: true
  /** Asks how it came about, or what had part in it: rests where that is told at length. */
  readonly ofCause?: true
}

/**
 * A sentence that holds a phrase of each list. It speaks of the same thing as the place, or stands
 * right behind it: words alone never silence. `anywhere` is for what a document has only one of.
 */
export interface Evidence {
  readonly words: Phrases
  readonly beside?: Phrases
  readonly anywhere?: true
  /** It counts something. */
  readonly withNumber?: true
}

/** `restart*` finds "restarted", `OOM` only itself; `roll* … back` leaves room for four words. */
export type Phrases = readonly string[]

/**
 * Accounts tell what happened. Lessons and what went well tell it too, between what is wished.
 * `impact` is the summary and what came of it, `response` what was done about it.
 */
export type Scope = 'account' | 'lessons too' | 'impact' | 'response'

/** One function each in `find-places.ts` or `find-turns.ts`; each yields places, never a yes or no. */
export type Condition =
  | SentenceCondition
  | RepeatCondition
  | RhythmCondition
  | GapCondition
  | SilenceCondition
  | EdgeCondition
  | RelapseCondition
  | ActionCondition
  | TwoAccountsCondition
  | TitleCondition
  | RemedyCondition
  | UnplannedCondition
  | OpenEndedCondition

/** A sentence of the account that holds a phrase of each list, near each other. */
export interface SentenceCondition {
  readonly kind: 'sentence'
  readonly words: Phrases
  readonly beside?: Phrases
  /** A sentence with one of these means something else. */
  readonly unless?: Phrases
  readonly in?: Scope
  /** What people thought possible, or what was not there, counts as well as what was. */
  readonly evenIfDoubted?: true
  /** Terms of art that mean one thing only tell as much as two words side by side. */
  readonly telling?: true
  /** Only before the timeline has it detected. */
  readonly untilDetected?: true
  /** Not in the entries of a timeline, where "again" is of this incident. */
  readonly outsideTimeline?: true
  /** Only in the entries of a timeline. */
  readonly inTimeline?: true
  /** It says so without a count. */
  readonly withoutNumber?: true
  /** There are action items, and none of them holds one of these. */
  readonly withoutAction?: Phrases
  /** Not in an entry of a timeline that later ones overtake or go on about. */
  readonly lastWord?: true
  /** Not what nobody chose to do: "it was restarted by the updater". */
  readonly byWriters?: true
  /** The words act on what is beside them: "the probe killed it", "killed by the probe". */
  readonly acting?: true
}

/** At least `times` events that hold one of the phrases. */
export interface RepeatCondition {
  readonly kind: 'repeat'
  readonly words: Phrases
  readonly unless?: Phrases
  readonly times: number
}

/** Three or more events with one of the phrases, evenly spaced or at one hour of several days. */
export interface RhythmCondition {
  readonly kind: 'rhythm'
  readonly words: Phrases
}

/** Two turns of the timeline so many minutes apart. */
export interface GapCondition {
  readonly kind: 'gap'
  readonly from: Turn
  readonly to: Turn
  readonly atLeast?: number
  readonly atMost?: number
  /** No row stands between them. */
  readonly adjacent?: true
  /** None between them holds one of these. */
  readonly unlessBetween?: Phrases
  /** There are action items, and none of them holds one of these. */
  readonly withoutAction?: Phrases
}

/** An event that plainly names a milestone, or holds one of the phrases. */
export interface Turn {
  readonly milestones?: readonly Milestone[]
  readonly words?: Phrases
  readonly unless?: Phrases
}

/** So many minutes without a word in the timeline, between its detection and its end. */
export interface SilenceCondition {
  readonly kind: 'silence'
  readonly atLeast: number
  /** Behind a row with one of these there is nothing left to tell. */
  readonly unless?: Phrases
}

/** The first event or the last, where it holds one of the phrases. */
export interface EdgeCondition {
  readonly kind: 'edge'
  readonly of: 'first' | 'last'
  readonly words: Phrases
  readonly unless?: Phrases
}

/** An event that calls it over, and a later one on which it is not. */
export interface RelapseCondition {
  readonly kind: 'relapse'
  readonly calm: Phrases
  /** What tells by itself that it is back. */
  readonly again: Phrases
  /** What tells so where it speaks of the same thing. */
  readonly failing: Phrases
}

/** An open action item that holds a phrase of each list. */
export interface ActionCondition {
  readonly kind: 'action'
  readonly words: Phrases
  readonly beside?: Phrases
  readonly unless?: Phrases
  /** It begins with them, and is said to be open while the status of the document holds one of these. */
  readonly whileStatus?: Phrases
  /** Its timeline names a beginning and, so many minutes later, who noticed. */
  readonly noticedAfter?: number
}

/** What is claimed outside of a timeline that tells otherwise: by one event, and in none. */
export interface TwoAccountsCondition {
  readonly kind: 'two accounts'
  readonly claim: Phrases
  readonly told: Phrases
  /** No event holds one of these. */
  readonly untold: Phrases
}

/** The title of a document with a timeline holds one of the phrases. */
export interface TitleCondition {
  readonly kind: 'title'
  readonly words: Phrases
  readonly unless?: Phrases
}

/** The open action item that has most in common with what is told of the cause. */
export interface RemedyCondition {
  readonly kind: 'remedy'
  /** An item with one of these changes nothing by itself. */
  readonly unless: Phrases
}

/** An open action item that has neither a name nor a day nor a ticket. */
export interface OpenEndedCondition {
  readonly kind: 'open-ended'
  /** An item with one of these is done. */
  readonly unless: Phrases
}

/** What is told under a heading of this role and shares no name with any action item. */
export interface UnplannedCondition {
  readonly kind: 'unplanned'
  readonly of: 'went-wrong' | 'lucky'
  readonly unless: Phrases
}

/** Every question a lens may ask, once each. */
export function questionsOf({ signs }: Lens): Question[] {
  const all = signs.flatMap(({ questions }) => questions)
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
}
