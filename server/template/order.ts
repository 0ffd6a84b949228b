import type { Section } from '../postmortem/model.ts'
import type { SectionMatch } from './match-sections.ts'

/** A section out of its place, and the one that it should stand right before or after. */
export interface Misplaced {
  readonly found: Section
  readonly side: 'before' | 'after'
  readonly neighbour: Section
}

/** The fewest sections that would have to move for the rest to stand as in the template. */
export function findMisplaced(matches: readonly SectionMatch[]): Misplaced[] {
  const parents = new Set(matches.map(({ wanted }) => wanted.parent))
  return [...parents].flatMap((parent) =>
    misplacedAmong(
      matches.filter(
        ({ wanted, found }) => wanted.parent === parent && (found?.heading.depth ?? 7) <= 6,
      ),
    ),
  )
}

function misplacedAmong(siblings: readonly SectionMatch[]): Misplaced[] {
  const kept = longestRising(siblings)
  return siblings.flatMap((match, index): Misplaced[] => {
    if (kept.has(match)) return []
    const { found } = match
    const after = siblings.slice(0, index).findLast((one) => kept.has(one))?.found
    const before = siblings.slice(index + 1).find((one) => kept.has(one))?.found
    if (!found) return []
    if (after && after.heading.span.start > found.heading.span.start)
      return [{ found, side: 'after', neighbour: after }]
    return before ? [{ found, side: 'before', neighbour: before }] : []
  })
}

/** The longest run of sections whose places in the document rise as they do in the template. */
function longestRising(siblings: readonly SectionMatch[]): Set<SectionMatch> {
  const places = siblings.map(({ found }) => found?.heading.span.start ?? 0)
  const best: number[][] = []
  places.forEach((place, index) => {
    const before = best
      .slice(0, index)
      .filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    best.push([...before, index])
  })
  const longest = best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
  return new Set(longest.flatMap((index) => siblings[index] ?? []))
}
