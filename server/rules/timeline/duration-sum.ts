import { offerLength } from '../../findings/offer-length.ts'
import { agrees, writeMinutes } from '../../metrics/agree.ts'
import { rewriteLength } from '../../metrics/rewrite-length.ts'
import type { Length, Measure, StatedDuration, StatedSum } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const durationSum: Rule = {
  id: 'duration-sum',
  title: 'A total is the sum of its parts',
  why: 'Totals are counted once and parts corrected later, and the total is the figure that is repeated.',
  severity: 'warning',
  *check({ sums, durations }) {
    const metrics = sumOfMetrics(durations)
    for (const { total, parts, isScattered } of metrics ? [...sums, metrics] : sums) {
      const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
      const isHedged = parts.some(({ approximate }) => approximate)
      // Each part may be rounded, and so may the total.
      const slack = parts.reduce((sum, { unitMinutes }) => sum + Math.min(unitMinutes, 60) / 2, 0)
      const fits = [minutes - slack, minutes, minutes + slack].some((sum) =>
        agrees(isHedged ? { ...total, approximate: true } : total, sum),
      )
      if (fits || isOneOfThem(total, parts, metrics?.total === total)) continue
      // Several may have been down at once, and time may have passed between phases.
      const isQuiet = isScattered || total.minutes < minutes
      yield {
        span: total.span,
        message: `“${total.text}” is not the sum of its parts, which is ${writeMinutes(minutes)}.`,
        ...offerLength(total, rewriteLength(total.text, minutes)),
        ...(isQuiet ? { severity: 'info' as const } : {}),
        related: parts.map(({ span, text }) => ({ span, message: `A part: ${text}.` })),
      }
    }
  },
  examples: [
    {
      title: 'A column of lengths',
      text: `# Checkout outage

| Region | Downtime |
| --- | --- |
| Europe | 1 h 43 min |
           ^^^^^^^^^^ see
| America | 1 h 12 min |
            ^^^^^^^^^^ see
| Asia | 2 h 3 min |
         ^^^^^^^^^ see
| Total | 5 h 58 min |
          ^^^^^^^^^^ warning* duration-sum: “5 h 58 min” is not the sum of its parts, which is 4 h 58 min.
`,
    },
    {
      title: 'Detection and repair',
      text: `# Checkout outage

- Time to detect: 4 minutes
                  ^^^^^^^^^ see
- Time to resolve: 6 hours 14 minutes
                   ^^^^^^^^^^^^^^^^^^ see
- Total downtime: 6 hours 28 minutes
                  ^^^^^^^^^^^^^^^^^^ warning* duration-sum: “6 hours 28 minutes” is not the sum of its parts, which is 6 h 18 min.
`,
    },
    {
      title: 'A sum that is right, and a repair that is counted from the start',
      text: `# Checkout outage

Europe was down for 43 minutes + 12 minutes = 55 minutes.

- Time to detect: 4 minutes
- Time to resolve: 55 minutes
- Total downtime: 55 minutes
`,
    },
  ],
}

/** Where each of the three is stated once: a downtime is found and then mended. */
function sumOfMetrics(durations: readonly StatedDuration[]): StatedSum | undefined {
  const only = (measure: Measure): StatedDuration | undefined => {
    const [first, ...others] = durations.filter(({ measures }) => measures === measure)
    return others.length ? undefined : first
  }
  const [total, detect, resolve] = [
    only('total'),
    only('detect'),
    // All need not have ended with the mitigation.
    only('resolve'),
  ]
  return total && detect && resolve ? { total, parts: [detect, resolve] } : undefined
}

/** Counted from the start, the last part is all of it; and a downtime may leave the detection out. */
function isOneOfThem(total: Length, parts: readonly Length[], isMetric: boolean): boolean {
  return parts.some(
    ({ minutes }) => agrees(total, minutes) || (isMetric && total.minutes < minutes),
  )
}
