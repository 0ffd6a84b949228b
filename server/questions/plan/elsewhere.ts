import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const elsewhere: Lens = {
  id: 'elsewhere',
  title: 'Where else the same is so',
  why: 'What was set, left out or taken for granted in one place seldom stands alone; its twins are found by looking for them, or by the next incident.',
  source: 'Beyer et al., Site Reliability Engineering, ch. 15; Ghosh et al., SoCC 2022',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`hard coded, hardcoded, was not set, were not set, never set, misconfigured, no limit, without limit,
          without a limit, no timeout, without timeout, without a timeout, no upper bound, unbounded, does not check, doesn't check, never checks,
          was not updated, were not updated, wasn't updated, weren't updated, never updated, was not migrated, were not migrated, never migrated,
          still pointed, still pointing, pointed to the old, pointing to the old, points at the old, pointing at the old, routed to the old,
          ignores unknown, silently ignores, silently ignored, still at the default,
          switched off since, disabled since, had been excluded,
          left over from, never been changed, reports success, reported success, returns success,
          treats an empty, treated an empty, not deterministic, non deterministic, stale environment, the old name, no validation, swallow*,
          ハードコード, 未設定, 上限がな`),
        unless: phrases(
          'users, test, tests, would, should, other, others, elsewhere, every, each, all',
        ),
      },
      questions: [
        {
          id: 'twins',
          ask: '[At {time}: ]“{quote}”: where else is it so, and what has been looked through to know?',
          answeredBy: [
            {
              words:
                phrases(`other, others, elsewhere, the rest, remaining, sibling*, every other, same pattern, same setting, all our, all of our,
                inventory, audit*, grep*, swept, also affected, all services, all clusters, all hosts, all jobs, 他の, 横展開, 棚卸し, 全サービス`),
              beside:
                phrases(`check*, look*, audit*, review*, same, affected, verif*, scan*, compar*, search*, inventory, have, has, use, uses, set, fixed,
                changed, find, found, 確認, 同様, 調査`),
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A setting that may stand in other places',
      text: `# Login outage

## Root cause

The gateway opens connections to the session store without a timeout, so one slow host held them for minutes.
                                                   ^^^^^^^^^^^^^^^^^ info* elsewhere: “The gateway opens connections to the session store without a timeout, so one slow host held them for minutes”: where else is it so, and what has been looked through to know?
`,
    },
    {
      title: 'The author has looked',
      text: `# Login outage

## Root cause

The gateway opens connections to the session store without a timeout, so one slow host held them for minutes.
We checked the other eleven clients of the store; two more have none.
`,
    },
    {
      title: 'Nothing was left out',
      text: `# Login outage

## Root cause

The gateway closes connections after two seconds, as it should.
`,
    },
  ],
}
