import { remember } from '../../memory/remember.ts'
import type { Block, RowBlock } from '../../text/block.ts'
import { rememberBlock } from '../../text/block-finder.ts'
import { type Prose, squeeze } from '../../text/prose.ts'
import { moveWords } from '../../text/span.ts'
import { type DurationMention, readDurations } from '../../time/read-durations.ts'
import type { Length, StatedSum } from '../model.ts'
import { readPhases } from './read-phases.ts'

/**
 * Lengths of time that are told as the sum of others: `12 min + 30 min = 42 min`, `…, a total of
 * 42 minutes`, the last row of a column of lengths.
 */
export function readSums(blocks: readonly Block[]): StatedSum[] {
  const told = blocks.flatMap((block) => (block.quoted ? [] : readBlock(block)))
  const listed = tablesWithTotal(blocks).flatMap(readTable)
  const isListed = (sum: StatedSum) =>
    listed.some(({ total }) => total.span.start === sum.total.span.start)
  return [...told, ...listed, ...readPhases(blocks).filter((sum) => !isListed(sum))]
}

const readBlock = rememberBlock(
  (block) => prosesOf(block).flatMap(readLine),
  ({ total, parts, ...sum }, by) => ({
    ...sum,
    total: moveWords(total, by),
    parts: parts.map((part) => moveWords(part, by)),
  }),
)

/** The rows of each table that has a row for the total. */
function tablesWithTotal(blocks: readonly Block[]): RowBlock[][] {
  const rows = blocks.filter((block) => block.kind === 'row' && !block.quoted) as RowBlock[]
  const totals = new Set(rows.flatMap((row) => (hasTotal(row) ? [row.table] : [])))
  return [...totals].map((table) => rows.filter((row) => row.table === table))
}

function hasTotal({ cells }: RowBlock): boolean {
  return cells.some(({ plain }) => isTotalLabel(plain))
}

function prosesOf(block: Block): readonly Prose[] {
  if (block.kind === 'row') return block.cells
  return block.kind === 'paragraph' || block.kind === 'item' ? [block.prose] : []
}

function readLine(prose: Prose): StatedSum[] {
  const plain = prose.plain.replace(/\n/g, ' ')
  if (!/[+]|\btotal|\badd(?:s|ing)? up to\b|\bin all\b/i.test(plain) || atOnce.test(plain))
    return []
  const lengths = readDurations(plain)
  const between = (index: number) =>
    plain.slice(lengths[index]?.end ?? 0, lengths[index + 1]?.start ?? plain.length)
  const sums: StatedSum[] = []
  let from = 0
  while (from < lengths.length) {
    let to = from
    while (to + 1 < lengths.length && isPlus(between(to))) to++
    if (to > from) {
      const parts = lengths.slice(from, to + 1)
      const total = totalBeside(lengths, { from, to }, plain)
      if (total) sums.push(toSum(prose, plain, { total, parts }))
    }
    from = to + 1
  }
  return sums.length ? sums : readTotal(prose, plain, lengths)
}

/** `12 min detection + 30 min repair`: words may name the parts. */
function isPlus(between: string): boolean {
  return /^[^.;=\d]{0,30}\+[^.;=\d]{0,20}$/.test(between)
}

