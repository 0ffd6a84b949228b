import type { Example } from '../findings/example.ts'
import { lenses } from '../questions/index.ts'
import { type Lens, questionsOf } from '../questions/lens.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { Invocation } from './read-arguments.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { wrapWords } from './wrap-words.ts'

/** Says why rules and lenses are there, and what they find. */
export async function explain({ operands }: Invocation, terminal: Terminal): Promise<number> {
  if (operands.length === 0)
    throw new UsageError(
      'explain needs the id of a rule or lens; `postmortem-lint rules` lists them',
    )
  const pages: string[] = []
  for (const id of operands) {
    const rule = rules.find((known) => known.id === id)
    const lens = lenses.find((known) => known.id === id)
    if (rule) pages.push(explainRule(rule))
    else if (lens) pages.push(explainLens(lens))
    else complainOfUnknown(id, terminal)
  }
  await terminal.print(pages.join('\n\n'))
  return terminal.complaints.length > 0 ? 2 : 0
}

function complainOfUnknown(id: string, terminal: Terminal): void {
  const ids = [...rules, ...lenses].map((known) => known.id)
  const nearest = nearestWord(id, ids)
  const advice = nearest ? `did you mean ${nearest}?` : `there are ${ids.join(', ')}`
  terminal.complain(`postmortem-lint: there is no rule or lens ${id}; ${advice}`)
}

function explainRule({ id, title, why, severity, source, examples }: Rule): string {
  return page([
    `${id}: ${title}`,
    wrapped(why),
    `Severity: ${severity}, unless \`rules\` in .postmortem-lint.yml says otherwise.`,
    ...(source ? [wrapped(`Source: ${source}`)] : []),
    ...examples.map(drawExample),
  ])
}

function explainLens(lens: Lens): string {
  const { id, title, why, source, examples } = lens
  return page([
    `${id}: ${title}`,
    wrapped(why),
    `It asks:\n${questionsOf(lens)
      .map(({ ask }) => wrapped(ask, '  - '))
      .join('\n')}`,
    wrapped(`Source: ${source}`),
    ...examples.map(drawExample),
  ])
}

function page(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`
}

/** In lines that fit any terminal, the later ones indented like the text of the first. */
function wrapped(text: string, opening = ''): string {
  const lines = wrapWords(text, usualColumns - opening.length)
  return opening + lines.join(`\n${' '.repeat(opening.length)}`)
}

const usualColumns = 80

/** The carets in an example say what is found in the line above them. */
function drawExample({ title, text, config, template }: Example): string {
  const given = config ?? (template && `With this template:\n\n${template}`)
  const setting = given ? `\n${indented(given)}\n    ---` : ''
  return `Example: ${title}${setting}\n${indented(text)}`
}

function indented(text: string): string {
  const lines = text.trimEnd().split('\n')
  return lines.map((line) => (line ? `    ${line}` : '')).join('\n')
}
