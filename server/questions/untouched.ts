import type { QuestionSettings } from '../config/config.ts'
import type { QuestionState } from './question-state.ts'

/** How many questions stand in a document and were never touched, where a team counts them. */
export interface Untouched {
  readonly count: number
  readonly allowed: number
}

/** Listed, answered, set aside or left open with a reason: whoever did one of these has thought. */
export function countUntouched(
  questions: readonly QuestionState[],
  settings: QuestionSettings = {},
): Untouched | undefined {
  const { untouchedAllowed: allowed } = settings
  if (allowed === undefined) return undefined
  return { count: questions.filter(({ isShown }) => isShown).length, allowed }
}
