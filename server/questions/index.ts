import type { Lens } from './lens.ts'
import { reliabilityLayer } from './reliability-layer.ts'
import { restartAccumulation } from './restart-accumulation.ts'

/** The list from which everything else follows: questions, pages, settings, schema, tests. */
export const lenses: readonly Lens[] = [reliabilityLayer, restartAccumulation]
