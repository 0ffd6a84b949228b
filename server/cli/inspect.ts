import { describeDocument } from './describe-document.ts'
import type { Target } from './find-targets.ts'
import {
  complainOfFailures,
  type OpenDocument,
  openDocument,
  withDocument,
} from './open-document.ts'
import type { Invocation } from './read-arguments.ts'
import { complainOfConfig, openSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Prints what was read out of each document, whether or not it is taken for a postmortem. */
export async function inspect(invocation: Invocation, terminal: Terminal): Promise<number> {
  if (invocation.operands.length === 0)
    throw new UsageError('inspect needs the path of a document: postmortem-lint inspect FILE')
  const session = await openSession(invocation, terminal)
  for (const target of session.targets) {
    const line = await withDocument(target, session, () => inspectTarget(target, session))
    if (line) await terminal.print(`${line}\n`)
  }
  return terminal.complaints.length > 0 ? 2 : 0
}

/** A file named by a person is read even where it is ignored. */
async function inspectTarget(target: Target, session: Session): Promise<string | undefined> {
  const { resolver, terminal, invocation } = session
  const isExcluded = !target.named && invocation.ignoring && (await resolver.ignoredBy(target.path))
  if (isExcluded) return undefined
  const { config, problems } = await resolver.configFor(target.path)
  complainOfConfig(problems, terminal)
  const document = openDocument(target, config, session)
  const review = document.judge()
  complainOfFailures(target, review, session)
  const description = describeDocument(target.shown, document.stored.text, review)
  return JSON.stringify(
    invocation.why
      ? { ...description, why: await explain(target, document, session) }
      : description,
  )
}

/** What recognition says of the document, and what would become of it in its folder. */
async function explain({ path }: Target, { postmortem }: OpenDocument, { resolver }: Session) {
  const { recognition } = postmortem
  const verdict = await resolver.verdictOn({ path, named: false, recognise: () => recognition })
  return {
    recognition: recognition.why,
    judged: verdict.judged,
    because: verdict.why,
    configuration: verdict.found.path ?? null,
  }
}
