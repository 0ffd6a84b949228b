import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

/** Told as settled, or as nothing to settle. */
const settled =
  phrases(`has been, have been, since been, is now, are now, was fixed, were fixed, was added, were added, ticket, issue, thanks to,
  already, no longer, n/a, none, nothing`)

export const unplanned: Lens = {
  id: 'unplanned',
  title: 'What becomes of what no action names',
  why: 'What went wrong and meets no action is left as it was, by decision or by oversight; the page should tell which.',
  source: 'Lunney, Lueder and Beyer, Postmortem Action Items, ;login: 2017',
  about: 'plan',
  signs: [
    {
      when: { kind: 'unplanned', of: 'went-wrong', unless: settled },
      questions: [
        {
          id: 'what-becomes',
          ask: '“{quote}” stands under “{section}”: which of the {count} action items takes it up, or what decided that it stays as it is?',
          answeredBy: [],
        },
      ],
    },
    {
      when: { kind: 'unplanned', of: 'lucky', unless: settled },
      questions: [
        {
          id: 'without-luck',
          ask: '“{quote}” was luck: how would it have gone without, and which of the {count} action items takes its place the next time?',
          answeredBy: [],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Something that went wrong and is in no plan',
      text: `# Login outage

## What went wrong

- Nobody on duty had permission to drain the standby region
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* unplanned: “Nobody on duty had permission to drain the standby region” stands under “What went wrong”: which of the 2 action items takes it up, or what decided that it stays as it is?

## Action items

- [ ] Limit the connections of the gateway (owner: Jane)
- [ ] Alert on failed logins (owner: Bob)
`,
    },
    {
      title: 'Luck that is in no plan',
      text: `# Login outage

## Where we got lucky

- Jane happened to have the old session schema on her laptop
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* unplanned: “Jane happened to have the old session schema on her laptop” was luck: how would it have gone without, and which of the 2 action items takes its place the next time?

## Action items

- [ ] Limit the connections of the gateway (owner: Bob)
- [ ] Alert on failed logins (owner: Bob)
`,
    },
    {
      title: 'An action names it',
      text: `# Login outage

## What went wrong

- Nobody on duty had permission to drain the standby region

## Action items

- [ ] Give those on duty the permission to drain a region (owner: Jane)
- [ ] Alert on failed logins (owner: Bob)
`,
    },
    {
      title: 'It is settled already',
      text: `# Login outage

## What went wrong

- Nobody on duty had permission to drain the standby region, which has been given since

## Action items

- [ ] Limit the connections of the gateway (owner: Jane)
- [ ] Alert on failed logins (owner: Bob)
`,
    },
  ],
}
