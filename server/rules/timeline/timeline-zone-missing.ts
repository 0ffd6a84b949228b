import type { Rule } from '../rule.ts'

export const timelineZoneMissing: Rule = {
  id: 'timeline-zone-missing',
  title: 'The timeline says which clock it is told by',
  why: 'Readers in other zones, logs in UTC and next year’s self cannot place a time without one.',
  severity: 'info',
  *check({ timeline }, { text }) {
    const timed = timeline.filter(({ time }) => 'secondOfDay' in time.moment)
    const [first] = timed
    if (!first || timed.some(({ time }) => 'zone' in time.moment)) return
    const isSaidSomehow = speaksOfZone.test(text.replace(notProse, ' '))
    const isAmbiguous = timed.some(({ time }) => time.zoneCandidates)
    if (!isAmbiguous && !isSaidSomehow) {
      yield {
        span: first.time.span,
        message: `No time zone is given for “${first.time.text}” or any other time.`,
      }
    }
  },
  examples: [
    {
      title: 'Times without a zone anywhere',
      text: `# Checkout outage

## Timeline

- 2026-03-04 14:02 Alert fired
  ^^^^^^^^^^^^^^^^ info timeline-zone-missing: No time zone is given for “2026-03-04 14:02” or any other time.
- 2026-03-04 14:10 Deploy rolled back
`,
    },
    {
      title: 'A sentence that speaks for all',
      text: `# Checkout outage

## Timeline

All times in CET.

- 2026-03-04 14:02 Alert fired
- 2026-03-04 14:10 Deploy rolled back
`,
    },
  ],
}

/** Words that may give a zone in a way that is not read: then nothing is known to be missing. */
const speaksOfZone =
  /\b(?:UTC|GMT|[A-Z]{1,4}[SD]T|CES?T|MES?Z|[PMCE]T|Z(?=\s))\b|\b(?:local time|time ?zone|Pacific|Mountain|Central|Eastern|(?:standard|summer|daylight) time)\b|\b[A-Z][a-z]+\/[A-Z][a-z]+_?[A-Z]?/
const notProse = /```[\s\S]*?(?:```|$)|`[^`\n]*`|https?:\S+|\]\([^)]*\)/g
