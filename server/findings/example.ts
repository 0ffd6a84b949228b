/** A document in caret notation: lines of `^` draw what is found in the line above them. */
export interface Example {
  readonly title: string
  readonly text: string
  /** Configuration as written in `.postmortem-lint.yml`, if the example needs one. */
  readonly config?: string
  /** The template that the document is judged by, as Markdown. */
  readonly template?: string
  readonly path?: string
  /** `YYYY-MM-DD`, if the example needs to know the day. */
  readonly today?: string
  /** The files and folders that there are, if the example needs to know. */
  readonly files?: readonly string[]
}
