import type { Finding } from '../findings/finding.ts'
import { review } from '../review/review.ts'
import { readTemplate } from '../template/read-template.ts'
import type { Template } from '../template/template.ts'
import { placeAt, readLineStarts } from '../text/lines.ts'
import { findTemplateText } from './find-template-text.ts'
import { type ExistingDocument, readPrecedents } from './precedents.ts'
import type { Invocation } from './read-arguments.ts'
import { openSession, type Session } from './session.ts'
import { count } from './tally.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Says what is wrong in a template, and what it would find in the postmortems that exist. */
export async function checkTemplate(invocation: Invocation, terminal: Terminal): Promise<number> {
  const [source, ...operands] = invocation.operands
  if (source === undefined)
    throw new UsageError(
      'template check needs a template: postmortem-lint template check FILE [DIR]',
    )
  const text = await findTemplateText(source)
  const { template, problems } = readTemplate(text)
  const starts = readLineStarts(text)
  for (const { span, message } of problems) {
    const { line, column } = placeAt(starts, span.start)
    terminal.complain(`${source}:${line}:${column}: ${message}`)
  }
  const session = await openSession({ ...invocation, operands }, terminal)
  const documents = await readPrecedents(session)
  const changes = await Promise.all(documents.map((one) => changeIn(one, template, session)))
  await terminal.print(report(changes))
  return terminal.complaints.length > 0 ? 2 : 0
}

interface Change {
  readonly file: string
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** Under today's configuration and under the same with this template in every place of the old one. */
async function changeIn(
  { file, target, document }: ExistingDocument,
  template: Template,
  { resolver, facts }: Session,
): Promise<Change> {
  const { config } = await resolver.configFor(target.path)
  const { overrides: _, ...plain } = config
  const { text } = document.stored
  const after = review({ text, path: target.path }, { ...plain, template }, facts)
  const before = messagesOf(document.judge().findings)
  const now = messagesOf(after.findings)
  return {
    file,
    gained: now.filter((message) => !before.includes(message)),
    lost: before.filter((message) => !now.includes(message)),
  }
}

function messagesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, message }) => `${severity}: ${message}`)
}

function report(changes: readonly Change[]): string {
  const changed = changes.filter(({ gained, lost }) => gained.length + lost.length > 0)
  const lines = changed.flatMap(({ file, gained, lost }) => [
    file,
    ...gained.map((message) => `  + ${message}`),
    ...lost.map((message) => `  - ${message}`),
  ])
  const summary = `${count(changes.length, 'postmortem')} read: ${changed.length} would be judged differently.`
  return `${[...lines, ...(lines.length > 0 ? [''] : []), summary].join('\n')}\n`
}
