import { nameOfAction } from '../actions/action-groups.ts'
import type { Rule } from '../rule.ts'

export const languageTrainingFix: Rule = {
  id: 'language-training-fix',
  title: 'Actions change what people work with',
  why: 'Reminders and training fade and reach those who were there; the next person meets the same trap. Better what the tool, the limit or the page can do, so that nobody has to remember.',
  source: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
  severity: 'hint',
  *check({ actions, language }) {
    if (language !== 'en') return
    const trainings = actions.filter(({ what, done }) => done !== true && isTraining(what.text))
    // Beside actions that change something, a course does no harm.
    if (trainings.length * 2 < actions.length) return
    for (const action of trainings)
      yield {
        span: action.what.span,
        message: `“${nameOfAction(action)}” asks people to remember; what could do it for them?`,
      }
  },
  examples: [
    {
      title: 'A reminder as the remedy',
      text: `# Checkout outage

## Action items

- [ ] Remind all engineers to check the pool size
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint language-training-fix: “Remind all engineers to check the pool size” asks people to remember; what could do it for them?
- [ ] Retrain the on-call team
      ^^^^^^^^^^^^^^^^^^^^^^^^ hint language-training-fix: “Retrain the on-call team” asks people to remember; what could do it for them?
`,
    },
    {
      title: 'A course beside actions that change something, and a model',
      text: `# Checkout outage

## Action items

- [ ] Refuse pools below 40 connections
- [ ] Alert on pool saturation
- [ ] Retrain the fraud model
- [ ] Train new engineers on failover
`,
    },
  ],
}

const who =
  '(?:[\\w-]{1,20} ){0,3}(?:engineers?|developers?|devs|team|teams|staff|operators?|people|everyone|everybody|employees|on-?call|responders|members|reviewers|colleagues|admins)'

function isTraining(words: string): boolean {
  return /train|educate|remind|awareness/i.test(words) && training.test(words)
}

const training = new RegExp(
  `\\b(?:(?:re-?)?train|educate|remind|re-?educate) ${who}\\b|\\b(?:raise|increase|improve) (?:[\\w-]{1,20} ){0,2}awareness\\b|\\bawareness (?:training|session)`,
  'i',
)
