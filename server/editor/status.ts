import type { Status } from './protocol.ts'
import type { Reviewed } from './reviews.ts'
import { uriOf } from './uri-path.ts'

/** Why a document is judged or not, by which configuration, and what came of it. */
export function statusOf(reviewed: Reviewed | undefined): Status {
  if (!reviewed) return notOpen
  const { why, configPath, configProblems, review } = reviewed
  const findings = review?.findings ?? []
  const problems = findings.filter(({ kind }) => kind === 'problem').length
  const ledger = review?.postmortem.ledger ?? []
  const listed = ledger.filter(({ state }) => state === 'listed').length
  return {
    judged: review !== undefined,
    why,
    ...(configPath === undefined ? {} : { configPath, configUri: uriOf(configPath) }),
    configProblems: configProblems.length,
    counts: { problems, questions: findings.length - problems, listed },
  }
}

const notOpen: Status = {
  judged: false,
  why: 'Not judged: no document is open under this name.',
  configProblems: 0,
  counts: { problems: 0, questions: 0, listed: 0 },
}
