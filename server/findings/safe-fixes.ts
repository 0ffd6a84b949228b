import { type Edit, editsOverlap } from '../text/edit.ts'
import type { Finding } from './finding.ts'

/** The first safe fix of each finding, as edits; one that meets an earlier one waits its turn. */
export function safeFixes(findings: readonly Finding[]): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = []
  for (const { fixes } of findings) {
    const edits = fixes?.find(({ safe }) => safe)?.edits
    if (edits && !chosen.some((other) => editsOverlap(other, edits))) chosen.push(edits)
  }
  return chosen
}
