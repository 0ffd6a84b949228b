import { writeMinutes } from '../../metrics/agree.ts'
import { plainTurn } from '../../metrics/metrics.ts'
import type { TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import type { Rule } from '../rule.ts'
import { entryOf } from './entry-of-evidence.ts'

export const evidenceAge: Rule = {
  id: 'evidence-age',
  title: 'No failure is older by its age than the start that is given',
  why: 'Output that counts backwards hides when it began: the hour has to be counted from when it was taken.',
  severity: 'info',
  *check(postmortem) {
    const start = plainTurn(postmortem.turns, 'started')
    const said = new Set<TimelineEvent>()
    for (const age of start ? postmortem.quotedAges : []) {
      const event = entryOf(age, postmortem)
      if (!event || !start || said.has(event) || event.time.end || isApproximate(event)) continue
      const since = minutesBetween(start.time.moment, event.time.moment)
      if (since === undefined || since < 0) continue
      const lead = age.minutes - since
      if (lead <= age.unitMinutes + slackMinutes || lead > 720) continue
      said.add(event)
      yield {
        span: age.span,
        message: `“${age.text}” before ${event.time.text} a failure is shown, ${writeMinutes(lead)} before the start that is given (${start.time.text}).`,
        related: [
          { span: event.time.span, message: `The event: ${event.time.text}.` },
          { span: start.time.span, message: `Started: ${start.time.text}.` },
        ],
      }
    }
  },
  examples: [
    {
      title: 'An age that reaches back before the start',
      text: `# Checkout outage

- **Started:** 2026-03-04 14:02 UTC
               ^^^^^^^^^^^^^^^^^^^^ see

## Timeline (UTC)

- 2026-03-04 14:40 The on-call looks at the pods
  ^^^^^^^^^^^^^^^^ see

  \`\`\`
  Warning  BackOff  3m (x41 over 58m)  kubelet  Back-off restarting failed container
                                 ^^^ info evidence-age: “58m” before 2026-03-04 14:40 a failure is shown, 20 min before the start that is given (2026-03-04 14:02 UTC).
  \`\`\`
- 2026-03-04 15:10 Deploy rolled back
`,
    },
    {
      title: 'An age that fits, and one of something that did not fail',
      text: `# Checkout outage

- **Started:** 2026-03-04 14:02 UTC

## Timeline (UTC)

- 2026-03-04 14:40 The on-call looks at the pods

  \`\`\`
  NAME             READY   STATUS    RESTARTS   AGE
  orders-6c9f4-x   1/1     Running   0          3d4h
  Warning  BackOff  3m (x41 over 36m)  kubelet  Back-off restarting failed container
  \`\`\`
- 2026-03-04 15:10 Deploy rolled back
`,
    },
  ],
}

/** Evidence may be taken a little after what it stands under. */
const slackMinutes = 10

function isApproximate({ time: { moment } }: TimelineEvent): boolean {
  return 'approximate' in moment && moment.approximate
}
