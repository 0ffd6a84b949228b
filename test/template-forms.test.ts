import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import { review } from '../server/review/review.ts'
import { newDocument } from '../server/template/new-document.ts'
import { readTemplate } from '../server/template/read-template.ts'

/** Templates as teams export and write them, read without a change. */
const labelsOf = (template: string) =>
  readTemplate(template).template.fields.map((one) => one.label)

const said = (template: string, text: string) =>
  review({ text, path: 'case.md' }, { ...defaultConfig, template: readTemplate(template).template })
    .findings.filter(({ id }) => id.startsWith('template-'))
    .map(({ severity, message }) => `${severity}: ${message}`)

describe('headings', () => {
  test('in scripts without Latin letters are sections', () => {
    const { template, problems } = readTemplate('# 障害報告\n\n## 概要\n\n## 影響\n\n## Причина\n')
    expect(problems).toEqual([])
    expect(template.sections.map(({ heading }) => heading)).toEqual(['概要', '影響', 'Причина'])
  })

  test('two at the top are a notice and the title', () => {
    const template =
      '# Postmortem\n\n# Title (incident #ID)\n\nDate:\n\nAuthors:\n\n## Impact\n\n## Root cause\n'
    expect(readTemplate(template).template.sections.map(({ heading }) => heading)).toEqual([
      'Impact',
      'Root cause',
    ])
    expect(labelsOf(template)).toEqual(['Date', 'Authors'])
    expect(newDocument(template, { title: 'Checkout outage' })).toMatch(
      /^# Checkout outage\n\nDate:/,
    )
  })

  test('a template without a title keeps its first section, below a title of its own', () => {
    const template = '**Owner:** _name_\n\n## Overview\n\n## Impact\n'
    expect(newDocument(template, { title: 'Checkout outage' })).toBe(
      '# Checkout outage\n\n**Owner:** _name_\n\n## Overview\n\n## Impact\n',
    )
  })

  test('that are misspelt by two letters that change places', () => {
    expect(
      said('# T\n\n## Impact\n\n## Risks\n', '# Outage\n\n## Imapct\n\nA.\n\n## Rsiks\n\nB.\n'),
    ).toEqual([
      'warning: “Imapct” is probably the section that the template calls “Impact”.',
      'warning: “Rsiks” is probably the section that the template calls “Risks”.',
    ])
  })
})

test('bold lines are sections where there are no headings', () => {
  const template =
    '**Incident report**\n\n**Impact**\n\n_Who was hurt_\n\n**Root cause**\n\n**Action items**\n'
  const { sections } = readTemplate(template).template
  expect(sections.map(({ heading, role }) => [heading, role])).toEqual([
    ['Impact', 'impact'],
    ['Root cause', 'root-cause'],
    ['Action items', 'action-items'],
  ])
  const document =
    '**Impact**\n\nOne in ten orders was lost.\n\n**Action items**\n\n- Raise the pool size (Ana)\n'
  expect(said(template, document)).toEqual([
    'warning: There is no section “Root cause”, which the template asks for.',
  ])
})

