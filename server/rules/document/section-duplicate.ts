import type { Section } from '../../postmortem/model.ts'
import { encloses } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  title: 'A heading stands once under its parent',
  why: 'Where a heading stands twice, readers find the first and miss what the second says; links lead to the first as well.',
  severity: 'info',
  *check({ sections }) {
    const headings = sections.filter(({ heading }) => heading.depth <= 6)
    const pairs = headings.flatMap((section) => {
      const first = headings.find((other) => isTwin(other, section, headings))
      return first ? [{ section, first }] : []
    })
    // Several headings that come again tell of several incidents, or of several parts alike.
    if (new Set(pairs.map(({ section }) => nameOf(section))).size > 2) return
    for (const { section, first } of pairs) {
      const message = `“${section.heading.text}” is the heading of an earlier section as well.`
      const related = [{ span: first.heading.span, message: 'The first section of that name.' }]
      yield { span: section.heading.span, message, related }
    }
  },
  examples: [
    {
      title: 'A section that was pasted in beside the one that was there',
      text: `# Checkout outage

## Impact
   ^^^^^^ see

One in ten orders was lost.

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired

## Impact
   ^^^^^^ info section-duplicate: “Impact” is the heading of an earlier section as well.

Orders failed for twenty minutes.
`,
    },
    {
      title: 'The same heading under different parents, and steps of a kind',
      text: `# Two outages

## The first

### Impact

One in ten orders was lost.

## The second

### Impact

None was.

## What we tried

### Restart 1

It helped.

### Restart 2

It did not.
`,
    },
  ],
}

/** The same words at the same level in the same section, both with something to say. */
function isTwin(earlier: Section, section: Section, all: readonly Section[]): boolean {
  return (
    earlier.heading.span.start < section.heading.span.start &&
    earlier.heading.depth === section.heading.depth &&
    nameOf(earlier) === nameOf(section) &&
    /\p{L}{3}/u.test(nameOf(section)) &&
    !/\d/.test(nameOf(section)) &&
    parentOf(earlier, all) === parentOf(section, all)
  )
}

function nameOf({ heading }: Section): string {
  return heading.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function parentOf(section: Section, all: readonly Section[]): Section | undefined {
  return all.findLast(
    ({ heading, body }) =>
      heading.depth < section.heading.depth && encloses(body, section.heading.span),
  )
}
