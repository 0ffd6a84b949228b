import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const tests =
  phrases(`test, tests, tested, testing, load test*, integration test*, staging, mock, mocks,
  mocked, QA, test environment, テスト, ステージング`)

const difference: Question = {
  id: 'difference',
  ofCause: true,
  ask: '“{quote}”: in what did the setting of the tests differ from the one that failed, and which of these differences is meant?',
  answeredBy: [
    {
      words: phrases(`test*, staging, mock*, local*, smoke, テスト`),
      beside:
        phrases(`because, whereas, unlike, only in production, only on production, different from,
        differs, differ, instead of, present in, modelled, modeled, wrong shape, つまり, だったので, しか, 小規模`),
    },
  ],
}

const smallest: Question = {
  id: 'smallest',
  ofCause: true,
  ask: '“{quote}”: what is the smallest test that would have failed, and what must it share with production to do so?',
  answeredBy: difference.answeredBy,
}

/** A test that was never seen to fail proves nothing. */
const seenToFail: Question = {
  id: 'seen-to-fail',
  whateverIsPlanned: true,
  ask: '[At {time}: ]“{quote}”: was it seen to fail on what was broken, before it passed?',
  answeredBy: [
    {
      words:
        phrases(`fails on, failed on, fails without, failed without, failed before, fails before, seen to fail, red, RED, test first, TDD,
        confirmed that, reproduces the, reproduced the`),
    },
  ],
}

export const testFidelity: Lens = {
  id: 'test-fidelity',
  title: 'In what tests and production differ',
  why: 'A test that passed while production failed has told a difference between the two; some of these are meant, and others nobody knew.',
  source: 'Yuan et al., Simple Testing Can Prevent Most Critical Failures, OSDI 2014',
  about: 'fault',
  takenUpBy: phrases(
    `test*, staging, e2e, CI, integration, load test*, rehears*, テスト, 検証, ステージング`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`tests passed, tests pass, all tests, tests were green, CI green, CI was green,
          passed all tests, passed on staging, passed in staging, worked on staging, worked in staging,
          tests were passing, tests passing, works locally, worked locally, wrong shape, mocked tests`),
        beside:
          phrases(`but, yet, however, while, although, nevertheless, production, first production,
          wrong, broke, broken, failed, API`),
        unless: phrases('after the fix, now pass'),
      },
      questions: [difference],
    },
    {
      when: {
        kind: 'sentence',
        words: tests,
        beside:
          phrases(`only on production, only in production, could not reproduce, couldn't reproduce,
          not representative, simulations, at scale, differs from production, real world, 小規模`),
        in: 'lessons too',
      },
      questions: [difference],
    },
    {
      when: {
        kind: 'sentence',
        words: tests,
        beside:
          phrases(`did not catch, didn't catch, not caught, would have caught, could have caught, not covered,
          not cover, inadequate*, without adequate, without testing, missing, not tested, untested, never tested,
          no test*, no automated tests, no integration tests, no unit tests, had we, 存在しなかった, カバー, 検知でき, 未実施`),
        unless: phrases(`test cluster, test results, after the fix, contest, latest, neither of`),
        evenIfDoubted: true,
        in: 'lessons too',
      },
      questions: [smallest],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          'regression test*, a test that, a test for, tests for, test case*, new test*, unit test*, integration test*, simulation*, scenario*, 回帰テスト, テスト',
        ),
        beside: phrases(
          'added, wrote, written, introduced, now has, now have, is covered by, are covered by, 件追加, を追加した',
        ),
        in: 'lessons too',
        unless: phrases(
          'no test*, did not, were not, was not, existing, should have, missing, RED, TDD',
        ),
      },
      questions: [seenToFail],
    },
  ],
  examples: [
    {
      title: 'Green, and broken',
      text: `# Wrong prices

## Root cause

All tests passed, and the new rounding was wrong for every currency without cents.
^^^^^^^^^ info* test-fidelity: “All tests passed, and the new rounding was wrong for every currency without cents”: in what did the setting of the tests differ from the one that failed, and which of these differences is meant?
`,
    },
    {
      title: 'The author has told the difference',
      text: `# Wrong prices

## Root cause

All tests passed, and the new rounding was wrong for every currency without cents.
The tests use euros only, whereas production has forty currencies; nobody had decided that.
`,
    },
    {
      title: 'A test that told',
      text: `# Wrong prices

## Summary

The nightly test failed and showed the wrong prices at once.
`,
    },
    {
      title: 'A test that nobody is said to have seen fail',
      text: `# Consumers stopped

## Resolution

We added a regression test for the handover of leases between two consumers.
           ^^^^^^^^^^^^^^^ info* test-fidelity: “We added a regression test for the handover of leases between two consumers”: was it seen to fail on what was broken, before it passed?
`,
    },
    {
      title: 'A test that was seen to fail',
      text: `# Consumers stopped

## Resolution

We added a regression test for the handover of leases, which fails on the old release.
`,
    },
  ],
}
