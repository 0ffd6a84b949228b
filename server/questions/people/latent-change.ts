import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const latentChange: Lens = {
  id: 'latent-change',
  title: 'What depended on something changed long before',
  why: 'What is changed at one time and met at another fails nobody on its day; what depended on it was there to be seen then, if anything showed it.',
  source: 'Cook, How Complex Systems Fail, no. 4; Reason, Human Error, 1990, on latent conditions',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`in January, in February, in March, in April, in May, in June, in July, in August, in September, in October, in November, in December,
          in 201*, in 202*, in spring, in the spring, in summer, in the summer, in autumn, in the autumn, in winter, last spring, last summer, last autumn, last winter,
          last year, last month, years ago, months ago, weeks ago, years earlier, months earlier, weeks earlier, years before, months before, weeks before, since 201*, since 202*,
          dates from, dates back to, dating from, goes back to`),
        beside:
          phrases(`we raised, was raised, been raised, we lowered, was lowered, been lowered, we increased, was increased, been increased, we reduced, was reduced, been reduced,
          we shortened, was shortened, we changed, was changed, were changed, been changed, was set to, was set at, had set, we set,
          turned off, turned on, switched off, switched on, disabled, enabled, we moved, was moved, were moved, been moved, we dropped, was dropped,
          we removed, was removed, been removed, we put it on a schedule, was copied, was chosen, was imported, was loosened, was relaxed, was turned,
          a change which, a change that, a commit that, a commit which, a refactor*`),
        in: 'account',
        outsideTimeline: true,
        unless:
          phrases(`customer*, incident in, outage in, happened in, scheduled, release in, planned, will be, disclosed, reported in, fixed in, was fixed, were fixed,
          backport*, account*, vulnerab*, for a while, since then we, and since then`),
      },
      questions: [
        {
          id: 'what-rested',
          ask: '“{quote}”: how could anybody have seen then what depended on it, and how would it be seen today?',
          answeredBy: [
            {
              words: phrases(
                'derived from, computed from, single source of truth, generated from, checked against, kept in step',
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
      title: 'Changed in spring, met in autumn',
      text: `# Login outage

## Root cause

In April we raised the number of replicas of the gateway to sixty for the season.
^^^^^^^^ info* latent-change: “In April we raised the number of replicas of the gateway to sixty for the season”: how could anybody have seen then what depended on it, and how would it be seen today?
Each opens fifty connections, and the session store takes two thousand.
`,
    },
    {
      title: 'The author has told what ties the two together now',
      text: `# Login outage

## Root cause

In April we raised the number of replicas of the gateway to sixty for the season.
Each opens fifty connections, and the session store takes two thousand.

## Resolution

The size of each pool is now computed from the number of replicas.
`,
    },
    {
      title: 'Changed on the day',
      text: `# Login outage

## Root cause

At 14:05 we raised the number of replicas of the gateway to sixty.
`,
    },
  ],
}
