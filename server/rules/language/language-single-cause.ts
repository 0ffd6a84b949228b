import type { Rule } from '../rule.ts'
import { findInAccount, lookingBack } from './narrative.ts'

export const languageSingleCause: Rule = {
  id: 'language-single-cause',
  title: 'An incident has more than one cause',
  why: 'Each of several conditions was necessary, and only together were they enough: what set it off, what let it spread, what kept it from being seen. Where one cause is called the only one, the search for the others has ended.',
  source: 'Richard Cook: How Complex Systems Fail, 3 and 7',
  severity: 'hint',
  *check(postmortem, { text }) {
    if (postmortem.language !== 'en') return
    for (const found of findInAccount(postmortem, single, { text, silentIn: lookingBack }))
      yield {
        span: found.span,
        message: `“${found.text}” ends the list of causes; what else had to be so for this to happen?`,
      }
  },
  examples: [
    {
      title: 'The only cause',
      text: `# Checkout outage

## Root cause

The sole cause of the outage was the size of the pool.
^^^^^^^^^^^^^^ hint language-single-cause: “The sole cause” ends the list of causes; what else had to be so for this to happen?
`,
    },
    {
      title: 'A root cause among others, and no only one',
      text: `# Checkout outage

## Root cause

The root cause was the size of the pool. It was not the only cause: the alert was muted. A single
node was left.
`,
    },
  ],
}

const single =
  /(?<!not |n['’]t |never |rarely )\b(?:the (?:sole|only|single) (?:root |underlying )?(?:cause|reason|culprit)(?= (?:of|was|is|behind|here)\b)|(?:solely|entirely|exclusively) (?:due to|caused by|because of|the result of)|(?:due to|caused by|because of) (?:just )?one (?:single )?(?:mistake|bug|cause|reason)\b)/i
