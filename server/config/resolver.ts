import type { Recognition } from '../postmortem/model.ts'
import type { Config } from './config.ts'
import type { Place } from './yaml-page.ts'

/** The door to a file system; the command line and the editor each bring one. */
export interface Files {
  /**
   * The file's text, or undefined where there is none. Paths use forward slashes. Rejects with an
   * `UnreadableFile` where there is one and it cannot be read.
   */
  readText(path: string): Promise<string | undefined>
  exists(path: string): Promise<boolean>
  /** The names of what is in a folder; left out where nobody can list it. */
  list?(folder: string): Promise<readonly string[] | undefined>
  /** Where the path leads once links are followed. */
  realPath?(path: string): Promise<string>
}

/** What is there and cannot be read; the message says why and what to do, without the path. */
export class UnreadableFile extends Error {}

/** Decides, for command line and editor alike, whether a file is judged and by what. */
export interface Resolver {
  configFor(path: string): Promise<FoundConfig>
  /** Why the path is ignored, or undefined where it is not. Folders end in a slash. */
  ignoredBy(path: string): Promise<string | undefined>
  verdictOn(candidate: Candidate): Promise<Verdict>
}

export interface FoundConfig {
  readonly config: Config
  /** The nearest `.postmortem-lint.yml`. */
  readonly path?: string
  /** Every file that was read for it, configurations and templates. */
  readonly sources: readonly string[]
  readonly templates: readonly string[]
  /** The folder from which `new.path` is seen. */
  readonly newPath?: string
  /** What `files` says, and the folder from which it is seen. */
  readonly files?: Globs
  readonly ignores: readonly Globs[]
  /** Where each setting comes from, by its name: `rules.section-missing`. */
  readonly origins: Readonly<Record<string, Origin>>
  readonly problems: readonly ConfigProblem[]
}

export interface Globs {
  readonly folder: string
  readonly globs: readonly string[]
}

export interface Origin {
  readonly path: string
  /** From 1. */
  readonly line: number
  /** It may not be weakened without a reason. */
  readonly isFloor?: boolean
}

export interface ConfigProblem extends Place {
  readonly message: string
  /** A name that nothing has so far; a lens read later may have it. */
  readonly unknownId?: string
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
