import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const otherInput: Question = {
  id: 'other-input',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what should the code do there instead (refuse, go on with less, stop loudly), and which test now leads it there?',
  answeredBy: [
    {
      words: phrases(`test*, テスト`),
      beside: phrases(`added, adds, now cover*, new, regression, reproduces, RED, exercise*, case,
        covers, parametri*, 追加, 再現`),
    },
  ],
}

export const errorHandling: Lens = {
  id: 'error-handling',
  title: 'What the code should do with what it did not expect',
  why: 'Most catastrophic failures pass through an error that was signalled and then handled wrongly, and simple tests of that path would have shown it.',
  source: 'Yuan et al., Simple Testing Can Prevent Most Critical Failures, OSDI 2014',
  about: 'fault',
  takenUpBy: phrases(
    `validat*, handl*, sanitiz*, sanitis*, null, empty, exception*, test*, retry, assert*, 検証, テスト, バリデーション, エラー処理`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`swallow*, silently fail*, fail* silently, silently ignor*, silently drop*, silently skip*, silently mapped,
          silently return*, silently truncat*, silently wrote, unhandled, uncaught, not rethrow*, didn't rethrow,
          without rethrowing, ignored the error, errors were ignored, ignoring errors, without validation, without validating, unchecked,
          not check for, didn't check, did not check, without checking, not impose a check,
          not imposing a check, edge case*, corner case*, null pointer, nil pointer, NoneType,
          case sensitive, infinite recursion, infinite loop, divide* by zero,
          division by zero, integer overflow, segfault*, undefined in,
          is undefined, are undefined, was undefined, returned null, returns null, zero value, unmarshal*, parse error, malformed, overlooked the, assuming already, 握りつぶ, 空文字, 空配列, 未検証, ゼロ値, 正常完了扱い`),
        unless: phrases(
          'test, tests, bug report*, fixes for, fix for, provided details, bugcrowd, edge case state, disclosure of, checking for updates, テスト',
        ),
      },
      questions: [otherInput],
    },
  ],
  examples: [
    {
      title: 'An error that nobody saw',
      text: `# Empty reports

## Root cause

The exporter swallowed the error of the query and wrote an empty report.
             ^^^^^^^^^ info* error-handling: “The exporter swallowed the error of the query and wrote an empty report”: what should the code do there instead (refuse, go on with less, stop loudly), and which test now leads it there?
`,
    },
    {
      title: 'The author has said what is right, and tests it',
      text: `# Empty reports

## Root cause

The exporter swallowed the error of the query and wrote an empty report.
It now refuses to write one, and a test was added that makes the query fail.
`,
    },
    {
      title: 'An error that was handled',
      text: `# Empty reports

## Summary

The exporter stopped and paged us when the query failed.
`,
    },
  ],
}
