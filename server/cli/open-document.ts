import type { Config } from '../config/config.ts'
import type { Postmortem } from '../postmortem/model.ts'
import { judge, type Review, read, review } from '../review/review.ts'
import type { Target } from './find-targets.ts'
import { complainOf, type Session } from './session.ts'
import { ReadError, readStoredText, type StoredText } from './stored-text.ts'

/** A document that has been read and can be judged. */
export interface OpenDocument {
  readonly stored: StoredText
  readonly postmortem: Postmortem
  judge(): Review
  /** Judges another text in its place, once it has been mended. */
  review(text: string): Review
}

/** Reads a document; throws a `ReadError`. */
export function openDocument(target: Target, config: Config, session: Session): OpenDocument {
  const { path, isStandardInput } = target
  const { facts, standardInput } = session
  const stored = isStandardInput && standardInput ? standardInput : readStoredText(path)
  const document = { text: stored.text, path }
  const postmortem = read(document, config)
  return {
    stored,
    postmortem,
    judge: () => judge(document, postmortem, { config, facts }),
    review: (text) => review({ text, path }, config, facts),
  }
}

const bug = 'this is a bug in postmortem-lint, please report it'

/** Says which rules and lenses broke down; what the others found stands. */
export function complainOfFailures(target: Target, { failures }: Review, session: Session): void {
  for (const { id, error } of failures) {
    const message = `${id} broke down (${error}); ${bug}`
    complainOf(target.shown, message, session.terminal)
  }
}

/** Does the work on a document; what cannot be read is complained of, and the run goes on. */
export async function withDocument<Result>(
  target: Target,
  { terminal }: Session,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    const message = `reading broke down (${error}); ${bug}`
    complainOf(target.shown, error instanceof ReadError ? error.message : message, terminal)
    return undefined
  }
}
