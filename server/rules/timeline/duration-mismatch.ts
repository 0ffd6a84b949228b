import { offerLength } from '../../findings/offer-length.ts'
import { agrees, writeMinutes } from '../../metrics/agree.ts'
import { rewriteLength } from '../../metrics/rewrite-length.ts'
import type { Rule } from '../rule.ts'

export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  title: 'A length of time is as long as from its start to its end',
  why: 'One of the three is wrong, often by a time zone, and every figure that was counted from it.',
  severity: 'error',
  *check({ boundedDurations }) {
    for (const length of boundedDurations) {
      const { apart, ends, link } = length
      if (apart.some((minutes) => agrees(length, minutes))) continue
      const [nearest = 0] = [...apart].sort(
        (a, b) => Math.abs(a - length.minutes) - Math.abs(b - length.minutes),
      )
      yield {
        span: length.span,
        message: `“${length.text}” does not fit “${ends.text}”, which is ${writeMinutes(nearest)}.`,
        ...offerLength(length, rewriteLength(length.text, nearest)),
        related: [{ span: ends.span, message: `From start to end: ${writeMinutes(nearest)}.` }],
        // Less than the whole may have been down within the range.
        ...(link === 'sentence' || length.minutes < nearest
          ? { severity: 'warning' as const }
          : {}),
      }
    }
  },
  examples: [
    {
      title: 'A length that is an hour too long',
      text: `# Checkout outage, 4 March 2026

Orders failed from 17:56 to 23:03 UTC (6 hours and 7 minutes).
                                       ^^^^^^^^^^^^^^^^^^^^^ error* duration-mismatch: “6 hours and 7 minutes” does not fit “17:56 to 23:03 UTC”, which is 5 h 7 min.
                   ^^^^^^^^^^^^^^^^^^ see
`,
    },
    {
      title: 'One end in another zone',
      text: `# Checkout outage

- **Time to detect:** 10 h 30 min (2026-03-04 02:00 UTC first failure → 2026-03-04 12:30 CET first report)
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ see
                      ^^^^^^^^^^^ error* duration-mismatch: “10 h 30 min” does not fit “2026-03-04 02:00 UTC first failure → 2026-03-04 12:30 CET”, which is 9 h 30 min.
`,
    },
    {
      title: 'Rounded, across midnight, and a part of the range',
      text: `# Checkout outage, 4 March 2026

Orders failed from 22:05 to 01:10 UTC (about 3 hours). Between 22:30 and 23:30 the site was down for
20 minutes.
`,
    },
  ],
}
