import type { Rule } from '../rule.ts'
import { nameOfAction } from './action-groups.ts'

const id = 'action-without-tracker'

export const actionWithoutTracker: Rule = {
  id,
  title: 'Open actions have a ticket, where the team asks for one',
  why: 'What is in the tracker is seen when work is planned; what is only here is seen by those who read old postmortems. Only a configuration that gives this rule a severity makes it speak.',
  severity: 'info',
  *check({ actions }, { config }) {
    if (config.rules[id] === undefined) return
    for (const action of actions) {
      if (action.done === true || action.tracker) continue
      yield { span: action.what.span, message: `“${nameOfAction(action)}” has no ticket.` }
    }
  },
  examples: [
    {
      title: 'Asked for by the team',
      config: `rules:\n  ${id}: warning\n`,
      text: `# Checkout outage

## Action items

- [ ] Alert on pool saturation (SHOP-412)
- [ ] Raise the pool size
      ^^^^^^^^^^^^^^^^^^^ warning action-without-tracker: “Raise the pool size” has no ticket.
- [x] Restart the pool
`,
    },
    {
      title: 'Asked for by nobody',
      text: `# Checkout outage

## Action items

- [ ] Raise the pool size
`,
    },
  ],
}
