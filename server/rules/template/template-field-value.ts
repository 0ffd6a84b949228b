import type { Fix } from '../../findings/finding.ts'
import type { Postmortem } from '../../postmortem/model.ts'
import { saysValue } from '../../template/demand.ts'
import { findField } from '../../template/find-field.ts'
import { isPattern } from '../../template/plain-name.ts'
import type { TemplateField } from '../../template/template.ts'
import { nearestWord } from '../../text/nearest-word.ts'
import type { Words } from '../../text/span.ts'
import { readTimes } from '../../time/read-times.ts'
import type { Rule, RuleSighting } from '../rule.ts'

export const templateFieldValue: Rule = {
  id: 'template-field-value',
  title: 'Fields hold what the template allows',
  why: 'A value that nobody else uses is found by no filter and counted in no report.',
  severity: 'warning',
  *check(postmortem, { text, config: { template, templates = {} } }) {
    if (!template) return
    yield* strangeVersion(postmortem, Object.keys(templates))
    for (const field of template.fields) {
      const { value } = findField(field, { text, postmortem, template }) ?? {}
      if (!value || isOpen(value.text)) continue
      const fault = faultOf(value, field)
      if (fault)
        yield {
          span: value.span,
          message: `“${value.text}” ${fault}.`,
          fixes: fixesFor(value, field),
        }
    }
  },
  examples: [
    {
      title: 'A value that the template does not know',
      template:
        '---\nseverity: SEV1 | SEV2 | SEV3\ndate: YYYY-MM-DD\n---\n\n# Title\n\n## Impact\n',
      text: `---
severity: SEV 33
          ^^^^^^ warning* template-field-value: “SEV 33” is none of the values of “severity”: SEV1, SEV2, SEV3.
date: in spring
      ^^^^^^^^^ warning template-field-value: “in spring” is no date, which “date” asks for.
---

# Checkout outage

## Impact

One in ten orders was lost.
`,
    },
    {
      title: 'The same value in other signs',
      template:
        '---\nseverity: SEV1 | SEV2 | SEV3\ndate: YYYY-MM-DD\n---\n\n# Title\n\n## Impact\n',
      text: `# Checkout outage

- Severity: Sev-2 (customers affected)
- Date: March 4, 2026

## Impact

One in ten orders was lost.
`,
    },
  ],
}

function faultOf({ text }: Words, { label, type, values }: TemplateField): string | undefined {
  if (values.length > 0) {
    const isKnown = values.some((value) => saysValue(text, value))
    return isKnown ? undefined : `is none of the values of “${label}”: ${values.join(', ')}`
  }
  const times = readTimes(text)
  if (type === 'date' && !times.some(({ date }) => date))
    return `is no date, which “${label}” asks for`
  if (type === 'time' && times.length === 0) return `is no time, which “${label}” asks for`
  if (type === 'number' && !/\d/.test(text)) return `is no number, which “${label}” asks for`
  return undefined
}

function fixesFor({ text, span }: Words, { values }: TemplateField): Fix[] {
  const nearest = nearestWord(text, values)
  if (!nearest) return []
  return [{ title: `Write “${nearest}”`, edits: [{ span, newText: nearest }], safe: false }]
}

/** Not yet known is not wrong; another rule says that it is to be filled in. */
function isOpen(text: string): boolean {
  return isPattern(text) || /^\W*(?:tbd|tba|tbc|todo|unknown|n\/a|none|-+)\b/i.test(text)
}

/** `template: acme@3` where there are `acme@1` and `acme@2`; of other names nothing is known. */
function* strangeVersion(
  { metadata }: Postmortem,
  names: readonly string[],
): Generator<RuleSighting> {
  const value = metadata.find(({ key }) => key === 'template')?.value
  const [, name] = /^([^@]+)@/.exec(value?.text ?? '') ?? []
  const versions = names.filter((one) => name !== undefined && one.startsWith(`${name}@`))
  if (!value || versions.length === 0 || versions.includes(value.text)) return
  const message = `“${value.text}” is none of the templates here: ${versions.sort().join(', ')}.`
  yield { span: value.span, message }
}
