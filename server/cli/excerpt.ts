import { type Cell, cellsOf } from './text-width.ts'

/** A line of the document as it can be shown, and the line of marks that goes below it. */
export interface Excerpt {
  readonly line: string
  readonly marks: string
}

/** A line may be as long as a file; only what stands near the place is looked at. */
const nearby = 1000

/** Draws a line with the part from one index to another marked, within so many columns. */
export function drawExcerpt(
  line: string,
  place: { readonly from: number; readonly to: number },
  columns: number,
): Excerpt {
  const skipped = Math.max(0, place.from - nearby)
  const cells = cellsOf(line.slice(skipped, place.from + nearby))
  const first = indexFrom(cells, place.from - skipped)
  const last = Math.max(first + 1, indexFrom(cells, place.to - skipped))
  const { from, to } = windowAround(cells, first, columns)
  const opening = from > 0 || skipped > 0 ? '…' : ''
  const closing = to < cells.length ? '…' : ''
  const before = widthOf(cells.slice(from, first)) + opening.length
  const marked = widthOf(cells.slice(first, Math.min(last, to)))
  return {
    line: opening + textOf(cells.slice(from, to)) + closing,
    marks: ' '.repeat(before) + '^'.repeat(Math.max(1, marked)),
  }
}

/** The first cell that begins at the index or after it. */
function indexFrom(cells: readonly Cell[], index: number): number {
  const found = cells.findIndex(({ start }) => start >= index)
  return found < 0 ? cells.length : found
}

/** Which cells to show: from the line's beginning where the place is near it, or around it. */
function windowAround(cells: readonly Cell[], place: number, columns: number) {
  const room = columns - 2
  const fits = widthOf(cells) <= columns
  let from = 0
  if (!fits && widthOf(cells.slice(0, place)) > room / 2) {
    from = place
    for (let width = 0; from > 0 && width < room / 3; from--) width += cells[from - 1]?.width ?? 0
  }
  let to = from
  for (let width = 0; to < cells.length; to++) {
    width += cells[to]?.width ?? 0
    if (!fits && width > room) break
  }
  return { from, to }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('')
}
