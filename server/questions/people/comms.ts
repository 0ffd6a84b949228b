import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const firstHeard: Question = {
  id: 'first-heard',
  ask: '[At {time}: ]“{quote}”: when did those who were affected first hear of it, from whom, and did it match what they saw?',
  answeredBy: [
    {
      words: phrases(`status page, tweet*, announced, emailed, email sent, posted, blog post`),
      beside: phrases(
        'minutes after, hours after, minutes later, hours later, first update, took us, within',
      ),
    },
  ],
}

export const comms: Lens = {
  id: 'comms',
  title: 'When those affected first heard of it',
  why: 'Those who are affected hear of an incident anyhow; whether from you, and whether it matches what they see, decides what they believe the next time.',
  source: 'PagerDuty, incident response documentation',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'gap',
        from: { milestones: ['detected', 'started'] },
        to: { milestones: ['communicated'] },
        atLeast: 45,
      },
      questions: [
        {
          ...firstHeard,
          ask: 'Known at {time}, and told to those affected at {until}, {gap} later (“{other}”): what did they go by until then?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`status page, communicate with our, communicated with our, communication with, communication to, communicate to,
          communicating with, communicate the status, public announcement, privately notified, notify users, notify customers, notified users,
          notified customers, informed users, informed customers, disclosed, tell users, told users, told customers, publiciz*, mailing list, statuspage, 告知, 連絡`),
        beside:
          phrases(`late, hours late, delay*, confus*, missed, forgot*, forgotten, silent, in the dark,
          misleading, failed to, should have, inadvertently, widely, as many, overstated`),
        unless:
          phrases(`communicates with, communicate with the pod, not affected, service communication, inter service,
          between services, communication between, node communication, communications lead, network,
          server, alertmanager, notified via alert, api`),
      },
      questions: [firstHeard],
    },
  ],
  examples: [
    {
      title: 'Long before anybody was told',
      text: `# Export outage

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for empty exports
  ^^^^^^^^^^^^^^^^ info* comms: Known at 14:05, and told to those affected at 15:40, 1 h 35 min later (“Status page updated for the first time”): what did they go by until then?
- 2026-03-04 15:40 Status page updated for the first time
- 2026-03-04 16:10 Exports work again
`,
    },
    {
      title: 'The author has told when',
      text: `# Export outage

## What went wrong

The status page was late.
It took us two hours, and the first update on the status page came 95 minutes after the alert.
`,
    },
    {
      title: 'Services that talk to each other',
      text: `# Export outage

## Root cause

The exporter could not communicate with its database over the network.
`,
    },
  ],
}
