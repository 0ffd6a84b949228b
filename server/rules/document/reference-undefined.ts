import type { Rule } from '../rule.ts'

export const referenceUndefined: Rule = {
  id: 'reference-undefined',
  title: 'Footnotes and references are defined',
  why: 'A mark without a note shows as brackets, and what was to be said is nowhere.',
  severity: 'info',
  *check({ openReferences }) {
    for (const { span, text } of openReferences)
      yield { span, message: `“${text}” refers to something that is defined nowhere.` }
  },
  examples: [
    {
      title: 'A footnote that was never written',
      text: `# Checkout outage

Orders failed for twenty minutes[^1], as [the dashboard][lag] shows.
                                         ^^^^^^^^^^^^^^^^^^^^ info reference-undefined: “[the dashboard][lag]” refers to something that is defined nowhere.
                                ^^^^ info reference-undefined: “[^1]” refers to something that is defined nowhere.
`,
    },
    {
      title: 'Defined ones, tags, and brackets of a program',
      text: `# Checkout outage

Orders failed for twenty minutes[^1], as [the dashboard][lag] shows; \`pool[i][j]\` was null.

- [Infra][P1] Raise the pool size

[^1]: Nineteen, to be exact.

[lag]: https://example.org/lag
`,
    },
  ],
}
