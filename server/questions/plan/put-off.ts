import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const whatKept: Question = {
  id: 'what-kept',
  ask: '[At {time}: ]“{quote}”: what kept it from being done before, and what makes it happen now?',
  answeredBy: [
    {
      words: phrases(
        'deprioriti*, de prioriti*, was dropped for, no time, never funded, budget, postponed in favour, waited for, 優先度, 後回し',
      ),
    },
  ],
}

export const putOff: Lens = {
  id: 'put-off',
  title: 'What kept it from being done before',
  why: 'What was known, planned and not done was crowded out by something; unless that has changed, the same plan meets the same end.',
  source: 'Google, Site Reliability Engineering, ch. 15; Lunney, Lueder and Beyer, ;login: 2017',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'action',
        words: phrases(
          '再掲, 継承, 積み残し, 持ち越し, relisted, re listed, carried over, carry over, inherited from, overdue, postponed from, still open from, planned since, promised in, open since, on our roadmap since, on the roadmap since, in the backlog since, had a ticket for this since',
        ),
      },
      questions: [whatKept],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        in: 'lessons too',
        words:
          phrases(`backlog since, in the backlog, on the backlog, on the list since, had been planned, had been postponed, was postponed, were postponed, put off,
          talked about it after, talked about this after, spoke about it after, ticket for this since, ticket for that since, ticket for it since, ticket about this since,
          said then that, said at the time that, on our roadmap since, on the roadmap since, known that for years, known this for years, known it for years, recommended for years,
          never got round to, never got around to, been known since, been known for, known about since, longstanding issue, long standing issue,
          open since, action items from the, action item from the, action item of, action items of, 未着手のまま, 未完了のまま`),
        unless: phrases(
          'because, since it, since the, due to, transaction*, tasks, jobs, requests, messages, added to, put in, bug backlog, ので',
        ),
      },
      questions: [whatKept],
    },
  ],
  examples: [
    {
      title: 'Planned before, and planned again',
      text: `# Login outage

## Action items

- [ ] Limit the connections of the gateway, carried over from the outage in spring (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* put-off: “Limit the connections of the gateway, carried over from the outage in spring (owner: Jane)”: what kept it from being done before, and what makes it happen now?
`,
    },
    {
      title: 'On the roadmap',
      text: `# Login outage

## What went wrong

- Limits for the gateway have been on our roadmap since 2022.
                                   ^^^^^^^^^^^^^^^^^^^^ info* put-off: “Limits for the gateway have been on our roadmap since 2022”: what kept it from being done before, and what makes it happen now?
`,
    },
    {
      title: 'Known, and left',
      text: `# Login outage

## Root cause

A limit for the connections of the gateway had been on the backlog for two years.
                                                    ^^^^^^^^^^^^^^ info* put-off: “A limit for the connections of the gateway had been on the backlog for two years”: what kept it from being done before, and what makes it happen now?
`,
    },
    {
      title: 'The author has told what came before it',
      text: `# Login outage

## Root cause

A limit for the connections of the gateway had been on the backlog for two years.
It was deprioritised in each quarter for the new shop.
`,
    },
    {
      title: 'Planned for the first time',
      text: `# Login outage

## Action items

- [ ] Limit the connections of the gateway (owner: Jane)
`,
    },
  ],
}
