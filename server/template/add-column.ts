import type { Section, Table } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf } from '../text/lines.ts'

/** The edits that add an empty column to a table of bars; none for a table of another make. */
export function addColumn(text: string, { span }: Table, column: string): Edit[] | undefined {
  const edits: Edit[] = []
  let at = span.start
  for (const [row, line] of text.slice(span.start, span.end).split('\n').entries()) {
    const plain = line.trimEnd()
    if (!plain.includes('|')) return undefined
    const end = at + plain.length
    const cell = row === 0 ? ` ${column} ` : row === 1 ? ' --- ' : '  '
    edits.push({
      span: { start: end, end },
      newText: plain.endsWith('|') ? `${cell}|` : ` |${cell.trimEnd()}`,
    })
    at += line.length + 1
  }
  return edits
}

/** The edit that adds an empty table behind what a section says. */
export function addTable(text: string, { body }: Section, columns: readonly string[]): Edit {
  const eol = lineBreakOf(text)
  const at = body.start + text.slice(body.start, body.end).trimEnd().length
  const rows = [columns, columns.map(() => '---'), columns.map(() => '')]
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join(eol)
  return { span: { start: at, end: at }, newText: `${eol}${eol}${table}` }
}
