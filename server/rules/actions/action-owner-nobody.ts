import type { Rule } from '../rule.ts'
import { nameOfAction, vacantActions } from './action-groups.ts'

export const actionOwnerNobody: Rule = {
  id: 'action-owner-nobody',
  title: 'An owner is somebody',
  why: 'What all of us own, each of us leaves to the others. A person can hand it on; a crowd cannot.',
  source: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
  severity: 'info',
  *check({ actions }) {
    for (const action of actions) {
      const { owner, done } = action
      if (done === true || !owner || !crowd.test(owner.text)) continue
      const message = `“${owner.text}” is nobody in particular to do “${nameOfAction(action)}”.`
      yield { span: owner.span, message }
    }
    for (const action of vacantActions(actions)) {
      const { text, span } = action.vacancy ?? action.what
      yield { span, message: `“${text}” is nobody yet to do “${nameOfAction(action)}”.` }
    }
  },
  examples: [
    {
      title: 'Everyone owns it',
      text: `# Checkout outage

## Action items

| Action | Owner | Status |
| --- | --- | --- |
| Alert on pool saturation | Everyone | open |
                             ^^^^^^^^ info action-owner-nobody: “Everyone” is nobody in particular to do “Alert on pool saturation”.
| Raise the pool size | Jane | open |
| Limit the clients | TBD | open |
                      ^^^ info action-owner-nobody: “TBD” is nobody yet to do “Limit the clients”.
`,
    },
    {
      title: 'A team of a name, a role, and what is done',
      text: `# Checkout outage

## Action items

| Action | Owner | Status |
| --- | --- | --- |
| Alert on pool saturation | Payments team | open |
| Limit the clients | On-call engineer | open |
| Raise the pool size | Everyone | done |
`,
    },
  ],
}

const crowd =
  /^@?(?:the )?(?:(?:whole |entire |all of the )?(?:team|company|department)|every(?:one|body)|all(?: teams| engineers| of us)?|we|us|some(?:one|body)|any(?:one|body)|multiple|various|全員|みんな)\.?$/i
