import type { Milestone } from '../../postmortem/model.ts'
import { hasSkeleton, insertSkeletonEvent } from '../../template/skeleton-event.ts'
import type { Rule } from '../rule.ts'

export const templateMilestoneMissing: Rule = {
  id: 'template-milestone-missing',
  title: 'The timeline names the turns that the template asks for',
  why: 'How long it took to notice and to mend can be told only where both ends are in the timeline.',
  severity: 'warning',
  *check(postmortem, { text, config: { template } }) {
    const { timeline, sections } = postmortem
    const place = sections.find(({ role }) => role === 'timeline')?.heading
    if (!template || !place || timeline.length === 0) return
    const named = new Set(timeline.map(({ milestone }) => milestone))
    for (const milestone of template.milestones) {
      if (named.has(milestone) || hasSkeleton(text, postmortem, milestone)) continue
      const turn = turns[milestone]
      const edit = insertSkeletonEvent(text, postmortem, milestone)
      yield {
        span: place.span,
        message: `No event under “${place.text}” says when ${turn}, which the template asks for.`,
        ...(edit
          ? { fixes: [{ title: 'Insert an entry for it', edits: [edit], safe: false }] }
          : {}),
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
   ^^^^^^^^^^^^^^ warning* template-milestone-missing: No event under “Timeline (UTC)” says when it was resolved, which the template asks for.

- 2026-03-04 14:02 Detected: the alert on the error rate fired
- 2026-03-04 14:40 Deploy rolled back
`,
    },
    {
      title: 'An entry that waits for its time',
      template:
        '# Title\n\n## Timeline\n\n<!-- postmortem-lint: milestones: detected, resolved -->\n',
      text: `# Checkout outage

## Timeline (UTC)

| Time | Event |
| --- | --- |
| 2026-03-04 14:02 | Detected: the alert on the error rate fired |
| YYYY-MM-DD HH:MM | Resolved: TBD |
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
