import type { Directive } from '../../postmortem/model.ts'
import { nearestWord } from '../../text/nearest-word.ts'
import type { Context, Rule, RuleSighting } from '../rule.ts'

export const suppressionUnknown: Rule = {
  id: 'suppression-unknown',
  title: 'Comments that silence a rule name one that exists',
  why: 'A comment with a slip in it silences nothing, and looks as if it did.',
  severity: 'warning',
  *check({ directives }, context) {
    for (const directive of directives) {
      const { span, scope, ids } = directive
      if (scope === 'unknown') {
        yield {
          span,
          message: `“${formOf(directive, context)}” silences nothing; there are -disable-next-line, -disable-section and -disable-file.`,
        }
        continue
      }
      for (const id of ids) {
        if (!context.silence.knownIds.includes(id)) yield sightUnknown(directive, id, context)
      }
    }
  },
  examples: [
    {
      title: 'A slip in the name',
      text: `# Checkout outage

<!-- postmortem-lint-disable-next-line section-emtpy: filled in on Friday -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning* suppression-unknown: There is no rule or question “section-emtpy”; “section-empty” may be meant.
## Impact
`,
    },
    {
      title: 'A form that other linters have',
      text: `# Checkout outage

<!-- postmortem-lint-disable section-empty -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-unknown: “postmortem-lint-disable” silences nothing; there are -disable-next-line, -disable-section and -disable-file.

## Impact
`,
    },
    {
      title: 'Words about such comments, in code',
      text: `# Checkout outage

The linter reads \`<!-- postmortem-lint-disable-next-line any-rule -->\` as a comment.
`,
    },
  ],
}

function formOf({ span }: Directive, { text }: Context): string {
  return /postmortem-lint[\w-]*/.exec(text.slice(span.start, span.end))?.[0] ?? ''
}

function sightUnknown(
  { span }: Directive,
  id: string,
  { text, silence: { knownIds } }: Context,
): RuleSighting {
  const meant = nearestWord(id, knownIds)
  const message = `There is no rule or question “${id}”${meant ? `; “${meant}” may be meant` : ''}.`
  const at = text.slice(span.start, span.end).search(new RegExp(`(?<![\\w-])${escaped(id)}`))
  if (!meant || at < 0) return { span, message }
  const place = { start: span.start + at, end: span.start + at + id.length }
  const edits = [{ span: place, newText: meant }]
  return { span, message, fixes: [{ title: `Write “${meant}”`, edits, safe: false }] }
}

function escaped(id: string): string {
  return id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
