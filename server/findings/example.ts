/** A document in caret notation: lines of `^` draw what is found in the line above them. */
export interface Example {
  readonly title: string
  readonly text: string
  /** Configuration as written in `.postmortem-lint.yml`, if the example needs one. */
  readonly config?: string
  readonly path?: string
}
