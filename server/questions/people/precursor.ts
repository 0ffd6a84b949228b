import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const howRead: Question = {
  id: 'how-read',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what did that mean to those who saw it then, and what would have made it worth a closer look?',
  answeredBy: [
    {
      words: phrases(
        'dismissed, thought, assumed, ignored, read as, taken for, considered, did not realise, not investigated, holdover, believed',
      ),
      beside: phrases('because, since, as, at the time, normal, noise, harmless, known'),
    },
  ],
}

export const precursor: Lens = {
  id: 'precursor',
  title: 'How an early sign was read',
  why: 'Most incidents are announced; what an early sign meant to those who saw it is the difference between a warning and noise.',
  source: 'Howie: The Post-Incident Guide; Cook, How Complex Systems Fail',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`the day before, day earlier, days earlier, days before, week before, weeks before, weeks earlier, the night before,
          hours before, hours earlier, earlier that week, earlier that day, for weeks, for months, for several weeks, had been seeing,
          had been showing, early sign*, early warning*, first signs, 数日前, 前日, 数週間, 以前から`),
        beside:
          phrases(`alerts, alerted, warning, warnings, warned, spike*, spiky, slower, timeouts, restarted, crashed, error messages,
          degraded, signs of, similar alert*, same alert*, same error*, log messages, 警告`),
        unless: phrases(
          'before anyone, before we, before noticing, before it was noticed, following an, fixed, resolved, already resolved, already fixed, mitigat*, already been fixed, downtime of, restored, was already, communicat*',
        ),
      },
      questions: [howRead],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`should have been our warning, should have been a warning, should have warned us, could have warned us, could have been a warning,
          was a warning, was our warning, missed warning*, warning sign*, near miss, near misses, ヒヤリ`),
        evenIfDoubted: true,
        in: 'lessons too',
      },
      questions: [howRead],
    },
  ],
  examples: [
    {
      title: 'A sign the day before',
      text: `# Disk full

## Root cause

The volume had logged warnings the day before.
                               ^^^^^^^^^^^^^^ info* precursor: “The volume had logged warnings the day before”: what did that mean to those who saw it then, and what would have made it worth a closer look?
`,
    },
    {
      title: 'The author has told how it was read',
      text: `# Disk full

## Root cause

The volume had logged warnings the day before.
They were taken for noise because the nightly copy always logs some.
`,
    },
    {
      title: 'A date without a sign',
      text: `# Disk full

## Background

The volume was installed the day before.
`,
    },
    {
      title: 'A warning that the author sees now',
      text: `# Disk full

## Summary

The disk of the broker was full.

## Lessons

The full disk of the staging broker in August should have been our warning.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* precursor: “The full disk of the staging broker in August should have been our warning”: what did that mean to those who saw it then, and what would have made it worth a closer look?
`,
    },
  ],
}
