import type { Sentence } from '../../postmortem/model.ts'
import type { Span } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const referenceUndefined: Rule = {
  id: 'reference-undefined',
  title: 'Footnotes and references are defined',
  why: 'A mark without a note shows as brackets, and what was to be said is nowhere.',
  severity: 'info',
  *check({ openReferences, sentences }, { text }) {
    for (const { span, text: words } of openReferences)
      yield { span, message: `“${words}” refers to something that is defined nowhere.` }
    for (const sentence of sentences) {
      const found = numbered.exec(sentence.text)
      if (!found || isAbout(found, text)) continue
      const span = placeOf(found[0], sentence, text)
      yield { span, message: `“${found[0]}” is spoken of only here, and stands nowhere.` }
    }
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
      title: 'A list that was taken out',
      text: `# Checkout outage

## Root cause

In the end theory 2 was right: the pool was full.
           ^^^^^^^^ info reference-undefined: “theory 2” is spoken of only here, and stands nowhere.
`,
    },
    {
      title: 'A list that is there, and an appendix of another document',
      text: `# Checkout outage

## Theories

1. The disk was slow.
2. The pool was full.

## Root cause

Theory 2 was right, and Appendix B of the contract does not apply.
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

/** One of several that a document must list if it counts them. */
const numbered =
  /(?<!\b[Ii]n )\b([Tt]heory|[Hh]ypothesis|[Aa]ppendix|[Aa]nnex)\s#?(?:\d{1,2}|[A-H])\b(?! (?:of|in|to|from|on) )/

const families: Readonly<Record<string, RegExp>> = {
  theory: /\btheor(?:y|ies)\b|\bhypothes[ie]s\b/gi,
  hypothesis: /\bhypothes[ie]s\b|\btheor(?:y|ies)\b/gi,
  appendix: /\bappendi(?:x|xes|ces)\b/gi,
  annex: /\bannex(?:es)?\b/gi,
}

/** The document speaks of its kind elsewhere too, and there may be the list. */
function isAbout([, word = '']: RegExpExecArray, text: string): boolean {
  const family = families[word.toLowerCase()]
  return !family || (text.match(family)?.length ?? 0) > 1
}

function placeOf(words: string, { span }: Sentence, text: string): Span {
  const at = text.slice(span.start, span.end).indexOf(words)
  return at < 0 ? span : { start: span.start + at, end: span.start + at + words.length }
}
