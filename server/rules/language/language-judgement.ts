import type { Rule } from '../rule.ts'
import { findInAccount, lookingBack, people } from './narrative.ts'

export const languageJudgement: Rule = {
  id: 'language-judgement',
  title: 'The account describes what people did, and does not mark it',
  why: 'To forget, fail and overlook are marks given afterwards, by somebody who knows how it ended; they explain nothing and teach people to say less. Say what was done, what could be seen at that moment, and what let it have that effect.',
  source:
    'John Allspaw: Blameless PostMortems and a Just Culture; PagerDuty: The Blameless Postmortem',
  severity: 'hint',
  *check(postmortem, { text }) {
    if (postmortem.language !== 'en') return
    for (const found of findInAccount(postmortem, judgement, { text, silentIn: lookingBack, sign }))
      yield {
        span: found.span,
        message: `“${found.text}” marks what somebody did; what did they see, and what let it have that effect?`,
      }
  },
  examples: [
    {
      title: 'A mark for a team',
      text: `# Checkout outage

## Root cause

The platform team failed to raise the pool size, and the engineer on call ignored the alert.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint language-judgement: “The platform team failed to” marks what somebody did; what did they see, and what let it have that effect?
`,
    },
    {
      title: 'Programs that fail, people who act, and a quotation',
      text: `# Checkout outage

## Root cause

Pods failed to start, the scheduler ignored the taint, and we did not see it: the alert fired in a
channel that was muted for the migration. A customer wrote “you forgot to renew it”.
`,
    },
  ],
}

const sign =
  /failed to|neglect|forgot|overlooked|ignored|disregarded|bother|careless|negligen|incompeten|stupid/i

const judgement = new RegExp(
  [
    `\\b${people} (?:(?:had|have|has|also|simply|just|completely|apparently) ){0,2}(?:failed to|neglected to|forgot(?:ten)?(?: to| about)|overlooked|ignored|disregarded)\\b`,
    `\\b${people} (?:did not|didn['’]t) bother\\b`,
    `\\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|stupid(?:ly|ity)?)\\b`,
  ].join('|'),
  'i',
)
