import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const rollbacks = phrases(`rolled back, rolled … back, rolls back, rolls … back, rolling back,
  rollback of, rollback took, rollback failed, rollback started, rollback completed,
  rollback was, roll back, reverts, reverted, revert the, revert site, fully reverted, reverting, undid, undo, undone, restored the previous, downgraded,
  ロールバック, 切り戻`)

const leftBehind: Question = {
  id: 'left-behind',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what did this not undo (data, caches, clients), and when had going back this way last been tried?',
  answeredBy: [
    {
      words: phrases(`rehears*, drill, practised, practiced, did not undo, could not undo,
        stayed in place, remained in place`),
      beside: rollbacks,
    },
  ],
}

export const rollback: Lens = {
  id: 'rollback',
  title: 'What going back took, and left as it was',
  why: 'Going back is the remedy everybody counts on, and seldom rehearsed; it brings back the program, and not the data, caches and clients that met the change.',
  source: 'Ghosh et al., How to Fight Production Incidents, SoCC 2022',
  about: 'fault',
  takenUpBy: phrases(`roll* back, rollback*, revert*, migration*, ロールバック, 切り戻し`),
  signs: [
    {
      when: {
        kind: 'gap',
        from: {
          words: rollbacks,
          unless: phrases(
            `consider*, decided not to, decision to, decide to, decided to, discuss*, try to, tried to, trying to, didn't help, did not help, rule out, exclude, attempt*, told to, no effect, staging, for a test, begin*, 検討, 断念`,
          ),
        },
        to: { milestones: ['mitigated', 'resolved'] },
        atLeast: 15,
        // The rows tell how it went, or that it was something else.
        unlessBetween: [
          ...rollbacks,
          ...phrases(`rollback, no change, no effect, no difference, no improvement, did not help, didn't help, still failing,
            still failed, not the cause, unrelated`),
        ],
      },
      questions: [
        {
          ...leftBehind,
          ask: '“{quote}” at {time}, yet it was over only at {until}, {gap} later: what did going back not undo?',
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A way back that was not the end',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 14:05 Logins fail
- 2026-03-04 14:20 Session format rolled back
                                  ^^^^^^^^^^^ info* rollback: “Session format rolled back” at 14:20, yet it was over only at 15:10, 50 minutes later: what did going back not undo?
- 2026-03-04 15:10 Resolved, all users can log in
`,
    },
    {
      title: 'A way back from something else',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 14:05 Logins fail
- 2026-03-04 14:20 Session format rolled back
- 2026-03-04 14:30 Rollback complete, no change in the error rate
- 2026-03-04 15:10 Resolved, all users can log in
`,
    },
    {
      title: 'The author has told what the way back left',
      text: `# Login outage

## Timeline (UTC)

- 2026-03-04 14:05 Logins fail
- 2026-03-04 14:20 Session format rolled back
- 2026-03-04 15:10 Resolved, all users can log in

## Root cause

The rolled-back session format stayed in place in the caches, which the rollback does not empty.
`,
    },
    {
      title: 'A way back that is only planned',
      text: `# Login outage

## Resolution

We would roll back if it happened again.
`,
    },
  ],
}
