import type { Fix } from '../../findings/finding.ts'
import { titleOrStart } from '../../findings/title-or-start.ts'
import type { Postmortem } from '../../postmortem/model.ts'
import { isDemanded, reasonOf } from '../../template/demand.ts'
import { type FieldSource, findField } from '../../template/find-field.ts'
import { matchSections } from '../../template/match-sections.ts'
import { insertField } from '../../template/place-field.ts'
import { sameName } from '../../template/plain-name.ts'
import type { TemplateField } from '../../template/template.ts'
import type { Span } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const templateFieldMissing: Rule = {
  id: 'template-field-missing',
  title: 'Every field that the template asks for is filled in',
  why: 'Fields are what postmortems are searched and counted by; one without a severity or a date is in no list.',
  severity: 'warning',
  *check(postmortem, { text, config: { template } }) {
    if (!template) return
    const matches = matchSections(template, postmortem)
    for (const field of template.fields) {
      if (!isDemanded(field.demand, postmortem.metadata)) continue
      const around = field.section
        ? matches.find(({ wanted }) => sameName(wanted.heading, field.section ?? ''))
        : undefined
      // A form comes with its section; where that is missing, it is what is missing.
      if (around && !around.found) continue
      const written = findField(field, { text, postmortem, template })
      if (written?.value || isEmptySection(field, postmortem)) continue
      const severity = field.demand.isGentle ? { severity: 'info' as const } : {}
      const asks = askFor(field)
      if (written) {
        yield {
          span: written.label,
          message: `“${field.label}” is not filled in; ${asks}.`,
          ...severity,
          ...markFix(text, written.label),
        }
        continue
      }
      if (field.demand.isGentle && !isFormUsed(field, { text, postmortem, template })) continue
      const edits = [insertField(text, postmortem, { field, template, section: around?.found })]
      yield {
        span: around?.found?.heading.span ?? titleOrStart(postmortem, text),
        message: `There is no field “${field.label}”; ${asks}.`,
        ...severity,
        fixes: [{ title: 'Insert this field', edits, safe: false }],
      }
    }
  },
  examples: [
    {
      title: 'A field of the template that the document does not have',
      template: '# Title\n\n**Severity:** SEV1 | SEV2\n\n**Commander:**\n\n## Impact\n',
      text: `# Checkout outage
  ^^^^^^^^^^^^^^^ warning* template-field-missing: There is no field “Commander”; the template asks for it.

**Severity:** SEV2

## Impact

One in ten orders was lost.
`,
    },
    {
      title: 'A field that was left empty',
      template: '# Title\n\n**Commander:**\n\n## Impact\n',
      text: `# Checkout outage

**Commander:**
  ^^^^^^^^^ warning* template-field-missing: “Commander” is not filled in; the template asks for it.

## Impact

One in ten orders was lost.
`,
    },
    {
      title: 'The same fields in another form',
      template: '---\nseverity: SEV1 | SEV2\nauthors: []\n---\n\n# Title\n\n## Impact\n',
      text: `# Checkout outage

| Severity | SEV2 |
| --- | --- |
| Authors | Ana, Jun |

## Impact

One in ten orders was lost.
`,
    },
  ],
}

function askFor({ demand, values }: TemplateField): string {
  const reason = reasonOf(demand)
  const choice = values.length > 0 ? `, one of ${values.join(', ')}` : ''
  return `the template asks for it${reason ? ` where ${reason}` : ''}${choice}`
}

/** Labels within a section are one way to tell it; who uses some of them has chosen that way. */
function isFormUsed(field: TemplateField, source: FieldSource): boolean {
  return source.template.fields.some(
    (one) => one !== field && one.section === field.section && findField(one, source)?.value,
  )
}

/** The author's own mark of what is left to do, behind the label. */
function markFix(text: string, label: Span): { fixes: Fix[] } | undefined {
  const line = text.slice(label.end).split('\n', 1)[0] ?? ''
  const behind = /^["*_` ]*[:：]["*_` ]*|^["*_` ]*\|/.exec(line)?.[0]
  const rest = line.slice(behind?.length ?? 0)
  if (behind === undefined || !/^\s*(?:\||#.*|<!--.*-->\s*|\\)?\s*$/.test(rest.split('|')[0] ?? ''))
    return
  const end = label.end + behind.trimEnd().length
  const edits = [{ span: { start: end, end }, newText: ' TBD' }]
  return { fixes: [{ title: 'Mark as unfinished', edits, safe: false }] }
}

/** A label that is read as a heading is told to be empty as a section is. */
function isEmptySection({ label }: TemplateField, { sections }: Postmortem): boolean {
  return sections.some(({ heading, isEmpty }) => isEmpty && sameName(heading.text, label))
}
