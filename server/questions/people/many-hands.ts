import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const manyHands: Lens = {
  id: 'many-hands',
  title: 'Who else was acting on the system',
  why: 'During a response several people and programs change the system at once, and each reads effects that another has caused.',
  source:
    'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017, on costs of coordination',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(
          `meanwhile, in parallel, another engineer, another team, other team, another deploy*, unbeknownst, while others, 並行して`,
        ),
        beside: phrases(
          `deploy*, restart*, change*, changing, revert*, roll*, scal*, delet*, upgrad*, merg*, investigat*, fix*, rebuild*, applied, apply, updat*, デプロイ, 再起動, 変更`,
        ),
        unless: phrases(
          'requests at the same time, users at the same time, launches, tests, pods simultaneously, transactions',
        ),
      },
      questions: [
        {
          id: 'who-saw',
          ofCause: true,
          ask: '[At {time}: ]“{quote}”: how did those involved know of each other’s changes, and which of these changed what the others saw?',
          answeredBy: [
            {
              words: phrases(
                'incident commander, incident lead, coordinated by, coordinated in, led by, one person, held back, announced in, freeze',
              ),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Two at work on one system',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 14:20 Session format rolled back; meanwhile another engineer restarted the caches
                                               ^^^^^^^^^ info* many-hands: At 14:20: “Session format rolled back; meanwhile another engineer restarted the caches”: how did those involved know of each other’s changes, and which of these changed what the others saw?
`,
    },
    {
      title: 'The author has told who led',
      text: `# Login outage

## Summary

Meanwhile another engineer restarted the caches.
All changes were coordinated by an incident lead, who held them back until the one before had shown its effect.
`,
    },
    {
      title: 'Many users are no hands',
      text: `# Login outage

## Summary

All users logged in at the same time.
`,
    },
  ],
}
