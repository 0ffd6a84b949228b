import type { Finding } from '../findings/finding.ts'

/** Counts over all files. */
export interface Tally {
  files: number
  errors: number
  warnings: number
  suggestions: number
  questions: number
  /** Findings that `--fix` would end. */
  fixable: number
  /** Fixes that were made. */
  fixed: number
}

/** The sorts of findings that people tell apart; a question raised to an error is an error. */
export type FindingSort = 'error' | 'warning' | 'question' | 'info' | 'hint'

/** Starts at nothing. */
export function newTally(): Tally {
  return { files: 0, errors: 0, warnings: 0, suggestions: 0, questions: 0, fixable: 0, fixed: 0 }
}

/** Counts one more file and its findings. */
export function countFile(
  tally: Tally,
  { findings, fixCount }: { readonly findings: readonly Finding[]; readonly fixCount: number },
): void {
  tally.files++
  tally.fixed += fixCount
  for (const finding of findings) {
    const sort = sortOf(finding)
    if (sort === 'error') tally.errors++
    else if (sort === 'warning') tally.warnings++
    else if (sort === 'question') tally.questions++
    else tally.suggestions++
    if (finding.fixes?.some(({ safe }) => safe)) tally.fixable++
  }
}

/** What people call the finding. */
export function sortOf({ kind, severity }: Finding): FindingSort {
  return kind === 'question' && (severity === 'info' || severity === 'hint') ? 'question' : severity
}

/** "1 error", "2 errors", "2 fixes". */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`
}
