import type { Fix } from '../../findings/finding.ts'
import { writeMinutes } from '../../metrics/agree.ts'
import type { Words } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const zonesDisagree: Rule = {
  id: 'zones-disagree',
  title: 'A moment told by two clocks is one moment',
  why: 'A reader cannot tell which of the two to trust, and daylight saving is the usual reason.',
  severity: 'error',
  *check({ twinTimes }) {
    for (const { first, second, apart } of twinTimes) {
      const [nearest] = apart.map(Math.abs).sort((a, b) => a - b)
      if (nearest === undefined || nearest <= 1) continue
      yield {
        span: second.span,
        message: `“${first.text}” and “${second.text}” are ${writeMinutes(nearest)} apart.`,
        ...fixFor(second, apart),
        related: [
          { span: first.span, message: `The same moment by the other clock: ${first.text}.` },
        ],
      }
    }
  },
  examples: [
    {
      title: 'An offset of three hours where there are four',
      text: `# Checkout outage, 5 July 2026

## Timeline

- 13:14 EDT (16:14 UTC) Alert fired
             ^^^^^^^^^ error* zones-disagree: “13:14 EDT” and “16:14 UTC” are 1 h apart.
  ^^^^^^^^^ see
- 13:30 EDT (17:30 UTC) Deploy rolled back
`,
    },
    {
      title: 'A column that names its zone row by row',
      text: `# Checkout outage, 5 July 2026

## Timeline

| Local time | UTC | What happened |
| --- | --- | --- |
| 13:14 EDT | 17:14 | Alert fired |
| 13:30 EDT | 18:30 | Deploy rolled back |
              ^^^^^ error* zones-disagree: “13:30 EDT” and “18:30” are 1 h apart.
  ^^^^^^^^^ see
`,
    },
    {
      title: 'A column for each zone, over midnight',
      text: `# Checkout outage

## Timeline

| JST | UTC | What happened |
| --- | --- | --- |
| 2026-03-04 08:10 | 2026-03-03 23:10 | Alert fired |
| 09:05 | 00:05 | Deploy rolled back |
`,
    },
  ],
}

/** The second time as the first one gives it; none where that is on another day. */
function fixFor({ text, span }: Words, [minutes, ...others]: readonly number[]): { fixes?: Fix[] } {
  const clock = /(?<!\d)(\d{1,2}):(\d\d)(?!\d)/.exec(text)
  if (!clock || minutes === undefined || others.length || span.end - span.start !== text.length)
    return {}
  const counted = Number(clock[1]) * 60 + Number(clock[2]) - minutes
  if (counted < 0 || counted >= 1440 || /[ap]\.?m\b/i.test(text)) return {}
  const newText = [Math.floor(counted / 60), counted % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  const start = span.start + clock.index
  const edit = { span: { start, end: start + clock[0].length }, newText }
  return { fixes: [{ title: `Change ${clock[0]} to ${newText}`, edits: [edit], safe: false }] }
}
