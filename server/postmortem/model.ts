/**
 * What a postmortem says, and where it says it.
 * Knows Markdown and time; knows no rules, no editor, no files.
 */
import type { Span, Words } from '../text/span.ts'
import type { Moment, Zone } from '../time/moment.ts'
import type { DatedWeekday } from './times/read-weekdays.ts'

/** Plain data: survives a JSON round trip, and every part has a span into the text. */
export interface Postmortem {
  readonly title?: Words
  /** `en`, `ja`, or `und` where the script does not tell. */
  readonly language: string
  readonly metadata: readonly MetadataField[]
  readonly sections: readonly Section[]
  readonly timeline: readonly TimelineEvent[]
  readonly actions: readonly ActionItem[]
  readonly tables: readonly Table[]
  /** Lengths of time that the document states of the incident. */
  readonly durations: readonly StatedDuration[]
  /** Lengths of time that stand beside both of their ends. */
  readonly boundedDurations: readonly BoundedDuration[]
  /** Lengths of time that are told as the sum of others. */
  readonly sums: readonly StatedSum[]
  /** Whole dates that title and fields give for the incident. */
  readonly dates: readonly (Words & { readonly date: string })[]
  /** Moments of which prose says the day and the hour. */
  readonly told: readonly ToldMoment[]
  /** Weekdays that stand beside a date. */
  readonly weekdays: readonly DatedWeekday[]
  /** Moments told by two clocks. */
  readonly twinTimes: readonly TwinTime[]
  /** The turns of the story that fields and events name. */
  readonly turns: readonly Turn[]
  /** Times in logs and quotes, by the clock of whoever wrote them. */
  readonly quotedTimes: readonly QuotedTime[]
  /** Failures in logs that are dated by how long ago they were. */
  readonly quotedAges: readonly QuotedAge[]
  /** Prose of the account, sentence by sentence; code, quotes and comments left out. */
  readonly sentences: readonly Sentence[]
  /** Template text that nobody filled in. */
  readonly placeholders: readonly Placeholder[]
  readonly links: readonly Link[]
  /** `[words][label]` and `[^label]` whose label is defined nowhere. */
  readonly openReferences: readonly Words[]
  /** Questions that stand in the document, put there by an author or by this tool. */
  readonly ledger: readonly LedgerEntry[]
  /** Why the document was read line by line, where it was. */
  readonly readFlat?: 'deep' | 'long'
  /** Comments that switch rules off. */
  readonly directives: readonly Directive[]
  /** What speaks for and against the document being a postmortem at all. */
  readonly recognition: Recognition
}

/** The roles a section can play; the ids that `inspect` and the configuration use. */
export const sectionRoles = [
  'summary',
  'impact',
  'background',
  'timeline',
  'detection',
  'trigger',
  'root-cause',
  'resolution',
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'action-items',
  'open-questions',
  'participants',
  'appendix',
] as const

export type SectionRole = (typeof sectionRoles)[number]

export interface Section {
  readonly role?: SectionRole
  /** `depth` is the heading level; 7 and more for a bold paragraph or list label used as one. */
  readonly heading: Words & { readonly depth: number }
  /** From after the heading to the next heading of the same or a higher level. */
  readonly body: Span
  /** No text of its own and none in sub-sections. */
  readonly isEmpty: boolean
}

/** `key` is normalised (`severity`, `status`, `started`, `detected`, `ended`, …) where known. */
export interface MetadataField {
  readonly key: string
  readonly label: Words
  readonly value: Words
}

export interface TimelineEvent {
  /** The whole entry: item with what is nested in it, row, heading or line. */
  readonly span: Span
  readonly time: Words & {
    readonly moment: Moment
    readonly end?: Moment
    /** Marked by its author as uncertain: `(?)`, `??`. */
    readonly doubtful: boolean
    /** A weekday written beside the date. */
    readonly weekday?: Words & { readonly day: number }
    /** An am or pm behind an hour past noon, with the space before it. */
    readonly surplus?: Words
    /** An abbreviation of several zones, which nothing decides. */
    readonly zoneCandidates?: readonly Zone[]
    /** How the time is misspelt, where it is (`22025`, `25:10`). */
    readonly slip?: string
  }
  readonly what: Words
  /** The turn of the story that the entry names, where it plainly names one. */
  readonly milestone?: Milestone
  /** Events of one list or table share a number; order is judged within it. */
  readonly list: number
  /** The entry is a whole line or item that can be moved without breaking its neighbours. */
  readonly movable: boolean
}

/** The turns of an incident that its metrics count between. */
export type Milestone =
  | 'started'
  | 'detected'
  | 'acknowledged'
  | 'mitigated'
  | 'resolved'
  | 'communicated'