describe('forms', () => {
  test('labels behind a sign, and bold ones before what explains them', () => {
    const form =
      '# T\n\n- 🕐 **Started:** `YYYY-MM-DD HH:MM`\n- 🔥 **Severity:** `SEV-?`\n\n## Incident overview\n\n**Owner**: Who ran it?\n\n**Tags**: database, network, …\n'
    expect(labelsOf(form)).toEqual(['Started', 'Severity', 'Owner', 'Tags'])
    expect(
      said(
        form,
        '# Outage\n\n- 🕐 **Started:** 2026-03-04 14:02 UTC\n\n## Incident overview\n\n**Owner**: Ana\n\n**Tags**: none\n',
      ),
    ).toEqual(['warning: There is no field “Severity”; the template asks for it.'])
  })

  test('a table with two labels a row', () => {
    const form =
      '# Report\n\n| Number | INC | Priority | P1 / P2 |\n|---|---|---|---|\n| Service | | Manager | |\n\n## Impact\n'
    expect(labelsOf(form)).toEqual(['Number', 'Priority', 'Service', 'Manager'])
    expect(
      said(
        form,
        '# Outage\n\n| Number | INC-7 | Priority | P3 |\n|---|---|---|---|\n| Service | Checkout | | |\n\n## Impact\n\nA.\n',
      ),
    ).toEqual([
      'warning: There is no field “Manager”; the template asks for it.',
      'warning: “P3” is none of the values of “Priority”: P1, P2.',
    ])
  })

  test('a table with a label for each column and one row', () => {
    const form =
      '# Report\n\n**Kind** | **Started** | **Ended**\n--- | --- | ---\n_kind_ | _YYYY-MM-DD HH:MM_ | _YYYY-MM-DD HH:MM_\n\n## Impact\n'
    expect(labelsOf(form)).toEqual(['Kind', 'Started', 'Ended'])
    const document =
      '# Outage\n\nKind | Started | Ended\n--- | --- | ---\nOutage | soon |\n\n## Impact\n\nA.\n'
    expect(said(form, document)).toEqual([
      'warning: “Ended” is not filled in; the template asks for it.',
      'warning: “soon” is no time, which “Started” asks for.',
    ])
  })

  test('a table of entries is none', () => {
    const table =
      '# T\n\n## Actions\n\n| Event | Owner / Team |\n|---|---|\n| | |\n\n| Why | Answer |\n|---|---|\n| Why 1 | |\n| Why 2 | |\n'
    expect(labelsOf(table)).toEqual([])
  })

  test('a list of labels that wait, asked for in the section of details', () => {
    const form =
      '# T\n\n## Incident details\n\n- [ ] Severity: SEV1 / SEV2\n- [ ] Lead: @\n\n## Impact\n'
    expect(
      said(form, '# Outage\n\n## Incident details\n\n- [x] Severity: SEV2\n\n## Impact\n\nA.\n'),
    ).toEqual(['warning: There is no field “Lead”; the template asks for it.'])
  })

  test('elsewhere only of authors who use some of them', () => {
    const form = '# T\n\n## Impact\n\n- **Users affected:** [number]\n- **Orders lost:** [number]\n'
    expect(said(form, '# Outage\n\n## Impact\n\nOne in ten orders was lost.\n')).toEqual([])
    expect(said(form, '# Outage\n\n## Impact\n\n- **Users affected:** 12\n')).toEqual([
      'info: There is no field “Orders lost”; the template asks for it.',
    ])
  })

  test('labels of a time or an action are none', () => {
    expect(
      labelsOf(
        '# T\n\n## What happened\n\n- **HH:MM:** \n- **HHhMM** : …\n\n## Actions\n\n- Prevent:\n- Detect:\n',
      ),
    ).toEqual([])
  })

  test('dates are shown in many orders', () => {
    const { fields } = readTemplate(
      '# T\n\n**Datum:** TT.MM.JJJJ\n\n**Opened:** DD/MM/YYYY\n\n**Date :** JJ/MM/AAAA\n\n**At:** YYYY-MM-DD HH:MM\n\n## A\n',
    ).template
    expect(fields.map(({ type }) => type)).toEqual(['date', 'date', 'date', 'time'])
  })

  test('a fact in a field is no section, and a sentence is', () => {
    const template = '# T\n\n## Summary\n\n## Resolution\n'
    const document = (value: string) => `# Outage\n\n**Resolved:** ${value}\n\n## Summary\n\nA.\n`
    expect(said(template, document('2026-03-04 14:02 UTC'))).toEqual([
      'warning: There is no section “Resolution”, which the template asks for.',
    ])
    expect(said(template, document('we sent the traffic to the other pool'))).toEqual([])
  })
})

describe('front matter', () => {
  test('in TOML', () => {
    const template =
      '+++\ntitle = "Incident"\ndraft = true\n[extra]\nseverity = ""\n+++\n\n# Incident\n\n## Impact\n'
    expect(readTemplate(template).problems).toEqual([])
    expect(
      said(
        template,
        '+++\ntitle = "Checkout outage"\n+++\n\n# Checkout outage\n\n## Impact\n\nA.\n',
      ),
    ).toEqual(['warning: There is no field “severity”; the template asks for it.'])
  })

  test('of a template engine', () => {
    const template =
      '---\ntitle: {{ incident.title }}\nlead: "{{lead}}"\nservices:\n{{#each services}}\n  - {{name}}\n{{/each}}\n{% if public %}\n{% endif %}\nseverity: SEV1 | SEV2\n---\n\n# {{ title }}\n\n## Impact\n'
    expect(readTemplate(template).problems).toEqual([])
    expect(labelsOf(template)).toEqual(['title', 'lead', 'services', 'severity'])
  })

  test('of a template for issues is for the forge', () => {
    expect(
      labelsOf(
        "---\nname: Postmortem\nabout: What happened\nlabels: ''\nassignees: ''\n---\n\n## Summary\n\n## Impact\n",
      ),
    ).toEqual([])
  })
})
