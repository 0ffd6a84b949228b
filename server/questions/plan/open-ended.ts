import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const openEnded: Lens = {
  id: 'open-ended',
  title: 'Who takes up what has neither a name nor a day',
  why: 'What nobody has taken up by a day is done when it happens again; until then the hazard that it was written for is still there.',
  source: 'Lunney, Lueder and Beyer, Postmortem Action Items, ;login: 2017',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'open-ended',
        unless: phrases('done, closed, fixed in, merged, was released, shipped, 対応済み, 完了'),
      },
      questions: [
        {
          id: 'who-and-when',
          ask: '“{quote}” has {lack}[, unlike the other {count}]: who takes it up, by when, and what holds until then?',
          answeredBy: [
            {
              words: phrases(
                'until then, in the meantime, until this is, until that is, for the time being, in the interim, それまで, 当面, 暫定',
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
      title: 'The odd one out',
      text: `# Login outage

## Action items

- [ ] Limit the connections of the gateway (owner: Jane, due: 2026-04-01)
- [ ] Alert on failed logins (owner: Bob, due: 2026-04-08)
- [ ] Restore the session store from its snapshot each month
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* open-ended: “Restore the session store from its snapshot each month” has neither name nor day nor ticket, unlike the other 2: who takes it up, by when, and what holds until then?
`,
    },
    {
      title: 'A question mark for a name',
      text: `# Login outage

## Action items

- [ ] Limit the connections of the gateway to the session store (Jane?)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* open-ended: “Limit the connections of the gateway to the session store (Jane?)” has “Jane?” for its owner: who takes it up, by when, and what holds until then?
- [ ] Alert on failed logins (owner: Bob)
`,
    },
    {
      title: 'A promise in prose',
      text: `# Login outage

## Root cause

The gateway opened a connection to the session store for each login.

## What we do now

We are giving the gateway a pool of connections to the session store.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* open-ended: “We are giving the gateway a pool of connections to the session store” has no day: who takes it up, by when, and what holds until then?
`,
    },
    {
      title: 'Decided against, or in force',
      text: `# Login outage

## Root cause

The gateway opened a connection to the session store for each login.

## Action items

- A pool of connections for the gateway's logins: parked, needs thinking
- No deploys of the gateway without the session store's owner. In force
`,
    },
    {
      title: 'A question mark for something else than a name',
      text: `# Login outage

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| Spike on a pool of connections for the gateway (ProxySQL?) | Jane | 2026-04-01 |
| Alert on failed logins of the gateway | Bob | 2026-04-08 |
`,
    },
    {
      title: 'Names, days or tickets, or done',
      text: `# Login outage

## Action items

- [ ] Limit the connections of the gateway (owner: Jane)
- [ ] Alert on failed logins (due: 2026-04-08)
- [ ] Restore the session store from its snapshot each month (OPS-112)
- [x] Raise the limit of the session store
`,
    },
    {
      title: 'The author has told what holds until then',
      text: `# Login outage

## Action items

- [ ] Limit the connections of the gateway (owner: Jane, due: 2026-04-01)
- [ ] Alert on failed logins (owner: Bob, due: 2026-04-08)
- [ ] Restore the session store from its snapshot each month

Until then Jane takes a copy of the store by hand on each Monday.
`,
    },
    {
      title: 'A test that is there already',
      text: `# Login outage

## Root cause

The gateway opened a connection to the session store for each request.

## Prevention

- Test \`session.test.ts\` guards the limit of the gateway's connections to the session store
`,
    },
    {
      title: 'A principle is no task',
      text: `# Login outage

## Cause

The gateway opened a connection for each login.

## Action items

- Never open a connection for each login in the gateway
`,
    },
    {
      title: 'The list says that it is done',
      text: `# Login outage

## Cause

The gateway opened a connection for each login.

## What we have done

- Limit the connections that the gateway opens for logins
`,
    },
  ],
}
