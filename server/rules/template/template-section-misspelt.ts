import { matchSections } from '../../template/match-sections.ts'
import type { Rule } from '../rule.ts'

export const templateSectionMisspelt: Rule = {
  id: 'template-section-misspelt',
  title: 'Headings are spelt as in the template',
  why: 'A section is found by its heading, by people who search and by tools that collect.',
  severity: 'warning',
  *check(postmortem, { config: { template } }) {
    if (!template) return
    for (const { wanted, misspelt } of matchSections(template, postmortem)) {
      if (!misspelt) continue
      const { span, text } = misspelt.heading
      yield {
        span,
        message: `“${text}” is probably the section that the template calls “${wanted.heading}”.`,
        fixes: [
          {
            title: `Rename to “${wanted.heading}”`,
            edits: [{ span, newText: wanted.heading }],
            safe: false,
          },
        ],
      }
    }
  },
  examples: [
    {
      title: 'A slip of the pen',
      template: '# Title\n\n## Impact\n\n## Detection\n',
      text: `# Checkout outage

## Impact

One in ten orders was lost.

## Detetcion
   ^^^^^^^^^ warning* template-section-misspelt: “Detetcion” is probably the section that the template calls “Detection”.

The alert on the error rate.
`,
    },
    {
      title: 'Another name for the same thing, and other signs around it',
      template: '# Title\n\n## Summary\n\n## Root causes\n',
      text: `# Checkout outage

## TL;DR

Orders failed for twenty minutes.

## 2. Root Cause(s):

The pool was sized for half the traffic.
`,
    },
  ],
}
