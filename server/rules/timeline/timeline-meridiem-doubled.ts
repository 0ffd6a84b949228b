import type { Rule } from '../rule.ts'

export const timelineMeridiemDoubled: Rule = {
  id: 'timeline-meridiem-doubled',
  title: 'A time past noon says so once',
  why: 'An hour of the 24-hour clock with am or pm behind it makes readers wonder which of the two was meant.',
  severity: 'hint',
  *check({ timeline }) {
    for (const { time } of timeline) {
      const { surplus } = time
      if (!surplus || time.slip) continue
      yield {
        span: time.span,
        message: `“${time.text}” says twice that it is after noon.`,
        fixes: [
          {
            title: `Remove “${surplus.text}”`,
            edits: [{ span: surplus.span, newText: '' }],
            safe: true,
          },
        ],
      }
    }
  },
  examples: [
    {
      title: 'The 24-hour clock with a pm behind it',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 13:06 PM Alert fired
  ^^^^^^^^ hint* timeline-meridiem-doubled: “13:06 PM” says twice that it is after noon.
- 13:20 Deploy rolled back
`,
    },
    {
      title: 'The 12-hour clock needs its sign',
      text: `# Checkout outage, 4 March 2026

## Timeline (UTC)

- 12:58 PM Alert fired
- 1:06 PM Deploy rolled back
`,
    },
  ],
}
