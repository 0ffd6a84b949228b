import type { Postmortem, Section } from '../../postmortem/model.ts'
import { extraSections, matchSections, type SectionMatch } from '../../template/match-sections.ts'
import type { Edit } from '../../text/edit.ts'
import { encloses } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const templateSectionExtra: Rule = {
  id: 'template-section-extra',
  title: 'Where the template allows no other sections, there are none',
  why: 'The team has said that what is worth telling has its place in the template.',
  severity: 'warning',
  *check(postmortem, { text, config: { template } }) {
    if (!template || template.allowsExtra) return
    const matches = matchSections(template, postmortem)
    for (const section of extraSections(matches, postmortem)) {
      const { span, text: name } = section.heading
      const before = sectionBefore(section, matches)
      const edits = before && joinSection(text, postmortem, section)
      yield {
        span,
        message: `“${name}” is no section of the template, which allows no others.`,
        ...(before && edits
          ? { fixes: [{ title: `Put it under “${before.heading.text}”`, edits, safe: false }] }
          : {}),
      }
    }
  },
  examples: [
    {
      title: 'A section that the template does not have',
      template: '# Title\n\n<!-- postmortem-lint: extra sections: no -->\n\n## Impact\n',
      text: `# Checkout outage

## Impact

One in ten orders was lost.

## Musings
   ^^^^^^^ warning* template-section-extra: “Musings” is no section of the template, which allows no others.

It rained.
`,
    },
    {
      title: 'Most templates do not mind',
      template: '# Title\n\n## Impact\n',
      text: `# Checkout outage

## Impact

One in ten orders was lost.

## Musings

It rained.
`,
    },
  ],
}

/** The section of the template that ends where it begins, and that the template does not divide. */
function sectionBefore(
  { heading }: Section,
  matches: readonly SectionMatch[],
): Section | undefined {
  const before = matches
    .filter(({ found }) => found?.heading.depth === heading.depth)
    .filter(({ found }) => (found?.heading.span.start ?? 0) < heading.span.start)
    .sort((a, b) => (b.found?.heading.span.start ?? 0) - (a.found?.heading.span.start ?? 0))[0]
  const isDivided = matches.some(({ wanted }) => matches[wanted.parent ?? -1] === before)
  return isDivided ? undefined : before?.found
}

/** One level deeper it is a part of the section above it, where an author divides as they like. */
function joinSection(text: string, { sections }: Postmortem, section: Section): Edit[] | undefined {
  const moved = sections.filter(
    ({ heading }) => heading.depth <= 6 && encloses(section.body, heading.span),
  )
  const edits: Edit[] = []
  for (const { heading } of [section, ...moved]) {
    const start = text.lastIndexOf('\n', heading.span.start - 1) + 1
    if (!/^#{1,5}[ \t]/.test(text.slice(start, start + 8))) return undefined
    edits.push({ span: { start, end: start }, newText: '#' })
  }
  return edits
}
