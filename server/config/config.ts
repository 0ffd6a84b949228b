/**
 * House style as plain data.
 * Knows what may be configured; knows no files and no rules, whose ids it is handed.
 */
import type { Severity } from '../findings/finding.ts'
import type { MetricDefinitions } from '../metrics/metrics.ts'
import type { SectionRole } from '../postmortem/model.ts'
import type { Template } from '../template/template.ts'
import type { Zone } from '../time/moment.ts'
import type { OverrideCondition } from './layer.ts'
import type { OwnLens } from './read-lenses.ts'
import type { Place } from './yaml-page.ts'

/** What a team decides; `defaultConfig` where it decides nothing. */
export interface Config {
  /** Globs of documents that are postmortems, relative to the configuration's folder. */
  readonly files: readonly string[]
  /** Globs of documents never judged, relative to the configuration's folder. */
  readonly ignores: readonly string[]
  /** Severity by rule or lens id; `off` silences. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Each entry is met by any of its roles. Undefined: no template, the tool is gentle. */
  readonly requiredSections?: readonly SectionRequirement[]
  /** What a document is to hold; undefined where the team has no template. */
  readonly template?: Template
  /** Templates by the name and version that documents give: `acme@1`. */
  readonly templates?: Readonly<Record<string, Template>>
  /** What holds for some documents only, in the order in which it is laid over the rest. */
  readonly overrides?: readonly Override[]
  /** The team's own headings, by the part they play. */
  readonly aliases?: Readonly<Partial<Record<SectionRole, readonly string[]>>>
  /** In which language documents are written, where their words do not tell: `en`, `ja`, `de` … */
  readonly language?: string
  /** Where a new postmortem is put: `docs/{date}-{slug}.md`. */
  readonly newPath?: string
  /** The zone of times that state none. */
  readonly timeZone?: Zone
  /** The zones of logs and tools that are quoted, by name. */
  readonly clocks?: Readonly<Record<string, Zone>>
  /** What the name or address of a ticket begins with. */
  readonly trackers?: readonly string[]
  /** People and teams, as documents call them. */
  readonly people?: readonly string[]
  /** Between which turns metrics count, where the team says otherwise than the default. */
  readonly metrics?: MetricDefinitions
  /** How many questions are asked, of what sort of place, and whether any may be left untouched. */
  readonly questions?: QuestionSettings
  /** The team's own lenses, asked beside those that come with the tool. */
  readonly lenses?: readonly OwnLens[]
}

export interface QuestionSettings {
  /** How many stand in a document at a time, those that are listed included; 5 if not said. */
  readonly atOnce?: number
  /** `isolated`: nothing leaves the place but by hand, and nobody watches from outside. */
  readonly site?: 'isolated'
  /** More questions than this that nobody has touched fail a check; undefined: none do. */
  readonly untouchedAllowed?: number
  /** Of which documents that is asked; of all where nothing is said. */
  readonly when?: Pick<OverrideCondition, 'status' | 'severity' | 'template'>
}

/** Settings for documents that meet all of the conditions. */
export interface Override {
  readonly when: OverrideCondition
  /** The folder from which the globs of `when` are seen. */
  readonly folder: string
  readonly settings: Partial<Omit<Config, 'overrides'>>
  /** Where it is written. */
  readonly place: Place
}

export interface SectionRequirement {
  /** As written in the configuration: a section id, or `causes`. */
  readonly id: string
  readonly metBy: readonly SectionRole[]
}

export const defaultConfig: Config = { files: [], ignores: [], rules: {} }
