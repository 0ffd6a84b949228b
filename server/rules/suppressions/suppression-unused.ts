import type { Fix } from '../../findings/finding.ts'
import type { IdleDirective } from '../../findings/suppression.ts'
import { wholeLines } from '../../text/lines.ts'
import type { Rule } from '../rule.ts'

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  title: 'Comments that silence a rule or a question silence something',
  why: 'A comment that has outlived its finding hides the next one.',
  severity: 'info',
  comesLast: true,
  *check(_, { text, silence: { idle } }) {
    for (const one of idle) {
      const { directive, ids } = one
      const what = ids.length ? `“${ids.join(', ')}” finds` : 'No rule finds'
      const nothing = ids.length ? 'nothing' : 'anything'
      yield {
        span: directive.span,
        message: `${what} ${nothing} where this comment silences it.`,
        fixes: [removalOf(text, one)],
      }
    }
  },
  examples: [
    {
      title: 'A section that was filled in since',
      text: `# Checkout outage

<!-- postmortem-lint-disable-next-line section-empty: the lawyers have it until Friday -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* suppression-unused: “section-empty” finds nothing where this comment silences it.
## Impact

One in ten orders was lost.
`,
    },
    {
      title: 'One that is still empty',
      text: `# Checkout outage

<!-- postmortem-lint-disable-next-line section-empty: the lawyers have it until Friday -->

## Impact

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired
`,
    },
  ],
}

/** The whole comment, with its line where it stands alone; or the ids that are in vain. */
function removalOf(text: string, { directive, ids }: IdleDirective): Fix {
  const { span } = directive
  if (ids.length < directive.ids.length) {
    const left = directive.ids.filter((id) => !ids.includes(id))
    const source = text.slice(span.start, span.end)
    const from = source.indexOf(directive.ids[0] ?? '')
    const last = directive.ids.at(-1) ?? ''
    const to = source.indexOf(last, from) + last.length
    const place = { start: span.start + from, end: span.start + to }
    const edits = [{ span: place, newText: left.join(', ') }]
    return { title: `Remove “${ids.join(', ')}”`, edits, safe: false }
  }
  const line = wholeLines(text, span)
  const isAlone =
    text.slice(line.start, line.end).trim() === text.slice(span.start, span.end).trim()
  const blank = /[ \t]*$/.exec(text.slice(line.start, span.start))?.[0].length ?? 0
  const place = isAlone ? line : { start: span.start - blank, end: span.end }
  return { title: 'Remove this comment', edits: [{ span: place, newText: '' }], safe: false }
}
