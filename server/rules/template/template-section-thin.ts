import type { Fix } from '../../findings/finding.ts'
import { matchSections } from '../../template/match-sections.ts'
import { countWords, readNone } from '../../template/section-text.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { squeeze } from '../../text/prose.ts'
import { encloses, type Span } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const templateSectionThin: Rule = {
  id: 'template-section-thin',
  title: 'Sections say as much as the template asks for',
  why: 'The team has found that less than this leaves its readers with the question the section is there for.',
  severity: 'warning',
  *check(postmortem, { text, config: { template } }) {
    if (!template) return
    for (const { wanted, found } of matchSections(template, postmortem)) {
      // An empty section has a rule of its own.
      if (!found || found.isEmpty) continue
      const body = text.slice(found.body.start, found.body.end)
      const none = wanted.mayBeNone ? readNone(body) : undefined
      if (none === 'with-reason') continue
      // What is marked as unfinished is known to be so.
      if (postmortem.placeholders.some(({ span }) => encloses(found.body, span))) continue
      const count = countWords(body)
      const { span, text: name } = found.heading
      const fixes = [markFix(text, found.body, wanted.guidance)]
      if (none === 'without-reason')
        yield {
          span,
          message: `“${name}” says “${body.trim()}” without a reason, which the template asks for.`,
          fixes,
        }
      else if (count < wanted.fewestWords)
        yield {
          span,
          message: `“${name}” has ${wordsOf(count)}; the template asks for at least ${wanted.fewestWords}.`,
          fixes,
        }
    }
  },
  examples: [
    {
      title: 'Fewer words than asked for',
      template: '# Title\n\n## Impact\n\n<!-- postmortem-lint: words: 8 -->\n',
      text: `# Checkout outage

## Impact
   ^^^^^^ warning* template-section-thin: “Impact” has 2 words; the template asks for at least 8.

Some orders.
`,
    },
    {
      title: 'Nothing, and no reason',
      template:
        '# Title\n\n## Action items\n\n<!-- postmortem-lint: may be none: with a reason -->\n',
      text: `# Checkout outage

## Action items
   ^^^^^^^^^^^^ warning* template-section-thin: “Action items” says “None.” without a reason, which the template asks for.

None.
`,
    },
    {
      title: 'Nothing, because',
      template:
        '# Title\n\n## Action items\n\n<!-- postmortem-lint: words: 30; may be none: with a reason -->\n',
      text: `# Checkout outage

## Action items

None, because the importer is switched off for good next week.
`,
    },
  ],
}

/** A mark in the author's own list of what is left to do, with what the template asks. */
function markFix(text: string, body: Span, guidance: string): Fix {
  const eol = lineBreakOf(text)
  const at = body.start + text.slice(body.start, body.end).trimEnd().length
  const question = squeeze(guidance).slice(0, 80) || 'say more'
  const newText = `${eol}${eol}TODO: ${question}`
  return {
    title: 'Mark as unfinished',
    edits: [{ span: { start: at, end: at }, newText }],
    safe: false,
  }
}

function wordsOf(count: number): string {
  return count === 1 ? '1 word' : `${count} words`
}
