import { safeFixes } from '../findings/safe-fixes.ts'
import { applyEdits } from '../text/edit.ts'
import type { Judgement } from './judged-text.ts'

/** What is left to say of a text once its safe fixes are made. */
export interface FixedText {
  readonly text: string
  readonly review: Judgement
  readonly fixCount: number
}

/** A fix may make room for the next; more rounds than this would be two fixes at odds. */
const mostPasses = 10

/** Makes the safe fixes, again and again until there are none. */
export function fixText(
  text: string,
  first: Judgement,
  review: (text: string) => Judgement,
): FixedText {
  let fixed: FixedText = { text, review: first, fixCount: 0 }
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixes = safeFixes(fixed.review.findings)
    const next = applyEdits(fixed.text, fixes.flat())
    if (next === fixed.text) break
    fixed = { text: next, review: review(next), fixCount: fixed.fixCount + fixes.length }
  }
  return fixed
}
