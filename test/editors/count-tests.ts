import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with a line that can be read by people and machines alike. */
export class CountTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = (state: 'passed' | 'failed' | 'skipped') =>
      modules.reduce((sum, { children }) => sum + [...children.allTests(state)].length, 0)
    // A file that could not be read, or a set-up that failed, is a failure without a test.
    const broken = errors.length + modules.filter((module) => module.errors().length > 0).length
    if (count('skipped') > 0) console.log(`${count('skipped')} skipped`)
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`)
  }
}
