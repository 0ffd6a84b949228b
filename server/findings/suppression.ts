import type { Directive } from '../postmortem/model.ts'
import { touches } from '../text/span.ts'
import type { Finding } from './finding.ts'

/** True where a comment in the document switches the finding off. */
export function isSuppressed(
  finding: Pick<Finding, 'id' | 'span'>,
  directives: readonly Directive[],
): boolean {
  return directives.some(
    ({ ids, covers }) =>
      (ids.length === 0 || ids.includes(finding.id)) && touches(covers, finding.span),
  )
}
