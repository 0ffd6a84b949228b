import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from '../../text/block.ts'
import { linesOf, type Prose, squeeze, wordsOf } from '../../text/prose.ts'
import type { Span, Words } from '../../text/span.ts'
import type { SectionRole } from '../model.ts'
import { roleOfHeading } from './section-role.ts'

/** What opens a section: a heading, or bold text that stands for one. */
export interface Opener {
  /** Where its block stands among all blocks. */
  readonly index: number
  readonly span: Span
  readonly words: Words
  /** 1 to 6 for headings, 7 for a bold paragraph, 8 and more for a bold list label. */
  readonly level: number
  readonly role?: SectionRole
  /** Text of the section stands in the opening block itself. */
  readonly hasText?: boolean
  /** Where the section ends at the latest. */
  readonly limit?: number
}

type RoleReader = typeof roleOfHeading

export function readOpeners(
  blocks: readonly Block[],
  roleOf: RoleReader = roleOfHeading,
): Opener[] {
  return blocks.flatMap((block, index) => {
    const opener = readOpener(block, blocks[index + 1], roleOf)
    return opener ? [{ ...opener, index }] : []
  })
}

type Opening = Omit<Opener, 'index'>

function readOpener(
  block: Block,
  next: Block | undefined,
  roleOf: RoleReader,
): Opening | undefined {
  if (block.quoted) return undefined
  if (block.kind === 'heading') return readHeading(block, roleOf)
  if (block.kind === 'paragraph' && block.depth === 0) return readBoldParagraph(block, roleOf)
  return block.kind === 'item' ? readBoldLabel(block, next, roleOf) : undefined
}

function readHeading(block: HeadingBlock, roleOf: RoleReader): Opening {
  const words = wordsOf(block.prose)
  const role = roleOf(words.text)
  return { span: block.span, words, level: block.level, ...(role ? { role } : {}) }
}

/** A paragraph that is only bold text, where its words name a role. */
function readBoldParagraph(block: ParagraphBlock, roleOf: RoleReader): Opening | undefined {
  if (!isAllStrong(block.prose)) return undefined
  const words = wordsOf(block.prose)
  const role = roleOf(words.text)
  return role && { span: block.span, words, level: 7, role }
}

/**
 * `- **Impact**:` with nothing after it on its line. The section is what is nested in the item, or
 * what follows it where its author did not indent that.
 */
function readBoldLabel(
  block: ItemBlock,
  next: Block | undefined,
  roleOf: RoleReader,
): Opening | undefined {
  // Most items have nothing bold, and there are many.
  if (block.prose.strong.length === 0) return undefined
  const [label, ...more] = linesOf(block.prose)
  if (!label || !isAllStrong(label)) return undefined
  const words = wordsOf(label)
  // A question in a list is a step of an analysis, and opens nothing.
  const role = /^(?:why|なぜ)|[?？]$/i.test(words.text) ? undefined : roleOf(words.text)
  const isNested = more.length > 0 || (next !== undefined && next.span.start < block.span.end)
  const isLoose = !isNested && next?.kind === 'paragraph'
  if (!role || !(isNested || isLoose)) return undefined
  const hasText = more.length > 0
  const opener = { span: words.span, words, level: 7 + block.depth, role, hasText }
  return isNested ? { ...opener, limit: block.span.end } : opener
}

function isAllStrong({ plain, strong }: Prose): boolean {
  const [only] = strong
  if (!only || strong.length > 1 || squeeze(plain).length > 60) return false
  const rest = plain.slice(0, only.start) + plain.slice(only.end)
  return /^[\s:：]*$/.test(rest)
}