export interface ActionItem {
  readonly span: Span
  readonly what: Words
  readonly owner?: Words
  /** What stands where an owner would, and says that there is none yet: `TBD`. */
  readonly vacancy?: Words
  /** Its words, or those around it, could name an owner, surely or not. */
  readonly mayHaveOwner: boolean
  /** `date` where the words give one, a missing year being the incident's. */
  readonly due?: Words & { readonly date?: string }
  /** A link or number of an issue, pull request or ticket. */
  readonly tracker?: Words
  /** Undefined where the document does not say. */
  readonly done?: boolean
  /** The heading under which it stands. */
  readonly section?: Words
}

/** A table as it is built; what its rows tell is read elsewhere. */
export interface Table {
  readonly span: Span
  readonly columns: readonly Words[]
}

/** A length of time as written. */
export interface Length extends Words {
  readonly minutes: number
  /** The smallest unit written, in minutes: how exact it claims to be. */
  readonly unitMinutes: number
  readonly approximate: boolean
}

/** `between 09:26 and 12:02 UTC on 17 April`: a day, and one or two times of it in seconds. */
export interface ToldMoment extends Words {
  readonly date: string
  readonly seconds: readonly number[]
}

export interface StatedDuration extends Length {
  /** Named by a label before it, if by any. */
  readonly measures?: Measure
  /** Told of the outage in prose: it may be a part of it, and cannot be more. */
  readonly isOfOutage?: boolean
}

/** What a stated length of time measures. */
export type Measure = 'detect' | 'acknowledge' | 'mitigate' | 'resolve' | 'total'

/** `from 17:56 to 23:03, 5 hours and 7 minutes`: a length that can be counted again. */
export interface BoundedDuration extends Length {
  /** The words that give both ends. */
  readonly ends: Words
  /** Minutes between the two; more than one where am, pm or the day is not said. */
  readonly apart: readonly number[]
  /** How surely the length is that of the two: side by side, or told in one sentence. */
  readonly link: 'beside' | 'sentence'
}

/** `12 min + 30 min = 42 min`: a length and the parts it is told to be made of. */
export interface StatedSum {
  readonly total: Length
  readonly parts: readonly Length[]
  /** Phases that stand apart: what lies between them may belong to the total as well. */
  readonly isScattered?: true
}

/** `13:14 EDT (17:14 UTC)`: one moment by two clocks. */
export interface TwinTime {
  readonly first: Words
  readonly second: Words
  /** Minutes from the first to the second: 0 where they agree; more than one where a zone's name has several meanings. */
  readonly apart: readonly number[]
}

/** A turn of the story and when it came. */
export interface Turn {
  readonly milestone: Milestone
  /** What names it: a field's label, or the words of an event. */
  readonly label: Words
  readonly time: Words & { readonly moment: Moment }
  readonly from: 'field' | 'event'
}

export interface QuotedTime extends Words {
  readonly moment: Moment
}

/** `58m ago`, counted from when the evidence was taken. */
export interface QuotedAge extends Words {
  readonly minutes: number
  readonly unitMinutes: number
}

export interface Sentence extends Words {
  /** The role of the section it stands in, or of the nearest one around it that has a role. */
  readonly role?: SectionRole | undefined
}

export interface Placeholder extends Words {
  readonly kind: 'ellipsis' | 'to-do' | 'bracketed' | 'date-pattern' | 'question-mark' | 'guidance'
  /** In a table: its row, and the head of its column. */
  readonly cell?: { readonly row: Span; readonly column: Words }
}

/** A link or image with its target in it; not in quotes or code. */
export interface Link extends Words {
  readonly url: string
  readonly isImage: boolean
}

export interface LedgerEntry {
  readonly span: Span
  readonly text: string
  /** `LENS/QUESTION`. */
  readonly question: string
  readonly state: 'listed' | 'answered' | 'dismissed'
  readonly reason?: string
}

export interface Directive {
  readonly span: Span
  /** `unknown` where the comment asks for a silence of another kind, which it does not get. */
  readonly scope: 'next-line' | 'section' | 'file' | 'unknown'
  /** Rule and lens ids; empty means all. */
  readonly ids: readonly string[]
  readonly reason: string
  /** What it covers. */
  readonly covers: Span
}

export interface Recognition {
  readonly isPostmortem: boolean
  /** Plainly something else about postmortems: a template, an index, a guide. */
  readonly isApart: boolean
  /** One sentence for people: why this is, or is not, taken for a postmortem. */
  readonly why: string
}

export type { Zone }
