import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

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
          phrases(`the day before, day earlier, days earlier, days before, week before, weeks before, weeks earlier, the night before, hours before, hours earlier, last week, the previous day, previous week, previous night,
          earlier that week, earlier that day, for weeks, for months, for days, for several weeks, over the past, since last, had been seeing, had been showing, already been, had already, early sign*, early warning*, first signs, for a while,
          数日前, 前日, 数週間, 以前から, 毎日`),
        beside:
          phrases(`alert*, warn*, error*, symptom*, spike*, spiky, slow*, fail*, latency, notice*, seen, log*, restart*, crash*, timeouts, sign, signs, degrad*, message*, grow*, outage, incident,
          警告, エラー, 失敗`),
        unless: phrases(
          'before anyone, before we, before noticing, before it was noticed, following an, fixed, resolved, already resolved, already fixed, mitigat*, already been fixed, downtime of, restored, was already, communicat*',
        ),
      },
      questions: [
        {
          id: 'how-read',
          ask: '[At {time}: ]“{quote}”: what did that mean to those who saw it then, and what would have made it worth a closer look?',
          answeredBy: [
            {
              words: phrases(
                'dismissed, thought, assumed, ignored, read as, taken for, considered, did not realise, not investigated, holdover, believed',
              ),
              beside: phrases('because, since, as, at the time, normal, noise, harmless, known'),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A sign the day before',
      text: `# Disk full

## Root cause

The volume had logged write errors the day before.
                                   ^^^^^^^^^^^^^^ info* precursor: “The volume had logged write errors the day before”: what did that mean to those who saw it then, and what would have made it worth a closer look?
`,
    },
    {
      title: 'The author has told how it was read',
      text: `# Disk full

## Root cause

The volume had logged write errors the day before.
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
  ],
}
