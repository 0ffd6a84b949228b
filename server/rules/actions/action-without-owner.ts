import type { ActionItem } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'
import { nameOfAction, vacantActions } from './action-groups.ts'

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  title: 'Every open action has an owner',
  why: 'An action that belongs to everyone waits for someone.',
  source: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
  severity: 'info',
  *check({ actions }) {
    const open = actions.filter((action) => action.done !== true && isTask(action))
    const vacant = new Set(vacantActions(actions))
    const unowned = open.filter((action) => isUnowned(action) && !vacant.has(action))
    const [first, second] = unowned
    if (!first) return
    // Where others have an owner, each one that has none was passed over.
    if (!second || open.some(({ owner }) => owner)) {
      for (const action of unowned)
        yield { span: action.what.span, message: `“${nameOfAction(action)}” has no owner.` }
      return
    }
    const span = first.section?.span ?? first.what.span
    yield { span, message: countMessage(unowned, open.length) }
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

function countMessage(unowned: readonly ActionItem[], openCount: number): string {
  const [first, ...others] = unowned
  const name = first ? nameOfAction(first) : ''
  if (others.length + 1 < openCount) return `“${name}” and ${others.length} more have no owner.`
  const { section } = first ?? {}
  const isTogether = others.every((other) => other.section?.span.start === section?.span.start)
  const where = section && isTogether ? ` under “${section.text}”` : ''
  return `None of the ${openCount} open actions${where} names an owner.`
}

/** A ticket has an assignee of its own, which cannot be seen from here, unless the row says none. */
function isUnowned({ mayHaveOwner, tracker, vacancy }: ActionItem): boolean {
  return vacancy !== undefined || (!mayHaveOwner && !tracker)
}

/** Something to be done once; questions, advice and what is to be kept up are nobody's task. */
function isTask({ what, section }: ActionItem): boolean {
  const isAsked = /[?？]$|^(?:how|why|what|which|who|can|could|would|should|is|are|if we had)\s/i
  const isRaised = /\b(?:tickets?|issues?) (?:have been |were )?(?:raised|created|opened|filed)\b/i
  if (isAsked.test(what.text) || isRaised.test(what.text)) return false
  return !(section && advice.test(section.text))
}

const advice =
  /\b(?:do(?:n['’]?t|not)?s?:?$|checklists?|guidelines?|guidance|principles?|requirements?|best practices?|criteria|metrics|call to action|recommendations? for (?:users|customers))/i
