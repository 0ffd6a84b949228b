import { matchSections } from '../../template/match-sections.ts'
import { squeeze } from '../../text/prose.ts'
import { encloses } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const templateTextLeft: Rule = {
  id: 'template-text-left',
  title: 'Sections say more than the template does',
  why: 'The template’s own words look like an answer from afar, and tell nothing of this incident.',
  severity: 'warning',
  *check(postmortem, { text, config: { template } }) {
    if (!template) return
    for (const { wanted, found } of matchSections(template, postmortem)) {
      if (!found || found.isEmpty) continue
      const next = postmortem.sections.find(
        ({ heading }) => heading.span.start >= found.body.start && heading.depth <= 6,
      )
      const end = Math.min(found.body.end, next?.heading.span.start ?? found.body.end)
      // A placeholder in it has a finding of its own.
      const body = { start: found.body.start, end }
      if (postmortem.placeholders.some(({ span }) => encloses(body, span))) continue
      const own = plain(text.slice(found.body.start, end))
      if (own && own === plain(wanted.body))
        yield {
          span: found.heading.span,
          message: `Under “${found.heading.text}” stands only what the template says.`,
        }
    }
  },
  examples: [
    {
      title: 'Guidance that nobody answered',
      template:
        '# Title\n\n## Impact\n\n_Be specific: who could do what no longer, for how long?_\n',
      text: `# Checkout outage

## Impact
   ^^^^^^ warning template-text-left: Under “Impact” stands only what the template says.

_Be specific: who could do what no longer, for how long?_
`,
    },
    {
      title: 'Guidance with an answer below it',
      template:
        '# Title\n\n## Impact\n\n_Be specific: who could do what no longer, for how long?_\n',
      text: `# Checkout outage

## Impact

_Be specific: who could do what no longer, for how long?_

One in ten customers could not pay for twenty minutes.
`,
    },
  ],
}

/** Without comments, which nobody sees, and the marks of the next heading. */
function plain(text: string): string {
  return squeeze(text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ').replace(/\n#+\s*$/, ''))
}
