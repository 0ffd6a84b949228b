import type { Block, RowBlock } from '../text/block.ts'
import { wordsOf } from '../text/prose.ts'
import type { Table } from './model.ts'

/** Every table with the columns that its head names. */
export function readTables(blocks: readonly Block[]): Table[] {
  const rows = blocks.filter((block): block is RowBlock => block.kind === 'row' && !block.quoted)
  const lastOf = new Map(rows.map((row) => [row.table, row]))
  return rows.flatMap((head) => {
    if (!head.isHeader) return []
    const last = lastOf.get(head.table) ?? head
    const columns = head.cells.map((cell) => wordsOf(cell))
    return [{ span: { start: head.span.start, end: last.span.end }, columns }]
  })
}
