import { maskedSpans, sliceMasked } from '../findings/mask.ts'
import { makeSheet, type Quoting } from '../questions/sheet.ts'
import type { Review } from '../review/review.ts'
import { lineAt, readLineStarts } from '../text/lines.ts'
import type { SheetFormat } from './command-options.ts'
import type { Target } from './find-targets.ts'
import { complainOfFailures, openDocument, withDocument } from './open-document.ts'
import type { Invocation } from './read-arguments.ts'
import { complainOfConfig, openSession, type Session } from './session.ts'
import type { DrawSheet, FileSheet } from './sheet-file.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Prints the questions of each document, for the meeting that reviews it. */
export async function questions(invocation: Invocation, terminal: Terminal): Promise<number> {
  if (invocation.operands.length === 0)
    throw new UsageError('questions needs the path of a document: postmortem-lint questions FILE')
  const session = await openSession(invocation, terminal)
  const draw = await loadDrawing(invocation.sheetFormat)
  let count = 0
  for (const target of session.targets) {
    const sheet = await withDocument(target, session, () => sheetOf(target, session))
    if (!sheet) continue
    const setting = { all: invocation.tellsAll, isFirst: count === 0, ...terminal }
    await terminal.print(draw(sheet, setting))
    count++
  }
  if (count === 0 && terminal.complaints.length === 0)
    terminal.note('postmortem-lint: nothing to ask: no file here is a postmortem; name one')
  return terminal.complaints.length > 0 ? 2 : 0
}

/** Each is loaded only where it is asked for. */
async function loadDrawing(format: SheetFormat): Promise<DrawSheet> {
  if (format === 'json') return (await import('./sheet-json.ts')).sheetAsJson
  if (format === 'markdown') return (await import('./sheet-markdown.ts')).sheetAsMarkdown
  return (await import('./sheet-text.ts')).sheetAsText
}

/** In a folder only of what is a postmortem; of a file that is named in any case. */
async function sheetOf(target: Target, session: Session): Promise<FileSheet | undefined> {
  const { path, named } = target
  const { resolver, terminal, invocation, facts } = session
  const { config, problems } = await resolver.configFor(path)
  const asking = { ...session, facts: { ...facts, asksInDrafts: true as const } }
  const document = openDocument(target, config, asking)
  const recognise = () => document.postmortem.recognition
  const evenIfIgnored = !invocation.ignoring
  const { judged } = await resolver.verdictOn({ path, named, evenIfIgnored, recognise })
  if (!judged) return undefined
  complainOfConfig(problems, terminal)
  const review = document.judge()
  complainOfFailures(target, review, session)
  const quoting = quotingOf(document.stored.text, review)
  const { title } = review.postmortem
  const sheet = makeSheet(review, quoting)
  return { file: target.shown, ...(title ? { title: title.text } : {}), sheet, quoting }
}

function quotingOf(text: string, { findings }: Review): Quoting {
  const starts = readLineStarts(text)
  const masked = maskedSpans(findings)
  return {
    lineOf: ({ start }) => lineAt(starts, start) + 1,
    words: (span) => sliceMasked(text, span, masked),
  }
}
