import type { Edit } from '../../text/edit.ts'
import type { Words } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const timelineTimeSpelling: Rule = {
  id: 'timeline-time-spelling',
  title: 'Times are spelt as clocks and logs spell them',
  why: 'A time that can be searched for and copied is found again, in this document and in logs.',
  severity: 'hint',
  *check({ timeline }) {
    const hasColons = timeline.some(({ time }) => /\d:\d\d/.test(time.text))
    for (const { time } of timeline) {
      if (time.slip || time.span.end - time.span.start !== time.text.length) continue
      const edit = gluedZone(time) ?? (hasColons ? pointForColon(time) : undefined)
      if (!edit) continue
      const at = edit.span.start - time.span.start
      const end = edit.span.end - time.span.start
      const better = time.text.slice(0, at) + edit.newText + time.text.slice(end)
      yield {
        span: time.span,
        message: `“${time.text}” is usually written “${better}”.`,
        fixes: [{ title: `Write “${better}”`, edits: [edit], safe: true }],
      }
    }
  },
  examples: [
    {
      title: 'A zone without a space, and a point for a colon',
      text: `# Checkout outage, 4 March 2026

## Timeline

- 2026-03-04 13:58UTC Deploy finished
  ^^^^^^^^^^^^^^^^^^^ hint* timeline-time-spelling: “2026-03-04 13:58UTC” is usually written “2026-03-04 13:58 UTC”.
- 2026-03-04 14.02 UTC Alert fired
  ^^^^^^^^^^^^^^^^^^^^ hint* timeline-time-spelling: “2026-03-04 14.02 UTC” is usually written “2026-03-04 14:02 UTC”.
- 2026-03-04 14:10 UTC Deploy rolled back
`,
    },
    {
      title: 'Z belongs to its time',
      text: `# Checkout outage, 4 March 2026

## Timeline

- 2026-03-04T13:58Z Deploy finished
- 2026-03-04T14:10Z Deploy rolled back
`,
    },
  ],
}

function gluedZone({ text, span }: Words): Edit | undefined {
  const glued = /\d:\d\d(?::\d\d)?(?=(?:UTC|GMT|CES?T|BST|[PMCE][SD]?T|JST|IST)\b)/.exec(text)
  if (!glued) return undefined
  const at = span.start + glued.index + glued[0].length
  return { span: { start: at, end: at }, newText: ' ' }
}

/** Only behind a whole date, where a number with a point can be nothing else. */
function pointForColon({ text, span }: Words): Edit | undefined {
  const point = /(?<=\d{4}-\d\d-\d\d[T ]\d\d)\.(?=\d\d(?!\d))/.exec(text)
  if (!point) return undefined
  const start = span.start + point.index
  return { span: { start, end: start + 1 }, newText: ':' }
}
