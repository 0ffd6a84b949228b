import type { Lens, Question } from '../lens.ts'
import { alarms, phrases, served } from '../vocabulary.ts'

const firstWitness: Question = {
  id: 'first-witness',
  ask: '[At {time}: ]“{quote}”: which signal should have told you before that, and what kept it from paging anybody?',
  answeredBy: [
    {
      words: alarms,
      beside:
        phrases(`no alert*, no alarm*, not alert*, no monitoring, not monitored, without alert*,
        no notification*, don't have, didn't have, did not have, no synthetic, no probe, no external probe,
        did not fire, didn't fire, not connected, not wired, marked as spam, sent to, lack of monitoring,
        lack of alert*, no automated, nobody was notified, instead of an automated, rely on, relied on,
        had no, was not alerting, never paged, not paging, happened to, 存在しなかった, なかった, 無く, 依存, 未実装, 不在`),
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
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`reported, user reports, users report, customer reports, customers report, reporter reports, first report, report of, reports of, reports that, bug report*, hear reports, raised, complained, complaining, noticed, notices,
          noticing, noted that, emails, asked why, asks why, brought up, pointed out, told us, let us know,
          discovered, found out, submitted, saw errors, seeing errors, experiencing, identifies, 報告, 通報, 発見, 目視, 気付き`),
        beside: [
          ...served,
          ...phrases(`on gitter, in slack, on irc, on twitter, on discord, on github, by chance, by accident,
            happened to, ticket, support, first, in #*, while investigating, while debugging,
            during debugging, manual*, anonymous`),
        ],
        unless:
          phrases(`postmortem, we report, status reports, will report, reports show, reports that it is
          fixed, resolved, no user reports, error reports, users reported success, working again, this
          report, root cause, fixed, recovered`),
      },
      questions: [firstWitness],
    },
    {
      when: {
        kind: 'gap',
        from: { milestones: ['started'] },
        to: { milestones: ['detected'] },
        atLeast: 20,
      },
      questions: [
        {
          ...firstWitness,
          ask: 'It began at {time} and was noticed at {until}, {gap} later: which signal was there in between, and what kept it from paging anybody?',
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
          not detected, 気付かれ, サイレント`),
      },
      questions: [firstWitness],
    },
  ],
  examples: [
    {
      title: 'A customer was the first to notice',
      text: `# Export outage

## Timeline (UTC)

- 2026-03-04 14:05 Exports begin to fail
- 2026-03-04 15:40 A customer reported empty exports to support
                              ^^^^^^^^ info* detection-gap: At 15:40: “A customer reported empty exports to support”: which signal should have told you before that, and what kept it from paging anybody?
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
