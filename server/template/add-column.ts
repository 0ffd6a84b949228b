import type { Table } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'

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
