import { matchesOf } from '../../memory/matches-of.ts'
import { remember } from '../../memory/remember.ts'
import type {
  Block,
  HeadingBlock,
  ItemBlock,
  ParagraphBlock,
  PlainBlock,
  RowBlock,
} from '../../text/block.ts'
import { rememberBlock } from '../../text/block-finder.ts'
import { linesOf, type Prose, squeeze, wordsOf } from '../../text/prose.ts'
import { encloses, moveWords } from '../../text/span.ts'
import type { Placeholder } from '../model.ts'
import type { Outline } from '../sections/outline.ts'
import {
  choices,
  guidance,
  inside,
  opensGuidance,
  type PlaceholderKind,
  tag,
  whole,
} from './placeholder-forms.ts'

/** Template text that nobody filled in: whole cells, values and lines that only mark a gap. */
export function readPlaceholders(blocks: readonly Block[], outline: Outline): Placeholder[] {
  const heads = new Map<number, RowBlock>()
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    if (block.kind === 'row') {
      if (!block.isHeader) return readRow(block, heads.get(block.table), outline)
      heads.set(block.table, block)
      return []
    }
    if (block.kind === 'html') return readTag(block)
    if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return []
    // A heading of that name opens the list of what is to be done.
    if (opensTasks(block, outline)) return []
    if (block.kind === 'heading' ? isUnnamed(block) : isGuidance(block, outline))
      return [{ ...wordsOf(block.prose), kind: 'guidance' }]
    return readLines(block).filter(({ kind }) => kind !== 'ellipsis' || isAlone(block, blocks))
  })
}

const readLines = rememberBlock(
  (block) => ('prose' in block ? linesOf(block.prose).flatMap(readLine) : []),
  moveWords,
)

function opensTasks(block: HeadingBlock | ItemBlock | ParagraphBlock, outline: Outline): boolean {
  if (!/^\W*to ?do\W*$/i.test(block.prose.plain)) return false
  const { heading } = outline.sectionAt(block.prose.start) ?? {}
  return block.kind === 'heading' || heading?.span.start === wordsOf(block.prose).span.start
}

/** `# ISSUE NAME`, `# Title of the incident`: the name that stands there until there is one. */
function isUnnamed({ prose, level }: HeadingBlock): boolean {
  return (
    level === 1 &&
    /^(?:(?:the )?(?:issue|incident|post-?mortem|outage|event) (?:name|title|number)|title of (?:the )?(?:issue|incident|outage|event))$/i.test(
      squeeze(prose.plain),
    )
  )
}

/** Among actions the same words are a task. */
function isGuidance({ kind, prose, span }: ParagraphBlock | ItemBlock, outline: Outline): boolean {
  if (kind !== 'paragraph' || !opensGuidance.test(prose.plain)) return false
  if (!guidance.test(squeeze(prose.plain))) return false
  return outline.roleAt(span.start) !== 'action-items'
}

/** `<describe here>` on a line of its own is HTML to Markdown. */
function readTag({ text, span }: PlainBlock): Placeholder[] {
  const words = text.trim()
  return tag.test(words) ? [{ text: words, span, kind: 'bracketed' }] : []
}

/** Among actions, `TODO` is a state of work, and `TBD` an owner that another rule misses. */
function readRow(row: RowBlock, head: RowBlock | undefined, outline: Outline): Placeholder[] {
  const isAction = outline.roleAt(row.span.start) === 'action-items'
  return row.cells.flatMap((cell, index) => {
    const found = readLine(cell)
    if (found.length === 0) return []
    const name = head?.cells[index]
    const column = name ? wordsOf(name) : { text: '', span: row.span }
    return found
      .filter(({ kind }) => !(isAction && kind === 'to-do'))
      .map((placeholder) => ({ ...placeholder, cell: { row: row.span, column } }))
  })
}

/** Between other entries, or words, an ellipsis says that some are left out. */
function isAlone(block: Block, blocks: readonly Block[]): boolean {
  if (block.kind === 'paragraph') return isAllOfSection(block, blocks)
  if (block.kind !== 'item') return true
  return !blocks.some(
    (other) =>
      other.kind === 'item' && other.list === block.list && /[\p{L}\p{N}]/u.test(other.prose.plain),
  )
}

function isAllOfSection(block: ParagraphBlock, blocks: readonly Block[]): boolean {
  const index = blocks.indexOf(block)
  const next = blocks[index + 1]
  return blocks[index - 1]?.kind === 'heading' && (next === undefined || next.kind === 'heading')
}

function readLine(line: Prose): Placeholder[] {
  const found = findIn(line.plain)
  if (found.length === 0) return []
  const told = found
    .filter(({ from, evenInCode }) => evenInCode || !isCode(line, from))
    .map((one) => placeholderAt(line, one))
  return told.filter((one) => !told.some((other) => other !== one && isWithin(one, other)))
}

interface Found {
  readonly from: number
  readonly to: number
  readonly kind: PlaceholderKind
  readonly evenInCode: boolean
}

const findIn = remember((plain): readonly Found[] => {
  const value = /^(\s*[^:：\n]{1,40}[:：]\s*)?(.*?)\s*$/s.exec(plain)
  const label = value?.[1] ?? ''
  const words = squeeze(value?.[2] ?? '')
  const at = label.length + (value?.[2]?.search(/\S/) ?? 0)
  const all = squeeze(plain)
  const kindOf = (part: string) => whole.find(([pattern]) => pattern.test(part))?.[1]
  const entire = kindOf(all)
  // What explains an unknown says that it is one.
  if (/^\[\^[^\]]+\]:|^[*†‡]/.test(all) && entire === undefined) return []
  if (entire && entire !== 'question-mark') {
    const from = plain.search(/\S/)
    return [{ from, to: plain.trimEnd().length, kind: entire, evenInCode: true }]
  }
  const isChoice = label && choices.some((pattern) => pattern.test(words))
  const kind = isChoice ? 'guidance' : kindOf(words)
  const isTold = kind && !(kind === 'question-mark' && !label)
  if (isTold) return [{ from: at, to: plain.trimEnd().length, kind, evenInCode: true }]
  return inside.flatMap(([pattern, one]) =>
    matchesOf(pattern, plain).map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      kind: one,
      evenInCode: false,
    })),
  )
})

/** `{{ date: yyyy-mm-dd }}` is one placeholder. */
function isWithin({ span }: Placeholder, { span: outer }: Placeholder): boolean {
  return encloses(outer, span) && outer.end - outer.start > span.end - span.start
}

function placeholderAt(line: Prose, { from, to, kind }: Found): Placeholder {
  const span = { start: line.start + from, end: line.start + to }
  return { text: squeeze(line.plain.slice(from, to)), span, kind }
}

function isCode(line: Prose, index: number): boolean {
  return line.code.some((span) => span.start <= index && index < span.end)
}
