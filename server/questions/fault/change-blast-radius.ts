import type { Lens, Question } from '../lens.ts'
import { changes, failing, phrases } from '../vocabulary.ts'

const whatChanged: Question = {
  id: 'stop-small',
  ask: '[At {time}: ]“{quote}”: what was changed then, and what would have stopped it while it was small?',
  answeredBy: [
    {
      words: phrases(`staged, canary, gradual*, one at a time, one by one, percent of, in stages,
        only staging, smaller deploys, small* change*, blast radius, カナリア, 段階`),
      beside:
        phrases(`rollout, rolled, deploy*, traffic, nodes, because, change*, release*, limited,
        デプロイ`),
      anywhere: true,
    },
  ],
}

const stopSmall: Question = {
  ...whatChanged,
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: how far had this gone before anyone could stop it, and what would have stopped it while it was small?',
}

export const changeBlastRadius: Lens = {
  id: 'change-blast-radius',
  title: 'How far a change reached before it could be stopped',
  why: 'Changes start most incidents; how large one grows is decided by how many are hit before somebody can stop it.',
  source: 'The Site Reliability Workbook, appendix C; Luu, A list of post-mortems',
  about: 'fault',
  takenUpBy: phrases(
    `canary, staged, gradual*, staging, feature flag*, rollout*, percent, カナリア, 段階`,
  ),
  signs: [
    {
      when: {
        kind: 'gap',
        from: {
          words: changes,
          unless:
            phrases(`fix, fixes, fixed, hotfix, revert*, roll* … back, rollback, patch, repair*,
            resolved, mitigat*, workaround, restor*, 修正, 復旧`),
        },
        to: { milestones: ['started', 'detected'] },
        atMost: 60,
      },
      questions: [
        {
          ...stopSmall,
          ask: '“{quote}” at {time}, and {gap} later “{other}”: how far had the change gone by then, and what would have stopped it while it was small?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words: changes,
        beside:
          phrases(`caused, causing, broke, broken, which triggered, triggered a, triggered the, led to, resulted in, resulting in,
          introduced, stopped working, after which, immediately following, overwrote, regression,
          impacted, leaked, disrupt*, kill, killed, took down, brought down, erased, terminated, 障害, 失敗, 原因, 混入`),
        unless:
          phrases(`fix, fixes, fixed, fixing, hotfix, revert*, rolled back, roll back, rollback,
          workaround, resolved, solved, engineers, to an end, triggered sync, deploy pipeline, old terminated, to mitigate, restored, patched, 修正, 復旧, 緩和, リスク, resulted in an upgrade, led to an upgrade`),
      },
      questions: [stopSmall],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`after a planned change, after the planned change, after a change, following a change,
          following the change, after the change, after a deploy*, after the deploy*, following a deploy*, following the
          deploy*, after deploying, after the upgrade, after an upgrade, following the upgrade, following an upgrade,
          after upgrading, after the migration, following the migration, after the release of, following the release,
          due to a change, because of a change, caused by a change`),
        beside: [
          ...failing,
          ...phrases('restarted, errors, users, slow, missing, not available, unable, lost'),
        ],
        unless: phrases(
          'fix, fixed, hotfix, rolled back, rollback, reverted, resolved, restored, recovered, back to normal',
        ),
      },
      questions: [stopSmall],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`worked as expected until, working as expected until, worked fine until, working fine until, worked until, had worked until,
          ran fine until, running fine until, ran without problems until, was fine until, worked well until, worked without problems until`),
      },
      questions: [whatChanged],
    },
    {
      when: {
        kind: 'title',
        words: phrases(
          `upgrade, upgrade to, migration, rollout, roll out, cutover, cut over, config push, configuration push, bad deploy`,
        ),
        unless: phrases('fix, plan, proposal, guide, lack of, during an'),
      },
      questions: [
        {
          ...stopSmall,
          ask: 'The title names a change (“{quote}”): how far had it gone by the time it showed, and what would have stopped it while it was small?',
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A change that broke everything at once',
      text: `# Login outage

## Summary

The new session format was deployed to all regions and broke every login.
                           ^^^^^^^^ info* change-blast-radius: “The new session format was deployed to all regions and broke every login”: how far had this gone before anyone could stop it, and what would have stopped it while it was small?
`,
    },
    {
      title: 'What worked until a day',
      text: `# Login outage

## Summary

The import of addresses had worked until 3 March 2026.
                        ^^^^^^^^^^^^^^^^ info* change-blast-radius: “The import of addresses had worked until 3 March 2026”: what was changed then, and what would have stopped it while it was small?
`,
    },
    {
      title: 'A change that only the title names',
      text: `# Logins broken by the upgrade of the session store to version 9
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* change-blast-radius: The title names a change (“Logins broken by the upgrade of the session store to version 9”): how far had it gone by the time it showed, and what would have stopped it while it was small?

## Timeline (UTC)

- 2026-03-04 14:05 Logins fail
- 2026-03-04 14:20 Jane looks into it
- 2026-03-04 15:10 Resolved, all users can log in
`,
    },
    {
      title: 'The author has told how the change went out',
      text: `# Login outage

## Summary

The new session format was deployed to all regions and broke every login.
We had no canary for session changes; a deploy of this kind now goes to one region first.
`,
    },
    {
      title: 'A change that mends',
      text: `# Login outage

## Resolution

The fix was deployed to all regions after the failed login check was repaired.
`,
    },
  ],
}
