import { matchSections } from '../../template/match-sections.ts'
import { findMisplaced } from '../../template/order.ts'
import { moveSection } from '../../template/place-section.ts'
import type { Rule } from '../rule.ts'

export const templateSectionMisplaced: Rule = {
  id: 'template-section-misplaced',
  title: 'Sections stand in the order of the template',
  why: 'Who reads many postmortems finds the way in the next one without looking, if the order is the same.',
  severity: 'info',
  *check(postmortem, { text, config: { template } }) {
    if (!template || template.order === 'any') return
    for (const misplaced of findMisplaced(matchSections(template, postmortem))) {
      const { found, side, neighbour } = misplaced
      const edits = moveSection(text, misplaced)
      const name = neighbour.heading.text
      yield {
        span: found.heading.span,
        message: `“${found.heading.text}” stands ${side} “${name}” in the template.`,
        related: [{ span: neighbour.heading.span, message: 'This section is meant.' }],
        fixes: [{ title: `Move it ${side} “${name}”`, edits, safe: false }],
        ...(template.order === 'strict' ? { severity: 'warning' as const } : {}),
      }
    }
  },
  examples: [
    {
      title: 'A section behind the one that it comes before',
      template: '# Title\n\n## Impact\n\n## Timeline\n\n## Root cause\n',
      text: `# Checkout outage

## Timeline (UTC)
   ^^^^^^^^^^^^^^ see

- 2026-03-04 14:02 Alert fired

## Root cause

The pool was sized for half the traffic.

## Impact
   ^^^^^^ info* template-section-misplaced: “Impact” stands before “Timeline (UTC)” in the template.

One in ten orders was lost.
`,
    },
    {
      title: 'A template that leaves the order to the author',
      template:
        '# Title\n\n<!-- postmortem-lint: order: any -->\n\n## Impact\n\n## Timeline\n\n## Root cause\n',
      text: `# Checkout outage

## Root cause

The pool was sized for half the traffic.

## Impact

One in ten orders was lost.

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired
`,
    },
  ],
}
