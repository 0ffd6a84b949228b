import type { Rule } from '../rule.ts'

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  title: "The template's placeholders are filled in",
  why: 'A placeholder that stays reads as a fact to a program and as carelessness to a customer.',
  severity: 'warning',
  *check({ placeholders }) {
    for (const { span, text } of placeholders) {
      yield { span, message: `“${text}” was never filled in.` }
    }
  },
  examples: [
    {
      title: 'Fields of a template that nobody filled in',
      text: `# Checkout outage

- **Started:** YYYY-MM-DD HH:MM
               ^^^^^^^^^^^^^^^^ warning placeholder-left: “YYYY-MM-DD HH:MM” was never filled in.
- **Severity:** SEV2

## Impact

TBD
^^^ warning placeholder-left: “TBD” was never filled in.
`,
    },
    {
      title: 'Words that only resemble placeholders',
      text: `# Checkout outage

## Impact

The form sent \`YYYY-MM-DD\` as a literal, and the to-do list grew... for an hour.
`,
    },
  ],
}
