import type { Recognition } from '../postmortem/model.ts'
import type { Config } from './config.ts'

/** The door to a file system; the command line and the editor each bring one. */
export interface Files {
  /** The file's text, or undefined where there is none. Paths use forward slashes. */
  readText(path: string): Promise<string | undefined>
  exists(path: string): Promise<boolean>
}

/** Decides, for command line and editor alike, whether a file is judged and by what. */
export interface Resolver {
  configFor(path: string): Promise<FoundConfig>
  /** Why the path is ignored, or undefined where it is not. Folders end in a slash. */
  ignoredBy(path: string): Promise<string | undefined>
  verdictOn(candidate: Candidate): Promise<Verdict>
}

export interface FoundConfig {
  readonly config: Config
  /** The `.postmortem-lint.yml` it was read from. */
  readonly path?: string
  readonly problems: readonly ConfigProblem[]
}

export interface ConfigProblem {
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly message: string
}

export interface Candidate {
  readonly path: string
  /** Named by a person: judged unless ignored. */
  readonly named: boolean
  /** Judged although it is ignored. */
  readonly evenIfIgnored?: boolean
  /** Called only where nothing else decides. */
  readonly recognise: () => Recognition
}

export interface Verdict {
  readonly judged: boolean
  readonly because:
    | 'named'
    | 'configured'
    | 'recognised'
    | 'ignored'
    | 'not-configured'
    | 'not-recognised'
  /** One sentence for people. */
  readonly why: string
  readonly found: FoundConfig
}
