/**
 * A team's template, read out of its Markdown: what is to stand in a document, and how much of it.
 * Knows Markdown and the words of a postmortem; knows no rule, no configuration, no files.
 */
import type { Milestone, SectionRole } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'
import type { Zone } from '../time/moment.ts'
import type { Demand } from './demand.ts'

/** Plain data; spans are offsets into the template's own text. */
export interface Template {
  /** As its front matter says: `acme@2`. */
  readonly name?: string
  /** Where it was read: its path, or the name of a shipped one. */
  readonly source?: string
  readonly sections: readonly TemplateSection[]
  readonly fields: readonly TemplateField[]
  /** Whether the order of the sections is a suggestion, a demand, or open. */
  readonly order: 'suggested' | 'strict' | 'any'
  /** False where only the template's sections may stand in a document. */
  readonly allowsExtra: boolean
  /** The zone of times that name none. */
  readonly zone?: Zone
  /** Turns of the incident that the timeline must name. */
  readonly milestones: readonly Milestone[]
}

/** A heading of the template and what the document owes it. */
export interface TemplateSection {
  readonly heading: string
  /** 1 to 6, as in the template. */
  readonly depth: number
  readonly span: Span
  readonly role?: SectionRole
  /** Index of the section around it. */
  readonly parent?: number
  readonly aliases: readonly string[]
  readonly demand: Demand
  /** 0 where any text will do. */
  readonly fewestWords: number
  /** Columns of its table; empty where it has none. */
  readonly columns: readonly string[]
  /** `None, because …` is an answer, and `None` is not. */
  readonly mayBeNone: boolean
  /** May stand several times. */
  readonly repeated: boolean
  /** What stands below the heading and above the next, without directives. */
  readonly body: string
  /** The same for people who ask what belongs here: no tables, no comment signs. */
  readonly guidance: string
}

/** A field of the front matter, or of the lines above the first section. */
export interface TemplateField {
  readonly label: string
  readonly span: Span
  readonly demand: Demand
  readonly type: 'text' | 'date' | 'time' | 'number' | 'list'
  /** Empty where any value will do. */
  readonly values: readonly string[]
  /** The heading it stands under, where it is a line of a form in a section. */
  readonly section?: string
  readonly isInFrontMatter: boolean
  /** In a form that is a table: whether the label stands beside its value or above it. */
  readonly inTable?: 'beside' | 'above'
}

/** What is wrong in a template, at offsets into its text. */
export interface TemplateProblem {
  readonly span: Span
  readonly message: string
}

export interface TemplateReading {
  readonly template: Template
  readonly problems: readonly TemplateProblem[]
}
