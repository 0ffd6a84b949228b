/**
 * Labels of fields that say when a turn came, in the many ways in which teams put them together:
 * `Impact start time`, `End of the outage (UTC)`, `Time of detection`.
 */
export function turnOfLabel(plain: string): string | undefined {
  const words = plain.replace(zoneBehind, '')
  return forms.find(([, form]) => form.test(words))?.[0]
}

const zoneBehind = / (?:in )?(?:utc|gmt|[pmce][sd]?t|cest|cet|bst|jst|ist|local time|local)$/

const trouble = '(?:incident|impact|outage|event|issue|disruption|degradation|fault|problem)'
const opening = `^(?:approx(?:imate)? )?(?:(?:customer|user|service) )?(?:${trouble} )?`
const when = '(?:date|time|timestamp|at|on|and)'

const forms: readonly (readonly [key: string, form: RegExp])[] = [
  ['started', form('start|started|begin|began|begun|beginning|onset', 'start|beginning|onset')],
  ['detected', form('detected', 'detection')],
  ['acknowledged', form('acknowledged', 'acknowledge?ment')],
  ['mitigated', form('mitigated', 'mitigation')],
  ['ended', form('end|ended|resolved', 'end|resolution')],
]

/** `impact started at`, `detection time`, `time of detection`, `end of the outage`. */
function form(verbs: string, nouns: string): RegExp {
  return new RegExp(
    `${opening}(?:(?:${verbs})(?: ${when})*|(?:${nouns})(?: ${when})+)$` +
      `|^(?:(?:date|time|moment|date and time) of (?:the )?(?:${nouns})` +
      `|(?:${nouns}) of (?:the )?(?:(?:customer|user|service) )?${trouble})(?: ${when})*$`,
  )
}
