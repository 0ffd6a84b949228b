import type { Rule } from '../rule.ts'

export const documentReadFlat: Rule = {
  id: 'document-read-flat',
  title: 'The document can be read as it is built',
  why: 'Very deep or very long Markdown takes parsers seconds and more, so that it is read line by line: tables, nested lists and what belongs to what are not seen.',
  severity: 'info',
  *check({ readFlat }, { text }) {
    if (!readFlat) return
    const end = text.indexOf('\n')
    yield { span: { start: 0, end: end < 0 ? text.length : end }, message: messages[readFlat] }
  },
  examples: [
    {
      title: 'A list nested beyond all bounds',
      text: `# Checkout outage
^^^^^^^^^^^^^^^^^ info document-read-flat: Some lines are nested more than 40 deep, so that the document is read line by line.

${'> '.repeat(41)}Alert fired
`,
    },
    {
      title: 'A quote in a quote in a list',
      text: `# Checkout outage

- > > Alert fired
`,
    },
  ],
}

const messages = {
  deep: 'Some lines are nested more than 40 deep, so that the document is read line by line.',
  long: 'The document is longer than a million characters, so that it is read line by line.',
}
