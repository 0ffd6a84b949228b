import type { Postmortem, Section } from '../../postmortem/model.ts'
import type { Edit } from '../../text/edit.ts'
import { encloses } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const sectionHeadingBold: Rule = {
  id: 'section-heading-bold',
  title: 'Headings are headings',
  why: 'Bold words look like a heading and are none to an outline, a link, a screen reader or a table of contents.',
  severity: 'hint',
  *check({ sections }, { text }) {
    const bold = sections.filter((section) => isBoldParagraph(section, text))
    const [first, ...others] = bold
    if (!first) return
    const more = others.length ? ` and ${others.length} more` : ''
    yield {
      span: first.heading.span,
      message: `“${first.heading.text}”${more} in bold would be found if ${others.length ? 'they were headings' : 'it were a heading'}.`,
      fixes: [
        {
          title: others.length ? 'Make them headings' : 'Make it a heading',
          edits: bold.map((section) => headingEdit(section, sections, text)),
          safe: false,
        },
      ],
    }
  },
  examples: [
    {
      title: 'Sections that open with bold words',
      text: `# Checkout outage

**Impact**
  ^^^^^^ hint* section-heading-bold: “Impact” and 1 more in bold would be found if they were headings.

One in ten orders was lost.

**Root cause**

The pool was sized for half the traffic.
`,
    },
    {
      title: 'A bold label before its text',
      text: `# Checkout outage

## Impact

**Customers:** One in ten orders was lost.

**Root cause:**

- The pool was sized for half the traffic.
`,
    },
  ],
}

/** Alone on its line, and with no colon, which makes it the label of what it stands above. */
function isBoldParagraph({ heading }: Section, text: string): boolean {
  return (
    heading.depth === 7 && /^(\*\*|__).*\p{L}\1$/u.test(lineAround(text, heading.span.start).line)
  )
}

function headingEdit(section: Section, all: Postmortem['sections'], text: string): Edit {
  const { line, start } = lineAround(text, section.heading.span.start)
  const around = all.filter(
    ({ heading, body }) => heading.depth <= 6 && encloses(body, section.heading.span),
  )
  const level = Math.min(6, Math.max(1, ...around.map(({ heading }) => heading.depth)) + 1)
  const newText = `${'#'.repeat(level)} ${section.heading.text}`
  return { span: { start, end: start + line.length }, newText }
}

function lineAround(text: string, offset: number): { line: string; start: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return { line: text.slice(start, end < 0 ? text.length : end).trimEnd(), start }
}
