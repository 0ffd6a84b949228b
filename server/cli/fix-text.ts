import type { Review } from '../review/review.ts'
import { applyEdits, type Edit, editsOverlap } from '../text/edit.ts'

/** What is left to say of a text once its safe fixes are made. */
export interface FixedText {
  readonly text: string
  readonly review: Review
  readonly fixCount: number
}

/** A fix may make room for the next; more rounds than this would be two fixes at odds. */
const mostPasses = 10

/** Makes the safe fixes, again and again until there are none. */
export function fixText(text: string, first: Review, review: (text: string) => Review): FixedText {
  let fixed: FixedText = { text, review: first, fixCount: 0 }
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixes = safeFixes(fixed.review)
    const next = applyEdits(fixed.text, fixes.flat())
    if (next === fixed.text) break
    fixed = { text: next, review: review(next), fixCount: fixed.fixCount + fixes.length }
  }
  return fixed
}

/** The first safe fix of each finding; one that meets another waits for the next pass. */
function safeFixes({ findings }: Review): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = []
  for (const { fixes } of findings) {
    const edits = fixes?.find(({ safe }) => safe)?.edits
    if (edits && !chosen.some((other) => editsOverlap(other, edits))) chosen.push(edits)
  }
  return chosen
}
