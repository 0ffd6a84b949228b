import type { Severity } from '../findings/finding.ts'
import type { Config } from './config.ts'
import type { Place } from './yaml-page.ts'

/** What one file says, before anything it refers to is read. */
export interface ConfigLayer {
  /** The file, or `built-in` and a name. */
  readonly path: string
  /** The folder from which its globs are seen; undefined where they match nothing. */
  readonly folder: string
  readonly isRoot: boolean
  readonly extends: readonly Reference[]
  readonly settings: LayerSettings
  readonly overrides: readonly LayerOverride[]
  /** Names of settings and rules that no repository may weaken without a reason. */
  readonly floor: readonly Reference[]
  readonly exceptions: readonly FloorException[]
}

/** A name or path as written, and where. */
export interface Reference {
  readonly written: string
  readonly place: Place
  /** Of no rule or lens that comes with the tool. */
  readonly isUnknown?: true
}

export interface LayerSettings {
  readonly values: Partial<Config>
  readonly template?: Reference
  /** Files of lenses, as written. */
  readonly lensFiles?: readonly Reference[]
  /** Templates beside the one that holds, for documents that name them. */
  readonly versions?: readonly Reference[]
  /** Where each setting stands, by the names that `--print-config` shows. */
  readonly places: Readonly<Record<string, Place>>
}

export interface LayerOverride {
  readonly when: OverrideCondition
  readonly settings: LayerSettings
  readonly place: Place
}

/** All that is given must hold of a document. */
export interface OverrideCondition {
  /** Seen from the folder of the file that says it. */
  readonly files?: readonly string[]
  readonly severity?: readonly string[]
  readonly status?: readonly string[]
  /** `acme@2`, as the document's front matter says. */
  readonly template?: readonly string[]
  /** Incidents of this day and later. */
  readonly from?: string
  /** Incidents before this day. */
  readonly before?: string
}

/** A repository's leave to do less than its house style asks for, until a day. */
export interface FloorException {
  readonly name: string
  readonly reason: string
  readonly until: string
  readonly place: Place
}

export const strength: Readonly<Record<Severity | 'off', number>> = {
  off: 0,
  hint: 1,
  info: 2,
  warning: 3,
  error: 4,
}
