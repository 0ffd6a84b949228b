import type { ActionItem } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'
import { groupBySection, nameOfAction } from './action-groups.ts'

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  title: 'Every open action has an owner',
  why: 'An action that belongs to everyone waits for someone.',
  source: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
  severity: 'info',
  *check({ actions }) {
    const open = actions.filter(({ done }) => done !== true)
    const isCustom = open.some(({ owner }) => owner)
    for (const group of groupBySection(open)) {
      const unowned = group.filter(isUnowned)
      const { section } = unowned[0] ?? {}
      if (section && unowned.length > 1 && !isCustom) {
        yield { span: section.span, message: countMessage(unowned, group, section.text) }
        continue
      }
      for (const action of unowned) {
        yield { span: action.what.span, message: `“${nameOfAction(action)}” has no owner.` }
      }
    }
  },
  examples: [
    {
      title: 'One action without an owner',
      text: `# Checkout outage

## Action items

- [ ] Alert on pool saturation (owner: Jane)
- [ ] Raise the pool size
      ^^^^^^^^^^^^^^^^^^^ info action-without-owner: “Raise the pool size” has no owner.
`,
    },
    {
      title: 'No action has one',
      text: `# Checkout outage

## Action items
   ^^^^^^^^^^^^ info action-without-owner: None of the 2 open actions under “Action items” names an owner.

- Alert on pool saturation
- Raise the pool size
`,
    },
    {
      title: 'Done, or followed in a tracker that knows its owner',
      text: `# Checkout outage

## Action items

- [x] Raise the pool size
- [ ] Alert on pool saturation, [#412](https://git.example.org/shop/issues/412)
`,
    },
  ],
}

function countMessage(
  unowned: readonly ActionItem[],
  { length }: readonly ActionItem[],
  heading: string,
) {
  if (unowned.length === length)
    return `None of the ${length} open actions under “${heading}” names an owner.`
  const first = unowned[0] ? nameOfAction(unowned[0]) : ''
  return `“${first}” and ${unowned.length - 1} more under “${heading}” have no owner.`
}

/** A ticket has an assignee of its own, which cannot be seen from here. */
function isUnowned({ mayHaveOwner, tracker }: ActionItem): boolean {
  return !mayHaveOwner && !tracker
}
