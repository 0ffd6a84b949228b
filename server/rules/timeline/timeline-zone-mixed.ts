import type { TimelineEvent } from '../../postmortem/model.ts'
import type { Zone } from '../../time/moment.ts'
import type { Rule } from '../rule.ts'

export const timelineZoneMixed: Rule = {
  id: 'timeline-zone-mixed',
  title: 'Where a timeline has several zones, every time names its own',
  why: 'Between times of several zones, one that names none could belong to any of them.',
  severity: 'info',
  *check({ timeline }) {
    const timed = timeline.filter(({ time }) => 'secondOfDay' in time.moment)
    const zones = [...new Set(timed.flatMap((event) => zoneOf(event) ?? []))]
    const bare = timed.find((event) => !zoneOf(event) && !event.time.zoneCandidates)
    if (zones.length < 2 || !bare) return
    yield {
      span: bare.time.span,
      message: `“${bare.time.text}” names no zone, and other times are in ${zones.join(' and ')}.`,
    }
  },
  examples: [
    {
      title: 'A time without a zone between two zones',
      text: `# Checkout outage, 4 March 2026

## Timeline

- 13:58 UTC Deploy finished
- 09:02 EST Alert fired
- 14:40 Deploy rolled back
  ^^^^^ info timeline-zone-mixed: “14:40” names no zone, and other times are in UTC and -05:00.
`,
    },
    {
      title: 'The heading speaks for those that name none',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 13:58 Deploy finished
- 09:02 EST Alert fired
- 14:40 Deploy rolled back
`,
    },
  ],
}

function zoneOf({ time: { moment } }: TimelineEvent): Zone | undefined {
  return 'zone' in moment ? moment.zone : undefined
}
