import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const forgotten: Question = {
  id: 'forgotten',
  ask: '“{quote}” rests on somebody’s remembering it (“{words}”): what stops or shows it on the day when nobody does?',
  answeredBy: [
    {
      words: phrases(
        `automat*, enforce*, block*, refuse*, reject*, fails the, alert*, alarm*, check in CI, pre-commit, linter, lint rule, policy as code, guard*, 自動, 強制, 検知`,
      ),
      beside: phrases(
        'if, when, unless, before, without, until, forgot*, missing, skipped, 漏れ, 忘れ',
      ),
    },
  ],
}

/** What is to be said or written once is no step that comes round again. */
const noStep =
  phrases(`automat*, CI, lint*, alert*, script*, alarm*, pipeline, remove, replace, no longer, instead of,
  avoid, eliminate, without, less, fewer, stop, never, template, investigat*, 自動, 廃止`)

export const restsOnMemory: Lens = {
  id: 'rests-on-memory',
  title: 'What happens when a step is forgotten',
  why: 'A check list or a reminder works for as long as somebody thinks of it; the same people are tired or away on the day it counts.',
  source:
    'National Patient Safety Foundation, RCA2: Improving Root Cause Analyses and Actions to Prevent Harm, 2015 (the action hierarchy)',
  about: 'plan',
  takenUpBy: phrases(
    `automat*, CI, lint*, pre-commit, enforce*, integration test*, contract test*, e2e, alert*, alarm*, 自動, テスト, 強制, アラート`,
  ),
  signs: [
    {
      when: {
        kind: 'action',
        words:
          phrases(`checklist*, check list*, reminder*, remind, remember to, be careful, more careful, double check*, make sure we,
          make sure to, make sure that we, make sure everyone, チェックリスト, 周知, 注意する`),
        unless: noStep,
      },
      questions: [forgotten],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases('checklist, check list, runbook, procedure, チェックリスト, 手順書'),
        beside: phrases(
          'has been added, have been added, was added, were added, is now on, are now on, is now part of, have added, 追加した, 追記した',
        ),
        in: 'lessons too',
        unless: noStep,
      },
      questions: [
        {
          ...forgotten,
          ask: '[At {time}: ]“{quote}”: what stops or shows it on the day when nobody thinks of it?',
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A step for somebody to think of',
      text: `# Invoices sent twice

## Action items

- [ ] Add revoking the old keys to the migration checklist (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* rests-on-memory: “Add revoking the old keys to the migration checklist (owner: Jane)” rests on somebody’s remembering it (“checklist”): what stops or shows it on the day when nobody does?
`,
    },
    {
      title: 'The author has told what stops it',
      text: `# Invoices sent twice

## Action items

- [ ] Add revoking the old keys to the migration checklist (owner: Jane)
- [ ] Refuse old keys automatically when a migration has begun (owner: Ravi)
`,
    },
    {
      title: 'A check that nobody need think of',
      text: `# Invoices sent twice

## Action items

- [ ] Replace the migration checklist by a script (owner: Jane)
`,
    },
  ],
}
