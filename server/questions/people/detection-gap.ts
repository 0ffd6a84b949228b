import type { Lens, Question } from '../lens.ts'
import { alarms, phrases, served } from '../vocabulary.ts'
import {
  anyAlarm,
  claimedAlarm,
  complaints,
  firing,
  noticedByOwn,
  noticing,
  notWitness,
  ofNoticing,
  saidByUsers,
} from '../witnesses.ts'

const firstWitness: Question = {
  id: 'first-witness',
  ask: '[At {time}: ]“{quote}”: what of your own could have shown it before that, and what kept it from telling anybody?',
  answeredBy: [
    // Right behind the users, one's own alarms.
    { words: phrases('pingdom alert*, receiving alert*, health check failure*') },
    {
      words: alarms,
      beside:
        phrases(`no alert*, no alarm*, not alert*, no monitoring, not monitored, without alert*,
        no notification*, don't have, didn't have, did not have, no synthetic, no probe, no external probe,
        did not fire, didn't fire, not connected, not wired, marked as spam, lack of monitoring,
        lack of alert*, no automated, nobody was notified, instead of an automated, rely on, relied on,
        could have been alerted, could have alerted, should have alerted, should have fired, should have paged, would have alerted,
        would have fired, would have paged, would have told, would have noticed, should also be, should be monitor*, requirement, need monitoring, needs monitoring,
        need alert*, had no, was not alerting, never paged, not paging, happened to, 存在しなかった, なかった, 無く, 依存, 未実装, 不在`),
      anywhere: true,
    },
  ],
}

const outsideFinder: Question = {
  id: 'outside-finder',
  ask: '[At {time}: ]“{quote}”: how long had this been there by then, and what of your own would have found it?',
  answeredBy: [
    {
      words: phrases('our own tests, fuzz*, audit, review process, test coverage, static analysis'),
      beside: phrases('did not, would have, should have, missed, not find, not catch, now'),
      anywhere: true,
    },
  ],
}

