/** What client and server say to each other beyond the Language Server Protocol. */

/** `initializationOptions`; all may be left out, as clients other than ours do. */
export interface ClientOptions {
  /** URI of the folder that holds the pages on rules and questions. */
  readonly docsUri?: string
  /** The client answers `postmortem-lint/readFile`, for files that only it can reach. */
  readonly readsFiles?: boolean
  /** The client listens to `postmortem-lint/statusChanged`. */
  readonly showsStatus?: boolean
  /** The client shows diagnostics in its hovers; ours need not say again what they say. */
  readonly hoversDiagnostics?: boolean
}

export const statusRequest = 'postmortem-lint/status'
export const statusChanged = 'postmortem-lint/statusChanged'
/** A command that hides a finding until the server ends; takes a `Hidden`. */
export const notNowCommand = 'postmortem-lint.notNow'
export const readFileRequest = 'postmortem-lint/readFile'
export const newPostmortemRequest = 'postmortem-lint/newPostmortem'

/** Asks for a postmortem to be begun in the folder at `uri`. */
export interface NewPostmortemParams extends Named {
  /** What broke. */
  readonly title: string
  readonly severity?: string
}

/** Where it goes and what it says, or why there is none. */
export interface NewPostmortem {
  readonly uri: string
  readonly text: string
  readonly problem?: string
}

/** Names a document, file or folder in all messages. */
export interface Named {
  readonly uri: string
}

/** What the command `postmortem-lint.notNow` takes. */
export interface Hidden extends Named {
  readonly fingerprint: string
}

/** The answer to `postmortem-lint/status`: why a document is judged or not, and by what. */
export interface Status {
  readonly judged: boolean
  /** One sentence for people. */
  readonly why: string
  /** Of the `.postmortem-lint.yml` that applies. */
  readonly configUri?: string
  readonly configPath?: string
  readonly configProblems: number
  readonly counts: {
    readonly problems: number
    readonly questions: number
    /** Questions that stand among the document's open ones. */
    readonly listed: number
  }
}

/** The answer to `postmortem-lint/readFile`; null where there is no such file. */
export type FileText = { readonly text: string } | null
