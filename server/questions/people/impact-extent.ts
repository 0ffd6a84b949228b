import type { Lens } from '../lens.ts'
import { failing, phrases, served } from '../vocabulary.ts'

export const impactExtent: Lens = {
  id: 'impact-extent',
  title: 'How many were hit, and how that is known',
  why: 'An impact without a count is remembered as smaller than it was; and what it was counted by is what would notice it the next time.',
  source: 'Beyer et al., Site Reliability Engineering, appendix D; Howie: The Post-Incident Guide',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(
          'users, customers, subscribers, readers, orders, payments, accounts, tenants, sessions, ユーザー, 利用者, 顧客',
        ),
        beside: [
          ...failing,
          ...phrases(`affected, impacted, unable, could not, couldn't, lost, slow, slower, delayed, wrong,
            experienced, saw, missing, empty, rejected, stuck, 影響`),
        ],
        unless:
          phrases(`all users, every user, everybody, everyone, feature that, allows, no users, no customers, not affected, no impact, reported, reports, noticed,
          may have, might have, unknown, successfully, 不明, 報告`),
        in: 'impact',
        withoutNumber: true,
      },
      questions: [
        {
          id: 'how-many',
          ask: '“{quote}”: how many were hit, what was that counted by, and is it the whole of it?',
          answeredBy: [
            {
              words: phrases(
                `unknown number, number is unknown, number unknown, number is not known, not known how many,
                do not know how many, don't know how many`,
              ),
              anywhere: true,
            },
            {
              words: [
                ...served,
                ...phrases(
                  'requests, orders, payments, accounts, tenants, teams, builds, jobs, namespaces, sessions, nodes, blocks, transactions, 件, 人',
                ),
              ],
              beside: [
                ...failing,
                ...phrases(
                  `affected, impacted, unable, lost, hit, experienced, received, of all, of the, %, about, approximately, around, total`,
                ),
              ],
              withNumber: true,
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'An impact without a count',
      text: `# Upload outage

## Impact

Customers were unable to upload photographs during the sale.
^^^^^^^^^ info* impact-extent: “Customers were unable to upload photographs during the sale”: how many were hit, what was that counted by, and is it the whole of it?
`,
    },
    {
      title: 'The author has counted',
      text: `# Upload outage

## Impact

Customers were unable to upload photographs during the sale.
By the error log of the gateway 2,140 customers were affected, with 6,300 uploads.
`,
    },
    {
      title: 'Nobody was hit',
      text: `# Upload outage

## Impact

No customers were affected, since uploads are queued.
`,
    },
  ],
}
