/**
 * How much work V8 puts into compiling. A run over one document meets hundreds of patterns and
 * thousands of functions, most of them a few times: to compile each of them well costs more than
 * it saves. What runs on gains by it.
 */
import { setFlagsFromString } from 'node:v8'

export function expectShortRun(): void {
  setFlags(
    '--no-opt',
    '--no-regexp-optimization',
    '--no-regexp-peephole-optimization',
    patience,
    // A small heap is swept sooner than threads are woken for it, and seldom if it may grow at once.
    '--no-parallel-scavenge',
    '--semi-space-growth-factor=8',
    '--heap-growing-percent=0',
  )
}

export function expectLongRun(): void {
  setFlags(
    '--opt',
    '--regexp-optimization',
    '--regexp-peephole-optimization',
    patience,
    '--parallel-scavenge',
    '--semi-space-growth-factor=2',
    // Three quarters as much garbage as what is in use, rather than several times as much.
    '--heap-growing-percent=75',
  )
}

/** How often a pattern is interpreted before it becomes machine code; else once. */
const patience = '--regexp-tier-up-ticks=50'

function setFlags(...flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}
