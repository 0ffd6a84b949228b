import type { Lens } from '../lens.ts'
import { phrases, safeguards } from '../vocabulary.ts'

export const actionAddsMachinery: Lens = {
  id: 'action-adds-machinery',
  title: 'How a planned safeguard may fail',
  why: 'The remedy of one incident takes part in the next: each probe, limiter and replica brings states of its own, and is first exercised when it is needed.',
  source: 'Hochstein, Action item template, 2024',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'action',
        words: phrases(
          `add, adding, implement, introduce, enable, automate, automatically, automatic, tighten, aggressive*, set up, deploy, create, 追加, 導入, 自動`,
        ),
        beside: [
          ...safeguards.filter(
            (one) =>
              !/^(?:canary|backoff|back off|sidecar\*|standby|read replica\*|冪等|クリーンアップ)$/.test(
                one,
              ),
          ),
          ...phrases(
            'auto restart*, caching layer, second region, queue, autoscaler, auto remediat*, restart automatically, automatic restart*, サーキット',
          ),
        ],
        unless: phrases(
          `endpoint, test, tests, alert*, monitor*, document*, runbook, risk:, failure mode, dry run, load test*, game day, staged, rollback, disable*, dashboard*, alarm*, investigate, smoke, adding more, should look, feature flag*, procedure, テスト, アラート, 手順, 比較`,
        ),
      },
      questions: [
        {
          id: 'how-it-fails',
          ask: '“{quote}” adds a safeguard (“{beside}”): how will it fail itself, and what shows and stops it when it does?',
          answeredBy: [],
        },
      ],
    },
    {
      when: {
        kind: 'action',
        words: phrases('refuse, refuses, to refuse, reject, rejects, to reject, 拒否'),
        unless: phrases(
          `override, force, flag, unless, falls back, fall back, tells, pages, alert*, log, logs, notif*, test, tests, quarantine*, dead letter*, merge request*, pull request*, 警告, 通知`,
        ),
      },
      questions: [
        {
          id: 'what-is-refused',
          ask: '“{quote}”: who sees it refuse, what becomes of what it refused, and how does one get past it where it errs?',
          answeredBy: [],
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases('now refuses, now rejects, now refuse, now reject'),
        in: 'lessons too',
        unless: phrases(
          `override, force, flag, unless, falls back, fall back, tells, pages, alert*, notif*, quarantine*, dead letter*, second person, approver`,
        ),
      },
      questions: [
        {
          id: 'what-is-refused',
          ask: '[At {time}: ]“{quote}”: who sees it refuse, what becomes of what it refused, and how does one get past it where it errs?',
          answeredBy: [],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Something is to be refused',
      text: `# Stale profiles

## Action items

- [ ] The profile store rejects a write whose version goes backwards (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* action-adds-machinery: “The profile store rejects a write whose version goes backwards (owner: Jane)”: who sees it refuse, what becomes of what it refused, and how does one get past it where it errs?
`,
    },
    {
      title: 'A safeguard is planned',
      text: `# Login outage

## Action items

- [ ] Add a circuit breaker between the gateway and the session store (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* action-adds-machinery: “Add a circuit breaker between the gateway and the session store (owner: Jane)” adds a safeguard (“circuit breaker”): how will it fail itself, and what shows and stops it when it does?
`,
    },
    {
      title: 'What is refused can be forced, and is told',
      text: `# Stale profiles

## Action items

- [ ] The profile store rejects a write whose version goes backwards, with an alert on each and an override (owner: Jane)
`,
    },
    {
      title: 'The author has thought of its failing',
      text: `# Login outage

## Action items

- [ ] Add a circuit breaker to the gateway, with a switch to disable it and a load test (owner: Jane)
`,
    },
    {
      title: 'A plan without machinery',
      text: `# Login outage

## Action items

- [ ] Describe the session store in the handbook (owner: Jane)
`,
    },
  ],
}
