import type { Finding } from '../findings/finding.ts'
import { lenses } from '../questions/index.ts'
import type { Lens } from '../questions/lens.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'

export type Origin = Rule | Lens | undefined

/** The rule or lens that yields findings of this id, if one does; a team may have its own. */
export function originOf(
  { kind, id }: Pick<Finding, 'kind' | 'id'>,
  asking: readonly Lens[] = lenses,
): Origin {
  const origins: readonly (Rule | Lens)[] = kind === 'question' ? asking : rules
  return origins.find((origin) => origin.id === id)
}

/** The page on a finding's rule or lens, within the pages that come with the tool. */
export function pageUriOf(finding: Pick<Finding, 'kind' | 'id'>, docsUri?: string) {
  if (docsUri === undefined || !originOf(finding)) return undefined
  const folder = finding.kind === 'question' ? 'questions' : 'rules'
  return `${docsUri.replace(/\/$/, '')}/${folder}/${finding.id}.md`
}
