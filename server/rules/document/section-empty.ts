import type { Rule } from '../rule.ts'

export const sectionEmpty: Rule = {
  id: 'section-empty',
  title: 'Every section says something',
  why: 'An empty section looks like an answer from afar: nobody can tell "nothing to say" from "not yet written".',
  severity: 'warning',
  *check({ sections }) {
    for (const { heading, isEmpty } of sections) {
      // `#### Bug: 1234` is a field in the dress of a heading.
      if (!isEmpty || /^[^:：]{2,40}[:：]\s*\S/.test(heading.text)) continue
      yield { span: heading.span, message: `Nothing is written under “${heading.text}”.` }
    }
  },
  examples: [
    {
      title: 'A heading with nothing below it',
      text: `# Checkout outage

## Impact
   ^^^^^^ warning section-empty: Nothing is written under “Impact”.

## Root cause

The connection pool was sized for half the traffic.
`,
    },
    {
      title: 'A heading whose sub-sections speak',
      text: `# Checkout outage

## Lessons learned

### What went well

The rollback took one minute.
`,
    },
  ],
}
