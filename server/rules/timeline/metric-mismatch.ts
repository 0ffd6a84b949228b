import { offerLength } from '../../findings/offer-length.ts'
import { writeMinutes } from '../../metrics/agree.ts'
import { findMisfit, type Misfit } from '../../metrics/metric-fit.ts'
import { rewriteLength } from '../../metrics/rewrite-length.ts'
import type { Measure, Postmortem, StatedDuration } from '../../postmortem/model.ts'
import { encloses } from '../../text/span.ts'
import type { Context, Rule, RuleSighting } from '../rule.ts'

export const metricMismatch: Rule = {
  id: 'metric-mismatch',
  title: 'Stated metrics agree with the times they are counted between',
  why: 'Readers compare these figures from incident to incident, and the two ends are in the document.',
  severity: 'warning',
  *check(postmortem, context) {
    const wrong = new Map<number, Misfit>()
    for (const length of postmortem.durations) {
      const measure = length.measures ?? (isTitle(length, postmortem) ? 'total' : undefined)
      const misfit = measure && judge(length, measure, { postmortem, context })
      if (!misfit) continue
      wrong.set(length.minutes, misfit)
      // The impact may have ended before all was resolved.
      const mayBeShorter = measure === 'total' && misfit.to.milestone === 'resolved'
      const isQuiet = mayBeShorter && !isEnd(misfit) && length.minutes < misfit.minutes
      yield { ...tell(length, misfit), ...(isQuiet ? { severity: 'info' as const } : {}) }
    }
    for (const length of postmortem.durations) {
      const misfit = wrong.get(length.minutes)
      const isOther = length.measures !== undefined || isTitle(length, postmortem)
      if (misfit && !isOther && !isCountedElsewhere(length, postmortem, context.text))
        yield { ...tell(length, misfit), severity: 'info' }
    }
  },
  examples: [
    {
      title: 'A figure that no two times give',
      text: `# Checkout outage

- **Started:** 2026-03-04 13:58 UTC
               ^^^^^^^^^^^^^^^^^^^^ see
- **Detected:** 2026-03-04 14:02 UTC
                ^^^^^^^^^^^^^^^^^^^^ see
- **Resolved:** 2026-03-04 14:40 UTC
- **Time to detect:** 14 minutes
                      ^^^^^^^^^^ warning* metric-mismatch: “14 minutes” does not fit: from started (“2026-03-04 13:58 UTC”) to detected (“2026-03-04 14:02 UTC”) is 4 min.
- **Time to resolve:** 38 minutes
`,
    },
    {
      title: 'Counted from detection, or rounded',
      text: `# Checkout outage

- **Started:** 2026-03-04 13:58 UTC
- **Detected:** 2026-03-04 14:02 UTC
- **Resolved:** 2026-03-04 14:40 UTC
- **Time to resolve:** 38 minutes
- **Duration:** about 45 minutes
`,
    },
  ],
}

function judge(
  length: StatedDuration,
  measure: Measure,
  { postmortem, context }: { postmortem: Postmortem; context: Context },
): Misfit | undefined {
  if (isCountedElsewhere(length, postmortem, context.text)) return undefined
  const { turns, timeline, durations } = postmortem
  const definitions = context.config.metrics
  const misfit = findMisfit(length, measure, { turns, timeline, durations, definitions })
  // A title may speak of the worst part only, and never of more than there was.
  const isPart = misfit && !length.measures && length.minutes < misfit.minutes
  return isPart ? undefined : misfit
}

function tell(length: StatedDuration, misfit: Misfit): RuleSighting {
  return {
    span: length.span,
    message: `“${length.text}” does not fit: ${describe(misfit)}.`,
    ...offerLength(length, rewriteLength(length.text, misfit.minutes)),
    related: [misfit.from, misfit.to].map(({ milestone, time }) => ({
      span: time.span,
      message: `${titleOf(milestone)}: ${time.text}.`,
    })),
  }
}

function describe({ from, to, minutes }: Misfit): string {
  const name = ({ milestone, time }: Misfit['from']) => `${milestone} (“${time.text}”)`
  return `from ${name(from)} to ${name(to)} is ${writeMinutes(minutes)}`
}

/** A field for the end of the impact rather than of all work. */
function isEnd({ to }: Misfit): boolean {
  return to.from === 'field' && !/resol|closed|解決/i.test(to.label.text)
}

function titleOf(word: string): string {
  return word[0]?.toUpperCase() + word.slice(1)
}

function isTitle({ span }: StatedDuration, { title }: Postmortem): boolean {
  return title !== undefined && encloses(title.span, span)
}

/** Its own ends stand beside it, or its author says that only some hours count. */
function isCountedElsewhere(
  { span }: StatedDuration,
  { boundedDurations }: Postmortem,
  text: string,
): boolean {
  if (boundedDurations.some((bounded) => encloses(bounded.span, span))) return true
  const rest = /^[^\n]*/.exec(text.slice(span.end, span.end + 80))?.[0] ?? ''
  if (
    /(?:[<>≤≥]|\b(?:under|within|below|up to|at most|at least|max\.?))\s*$/i.test(
      text.slice(0, span.start),
    )
  )
    return true
  return /\b(?:hours|business|working|support|from|since|between|after)\b|から|以降/i.test(rest)
}
