import type { Postmortem, TimelineEvent } from '../../postmortem/model.ts'
import type { Span } from '../../text/span.ts'
import { epochMsOf } from '../../time/calendar.ts'
import { instantOf } from '../../time/zone.ts'
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
      const actual = nameOn(date, found.name)
      if (!actual || actual === found.name) continue
      said.add(found.name)
      yield {
        span: found.span,
        message: `On ${date} the clock was ${actual}, not “${found.name}”.`,
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
  ],
}

/** Clocks whose names change with the season; MST and CST are also told where they do not. */
const clocks: readonly { winter: string; summer: string; place: string; winterHours: number }[] = [
  { winter: 'PST', summer: 'PDT', place: 'America/Los_Angeles', winterHours: -8 },
  { winter: 'EST', summer: 'EDT', place: 'America/New_York', winterHours: -5 },
  { winter: 'CET', summer: 'CEST', place: 'Europe/Berlin', winterHours: 1 },
  { winter: 'EET', summer: 'EEST', place: 'Europe/Helsinki', winterHours: 2 },
]

const names = /\b(?:PST|PDT|EST|EDT|CES?T|EES?T)\b/

/** The zone's name beside the time, or in the heading of its section. */
function findName({ time }: TimelineEvent, { sections }: Postmortem) {
  if (time.moment.kind !== 'instant') return undefined
  const heading = sections.findLast(
    ({ heading: { span }, body }) => span.start < time.span.start && time.span.end <= body.end,
  )?.heading
  const places: readonly { text: string; span: Span }[] = heading ? [time, heading] : [time]
  for (const { text, span } of places) {
    const match = names.exec(text)
    if (!match) continue
    const start = span.start + match.index
    return { name: match[0], span: { start, end: start + match[0].length } }
  }
  return undefined
}

/** What the clock of that name was called at noon of the day. */
function nameOn(date: string, name: string): string | undefined {
  const clock = clocks.find(({ winter, summer }) => name === winter || name === summer)
  const noon = clock && instantOf(date, 43_200, clock.place)
  if (!clock || noon === undefined) return undefined
  const hours = (epochMsOf(date) + 43_200_000 - noon) / 3_600_000
  return hours === clock.winterHours ? clock.winter : clock.summer
}
