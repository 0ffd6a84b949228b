import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const timeClock: Lens = {
  id: 'time-clock',
  title: 'Which clock decides',
  why: 'Clocks disagree, jump and overflow on dates that are known beforehand.',
  source: 'Luu, A list of post-mortems, section on time',
  about: 'fault',
  takenUpBy: phrases(`clock*, time zone*, timezone*, UTC, NTP, chrony, DST, タイムゾーン, 時刻`),
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`time zone, timezone, time zones, timezones, daylight saving, DST, clock skew, clock drift,
          clocks, NTP, leap second, leap day, leap year, unix epoch, epoch time*, epoch second*, since the epoch, unix time, 2038, date format, date parsing,
          timestamp overflow, system clock, タイムゾーン, 時刻, 夏時間`),
        beside:
          phrases(`wrong, wrongly, bug, off by, mismatch, differ, differed, skipped, twice, drifted,
          overflow*, misread, parsed as, assumed, caus*, broke, failed, incorrect*, ずれ, 誤`),
        unless: phrases('all times, times are in, times in this'),
      },
      questions: [
        {
          id: 'which-clock',
          ask: '“{quote}”: which clock decides there, what else reads the same times, and on which date does this come round again?',
          answeredBy: [
            {
              words: phrases(
                'authoritative, source of time, in UTC everywhere, next date, next occurs, next year',
              ),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'An hour that came twice',
      text: `# Invoices sent twice

## Root cause

The scheduler runs in the local time zone, and the job ran twice when the clocks went back.
                                ^^^^^^^^^ info* time-clock: “The scheduler runs in the local time zone, and the job ran twice when the clocks went back”: which clock decides there, what else reads the same times, and on which date does this come round again?
`,
    },
    {
      title: 'The author has told which clock decides',
      text: `# Invoices sent twice

## Root cause

The scheduler runs in the local time zone, and the job ran twice when the clocks went back.
The scheduler's clock is authoritative for all jobs, and now runs in UTC everywhere.
`,
    },
    {
      title: 'The zone of the timeline',
      text: `# Invoices sent twice

## Summary

All times are in the time zone of the office, which may differ from yours.
`,
    },
  ],
}
