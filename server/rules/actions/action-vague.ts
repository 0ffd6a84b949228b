import type { ActionItem } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'
import { nameOfAction } from './action-groups.ts'

export const actionVague: Rule = {
  id: 'action-vague',
  title: 'One can tell when an action is done',
  why: 'An action that begins with a wish ends with a feeling. What would be different, and where could one see it? Instead of “improve monitoring”: “alert where more than 1 % of requests fail for five minutes”.',
  source: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
  severity: 'hint',
  *check({ actions }) {
    for (const action of actions) {
      if (action.done === true) continue
      const wish = wishIn(action)
      if (wish)
        yield { span: action.what.span, message: `“${wish}” is done when somebody feels it is.` }
      else if (isBare(action))
        yield {
          span: action.what.span,
          message: `“${nameOfAction(action)}” does not say what will be there once it is done.`,
        }
    }
  },
  examples: [
    {
      title: 'Wishes, and tasks without an end',
      text: `# Checkout outage

## Action items

- [ ] Improve monitoring (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint action-vague: “Improve monitoring (owner: Jane)” does not say what will be there once it is done.
- [ ] Be more careful with the pool size
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint action-vague: “Be more careful” is done when somebody feels it is.
- [ ] Investigate the pool
      ^^^^^^^^^^^^^^^^^^^^ hint action-vague: “Investigate the pool” does not say what will be there once it is done.
`,
    },
    {
      title: 'Tasks with an end, and a ticket that tells more',
      text: `# Checkout outage

## Action items

- [ ] Alert where more than 1 % of requests fail
- [ ] Investigate why the pool keeps closed connections, and write up the three likeliest reasons
- [ ] Investigate the pool (SHOP-412)
- [ ] Review the alert thresholds of checkout with the shop team
- [x] Improve monitoring
`,
    },
  ],
}

/** Wishes to people instead of changes to what they work with. */
const wishes =
  /\b(?:be|being|are) (?:more|extra|very) (?:careful|cautious|attentive|vigilant|diligent|mindful)\b|\bpay (?:more|closer|better|special) attention\b|\btry harder\b|\b(?:make sure|ensure) (?:that )?(?:this|it) (?:does(?:n['’]t| not)|never|won['’]t|will not|can(?:not|['’]t)) happens? again\b|気をつける|気を付ける/i

function wishIn({ what }: ActionItem): string | undefined {
  return wishes.exec(what.text)?.[0]
}

const openVerbs =
  /^(?:investigate|look (?:in)?to|consider|discuss|think about|explore|improve|enhance|evaluate|revisit|rethink)\b/i

/** An open verb and hardly more, and no ticket that could tell it. */
function isBare({ what, tracker }: ActionItem): boolean {
  const words = what.text
    .replace(/[([][^()[\]]*[)\]]|\S*[@#]\S*/g, ' ')
    .trim()
    .split(/\s+/)
  return !tracker && openVerbs.test(what.text) && words.length <= 3
}
