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
  ],
  examples: [
    {
      title: 'A safeguard is planned',
      text: `# Login outage

## Action items

- [ ] Add a circuit breaker between the gateway and the session store (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* action-adds-machinery: “Add a circuit breaker between the gateway and the session store (owner: Jane)” adds a safeguard (“circuit breaker”): how will it fail itself, and what shows and stops it when it does?
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
