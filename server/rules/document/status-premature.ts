import type { Rule } from '../rule.ts'

export const statusPremature: Rule = {
  id: 'status-premature',
  title: 'What is final holds no placeholder',
  why: 'A document that calls itself final is trusted and no longer read for what is missing.',
  severity: 'warning',
  *check({ metadata, placeholders }) {
    const [first, ...others] = placeholders.filter(({ kind }) => kind !== 'question-mark')
    const status = metadata.find(
      ({ key, value }) => key === 'status' && finalWords.test(value.text.trim()),
    )
    if (!status || !first) return
    const more = others.length ? ` and ${others.length} more are` : ' is'
    yield {
      span: status.value.span,
      message: `The document is “${status.value.text}”, and “${first.text}”${more} still to be filled in.`,
      related: [{ span: first.span, message: `“${first.text}” was never filled in.` }],
    }
  },
  examples: [
    {
      title: 'Final, with a cause to come',
      text: `# Checkout outage

Status: Final
        ^^^^^ warning status-premature: The document is “Final”, and “TBD” is still to be filled in.

## Root cause

TBD
^^^ see
`,
    },
    {
      title: 'In review, with a cause to come; and an incident that is resolved',
      text: `# Checkout outage

- **Status:** Resolved

## Root cause

TBD
`,
    },
  ],
}

/** Of the document; `resolved`, `done` and `complete` may be said of incident and repair. */
const finalWords =
  /^\W*(?:final(?:i[sz]ed)?|published|closed|approved|reviewed|確定|公開済み?)\W*$/i
