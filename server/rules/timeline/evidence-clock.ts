import { writeMinutes } from '../../metrics/agree.ts'
import { plainTurn } from '../../metrics/metrics.ts'
import type { Postmortem, QuotedTime, TimelineEvent } from '../../postmortem/model.ts'
import { minutesBetween } from '../../time/compare-moments.ts'
import type { Moment } from '../../time/moment.ts'
import type { Rule } from '../rule.ts'
import { entryOf } from './entry-of-evidence.ts'

export const evidenceClock: Rule = {
  id: 'evidence-clock',
  title: 'Quoted logs and the account tell the same time',
  why: 'Logs keep the time that people misremember, and a whole number of hours between them is a zone.',
  severity: 'info',
  *check(postmortem, { text }) {
    const said = new Set<TimelineEvent>()
    const start = plainTurn(postmortem.turns, 'started')
    for (const quoted of postmortem.quotedTimes) {
      const event = entryOf(quoted, postmortem)
      if (!event || said.has(event) || !stampsLine(quoted, text) || looksBack.test(event.what.text))
        continue
      const hours = hoursOff(quoted, event, postmortem)
      const lead = start && minutesBetween(quoted.moment, start.time.moment)
      const isEarly = lead !== undefined && lead > 2 && lead < 720 && tellsFailure(quoted, text)
      if (!hours && !isEarly) continue
      said.add(event)
      yield hours
        ? {
            span: quoted.span,
            message: `“${quoted.text}” is ${writeMinutes(hours)} from the event it stands under (${event.time.text}), to the minute.`,
            related: [{ span: event.time.span, message: `The event: ${event.time.text}.` }],
          }
        : {
            span: quoted.span,
            message: `“${quoted.text}” shows a failure ${writeMinutes(lead ?? 0)} before the start that is given (${start?.time.text}).`,
            related: start
              ? [{ span: start.time.span, message: `Started: ${start.time.text}.` }]
              : [],
          }
    }
  },
  examples: [
    {
      title: 'A log in UTC under a time that is not',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 14:58 Deploy finished
- 15:02 First error in the log
  ^^^^^ see

  \`\`\`
  2026-03-04T14:02:11Z ERROR pool exhausted
  ^^^^^^^^^^^^^^^^^^^^ info evidence-clock: “2026-03-04T14:02:11Z” is 1 h from the event it stands under (15:02), to the minute.
  \`\`\`
- 15:40 Deploy rolled back
`,
    },
    {
      title: 'A failure before the start',
      text: `# Checkout outage

- **Started:** 2026-03-04 14:02 UTC
               ^^^^^^^^^^^^^^^^^^^^ see

## Timeline (UTC)

- 2026-03-04 14:05 First pods fail

  \`\`\`
  2026-03-04T13:54:16Z ERROR readiness probe failed
  ^^^^^^^^^^^^^^^^^^^^ info evidence-clock: “2026-03-04T13:54:16Z” shows a failure 8 min before the start that is given (2026-03-04 14:02 UTC).
  \`\`\`
- 2026-03-04 14:40 Deploy rolled back
`,
    },
    {
      title: 'A log that fits, and one without a zone',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 15:02 First error in the log

  \`\`\`
  2026-03-04T16:02:11+01:00 ERROR pool exhausted
  2026-03-04 14:02:11 ERROR pool exhausted
  \`\`\`
- 15:40 Deploy rolled back
`,
    },
  ],
}

/** It begins its line, or stands where a log keeps its time: what else is in a line may be any time. */
function stampsLine({ span }: QuotedTime, text: string): boolean {
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, span.start - 80), span.start))?.[0] ?? ''
  return /^[\s>`|"'[({]*(?:"?@?(?:time|ts|timestamp|date|datetime|at|asctime)"?\s*[:=]\s*["'[]?)?$/i.test(
    before,
  )
}

/** The entry tells itself of what was before. */
const looksBack = /\b(?:hours?|earlier|before|ago|previous\w*|since|history|last|older|already)\b/i

/** A difference of whole hours, as zones have them; none where a line fits the entry, or it another entry. */
function hoursOff(
  quoted: QuotedTime,
  event: TimelineEvent,
  { quotedTimes, timeline }: Postmortem,
): number | undefined {
  const { moment } = event.time
  if (moment.kind !== 'instant' || quoted.moment.kind !== 'instant' || moment.approximate)
    return undefined
  const minutes = Math.abs(minutesBetween(quoted.moment, moment) ?? 0)
  const isWhole =
    minutes >= 59 && minutes <= 840 && Math.abs(minutes - Math.round(minutes / 60) * 60) <= 1
  if (!isWhole) return undefined
  const isNear = (one: Moment, other: Moment, most: number) => {
    const apart = minutesBetween(one, other)
    return apart !== undefined && Math.abs(apart) <= most
  }
  // Below a table it may belong to any of the rows.
  const fits =
    quotedTimes.some((other) => isNear(other.moment, moment, 10)) ||
    timeline.some(({ time }) => isNear(quoted.moment, time.moment, 2))
  return fits ? undefined : Math.round(minutes / 60) * 60
}

function tellsFailure({ span }: QuotedTime, text: string): boolean {
  const line = /^[^\n]*/.exec(text.slice(span.end))?.[0] ?? ''
  return /\b(?:error|fail(?:ed|ure|ing)?|exception|fatal|panic|refused|unhealthy|oomkilled|timed out)\b/i.test(
    line,
  )
}
