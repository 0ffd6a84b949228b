import type { Context, Rule } from '../rule.ts'
import { groupBySection, nameOfAction } from './action-groups.ts'

export const actionWithoutDue: Rule = {
  id: 'action-without-due',
  title: 'Open actions say by when, where others beside them do',
  why: 'Among actions with a date, the one without comes last. Where no action has one nothing is said, unless the configuration gives this rule a severity.',
  source: 'PagerDuty: Postmortem documentation, Writing',
  severity: 'info',
  *check({ actions }, context) {
    for (const group of groupBySection(actions.filter(({ done }) => done !== true))) {
      const undated = group.filter(({ due }) => !due)
      if (!isAsked(context) && undated.length > group.length / 2) continue
      const [first, ...others] = undated
      if (!first) continue
      if (others.length > 2 && first.section) {
        const message = `${undated.length} of ${group.length} open actions under “${first.section.text}” say nothing of when.`
        yield { span: first.section.span, message }
      } else
        for (const action of undated)
          yield {
            span: action.what.span,
            message: `Nothing says by when “${nameOfAction(action)}” is to be done.`,
          }
    }
  },
  examples: [
    {
      title: 'One of three actions without a date',
      text: `# Checkout outage

## Action items

- [ ] Alert on pool saturation (due 2026-03-20)
- [ ] Raise the pool size
      ^^^^^^^^^^^^^^^^^^^ info action-without-due: Nothing says by when “Raise the pool size” is to be done.
- [ ] Limit the clients of the pool (due 2026-04-01)
`,
    },
    {
      title: 'No action has one',
      text: `# Checkout outage

## Action items

- [ ] Alert on pool saturation
- [ ] Raise the pool size
`,
    },
    {
      title: 'Asked for by the team',
      config: 'rules:\n  action-without-due: warning\n',
      text: `# Checkout outage

## Action items

- [ ] Alert on pool saturation
      ^^^^^^^^^^^^^^^^^^^^^^^^ warning action-without-due: Nothing says by when “Alert on pool saturation” is to be done.
- [x] Raise the pool size
`,
    },
  ],
}

function isAsked({ config }: Context): boolean {
  return config.rules['action-without-due'] !== undefined
}
