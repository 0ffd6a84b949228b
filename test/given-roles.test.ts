import { expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

const document = `# Ausfall der Kasse

## Was war los?

Ein Drittel der Zahlungen schlug fehl.

## Ablauf (UTC)

- 2026-03-04 14:02 Alarm
- 2026-03-04 14:40 Behoben
`

const rolesIn = (setting: Parameters<typeof reviewText>[1]) => {
  const { postmortem } = reviewText(document, setting)
  return [
    postmortem.language,
    ...postmortem.sections.map(({ role, heading }) => `${heading.text}: ${role}`),
  ]
}

test('a team says what its own headings are', () => {
  const config = 'language: de\naliases: {summary: [Was war los], timeline: [Ablauf]}\n'
  expect(rolesIn({ config })).toEqual(['de', 'Was war los?: summary', 'Ablauf (UTC): timeline'])
})

test('and so does its template', () => {
  const template = `# Titel

## Was war los

<!-- postmortem-lint: role: summary -->

## Ablauf

<!-- postmortem-lint: role: timeline -->
`
  const { findings, postmortem } = reviewText(document, { template })
  expect(postmortem.sections.map(({ role }) => role)).toEqual(['summary', 'timeline'])
  expect(findings.filter(({ id }) => id.startsWith('template-'))).toEqual([])
})

test('a zone that the template names is that of times that name none', () => {
  const template = '<!-- postmortem-lint: zone: Europe/Berlin -->\n\n# T\n\n## Timeline\n'
  const text = '# Outage\n\n## Timeline\n\n- 2026-03-04 14:02 Alert fired\n'
  const { postmortem } = reviewText(text, { template })
  expect(postmortem.timeline[0]?.time.moment).toMatchObject({
    kind: 'instant',
    epochMs: Date.UTC(2026, 2, 4, 13, 2),
  })
})
