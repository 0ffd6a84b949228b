import type { Rule } from '../rule.ts'
import { findInAccount, lookingBack, people } from './narrative.ts'

export const languageCounterfactual: Rule = {
  id: 'language-counterfactual',
  title: 'The account tells what was done, not what should have been',
  why: 'What should have been done was clear to nobody at the time, or they would have done it. Say what was known and done, and let the better way be an action. It helps to ask what made it seem right then.',
  source:
    'Sidney Dekker: The Field Guide to Understanding Human Error; PagerDuty: Effective Postmortems',
  severity: 'hint',
  *check(postmortem, { text }) {
    if (postmortem.language !== 'en') return
    const silentIn = lookingBack
    for (const found of findInAccount(postmortem, counterfactual, { text, silentIn, sign }))
      yield {
        span: found.span,
        message: `“${found.text}” tells of what did not happen; what was done, and why did it seem right?`,
      }
  },
  examples: [
    {
      title: 'In the account',
      text: `# Checkout outage

## Root cause

The pool was halved. We should have tested the release under load.
                     ^^^^^^^^^^^^^^^^^^^^^ hint language-counterfactual: “We should have tested” tells of what did not happen; what was done, and why did it seem right?
`,
    },
    {
      title: 'Among the lessons, of a program, and in a question',
      text: `# Checkout outage

## Root cause

The health check should have failed, and did not. What could we have seen?

## Lessons learned

We should have tested the release under load.
`,
    },
  ],
}

const sign =
  /(?:should|ought|needed|could|would).*\bhave\b|\bif\b.*\bhad\b|\bhad\b.*(?:would|could|might)/i

const reacted =
  '(?:noticed|caught|detected|prevented|avoided|tested|checked|known|seen|reacted|responded|found|fixed|rolled|reverted|acted|asked|verified|monitored|alerted|reviewed|communicated|escalated|done (?:better|more)|been (?:faster|quicker|more|better|able))'

/** What was done, and no state to be had: `we should have better tests`, `automated tests`. */
const participle =
  '(?!(?:automated|dedicated|shared|detailed|documented|limited|improved|updated|advanced|increased|reduced|centrali[sz]ed|standardi[sz]ed|defined|agreed|need)\\b)(?:\\w{2,16}ed|done|known|seen|caught|taken|made|told|thought|gone|run|kept|found|written|sent|put|begun|built|chosen|given|got|gotten|held|left|let|read|set|shown|shut|understood|realised)'

const counterfactual = new RegExp(
  [
    `\\b${people} (?:really |probably |also |definitely )?(?:should(?: not|n['’]t)?|ought (?:not )?to|needed to) (?:also |probably )?have (?:been )?${participle}\\b`,
    `\\b${people} (?:could|would)(?: not|n['’]t)? (?:also |probably |easily )?have ${reacted}\\b`,
    `\\bif (?:only )?${people} had (?:only )?(?:been )?${participle}\\b`,
    `\\bhad ${people} (?:been )?(?:\\w{2,16}ing|${participle})\\b(?=[^.]*\\b(?:would|could|might)\\b)`,
  ].join('|'),
  'i',
)
