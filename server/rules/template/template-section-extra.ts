import { extraSections, matchSections } from '../../template/match-sections.ts'
import type { Rule } from '../rule.ts'

export const templateSectionExtra: Rule = {
  id: 'template-section-extra',
  title: 'Where the template allows no other sections, there are none',
  why: 'The team has said that what is worth telling has its place in the template.',
  severity: 'warning',
  *check(postmortem, { config: { template } }) {
    if (!template || template.allowsExtra) return
    for (const { heading } of extraSections(matchSections(template, postmortem), postmortem))
      yield {
        span: heading.span,
        message: `“${heading.text}” is no section of the template, which allows no others.`,
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
   ^^^^^^^ warning template-section-extra: “Musings” is no section of the template, which allows no others.

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
