import type { Rule } from '../rule.ts'

export const suppressionUnexplained: Rule = {
  id: 'suppression-unexplained',
  title: 'Comments that silence a rule say why',
  why: 'Whoever meets the comment later can only tell from its reason whether it still holds.',
  severity: 'hint',
  *check({ directives }) {
    for (const { span, scope, ids, reason } of directives) {
      if (scope === 'unknown' || isReason(reason)) continue
      const what = ids.length ? `“${ids.join(', ')}”` : 'every rule'
      yield { span, message: `Nothing says why ${what} is silent here.` }
    }
  },
  examples: [
    {
      title: 'No reason, or one yet to come',
      text: `# Checkout outage

<!-- postmortem-lint-disable-next-line section-empty -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppression-unexplained: Nothing says why “section-empty” is silent here.
## Impact

<!-- postmortem-lint-disable-next-line section-empty: TODO: the reason -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppression-unexplained: Nothing says why “section-empty” is silent here.
## Timeline
`,
    },
    {
      title: 'A reason behind the colon',
      text: `# Checkout outage

<!-- postmortem-lint-disable-next-line section-empty: the lawyers have it until Friday -->
## Impact
`,
    },
  ],
}

/** Not nothing, and not what stands there until somebody writes it. */
function isReason(reason: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(reason) && !/^\W*(?:todo|tbd|(?:the )?reason\W*$)/i.test(reason)
}
