import type { Lens, Question } from '../lens.ts'
import { failing, harms, phrases } from '../vocabulary.ts'

const whatElseRuns: Question = {
  id: 'what-else-runs',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what else runs at that hour, and which of it shares a resource with what failed?',
  answeredBy: [
    {
      words: phrases(
        `cron, cronjob, cron job, job, jobs, batch, backup, schedule, also runs, runs at, every night`,
      ),
      beside:
        phrases(`shares, share, shared, same disk, same node, same database, same time, competes, contend*,
        overlap*, coincid*, while the`),
    },
  ],
}

const onThatBeat: Question = {
  ...whatElseRuns,
  ask: '“{words}” comes {count} times, about {gap} apart, from {time} to {until}: what runs on that beat, and what does it share with what failed?',
}

/** What runs by a schedule of its own fails by it, whatever the cause. */
const besidesItsHour: Question = {
  ...whatElseRuns,
  ask: '[At {time}: ]“{quote}”: how does a run by hand at another hour go, and what else runs at this one?',
}

export const periodicPattern: Lens = {
  id: 'periodic-pattern',
  title: 'What else runs at that hour',
  why: 'What returns by the clock is driven by something that runs by the clock, and the time of day is evidence before any metric is.',
  source: 'Kafka consumers that lived by day and died by night',
  about: 'fault',
  takenUpBy: phrases(
    `schedul*, cron, stagger*, jitter, nightly, lock*, window, スケジュール, 定期`,
  ),
  signs: [
    { when: { kind: 'rhythm', words: failing }, questions: [onThatBeat] },
    {
      when: {
        kind: 'rhythm',
        words: phrases(
          'alert, alerted, alerts, evicted, killed, OOM, OOMKill*, restarted, notready, again',
        ),
      },
      questions: [onThatBeat],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(`nightly, every night, each night, every morning, every hour, hourly, 
          same time of day, same time each, same time every, same hour, midnight, top of the hour, month end,
          end of the month, cron, cronjob, cron job, cronjobs, batch job, batch window, batch import,
          off-peak, weekend*, maintenance window, compaction, vacuum, log rotation, at night, daily
          run, every 24 hours, on the 1st, 毎晩, 毎日, 夜間, 定期, 日次`),
        beside: [...failing, ...harms],
        unless:
          phrases(`scheduled run*, scheduled job, own schedule, nightly build*, daily standup, daily meeting, weekend on call, on the weekend the
          team`),
      },
      questions: [whatElseRuns],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          'every day at, daily at, scheduled run*, scheduled job*, scheduled workflow*',
        ),
        beside: failing,
      },
      questions: [besidesItsHour],
    },
  ],
  examples: [
    {
      title: 'Dead every night',
      text: `# The importer died every night

## Timeline (UTC)

- 2026-02-01 03:12 Importer crashed
                            ^^^^^^^ info* periodic-pattern: “crashed” comes 3 times, about 23 h 59 min apart, from 03:12 to 03:09: what runs on that beat, and what does it share with what failed?
- 2026-02-02 03:10 Importer crashed
- 2026-02-03 03:09 Importer crashed
`,
    },
    {
      title: 'The author has found what runs then',
      text: `# The importer died every night

## Timeline (UTC)

- 2026-02-01 03:12 Importer crashed
- 2026-02-02 03:10 Importer crashed
- 2026-02-03 03:09 Importer crashed

## Root cause

The importer crashed while the nightly backup ran: the backup shares its disk at the same time.
`,
    },
    {
      title: 'Three times on one evening',
      text: `# The importer died

## Timeline (UTC)

- 2026-02-01 20:12 Importer crashed
- 2026-02-01 20:14 Importer crashed
- 2026-02-01 21:59 Importer crashed
`,
    },
    {
      title: 'What runs by a schedule of its own',
      text: `# The importer failed

## Summary

Since Monday the import fails daily at 02:30, which is its scheduled run.
                              ^^^^^^^^ info* periodic-pattern: “Since Monday the import fails daily at 02:30, which is its scheduled run”: how does a run by hand at another hour go, and what else runs at this one?
`,
    },
  ],
}
