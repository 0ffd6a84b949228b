import type { SectionRole } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'
import { findInAccount } from './narrative.ts'

export const languageHumanError: Rule = {
  id: 'language-human-error',
  title: 'Human error is where the questions begin',
  why: 'People slip every day, and mostly nothing comes of it. What let this slip have this effect: a guard that is missing, a script without limits, a page that was out of date? That can be changed.',
  source: 'Sidney Dekker: The Field Guide to Understanding Human Error',
  severity: 'hint',
  *check(postmortem, { text }) {
    const { language } = postmortem
    const words = language === 'ja' ? japanese : language === 'en' ? english : undefined
    if (!words) return
    for (const found of findInAccount(postmortem, words, { text, silentIn, sign }))
      yield {
        span: found.span,
        message: `“${found.text}” ends the search where it could begin; what let it have this effect?`,
      }
  },
  examples: [
    {
      title: 'As the cause',
      text: `# Checkout outage

## Root cause

The pool was halved by human error.
                    ^^^^^^^^^^^^^^ hint language-human-error: “by human error” ends the search where it could begin; what let it have this effect?
`,
    },
    {
      title: 'Doubted, denied, and guarded against',
      text: `# Checkout outage

## Root cause

The form makes human error likely: it shows neither unit nor limit. The cause was not human error.

## Lessons learned

A limit in the form protects against human error.
`,
    },
  ],
}

const silentIn: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'action-items',
  'open-questions',
  'participants',
  'appendix',
])

const named = '(?:human|operator|user|manual|pilot) (?:error|mistake)|fat[- ]?finger(?:ed|ing)?'

const sign = /error|mistake|fing|ミス|エラー/i

/** Named as what happened, and not as what could, what did not, or what was guarded against. */
const english = new RegExp(
  `\\b(?:due to|because of|caused by|result of|resulted from|(?:was|is|were) (?:an? |simple |simply |purely |just |pure ){0,3}|by|cause:|factor:|through|from) ?(?:an? |simple |pure |our ){0,2}(?:${named})(?! (?:rate|page|message|log|code|case|count|budget|likely|possible|handling|report))\\b`,
  'i',
)

const japanese =
  /(?:人為的(?:な)?(?:ミス|エラー)|ヒューマンエラー)(?=(?:が原因|による|により|でした|であった|です|だった))/
