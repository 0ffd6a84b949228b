import type { Span } from '../text/span.ts'
import { painter } from './paint.ts'
import { printable } from './printable.ts'
import { countQuestions, type DrawSheet, headingOf } from './sheet-file.ts'
import { wrapWords } from './wrap-words.ts'

const usualColumns = 90
const margin = 11

/** For people at a terminal: each question with its line, and why it is asked below it. */
export const sheetAsText: DrawSheet = ({ file, title, sheet, quoting }, setting) => {
  const { all, isFirst, colour, columns = usualColumns } = setting
  const paint = painter(colour)
  const width = Math.min(columns, usualColumns)
  const at = (span: Span) => `  ${`line ${quoting.lineOf(span)}`.padEnd(margin - 2)}`
  const faint = (text: string) => `${' '.repeat(margin)}${paint(hanging(text, width), 'faint')}`
  const lines = [
    ...(isFirst ? [] : ['']),
    paint(printable(title ? `${title} (${file})` : file), 'file'),
    `${countQuestions(sheet)}.`,
  ]
  for (const group of sheet.groups) {
    lines.push('', printable(headingOf(group)))
    for (const { asked, why, because } of group.questions) {
      lines.push('', `${at(asked.span)}${paint(hanging(asked.text, width), 'question')}`)
      lines.push(faint(`${why} (${asked.lens})`))
      if (all && because) lines.push(faint(`On this sheet only: ${because}`))
    }
  }
  const silent = sheet.silent.map(
    ({ asked: { span, lens, question }, because }) =>
      `${at(span)}${hanging(`${lens}/${question}: ${because}`, width)}`,
  )
  if (all && silent.length > 0) lines.push('', 'Silent', '', ...silent)
  const unsigned = sheet.withoutSign.map(({ id }) => id).join(', ')
  if (all && unsigned)
    lines.push('', 'No sign of it in this document', '', ...indented(unsigned, width))
  return `${lines.join('\n')}\n`
}

/** Later lines stand below the first, which begins behind the line number. */
function hanging(text: string, width: number): string {
  return wrapWords(printable(text), width - margin).join(`\n${' '.repeat(margin)}`)
}

function indented(text: string, width: number): string[] {
  return wrapWords(text, width - 2).map((line) => `  ${line}`)
}
