import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const timelineEdges: Lens = {
  id: 'timeline-edges',
  title: 'What came before the first row, and after the last',
  why: 'A timeline that opens with the response leaves out how it began, and one that ends open leaves out what ended it; both are where most is learnt.',
  source: 'Howie: The Post-Incident Guide',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'edge',
        of: 'first',
        words: phrases(
          `alert*, paged, pagerduty, investigat*, incident declared, declared, noticed, reported, reports, raised, on call, began looking, joined, escalated, asked, 検知, 報告, 発見, 調査`,
        ),
        unless: phrases(
          `privately reports, bug report*, reports the bug, reports the issue, reports crash bug, reported that a class, mailing list, security, researcher*, audit, vulnerabilit*, disclos*, release candidate, irc`,
        ),
      },
      questions: [
        {
          id: 'before',
          ofCause: true,
          ask: 'The timeline opens at {time} with “{quote}”: since when had it been so by then, and what shows that?',
          answeredBy: [
            {
              words: phrases(
                `began, begins, started, starting, start of, onset, since, deployed, occurred at, at around, following, from about, 発生, 起源, 以降`,
              ),
              beside: phrases(
                `UTC, GMT, PST, am, pm, o'clock, BST, CET, CEST, JST, days before, hours before, minutes before, hours earlier, the day before, ago, 頃, 前, 不明, 時点, 潜在, 設計, after a planned`,
              ),
              anywhere: true,
            },
            {
              words: phrases(
                'began, begins, started, starting, onset, since, from, onwards, as of, by then, at that point, 発生, 以降',
              ),
              withNumber: true,
            },
          ],
        },
      ],
    },
    {
      when: {
        kind: 'edge',
        of: 'last',
        words: phrases(
          `fails, failing, still fail*, still down, still broken, still slow, not fixed, not working, persists, continues, continue, unavailable, 継続中, 調査中, 原因特定`,
        ),
        unless: phrases(
          `resolved, restored, recovered, fixed, mitigated, over, closed, postmortem, 復旧, 解消, 収束`,
        ),
      },
      questions: [
        {
          id: 'after',
          ask: 'The timeline ends at {time} with “{quote}”: how and when was it over, and what showed that it was?',
          answeredBy: [
            {
              words: phrases(
                `resolved, restored, recovered, fixed, back to normal, ended, mitigated, 復旧, 解決, 収束, 解消`,
              ),
              beside: phrases(
                `UTC, GMT, PST, am, pm, BST, CET, CEST, JST, at, by, after, when, minutes, hours, in, 時, 分`,
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
      title: 'It opens with the alert, and ends in the middle',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for failed logins
  ^^^^^^^^^^^^^^^^ info* timeline-edges: The timeline opens at 14:05 with “Alert fired for failed logins”: since when had it been so by then, and what shows that?
- 2026-03-04 14:12 Jane looks into it
- 2026-03-04 14:20 Caches are emptied
- 2026-03-04 14:31 Logins still fail
`,
    },
    {
      title: 'The author has told the beginning elsewhere',
      text: `# Login outage

## Summary

Logins began to fail at 13:40 UTC, and were restored at 15:02 UTC.

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for failed logins
- 2026-03-04 14:12 Jane looks into it
- 2026-03-04 14:20 Caches are emptied
- 2026-03-04 14:31 Logins still fail
`,
    },
    {
      title: 'It has a beginning and an end',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 13:40 Session format deployed
- 2026-03-04 14:05 Alert fired for failed logins
- 2026-03-04 14:20 Caches are emptied
- 2026-03-04 15:02 Resolved
`,
    },
  ],
}
