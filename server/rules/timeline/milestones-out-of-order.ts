import { minutesFromTo } from '../../metrics/metrics.ts'
import type { Milestone, Turn } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'
import { findStepsBack } from './find-steps-back.ts'

export const milestonesOutOfOrder: Rule = {
  id: 'milestones-out-of-order',
  title: 'An incident starts, is detected and is resolved in this order',
  why: 'One of the two times is wrong, or the impact began earlier than the document says.',
  severity: 'error',
  *check({ turns, timeline }, { text }) {
    const slips = new Set(findStepsBack(timeline).map(({ event }) => event.time.span.start))
    const labelled = turns.filter(
      (turn) => isLabelled(turn) && !slips.has(turn.time.span.start) && !isExplained(turn, text),
    )
    const said = new Set<Turn>()
    for (const [earlier, later] of orders) {
      const [first, otherFirst] = labelled.filter(({ milestone }) => milestone === earlier)
      const [second, otherSecond] = labelled.filter(({ milestone }) => milestone === later)
      const isOne = !otherFirst && !otherSecond
      const minutes = first && second && isOne ? minutesFromTo(first, second) : undefined
      if (!first || !second || minutes === undefined || minutes >= 0 || said.has(second)) continue
      said.add(second)
      yield {
        span: second.time.span,
        message: `${nameOf(second)} is before ${nameOf(first)}.`,
        related: [{ span: first.time.span, message: `${titles[earlier]}: ${first.time.text}.` }],
      }
    }
  },
  examples: [
    {
      title: 'Resolved before it was detected',
      text: `# Checkout outage

- **Started:** 2026-03-04 13:58 UTC
               ^^^^^^^^^^^^^^^^^^^^ see
- **Detected:** 2026-03-04 14:02 UTC
- **Resolved:** 2026-03-04 13:40 UTC
                ^^^^^^^^^^^^^^^^^^^^ error milestones-out-of-order: “Resolved” (2026-03-04 13:40 UTC) is before “Started” (2026-03-04 13:58 UTC).
`,
    },
    {
      title: 'A footnote that explains it',
      text: `# Checkout outage

- **Started:** 2026-03-04 13:58 UTC
- **Detected:** 2026-03-04 13:40 UTC[^1]
- **Resolved:** 2026-03-04 14:40 UTC

[^1]: The first instance showed the fault before any customer met it.
`,
    },
    {
      title: 'Detected when it started',
      text: `# Checkout outage

- **Started:** 2026-03-04 13:58 UTC
- **Detected:** 2026-03-04 14:58 CET
- **Resolved:** 2026-03-04 14:40 UTC
`,
    },
  ],
}

/** Who is told and when the incident is declared follow no order. */
const orders: readonly [Milestone, Milestone][] = [
  ['started', 'detected'],
  ['started', 'mitigated'],
  ['started', 'resolved'],
  ['detected', 'resolved'],
  ['mitigated', 'resolved'],
]

/** A field, or an event that is told as one: `Resolved: 14:40`. */
function isLabelled({ from, label, time }: Turn): boolean {
  return from === 'field' || label.span.start < time.span.start
}

/** A footnote, or words in brackets, behind the time say why it is so. */
function isExplained({ time }: Turn, text: string): boolean {
  return /^[^\n|]{0,12}(?:\[\^|\([^)\n]*\p{L}{3,} \p{L}+)/u.test(
    text.slice(time.span.end, time.span.end + 60),
  )
}

const titles: Readonly<Record<Milestone, string>> = {
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  communicated: 'Communicated',
}

function nameOf({ from, label, time }: Turn): string {
  return from === 'field' ? `“${label.text}” (${time.text})` : `“${label.text}”`
}
