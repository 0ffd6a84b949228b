import { agrees, writeMinutes } from '../../metrics/agree.ts'
import { readWholeStory } from '../../metrics/whole-story.ts'
import { encloses } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const durationTooLong: Rule = {
  id: 'duration-too-long',
  title: 'Nothing lasts longer than the account of it',
  why: 'Either the length is wrong, or the timeline leaves out when it began or ended.',
  severity: 'info',
  *check(postmortem) {
    const story = readWholeStory(postmortem)
    if (!story) return
    const { durations, boundedDurations, turns } = postmortem
    const tellsStart = turns.some(({ milestone }) => milestone === 'started')
    for (const length of durations) {
      // Metrics are held against the start itself where one is given.
      const isTold = length.isOfOutage || (length.measures !== undefined && !tellsStart)
      const hasEnds = boundedDurations.some(({ span }) => encloses(span, length.span))
      if (!isTold || hasEnds || length.minutes <= story.minutes) continue
      if (agrees(length, story.minutes)) continue
      const from = `“${story.from.text}” to “${story.to.text}”`
      yield {
        span: length.span,
        message: `“${length.text}” is longer than all that is told, ${writeMinutes(story.minutes)} from ${from}.`,
        related: [
          { span: story.from.span, message: `The first time: ${story.from.text}.` },
          { span: story.to.span, message: `The last time: ${story.to.text}.` },
        ],
        ...(tellsStart ? { severity: 'warning' as const } : {}),
      }
    }
  },
  examples: [
    {
      title: 'An outage longer than its timeline',
      text: `# Checkout outage, 4 March 2026

The outage lasted five hours.
                  ^^^^^^^^^^ info duration-too-long: “five hours” is longer than all that is told, 42 min from “13:58” to “14:40”.

## Timeline (UTC)

- 13:58 First order is rejected
  ^^^^^ see
- 14:02 Alert fired
- 14:40 All orders go through
  ^^^^^ see
`,
    },
    {
      title: 'A part of it, and a length of something else',
      text: `# Checkout outage, 4 March 2026

Checkout was down for 30 minutes. The contract lasted three years.

## Timeline (UTC)

- 13:58 First order is rejected
- 14:02 Alert fired
- 14:40 All orders go through
`,
    },
  ],
}
