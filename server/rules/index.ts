import type { Rule } from './rule.ts'

/** The list from which everything else follows: diagnostics, pages, settings, schema, tests. */
export const rules: readonly Rule[] = []
