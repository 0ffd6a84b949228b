import type { Config } from '../config/config.ts'
import { growOlder } from '../memory/remember.ts'
import type { Postmortem } from '../postmortem/model.ts'
import { type Facts, judge, type Review, read, review } from '../review/review.ts'
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

/** The text that is to be judged; throws a `ReadError`. */
export function textOf({ path, isStandardInput }: Target, { standardInput }: Session): StoredText {
  return isStandardInput && standardInput ? standardInput : readStoredText(path)
}

/** Reads a document; throws a `ReadError`. */
export function openDocument(target: Target, config: Config, session: Session): OpenDocument {
  return readDocument(target, textOf(target, session), { config, facts: session.facts })
}

/** Reads a document whose text is there already. */
export function readDocument(
  { path }: Target,
  stored: StoredText,
  { config, facts }: { config: Config; facts: Facts },
): OpenDocument {
  const document = { text: stored.text, path }
  forgetOthers(stored.text)
  const postmortem = read(document, config)
  return {
    stored,
    postmortem,
    judge: () => judge(document, postmortem, { config, facts }),
    review: (text) => review({ text, path }, config, facts),
  }
}

/** Characters: what several documents in a row share is worth keeping, and little else. */
const readInARow = 60_000
let readSinceThen = 0

/** Of documents that are read once, a run must not hold what it found in each. */
function forgetOthers({ length }: string): void {
  readSinceThen += length
  if (readSinceThen < readInARow) return
  readSinceThen = 0
  growOlder()
}

const bug = 'this is a bug in postmortem-lint, please report it'

/** Says which rules and lenses broke down; what the others found stands. */
export function complainOfFailures(
  target: Target,
  { failures }: Pick<Review, 'failures'>,
  session: Session,
): void {
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
