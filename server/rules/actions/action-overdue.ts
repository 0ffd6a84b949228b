import { daysBetween } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'
import { nameOfAction } from './action-groups.ts'

export const actionOverdue: Rule = {
  id: 'action-overdue',
  title: 'No open action is past its date',
  why: 'A date that passes unseen says that the risk is still there, and that nobody decided to keep it.',
  severity: 'info',
  needs: 'today',
  *check({ actions }, { today }) {
    if (!today) return
    // Where a document keeps no state of its actions, they may all be done.
    const late = actions.filter(
      ({ due, done }) =>
        done === false && due?.date?.length === 10 && daysBetween(due.date, today) > 0,
    )
    const [first, ...others] = late
    if (!first?.due) return
    const more = others.length ? `, the first of ${late.length} that are past their date` : ''
    const message = `“${nameOfAction(first)}” was due on ${first.due.text}${more}.`
    yield { span: first.due.span, message }
  },
  examples: [
    {
      title: 'Two that are late',
      today: '2026-05-01',
      text: `# Checkout outage

## Action items

- [ ] Alert on pool saturation (due 2026-03-20)
                                    ^^^^^^^^^^ info action-overdue: “Alert on pool saturation (due 2026-03-20)” was due on 2026-03-20, the first of 2 that are past their date.
- [ ] Limit the clients (due 2026-04-20)
- [ ] Load-test the pool (due 2026-06-01)
`,
    },
    {
      title: 'Done, or with no state at all',
      today: '2026-05-01',
      text: `# Checkout outage

## Action items

- [x] Alert on pool saturation (due 2026-03-20)
- Limit the clients (due 2026-04-20)
`,
    },
  ],
}
