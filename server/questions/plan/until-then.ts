import type { Lens } from '../lens.ts'
import { alarms, phrases } from '../vocabulary.ts'

export const untilThen: Lens = {
  id: 'until-then',
  title: 'What holds until the remedy is in place',
  why: 'Between the account of an incident and its remedy lie weeks in which the same may come again; what holds until then is seldom decided by anybody.',
  source: 'Kehoe, Comprehensive postmortem template; Google, The Site Reliability Workbook, ch. 10',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'remedy',
        unless: [
          ...alarms,
          ...phrases(`document*, describe, write, written, runbook*, playbook*, guide*, investigat*, review*, discuss*,
            ask, talk, find out, look into, explore, evaluate, consider, propose, measure, dashboard*, graph*, test*, drill*,
            game day*, rehears*, train*, share, announce, tell, survey, audit, check*, track, ticket, verify, learn,
            checklist*, standard*, polic*, lint, inventory, list every, list of, procedure*, note, notes, sms, notify, log, logs, logging, logged,
            types, staging, lab, role, qa, rota, contract, recommend*, communicat*, don't, 文書, チェックリスト, 公開, 一覧, ログ, 連絡, 議論, 整理, 明文化, 手順, 調査, 検討, 確認, テスト, 検証, アラート, 監視, ドキュメント`),
        ],
      },
      questions: [
        {
          id: 'what-holds',
          ask: 'Until “{quote}” is in place[ ({due})], what keeps this from happening again, and what would tell you first if it did?',
          answeredBy: [
            {
              words: phrases(
                'until then, in the meantime, until this is, until it is, until that is, for the time being, in the interim, それまで, 当面, 暫定',
              ),
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'The remedy is still to come',
      text: `# Login outage

## Root cause

The session store accepts connections without a limit, and the gateway opens one for each login.

## Action items

- [ ] Limit the connections of the gateway to the session store (owner: Jane, due: 2026-04-01)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* until-then: Until “Limit the connections of the gateway to the session store (owner: Jane, due: 2026-04-01)” is in place, what keeps this from happening again, and what would tell you first if it did?
`,
    },
    {
      title: 'The author has told what holds until then',
      text: `# Login outage

## Root cause

The session store accepts connections without a limit, and the gateway opens one for each login.

## Resolution

The gateway runs on two hosts in place of six until this is bounded.

## Action items

- [ ] Limit the connections of the gateway to the session store (owner: Jane, due: 2026-04-01)
`,
    },
    {
      title: 'The remedy is in place',
      text: `# Login outage

## Root cause

The session store accepts connections without a limit, and the gateway opens one for each login.

## Action items

- [x] Limit the connections of the gateway to the session store (owner: Jane)
`,
    },
  ],
}
