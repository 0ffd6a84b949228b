import type { Fix } from '../findings/finding.ts'
import { insertSection } from '../findings/insert-section.ts'
import type { Postmortem } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf } from '../text/lines.ts'

/** What the ledger writes down of a question. */
export interface LedgerLine {
  readonly lens: string
  readonly question: string
  readonly text: string
}

/** The question under the document's open questions, to be ticked when it is answered. */
export function insertFix(text: string, postmortem: Postmortem, line: LedgerLine): Fix {
  const edits = [addLine(text, postmortem, ledgerLine(line, ''))]
  return { title: 'Insert this question', edits, safe: false }
}

/** The question with room for the reason that only its author can give. */
export function dismissFix(text: string, postmortem: Postmortem, line: LedgerLine): Fix {
  const edits = [addLine(text, postmortem, ledgerLine(line, ' not-applicable: REASON'))]
  return { title: 'Not applicable because …', edits, safe: false }
}

/** The question left open on purpose, which is a full answer where it says why. */
export function leaveFix(text: string, postmortem: Postmortem, line: LedgerLine): Fix {
  const edits = [addLine(text, postmortem, ledgerLine(line, ' still-unknown: REASON'))]
  return { title: 'Still unknown because …', edits, safe: false }
}

function ledgerLine({ lens, question, text }: LedgerLine, verdict: string): string {
  return `- [ ] ${text} <!-- postmortem-lint: question ${lens}/${question}${verdict} -->`
}

function addLine(text: string, postmortem: Postmortem, line: string): Edit {
  const section = postmortem.sections.find(({ role }) => role === 'open-questions')
  if (!section) return insertSection(text, postmortem, { role: 'open-questions', body: line })
  const { start, end } = section.body
  const written = text.slice(start, end).trimEnd()
  const at = start + written.length
  const eol = lineBreakOf(text)
  const isList = /^\s*(?:[-*+]|\d+[.)])\s/.test(written.split('\n').at(-1) ?? '')
  return { span: { start: at, end: at }, newText: `${isList ? eol : eol + eol}${line}` }
}
