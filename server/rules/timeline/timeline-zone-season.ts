import type { Postmortem, TimelineEvent } from '../../postmortem/model.ts'
import { sectionOver } from '../../postmortem/sections/section-over.ts'
import type { Words } from '../../text/span.ts'
import { isNameOn, nameOn, seasonalClocks } from '../../time/clock-change.ts'
import type { Rule } from '../rule.ts'

export const timelineZoneSeason: Rule = {
  id: 'timeline-zone-season',
  title: 'A zone’s winter and summer names fit the season',
  why: 'The name is read as it is written, and may then be an hour from what the clock on the wall showed.',
  severity: 'hint',
  *check(postmortem) {
    // Once for each name: a team writes the same one all along.
    const said = new Set<string>()
    for (const event of postmortem.timeline) {
      const found = findName(event, postmortem)
      if (!found || said.has(found.name)) continue
      const { date } = event.time.moment as { date: string }
      const clock = seasonalClocks.find(({ winter, summer }) =>
        [winter, summer].includes(found.name),
      )
      if (!clock || isNameOn(found.name, date, clock)) continue
      said.add(found.name)
      yield {
        span: found.span,
        message: `On ${date} the clock was ${nameOn(date, clock)}, not “${found.name}”.`,
      }
    }
  },
  examples: [
    {
      title: 'The winter name in July',
      text: `# Checkout outage

## Timeline (all times PST)
                       ^^^ hint timeline-zone-season: On 2026-07-05 the clock was PDT, not “PST”.

- 2026-07-05 14:02 Alert fired
- 2026-07-05 14:10 Deploy rolled back
`,
    },
    {
      title: 'The summer name in July, and a name without seasons',
      text: `# Checkout outage

## Timeline

- 2026-07-05 14:02 PDT Alert fired
- 2026-07-05 14:10 JST Deploy rolled back
`,
    },
    {
      title: 'The night in which the clocks go back',
      text: `# Double invoices, 25 October 2026

## Timeline

- 2026-10-25 02:10 CEST The job ran
- 2026-10-25 02:10 CET The job ran again
`,
    },
  ],
}

const names = /\b(?:PST|PDT|EST|EDT|CES?T|EES?T)\b/

/** The zone's name beside the time, or in the heading of its section. */
function findName({ time }: TimelineEvent, { sections }: Postmortem) {
  if (time.moment.kind !== 'instant') return undefined
  return nameIn(time) ?? nameIn(sectionOver(sections, time.span)?.heading)
}

function nameIn(place: Words | undefined) {
  const match = place && names.exec(place.text)
  if (!match) return undefined
  const start = place.span.start + match.index
  return { name: match[0], span: { start, end: start + match[0].length } }
}
