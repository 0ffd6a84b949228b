import type { SheetQuestion } from '../questions/sheet.ts'
import type { DrawSheet } from './sheet-file.ts'

/** One object a file, for programs. */
export const sheetAsJson: DrawSheet = ({ file, title, sheet, quoting }, { all }) => {
  const describe = ({ asked, why, because }: SheetQuestion) => {
    const { span, lens, question, text, rank, isShown } = asked
    const base = { line: quoting.lineOf(span), words: quoting.words(span), lens, question }
    return { ...base, text, why, rank, shown: isShown, ...(because ? { because } : {}) }
  }
  const groups = sheet.groups.map(({ section, questions }) => ({
    section: section?.heading.text ?? null,
    id: section?.role ?? null,
    line: section ? quoting.lineOf(section.heading.span) : null,
    questions: questions.map(describe),
  }))
  const silent = sheet.silent.map(({ asked: { span, lens, question, state }, because }) => ({
    line: quoting.lineOf(span),
    lens,
    question,
    state,
    because,
  }))
  const rest = all ? { silent, without_sign: sheet.withoutSign.map(({ id }) => id) } : {}
  return `${JSON.stringify({ file, title: title ?? null, groups, ...rest })}\n`
}
