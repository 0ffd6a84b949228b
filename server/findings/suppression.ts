import type { Directive } from '../postmortem/model.ts'
import { touches } from '../text/span.ts'
import type { Finding } from './finding.ts'

type Place = Pick<Finding, 'id' | 'span'>

/** True where a comment in the document switches the finding off. */
export function isSuppressed(finding: Place, directives: readonly Directive[]): boolean {
  return directives.some((directive) => suppresses(directive, finding))
}

function suppresses({ ids, covers, scope }: Directive, { id, span }: Place): boolean {
  return scope !== 'unknown' && (ids.length === 0 || ids.includes(id)) && touches(covers, span)
}

/** A comment that switches off what would not have been said; `ids` are those in vain. */
export interface IdleDirective {
  readonly directive: Directive
  readonly ids: readonly string[]
}

/**
 * Comments that could go. Only ids that were looked for in this run count: a rule that is off, or
 * that needs a fact which nobody gave, may need its comment tomorrow.
 */
export function idleDirectives(
  directives: readonly Directive[],
  found: readonly Place[],
  lookedFor: ReadonlySet<string>,
): IdleDirective[] {
  return directives.flatMap((directive) => {
    if (directive.scope === 'unknown') return []
    const silenced = found.filter((place) => suppresses(directive, place))
    if (directive.ids.length === 0) return silenced.length ? [] : [{ directive, ids: [] }]
    const ids = directive.ids.filter(
      (id) => lookedFor.has(id) && !silenced.some((place) => place.id === id),
    )
    return ids.length ? [{ directive, ids }] : []
  })
}
