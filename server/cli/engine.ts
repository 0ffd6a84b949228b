/**
 * How much work V8 puts into compiling. A run over one document meets hundreds of patterns and
 * thousands of functions, most of them a few times: to compile each of them well costs more than
 * it saves. What runs on gains by it.
 */
import { setFlagsFromString } from 'node:v8'

export function expectShortRun(): void {
  setFlags('--no-opt', '--no-regexp-optimization', '--no-regexp-peephole-optimization', patience)
}

export function expectLongRun(): void {
  setFlags('--opt', '--regexp-optimization', '--regexp-peephole-optimization', patience)
}

/** How often a pattern is interpreted before it becomes machine code; else once. */
const patience = '--regexp-tier-up-ticks=50'

function setFlags(...flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}
