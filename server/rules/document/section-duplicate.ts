import { remember } from '../../memory/remember.ts'
import type { Section } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  title: 'A heading stands once under its parent',
  why: 'Where a heading stands twice, readers find the first and miss what the second says; links lead to the first as well.',
  severity: 'info',
  *check({ sections }) {
    const pairs = twinsAmong(sections.filter(({ heading }) => heading.depth <= 6))
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

interface Twins {
  readonly section: Section
  readonly first: Section
}

/** Sections of the same words at the same level of the same parent, each with the first of them. */
function twinsAmong(headings: readonly Section[]): Twins[] {
  const path: Section[] = []
  const firsts = new Map<string, Section>()
  return headings.flatMap((section) => {
    while ((path.at(-1)?.heading.depth ?? 0) >= section.heading.depth) path.pop()
    const parent = path.at(-1)?.heading.span.start ?? -1
    path.push(section)
    const name = nameOf(section)
    // Steps and dates come again and again.
    const isNumbered = /\d/.test(name) && name.split(' ').length < 4
    if (!/\p{L}.*\p{L}/u.test(name) || isNumbered) return []
    const key = `${parent} ${section.heading.depth} ${name}`
    const first = firsts.get(key)
    if (!first) firsts.set(key, section)
    return first ? [{ section, first }] : []
  })
}

function nameOf({ heading }: Section): string {
  return plainName(heading.text)
}

const plainName = remember((heading) =>
  heading
    .toLowerCase()
    .replace(/^\W*\d+(?:\.\d+)*[.):]?\s+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)
