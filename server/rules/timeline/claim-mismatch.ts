import { writeMinutes } from '../../metrics/agree.ts'
import { minutesFromTo } from '../../metrics/metrics.ts'
import { type Claim, readClaims } from '../../metrics/read-claims.ts'
import type { Milestone, Postmortem, TimelineEvent, Turn } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const claimMismatch: Rule = {
  id: 'claim-mismatch',
  title: 'What is said to have gone fast did so by the timeline',
  why: 'What went well is repeated to others, and planned with; the two times that would bear it out are in the document.',
  severity: 'info',
  *check(postmortem) {
    for (const sentence of postmortem.sentences) {
      if (sentence.role === 'action-items' || sentence.role === 'background') continue
      for (const claim of readClaims(sentence)) {
        const gap = shortestGap(claim, postmortem)
        if (!gap || !claim.isLonger(gap.minutes)) continue
        const start = sentence.span.start + claim.start
        const [from, to] = [gap.from, gap.to]
        yield {
          span: { start, end: start + claim.text.length },
          message: `“${claim.text}” does not fit: from ${nameOf(from)} to ${nameOf(to, claim.to)} is ${writeMinutes(gap.minutes)}.`,
          related: [from, to].map(({ milestone, time }) => ({
            span: time.span,
            message: `${milestone}: ${time.text}.`,
          })),
        }
      }
    }
  },
  examples: [
    {
      title: 'Sooner in words than in the timeline',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 14:02 Alert on rejected orders fired
  ^^^^^ see
- 14:31 Incident acknowledged
  ^^^^^ see
- 15:10 Incident resolved

## What went well

The on-call acknowledged within two minutes of the page.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info claim-mismatch: “acknowledged within two minutes of the page” does not fit: from detected (“14:02”) to acknowledged (“14:31”) is 29 min.
`,
    },
    {
      title: 'As fast as it is told, of something else, and a wish',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 14:02 Alert on rejected orders fired
- 14:04 Incident acknowledged
- 15:10 Incident resolved

## What went well

The on-call acknowledged within two minutes. Each cache recovered within a minute. Next time we want
such incidents to be resolved within ten minutes.
`,
    },
  ],
}

interface Gap {
  readonly minutes: number
  readonly from: Turn
  readonly to: Turn
}

/** Of all that the claim may mean, what speaks for it most; none where two are told of one turn. */
function shortestGap(claim: Claim, { turns, timeline }: Postmortem): Gap | undefined {
  const named = (milestone: Milestone) => turns.filter((turn) => turn.milestone === milestone)
  const ends =
    claim.to === 'rollback'
      ? rollbacksIn(timeline)
      : claim.to === 'resolved'
        ? [...named('mitigated'), ...named('resolved')]
        : named(claim.to)
  const gaps = claim.from.flatMap(named).flatMap((from) =>
    ends.flatMap((to) => {
      const minutes = minutesFromTo(from, to)
      return minutes === undefined || minutes < 0 || isHedged(from) || isHedged(to)
        ? []
        : [{ minutes, from, to }]
    }),
  )
  return timeline.length > 1 ? gaps.sort((a, b) => a.minutes - b.minutes)[0] : undefined
}

/** Not a turn of every incident, but one that is told of as if it were. */
function rollbacksIn(timeline: readonly TimelineEvent[]): Turn[] {
  return timeline.flatMap(({ time, what }) =>
    /\b(?:roll(?:ed|ing|s)?[ -]?back|revert(?:ed|s|ing)?)\b/i.test(what.text) && !time.end
      ? [{ milestone: 'mitigated', label: what, time, from: 'event' }]
      : [],
  )
}

function isHedged({ time: { moment } }: Turn): boolean {
  return 'approximate' in moment && moment.approximate
}

function nameOf({ milestone, time }: Turn, name: string = milestone): string {
  return `${name} (“${time.text}”)`
}
