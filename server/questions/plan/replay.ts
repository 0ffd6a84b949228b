import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const replay: Lens = {
  id: 'replay',
  title: 'When a planned alarm would have told',
  why: 'An alarm that would not have told of the last incident sooner tells of another one; the timeline is the first test of it.',
  source: 'Lunney, Lueder and Beyer, Postmortem Action Items, ;login: 2017',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'action',
        words: phrases(
          `alert*, alarm*, page on, page when, monitor*, probe, probes, synthetic*, canary check*, アラート, 監視, 検知`,
        ),
        unless: phrases(
          `would have, earlier by, at row, next run, first run, review*, runbook*, document*, test alert*, silence*, tune, reduce, rename, investigat*, verify, done, 検討, 延長, 議論`,
        ),
        noticedAfter: 15,
      },
      questions: [
        {
          id: 'how-much-sooner',
          ask: 'It began at {began} and was noticed at {noticed}, {gap} later: how much sooner would “{quote}” have told, and by which reading of that day?',
          answeredBy: [
            {
              words: phrases(
                'would have fired, would have told, would have paged, would have alerted, would have caught',
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
      title: 'An alarm is planned for what was noticed late',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 13:40 Outage begins: logins fail on one host of six
- 2026-03-04 14:25 Detected: support is called by a customer
- 2026-03-04 15:02 Resolved

## Action items

- [ ] Alert on failed logins (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* replay: It began at 13:40 and was noticed at 14:25, 45 minutes later: how much sooner would “Alert on failed logins (owner: Jane)” have told, and by which reading of that day?
`,
    },
    {
      title: 'The author has told when',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 13:40 Outage begins: logins fail on one host of six
- 2026-03-04 14:25 Detected: support is called by a customer
- 2026-03-04 15:02 Resolved

## Action items

- [ ] Alert on failed logins (owner: Jane)

At one failure in ten it would have fired at 13:44.
`,
    },
    {
      title: 'It was noticed at once',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 13:40 Outage begins: logins fail on one host of six
- 2026-03-04 13:43 Detected: support is called by a customer
- 2026-03-04 15:02 Resolved

## Action items

- [ ] Alert on failed logins (owner: Jane)
`,
    },
  ],
}
