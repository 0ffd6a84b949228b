import type { Rule } from '../rule.ts'

export const timelineZoneAmbiguous: Rule = {
  id: 'timeline-zone-ambiguous',
  title: 'The abbreviation of a zone has one meaning',
  why: 'The same letters name zones that lie hours apart, and readers elsewhere know another one.',
  severity: 'info',
  *check({ timeline }) {
    // Once: a team writes the same name all along.
    const time = timeline.find(({ time: { zoneCandidates } }) => zoneCandidates)?.time
    const candidates = time?.zoneCandidates
    if (!time || !candidates) return
    yield {
      span: time.span,
      message: `The zone in “${time.text}” could be ${candidates.join(' or ')}.`,
    }
  },
  examples: [
    {
      title: 'An abbreviation of several zones',
      text: `# Checkout outage

## Timeline

- 2026-03-04 14:02 IST Alert fired
  ^^^^^^^^^^^^^^^^^^^^ info timeline-zone-ambiguous: The zone in “2026-03-04 14:02 IST” could be +05:30 or +01:00 or +02:00.
- 2026-03-04 14:10 IST Deploy rolled back
`,
    },
    {
      title: 'The document decides',
      text: `# Checkout outage in Mumbai

## Timeline

- 2026-03-04 14:02 IST Alert fired
- 2026-03-04 14:10 IST Deploy rolled back

The team in Bengaluru, India, was paged.
`,
    },
  ],
}
