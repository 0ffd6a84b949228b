import { emptyProse, type Prose } from './prose.ts'
import type { Span } from './span.ts'

/** A row of a table written in HTML. */
export interface HtmlRow {
  readonly span: Span
  readonly cells: readonly Prose[]
  /** All of its cells are `<th>`. */
  readonly isHeader: boolean
}

/** The rows of the tables in an HTML block; `start` is where the block begins in the document. */
export function readHtmlRows(source: string, start: number): HtmlRow[] {
  return [
    ...source.matchAll(/<tr\b[^>]*>([\s\S]*?)(?:<\/tr\s*>|(?=<tr\b)|<\/table\s*>|$)/gi),
  ].flatMap((row) => {
    const inside = row.index + row[0].indexOf('>') + 1
    const cells = [...(row[1] ?? '').matchAll(cellPattern)]
    if (cells.length === 0) return []
    return {
      span: { start: start + row.index, end: start + row.index + row[0].trimEnd().length },
      isHeader: cells.every(([, kind]) => kind?.toLowerCase() === 'h'),
      cells: cells.map((cell) => {
        const at = inside + cell.index + cell[0].indexOf('>') + 1
        return { ...emptyProse, start: start + at, plain: blankTags(cell[2] ?? '') } satisfies Prose
      }),
    }
  })
}

const cellPattern = /<t([dh])\b[^>]*>([\s\S]*?)(?=<\/t[dh]\s*>|<t[dh]\b|$)/gi

/** Tags as spaces, sign for sign; `<br>` as a line feed. */
function blankTags(source: string): string {
  return source.replace(/<[^>]*>/g, (tag) =>
    /^<br\b/i.test(tag) ? `\n${' '.repeat(tag.length - 1)}` : ' '.repeat(tag.length),
  )
}
