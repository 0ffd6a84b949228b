import { type Derivation, deriveTemplate } from '../template/derive-template.ts'
import { readPrecedents } from './precedents.ts'
import type { Invocation } from './read-arguments.ts'
import { openSession } from './session.ts'
import { count } from './tally.ts'
import type { Terminal } from './terminal.ts'

/** Proposes a template: what most of the postmortems here have, under the names that most use. */
export async function proposeTemplate(invocation: Invocation, terminal: Terminal): Promise<number> {
  const session = await openSession(invocation, terminal)
  const precedents = await readPrecedents(session)
  if (precedents.length === 0) {
    terminal.note('postmortem-lint: there is no postmortem here to learn from')
    return terminal.complaints.length > 0 ? 2 : 0
  }
  const derivation = deriveTemplate(precedents)
  for (const line of overview(derivation, precedents.length)) terminal.note(line)
  await terminal.print(derivation.template)
  return terminal.complaints.length > 0 ? 2 : 0
}

/** What was seen, for people; the template itself goes to standard output. */
function overview({ habits, fields }: Derivation, total: number): string[] {
  const lines = habits.map(({ heading, count: of, variants, files }) => {
    const others = variants.slice(1).map(({ name, count: times }) => `${name} (${times})`)
    const also = others.length > 0 ? `, also ${others.slice(0, 5).join(', ')}` : ''
    return `  ${String(of).padStart(String(total).length)}  ${heading}${also}; see ${files[0]}`
  })
  const labels = fields.map(({ label, count: of }) => `${label} (${of})`)
  return [
    `${count(total, 'postmortem')} read; sections, and how many have them:`,
    ...lines,
    ...(labels.length > 0 ? [`Fields: ${labels.join(', ')}`] : []),
  ]
}
