import type { RowBlock } from '../text/block.ts'
import { wordsOf } from '../text/prose.ts'
import type { Words } from '../text/span.ts'
import { isEmphasised, isRoom } from './field-shape.ts'
import { isPattern } from './plain-name.ts'
import type { Page } from './read-template.ts'

/** A label of a form and what stands in the room for its value. */
export interface FormCell {
  readonly label: Words
  readonly value: Words
  readonly inTable: 'beside' | 'above'
}

/** The labels of a row, where its table is a form; above the sections its head may name the fields. */
export function readForm(
  row: RowBlock,
  { blocks, text }: Pick<Page, 'blocks' | 'text'>,
  isHead: boolean,
): FormCell[] {
  const rows = blocks.filter(
    (block): block is RowBlock => block.kind === 'row' && block.table === row.table,
  )
  const cells = row.cells.map((cell) => wordsOf(cell))
  if (!isForm(rows)) return isHead && row.isHeader && isAcross(rows, text) ? acrossCells(rows) : []
  const isCaption =
    row.isHeader &&
    (cells.filter(({ text }) => text).length < 2 ? cells.length > 2 : !hasRoom(cells.map(textOf)))
  if (isCaption) return []
  return cells.flatMap((label, index) => {
    const value = cells[index + 1]
    if (index % 2 || !label.text || !value || label.text.length > 80) return []
    return [{ label, value, inTable: 'beside' as const }]
  })
}

/** Labels in the first column, or in every other one, and room beside them. */
export function isForm(rows: readonly RowBlock[]): boolean {
  const [head = [], ...body] = rows.map(({ cells }) => cells.map((cell) => wordsOf(cell).text))
  const [first = '', ...others] = head
  if (others.length > 0 && others.every((name, index) => index % 2 === 1 || !name)) return true
  if (!first) return true
  if (body.length > 0 && hasRoom(head) && body.every(hasRoom) && [head, ...body].every(isLabelled))
    return true
  if (others.length !== 1 || body.length < 2) return false
  const labels = body.map(([label = '']) => label)
  if (!labels.every((label) => /\p{L}{2}/u.test(label) && !isPattern(label))) return false
  const isNamed = /^(?:field|item|key|metric|property|attribute|項目|feld|champ)$/i.test(first)
  // `Why 1`, `Why 2`: rows to write in, as many as are needed.
  const isNumbered = new Set(labels.map((label) => label.replace(/\d+/g, ''))).size === 1
  return isNamed || (!isNumbered && body.every(([, value = '']) => isRoom(value)))
}

/** Every other cell waits for a value, and at least one of them shows what it waits for. */
function hasRoom(cells: readonly string[]): boolean {
  const values = cells.filter((_, index) => index % 2 === 1)
  return values.length > 0 && values.some((value) => isRoom(value))
}

function isLabelled(cells: readonly string[]): boolean {
  const labels = cells.filter((_, index) => index % 2 === 0)
  return labels.every((label) => /\p{L}{2}/u.test(label) && !isPattern(label))
}

/** A head with a single row below it that waits for values. */
function isAcross([head, body, ...more]: readonly RowBlock[], text: string): boolean {
  const names = head?.cells.map((cell) => wordsOf(cell).text) ?? []
  const values = body?.cells.map((cell) => wordsOf(cell)) ?? []
  return (
    names.length > 1 &&
    names.every((name) => name && !isPattern(name)) &&
    more.length === 0 &&
    values.length > 0 &&
    values.every((value) => isRoom(value.text) || isEmphasised(text, value.span))
  )
}

function acrossCells([head, body]: readonly RowBlock[]): FormCell[] {
  return (head?.cells ?? []).flatMap((cell, index) => {
    const below = body?.cells[index]
    return below ? [{ label: wordsOf(cell), value: wordsOf(below), inTable: 'above' as const }] : []
  })
}

const textOf = ({ text }: Words): string => text
