import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Ends the run with a line that can be read by people and machines alike. */
export class CountTests implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const count = (state: 'passed' | 'failed' | 'skipped') =>
      modules.reduce((sum, { children }) => sum + [...children.allTests(state)].length, 0)
    const broken = errors.length + modules.filter((module) => module.errors().length > 0).length
    // A set-up that fails leaves no test behind that could.
    const least = reason === 'failed' || modules.length === 0 ? 1 : 0
    const failed = Math.max(count('failed') + broken, least)
    if (count('skipped') > 0) console.log(`${count('skipped')} skipped`)
    console.log(`${count('passed')} passed, ${failed} failed`)
  }
}
