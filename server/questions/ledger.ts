import type { Fix } from '../findings/finding.ts'
import { insertSection } from '../findings/insert-section.ts'
import type { Postmortem } from '../postmortem/model.ts'
import { matchSections } from '../template/match-sections.ts'
import { insertWanted } from '../template/place-section.ts'
import type { Template } from '../template/template.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf } from '../text/lines.ts'

/** What the ledger writes down of a question. */
export interface LedgerLine {
  readonly lens: string
  readonly question: string
  readonly text: string
}

/** The document that holds the ledger, and the template that says how its section looks. */
export interface LedgerPlace {
  readonly text: string
  readonly postmortem: Postmortem
  readonly template?: Template
}

/** Everything an author may do with a question besides answering it in the text. */
export function ledgerFixes(place: LedgerPlace, line: LedgerLine, at: number): Fix[] {
  const add = (title: string, lines: string, written?: string) =>
    ledgerFix(place, { title, lines, ...(written ? { written } : {}) })
  const eol = lineBreakOf(place.text)
  const answer = `${ledgerLine(line, '')}${eol}${eol}  ${answerOpening} `
  return [
    add('Insert this question', ledgerLine(line, '')),
    add('Answer here', answer, `${answerOpening} `),
    add('Answered by this paragraph', answeredLine(place, line, at)),
    add(
      'Not applicable because …',
      ledgerLine(line, ` not-applicable: ${reasonToCome}`),
      reasonToCome,
    ),
    add(
      'Still unknown because …',
      ledgerLine(line, ` still-unknown: ${reasonToCome}`),
      reasonToCome,
    ),
  ]
}

/** All questions at once, in the order in which they are asked. */
export function insertAllFix(place: LedgerPlace, lines: readonly LedgerLine[]): Fix {
  const list = lines.map((line) => ledgerLine(line, '')).join(lineBreakOf(place.text))
  return ledgerFix(place, { title: `Insert all ${lines.length} questions`, lines: list })
}

/** A question that is answered where the author points. */
export function answeredFix(place: LedgerPlace, line: LedgerLine, at: number): Fix {
  const words = line.text.length > longestTitle ? `${line.text.slice(0, longestTitle)}…` : line.text
  return ledgerFix(place, { title: `This answers: ${words}`, lines: answeredLine(place, line, at) })
}

const longestTitle = 70

const answerOpening = 'Answer:'
/** What stands where only the author can write. */
const reasonToCome = 'REASON'

function ledgerLine({ lens, question, text }: LedgerLine, verdict: string): string {
  return `- [ ] ${text} <!-- postmortem-lint: question ${lens}/${question}${verdict} -->`
}

/** Ticked, with the name of the section that holds the answer. */
function answeredLine({ postmortem }: LedgerPlace, line: LedgerLine, at: number): string {
  const section = postmortem.sections.findLast(
    ({ heading, body }) => heading.span.start <= at && at <= body.end,
  )
  const where = section ? ` (see “${section.heading.text}”)` : ''
  return ledgerLine({ ...line, text: `${line.text}${where}` }, '').replace('[ ]', '[x]')
}

interface NewLines {
  readonly title: string
  readonly lines: string
  /** Where the author goes on writing: over the reason to come, or behind these words. */
  readonly written?: string
}

function ledgerFix(place: LedgerPlace, { title, lines, written }: NewLines): Fix {
  const edit = addLines(place, lines)
  if (!written) return { title, edits: [edit], safe: false }
  const from = edit.newText.lastIndexOf(written)
  const to = from + written.length
  const cursor = [written === reasonToCome ? from : to, to] as const
  return { title, edits: [edit], safe: false, cursor }
}

function addLines(place: LedgerPlace, lines: string): Edit {
  const { text, postmortem } = place
  const section = postmortem.sections.find(({ role }) => role === 'open-questions')
  if (!section) return newSection(place, lines)
  const { start, end } = section.body
  const written = text.slice(start, end).trimEnd()
  const at = start + written.length
  const eol = lineBreakOf(text)
  const isList = /^\s*(?:[-*+]|\d+[.)])\s/.test(written.split('\n').at(-1) ?? '')
  return { span: { start: at, end: at }, newText: `${isList ? eol : eol + eol}${lines}` }
}

/** As the template has it, where there is one that has it. */
function newSection({ text, postmortem, template }: LedgerPlace, body: string): Edit {
  const matches = template ? matchSections(template, postmortem) : []
  const match = matches.find(({ wanted }) => wanted.role === 'open-questions')
  if (!template || !match) return insertSection(text, postmortem, { role: 'open-questions', body })
  const eol = lineBreakOf(text)
  const { span, newText } = insertWanted({ text, postmortem, template, matches }, match)
  const section = newText.trimEnd()
  return { span, newText: `${section}${eol}${eol}${body}${newText.slice(section.length)}` }
}
