import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const falseDawn: Lens = {
  id: 'false-dawn',
  title: 'What looked normal while it was not over',
  why: 'A lull looks like recovery to whoever looks where it is quiet; what was not looked at is what the next all-clear should rest on.',
  source: 'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'relapse',
        calm: phrases(`resolved, back to normal, returned to normal, returns to normal, appears to be resolved, appears to have recovered, appeared to
          recover, seems to be working, seems fixed, all clear, believed to have returned, believing the issue, incident closed, closed the incident,
          service restored, service is restored, fully operational, reopens trees, re-opened, recovered, everything looked, backlog was cleared, 解消, 収束`),
        again:
          phrases(`once again, goes wrong again, recurs, recurred, reoccur*, relapse*, reopened, problem is not fixed, not yet fixed, fails again,
          fail again, failing again, failed again, out again, stuck again, closed again, close again, crashing again,
          time out again, times out again, growth continues, 再発`),
        failing: [],
      },
      questions: [
        {
          id: 'lull',
          ask: '“{quote}” at {time}, and {gap} later “{other}”: by which signs was it called over, and which would have told otherwise?',
          answeredBy: [
            {
              words: phrases(
                'because we only, had only, only looked at, misled by, misleading, looked fine, looked normal, but the',
              ),
              beside: phrases('dashboard*, metric*, check*, looked, success rate, health, graph*'),
            },
          ],
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases(
          `believing the issue, thought it was resolved, thought it was fixed, prematurely closed, prematurely declared, was reopened, were reopened`,
        ),
        evenIfDoubted: true,
      },
      questions: [
        {
          id: 'lull',
          ask: '[At {time}: ]“{quote}”: by which signs was it called over, and which would have told otherwise?',
          answeredBy: [],
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          `believed to be resolved, believed resolved, appeared to be resolved, appeared resolved, appeared to recover,
          appeared to have recovered, seemed to be resolved, seemed to recover, seemed fixed`,
        ),
        beside: phrases('but, however, yet, until, again, only to, returned, came back, reopened'),
        evenIfDoubted: true,
      },
      questions: [
        {
          id: 'lull',
          ask: '[At {time}: ]“{quote}”: by which signs was it called over, and which would have told otherwise?',
          answeredBy: [],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Over, and not over',
      text: `# Queue stopped

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for the queue
- 2026-03-04 14:50 Consumers restarted, lag back to normal
                                            ^^^^^^^^^^^^^^ info* false-dawn: “Consumers restarted, lag back to normal” at 14:50, and 1 h 30 min later “Consumers time out again”: by which signs was it called over, and which would have told otherwise?
- 2026-03-04 16:20 Consumers time out again
- 2026-03-04 17:30 Partition leader replaced
`,
    },
    {
      title: 'The author has told what misled them',
      text: `# Queue stopped

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for the queue
- 2026-03-04 14:50 Consumers restarted, lag back to normal
- 2026-03-04 16:20 Consumers time out again

## Root cause

We only looked at the lag dashboard, which was back to normal because the producers had stopped; consumers were not checked, and we had only that one metric.
`,
    },
    {
      title: 'Over, and it stayed so',
      text: `# Queue stopped

## Timeline (UTC)

- 2026-03-04 14:05 Consumers time out
- 2026-03-04 14:50 Consumers restarted, lag back to normal
- 2026-03-04 16:20 Notes written up
`,
    },
    {
      title: 'It only seemed to be over',
      text: `# Queue stopped

## Summary

The broker appeared to recover by itself, but half of its consumers stayed away.
           ^^^^^^^^^^^^^^^^^^^ info* false-dawn: “The broker appeared to recover by itself, but half of its consumers stayed away”: by which signs was it called over, and which would have told otherwise?
`,
    },
  ],
}
