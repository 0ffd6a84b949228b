import type { Milestone } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const templateMilestoneMissing: Rule = {
  id: 'template-milestone-missing',
  title: 'The timeline names the turns that the template asks for',
  why: 'How long it took to notice and to mend can be told only where both ends are in the timeline.',
  severity: 'warning',
  *check({ timeline, sections }, { config: { template } }) {
    const place = sections.find(({ role }) => role === 'timeline')?.heading
    if (!template || !place || timeline.length === 0) return
    const named = new Set(timeline.map(({ milestone }) => milestone))
    for (const milestone of template.milestones) {
      if (named.has(milestone)) continue
      const turn = turns[milestone]
      yield {
        span: place.span,
        message: `No event under “${place.text}” says when ${turn}, which the template asks for.`,
      }
    }
  },
  examples: [
    {
      title: 'A turn that no event names',
      template:
        '# Title\n\n## Timeline\n\n<!-- postmortem-lint: milestones: detected, resolved -->\n',
      text: `# Checkout outage

## Timeline (UTC)
   ^^^^^^^^^^^^^^ warning template-milestone-missing: No event under “Timeline (UTC)” says when it was resolved, which the template asks for.

- 2026-03-04 14:02 Detected: the alert on the error rate fired
- 2026-03-04 14:40 Deploy rolled back
`,
    },
    {
      title: 'Both are named',
      template:
        '# Title\n\n## Timeline\n\n<!-- postmortem-lint: milestones: detected, resolved -->\n',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 14:02 Detected: the alert on the error rate fired
- 2026-03-04 14:40 Resolved: the deploy is rolled back
`,
    },
  ],
}

const turns: Readonly<Record<Milestone, string>> = {
  started: 'it began',
  detected: 'it was noticed',
  acknowledged: 'someone took it up',
  mitigated: 'it was mitigated',
  resolved: 'it was resolved',
  communicated: 'customers were told',
}
