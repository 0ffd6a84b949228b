import { remember } from '../../memory/remember.ts'
import type { Sentence } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const sentenceUnfinished: Rule = {
  id: 'sentence-unfinished',
  title: 'Sentences end',
  why: 'Where a sentence breaks off, what its author had in mind is lost to everyone else.',
  severity: 'info',
  *check({ sentences, language }, { text }) {
    if (language !== 'en') return
    for (const sentence of sentences) {
      const last = lastWords(sentence)
      if (last && endsItsBlock(sentence, text))
        yield { span: last.span, message: `The sentence breaks off after “${last.text}”.` }
    }
  },
  examples: [
    {
      title: 'A paragraph and an item that break off',
      text: `# Checkout outage

The pool was exhausted since the release had halved the
                                             ^^^^^^^^^^ info sentence-unfinished: The sentence breaks off after “halved the”.

Then we acted.

- We rolled back to the
                 ^^^^^^ info sentence-unfinished: The sentence breaks off after “to the”.
- Orders came in again
`,
    },
    {
      title: 'Sentences that go on in a list, in code or in a picture',
      text: `# Checkout outage

The pool was exhausted by the

- checkout, and the
  - cart

It was found by

1. the alert on lag, and
2. two customers.

We raised it with a

    pool --size 40

Neither option B nor the plan they came up with and option A and
![the graph](lag.png) helped, as \`the\`
`,
    },
  ],
}

/** Words after which an English sentence cannot end. */
const unfinished = /(?<=\s)(\S+\s(?:the|a|an|and|or|but|because|of|our|their|its|than|whose|into))$/

const openWords = remember((text) =>
  text.split(' ').length >= 4 ? unfinished.exec(text)?.[1] : undefined,
)

function lastWords({ text, span }: Sentence) {
  const words = openWords(text)
  return words && { text: words, span: { start: span.end - words.length, end: span.end } }
}

/** Nothing follows that the sentence could lead up to. */
function endsItsBlock({ span }: Sentence, text: string): boolean {
  const rest = text.slice(span.end, span.end + 400)
  const next = /^[ \t]*(?:\r?\n[ \t>]*)+(?=\S)|^\s*$/.exec(rest)
  if (!next) return false
  const following = rest.slice(next[0].length)
  const indent = /[ \t]*$/.exec(next[0])?.[0].length ?? 0
  const isEntry = /^[-*+]\s|^\d+[.)]\s/.test(lineAround(text, span.start).trimStart())
  if (/^(?:[-*+]|\d+[.)])\s/.test(following)) {
    // `the first, and` leads on to the second.
    const leadsOn = /\b(?:and|or|nor|but)(?: \w+)?$/.test(text.slice(span.start, span.end))
    return isEntry && !leadsOn && indent <= indentOf(text, span.start)
  }
  return indent < 4 && !/^(?:[`~|>!<$({[]|:::)/.test(following)
}

function lineAround(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1)
}

function indentOf(text: string, offset: number): number {
  return /^[ \t]*/.exec(lineAround(text, offset))?.[0].length ?? 0
}
