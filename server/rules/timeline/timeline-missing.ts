import type { Rule } from '../rule.ts'

export const timelineMissing: Rule = {
  id: 'timeline-missing',
  title: 'The account says when things happened',
  why: 'Without times nobody can see how long detection, decision and repair took, or what came first.',
  severity: 'info',
  *check({ timeline, sections, title, metadata, sentences }, { text }) {
    if (timeline.length > 0) return
    const section = sections.find(({ role }) => role === 'timeline')
    if (section) {
      const body = text.slice(section.body.start, section.body.end)
      if (section.isEmpty || mayTellTime.test(body)) return
      const { span, text: heading } = section.heading
      yield { span, message: `No time could be read under “${heading}”.` }
      return
    }
    const isToldElsewhere =
      metadata.some(({ key, value }) => momentKeys.has(key) && /\d/.test(value.text)) ||
      sentences.some((sentence) => clockTime.test(sentence.text))
    if (title && !isToldElsewhere) {
      yield { span: title.span, message: 'Nothing says when things happened.' }
    }
  },
  examples: [
    {
      title: 'An account without a time',
      text: `# Checkout outage
  ^^^^^^^^^^^^^^^ info timeline-missing: Nothing says when things happened.

## Impact

One in ten orders was lost.
`,
    },
    {
      title: 'A timeline without times',
      text: `# Checkout outage

## Timeline
   ^^^^^^^^ info timeline-missing: No time could be read under “Timeline”.

- The alert fired
- The deploy was rolled back
`,
    },
    {
      title: 'Times told outside a section of that name',
      text: `# Checkout outage

## What we saw

- 2026-03-04 14:02 UTC The alert fired
- 2026-03-04 14:10 UTC The deploy was rolled back
- 2026-03-04 14:15 UTC Orders came in again
`,
    },
  ],
}

const momentKeys = new Set(['started', 'detected', 'mitigated', 'ended'])

const clockTime = /\d:\d\d|\b\d{1,2}\s?[ap]\.?m\b|\d時/i

/** A link, a picture, or digits that may be a time in a form that is not read. */
const mayTellTime = /\d[:.h]\d\d|\b\d{1,2}\s?[ap]\.?m\b|\d時|\]\(|!\[|<img|\b[Dd]ay \d|T[+-]/