export const detectionGap: Lens = {
  id: 'detection-gap',
  title: 'What should have noticed first',
  why: 'When those who are served notice before any alarm does, a signal was there and went unread; how many were hit before them is seldom asked.',
  source:
    'Atlassian, incident postmortem templates; Ghosh et al., How to Fight Production Incidents, SoCC 2022',
  about: 'people',
  takenUpBy: [
    ...alarms,
    ...phrases(`detect*, dashboard*, health check*, test*, 監視, 検知, アラート`),
  ],
  firstWhereIsolated: true,
  signs: [
    {
      when: { kind: 'two accounts', claim: claimedAlarm, told: saidByUsers, untold: anyAlarm },
      questions: [
        {
          ...firstWitness,
          id: 'which-first',
          whateverIsPlanned: true,
          ask: '“{quote}”, while the timeline has “{other}” at {time} and no alarm: which of the two came first, and when did the alarm come?',
          answeredBy: [],
        },
      ],
    },
    {
      when: {
        kind: 'gap',
        from: { words: complaints, unless: notWitness },
        to: { words: firing, unless: phrases('resolved, recovered, cleared, silenced, no alert*') },
        atLeast: 5,
        atMost: 720,
        unlessBetween: firing,
      },
      questions: [
        {
          ...firstWitness,
          id: 'after-the-users',
          whateverIsPlanned: true,
          ask: '“{quote}” at {time}, and only {gap} later “{other}”: what did the alarm wait for that users saw by then?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words: served,
        beside: noticing,
        acting: true,
        untilDetected: true,
        unless: notWitness,
        withoutAction: ofNoticing,
      },
      questions: [
        {
          ...firstWitness,
          id: 'still-the-users',
          ask: '[At {time}: ]“{quote}”: which of the {count} action items tells you first the next time, or what else does?',
          answeredBy: [
            {
              words: alarms,
              beside: phrases('added, have since, has since, set up, created, new, now, in place'),
              anywhere: true,
            },
          ],
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words: served,
        beside: noticing,
        acting: true,
        untilDetected: true,
        unless: notWitness,
      },
      questions: [firstWitness],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`reported on gitter, reported in, reported on, hear reports, first report, reports of, brought up in,
          brought up, raised in, question on, found by chance, noticed by chance, discovered by chance, found by accident, noticed by accident, happened to look, happened to notice,
          discovered while, noticed while, noticed … while, discovered … while, found … while, found while, during development, first noticed, bug report*, reporter reports, manual testing,
          email about, alerted us to the problem, forbidden to, 目視, 偶然, ログ調査で`),
        untilDetected: true,
        unless: notWitness,
      },
      questions: [firstWitness],
    },
    {
      when: {
        kind: 'gap',
        from: { milestones: ['started'] },
        to: { milestones: ['detected'] },
        atLeast: 30,
        withoutAction: ofNoticing,
      },
      questions: [
        {
          ...firstWitness,
          id: 'still-late',
          ask: 'It began at {time} and was noticed at {until}, {gap} later: which of the {count} action items tells you sooner the next time, or what else does?',
          answeredBy: [],
        },
      ],
    },
    {
      when: {
        kind: 'gap',
        from: { milestones: ['started'] },
        to: { milestones: ['detected'] },
        atLeast: 20,
        unlessBetween: noticedByOwn,
      },
      questions: [
        {
          ...firstWitness,
          ask: 'It began at {time} and was noticed at {until}, {gap} later: which signal was there in between, and what kept it from telling anybody?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`undetected, unnoticed, went unnoticed, not noticed, silent failure, failed silently, fail silently,
          failing silently, failures begin silently, before anyone noticed, nobody noticed, no one noticed,
          not detected until, not detected for, 気付かれ, サイレント`),
        unless: phrases('because, since the, since it, ため, ので'),
      },
      questions: [firstWitness],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          'researcher, researchers, bugcrowd, hackerone, bug bounty, anonymous reporter, white hat, pentest*',
        ),
        beside: phrases(
          'report, reported, reports, submitted, disclosed, discovered, found, contacted, emailed',
        ),
        unless: phrases('another researcher*, second report*, also reported, independently'),
      },
      questions: [outsideFinder],
    },
  ],
  examples: [
    {
      title: 'A customer told first, and nothing planned would',
      text: `# Export outage

## Summary

A customer reported empty exports on the first of the month.
  ^^^^^^^^ info* detection-gap: “A customer reported empty exports on the first of the month”: which of the 2 action items tells you first the next time, or what else does?

## Action items

- [ ] Write exports to a new file first (owner: Jane)
- [ ] Describe the exporter in the handbook (owner: Bob)
`,
    },
    {
      title: 'Noticed by an alarm, says the text; by a customer, says the timeline',
      text: `# Export outage

## Detection

The outage was detected by monitoring within minutes.
               ^^^^^^^^^^^^^^^^^^^^^^ info* detection-gap: “The outage was detected by monitoring within minutes”, while the timeline has “A customer reported empty exports” at 14:05 and no alarm: which of the two came first, and when did the alarm come?

## Timeline (UTC)

- 2026-03-04 13:20 Exporter deployed
- 2026-03-04 14:05 A customer reported empty exports
- 2026-03-04 14:40 Exporter rolled back
`,
    },
    {
      title: 'Customers, and an alarm that came after them',
      text: `# Export outage

## Timeline (UTC)

- 2026-03-04 14:05 First ticket: exports are empty
                   ^^^^^^^^^^^^ info* detection-gap: “First ticket: exports are empty” at 14:05, and only 22 minutes later “Alert fires for empty exports”: what did the alarm wait for that users saw by then?
- 2026-03-04 14:27 Alert fires for empty exports
- 2026-03-04 14:40 Exporter rolled back
`,
    },
    {
      title: 'A customer was the first to notice',
      text: `# Export outage

## Timeline (UTC)

- 2026-03-04 14:05 Exports begin to fail
- 2026-03-04 15:40 A customer reported empty exports to support
                     ^^^^^^^^ info* detection-gap: At 15:40: “A customer reported empty exports to support”: what of your own could have shown it before that, and what kept it from telling anybody?
- 2026-03-04 16:10 Exports work again
`,
    },
    {
      title: 'The author has told why no alarm went off',
      text: `# Export outage

## Summary

A customer reported empty exports to support.

## What went wrong

There was no alert on the number of rows in an export, so nothing paged us.
`,
    },
    {
      title: 'An alarm was first',
      text: `# Export outage

## Summary

An alert on empty exports paged the engineer on duty within a minute.
`,
    },
  ],
}
