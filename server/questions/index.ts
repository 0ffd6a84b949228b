import type { Lens } from './lens.ts'

/** The list from which everything else follows: questions, pages, settings, schema, tests. */
export const lenses: readonly Lens[] = []
