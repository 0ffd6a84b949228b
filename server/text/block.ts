import type { Prose } from './prose.ts'
import type { Span } from './span.ts'

/**
 * A document as a flat list of plain pieces in the order they stand, containers as fields.
 * `depth` of an item counts the lists around it (1 for a list at the top); `list` and `table`
 * number the container, so that blocks of one list or table can be told apart from the next.
 */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | RowBlock | CodeBlock | PlainBlock

interface BlockBase {
  readonly span: Span
  /** Inside a block quote. */
  readonly quoted: boolean
  /** How many list items stand around this block (an item counts itself). */
  readonly depth: number
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading'
  /** 1 to 6. */
  readonly level: number
  readonly prose: Prose
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph'
  readonly prose: Prose
}

export interface ItemBlock extends BlockBase {
  readonly kind: 'item'
  /** The item's first paragraph; what follows it comes as blocks of its own. */
  readonly prose: Prose
  readonly list: number
  readonly ordered: boolean
  /** The state of its checkbox, if it has one. */
  readonly checked?: boolean
}

export interface RowBlock extends BlockBase {
  readonly kind: 'row'
  readonly table: number
  readonly isHeader: boolean
  readonly cells: readonly Prose[]
}

export interface CodeBlock extends BlockBase {
  readonly kind: 'code'
  readonly language: string
  readonly text: string
}

export interface PlainBlock extends BlockBase {
  /** `html` is any HTML that is no comment. */
  readonly kind: 'front-matter' | 'comment' | 'html'
  /** The text between the fences, or the comment's or element's source. */
  readonly text: string
  /** Where `text` begins. */
  readonly textStart: number
}

/** The block as it stands when so many characters, lists and tables are put before it. */
export function moveBlock(block: Block, by: number, containers = 0): Block {
  const moved = placeBlock(block, by, containers)
  homes.set(moved, homes.get(block) ?? block)
  return moved
}

/**
 * The block that it was before it was moved, the same for as long as its part of the text is: what
 * it says by itself can be kept with it. Its containers are numbered otherwise.
 */
export function homeOf(block: Block): Block {
  return homes.get(block) ?? block
}

const homes = new WeakMap<Block, Block>()

/** Written out, since a long document has thousands, and all behind a keystroke move. */
function placeBlock(block: Block, by: number, containers: number): Block {
  const span = { start: block.span.start + by, end: block.span.end + by }
  const { quoted, depth } = block
  switch (block.kind) {
    case 'row': {
      const cells = block.cells.map((cell) => moveProse(cell, by))
      const { kind, isHeader } = block
      return { kind, span, quoted, depth, table: block.table + containers, isHeader, cells }
    }
    case 'item':
      return {
        kind: block.kind,
        span,
        quoted,
        depth,
        prose: moveProse(block.prose, by),
        list: block.list + containers,
        ordered: block.ordered,
        ...(block.checked === undefined ? {} : { checked: block.checked }),
      }
    case 'heading': {
      const { kind, level } = block
      return { kind, span, quoted, depth, level, prose: moveProse(block.prose, by) }
    }
    case 'paragraph':
      return { kind: block.kind, span, quoted, depth, prose: moveProse(block.prose, by) }
    case 'code':
      return { ...block, span }
    default:
      return { ...block, span, textStart: block.textStart + by }
  }
}

function moveProse(
  { start, plain, strong, code, struck, links, images }: Prose,
  by: number,
): Prose {
  return images
    ? { start: start + by, plain, strong, code, struck, links, images }
    : { start: start + by, plain, strong, code, struck, links }
}