function totalBeside(
  lengths: readonly DurationMention[],
  { from, to }: { from: number; to: number },
  plain: string,
): DurationMention | undefined {
  const [before, after] = [lengths[from - 1], lengths[to + 1]]
  const end = lengths[to]?.end ?? 0
  if (after && /^[^.;\d]{0,20}=\s*$/.test(plain.slice(end, after.start))) return after
  const start = lengths[from]?.start ?? 0
  return before && /^[^.;\d]{0,12}(?:=|[（(])\s*$/.test(plain.slice(before.end, start))
    ? before
    : undefined
}

/** `10 minutes in the morning and 25 at noon, a total of 35 minutes`, in one sentence. */
function readTotal(prose: Prose, plain: string, lengths: readonly DurationMention[]): StatedSum[] {
  return lengths.flatMap((total, index) => {
    const opening = /\b(?:a total of|totall?ing|adding up to|adds up to|in all)\s*$/i
    if (!opening.test(plain.slice(0, total.start))) return []
    const start = Math.max(
      0,
      ...[...plain.slice(0, total.start).matchAll(/[.!?;:]\s/g)].map((m) => m.index),
    )
    const parts = lengths.slice(0, index).filter((length) => length.start >= start)
    const words = plain.slice(start, total.start)
    const isPlain =
      parts.length >= 2 &&
      !/\b(?:each|every|per|of which|at least|up to|later|after|before|ago)\b/i.test(words)
    return isPlain ? [toSum(prose, plain, { total, parts })] : []
  })
}

function toSum(
  prose: Prose,
  plain: string,
  { total, parts }: { total: DurationMention; parts: readonly DurationMention[] },
): StatedSum {
  const lengthOf = ({ start, end, ...length }: DurationMention): Length => ({
    ...length,
    text: squeeze(plain.slice(start, end)),
    span: { start: prose.start + start, end: prose.start + end },
  })
  return { total: lengthOf(total), parts: parts.map(lengthOf) }
}

/** What ran side by side adds up to less. */
const atOnce =
  /\b(?:overlap\w*|parallel|simultaneous\w*|concurrent\w*|at the same time|side by side)\b/i

const lengthColumn = /\b(?:duration|downtime|length|elapsed|minutes|mins?)\b|時間|所要/i

function readTable(rows: readonly RowBlock[]): StatedSum[] {
  const [head, ...body] = rows
  const totalAt = body.findIndex(hasTotal)
  const total = body[totalAt]
  if (!head?.isHeader || !total || totalAt !== body.length - 1) return []
  // Metrics are each counted from a point of their own, and make no sum.
  const isOfMetrics = body.some(({ cells }) =>
    /\btime to\b|\bm?tt[a-z]\b/i.test(cells[0]?.plain ?? ''),
  )
  const isTogether = rows.some(({ cells }) => cells.some(({ plain }) => atOnce.test(plain)))
  if (isOfMetrics || isTogether) return []
  return head.cells.flatMap(({ plain }, column) => {
    const cells = [...body.slice(0, totalAt), total].map((row) => row.cells[column])
    const lengths = cells.map((cell) => cell && lengthOfCell(cell, plain))
    const [sum, ...parts] = [lengths.at(-1), ...lengths.slice(0, -1)]
    const known = parts.filter((part) => part !== undefined)
    const isWhole =
      lengthColumn.test(plain) ||
      (!plain.includes('/') && /^\W*(?:time|value|how long|took)?\W*$/i.test(plain))
    return isWhole && sum && known.length === parts.length && known.length >= 2
      ? [{ total: sum, parts: known }]
      : []
  })
}

const isTotalLabel = remember((cell) =>
  /^[\s*_]*(?:grand |overall )?(?:total|sum|overall|合計)(?: (?:time|duration|downtime|outage|impact))?[\s*_:：]*$/i.test(
    cell,
  ),
)

/** A length by itself, or a number under a heading that gives its unit. */
function lengthOfCell(cell: Prose, heading: string): Length | undefined {
  const [length, ...others] = readDurations(cell.plain)
  const trimmed = cell.plain.trim()
  const start = cell.start + cell.plain.indexOf(trimmed)
  const words = { text: squeeze(trimmed), span: { start, end: start + trimmed.length } }
  if (length && !others.length) {
    const { minutes, unitMinutes, approximate } = length
    return { ...words, minutes, unitMinutes, approximate }
  }
  const isMinutes = /\bmin(?:utes|s)?\b|分/i.test(heading) && /^\d+$/.test(trimmed)
  return isMinutes
    ? { ...words, minutes: Number(trimmed), unitMinutes: 1, approximate: false }
    : undefined
}
