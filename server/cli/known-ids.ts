import { lenses } from '../questions/index.ts'
import { rules } from '../rules/index.ts'

/** Of every rule and lens, for configurations to name. */
export const knownIds: readonly string[] = [...rules, ...lenses].map(({ id }) => id)
