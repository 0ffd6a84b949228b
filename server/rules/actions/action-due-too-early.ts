import type { Postmortem } from '../../postmortem/model.ts'
import { daysBetween } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'
import { nameOfAction } from './action-groups.ts'

export const actionDueTooEarly: Rule = {
  id: 'action-due-too-early',
  title: 'Open actions are due after the incident',
  why: 'An action that was due before anything happened carries a slip in its date, most often in the year.',
  severity: 'warning',
  *check(postmortem) {
    const first = firstDayOf(postmortem)
    if (!first) return
    for (const action of postmortem.actions) {
      const { due, done } = action
      // A year that is not written is a guess, and then the guess is what is wrong.
      if (done === true || !due?.date || !/\d{4}/.test(due.text)) continue
      if (due.date.length < 10 || daysBetween(due.date, first) <= 1) continue
      const message = `“${nameOfAction(action)}” is due on ${due.text}, before the incident began (${first}).`
      yield { span: due.span, message }
    }
  },
  examples: [
    {
      title: 'The year of the last incident',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired

## Action items

- [ ] Alert on pool saturation (due 2025-03-20)
                                    ^^^^^^^^^^ warning action-due-too-early: “Alert on pool saturation (due 2025-03-20)” is due on 2025-03-20, before the incident began (2026-03-04).
`,
    },
    {
      title: 'Due afterwards, done before, and without a year',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired

## Action items

- [ ] Alert on pool saturation (due 2026-03-20)
- [x] Raise the pool size (due 2026-02-20)
- [ ] Limit the clients (due 10 January)
`,
    },
  ],
}

/** The earliest day of the account. */
function firstDayOf({ timeline }: Postmortem): string | undefined {
  const days = timeline.flatMap(({ time: { moment } }) =>
    'date' in moment && moment.date && moment.date.length === 10 ? [moment.date] : [],
  )
  return days.sort()[0]
}
