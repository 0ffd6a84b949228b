import { clockChangeAt } from '../../time/clock-change.ts'
import type { Rule } from '../rule.ts'

export const timelineClockChange: Rule = {
  id: 'timeline-clock-change',
  title: 'Times in the night of a clock change exist, and exist once',
  why: 'When clocks go forward an hour is missing, and when they go back one is told twice.',
  severity: 'warning',
  *check({ timeline }) {
    const changes = timeline.flatMap(({ time }) => {
      const { moment } = time
      const change =
        moment.kind === 'instant' && clockChangeAt(moment.date, moment.secondOfDay, moment.zone)
      return change ? [{ time, change, zone: moment.zone }] : []
    })
    const repeated = changes.filter(({ change }) => change === 'repeated')
    for (const { time, change, zone } of changes) {
      if (change === 'skipped') {
        const message = `“${time.text}” does not exist in ${zone}: clocks went forward that night.`
        yield { span: time.span, message }
        // Of several, their order tells which is which.
      } else if (repeated.length === 1) {
        const message = `“${time.text}” came twice in ${zone}: clocks went back that night.`
        yield { span: time.span, message, severity: 'info' }
      }
    }
  },
  examples: [
    {
      title: 'The hour that is left out in spring',
      text: `# Checkout outage

## Timeline (Europe/Berlin)

- 2026-03-29 01:58 Alert fired
- 2026-03-29 02:30 Deploy rolled back
  ^^^^^^^^^^^^^^^^ warning timeline-clock-change: “2026-03-29 02:30” does not exist in Europe/Berlin: clocks went forward that night.
- 2026-03-29 03:10 Queue is drained
`,
    },
    {
      title: 'The hour that comes twice in autumn',
      text: `# Checkout outage

## Timeline (Europe/Berlin)

- 2026-10-25 01:58 Alert fired
- 2026-10-25 02:30 Deploy rolled back
  ^^^^^^^^^^^^^^^^ info timeline-clock-change: “2026-10-25 02:30” came twice in Europe/Berlin: clocks went back that night.
- 2026-10-25 03:10 Queue is drained
`,
    },
    {
      title: 'Another night, and a clock that never changes',
      text: `# Checkout outage

## Timeline (Asia/Tokyo)

- 2026-03-29 02:30 Alert fired
- 2026-03-30 02:30 Deploy rolled back
`,
    },
  ],
}
