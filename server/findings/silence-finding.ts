import type { Block } from '../text/block.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf, wholeLines } from '../text/lines.ts'
import { readBlocks } from '../text/remember-blocks.ts'
import type { Finding } from './finding.ts'

/** What stands where the author is to write the reason; it counts as none. */
const reasonToCome = 'TODO: the reason'

/**
 * The edit that silences one finding by a comment. Where no comment can stand above the line, as
 * within a table or a code block, it silences the rule in the section; in front matter, in the file.
 */
export function silenceFinding(text: string, finding: Pick<Finding, 'id' | 'span'>): Edit {
  const { start } = finding.span
  const eol = lineBreakOf(text)
  const place = placeFor(text, start)
  const comment = `<!-- postmortem-lint-disable-${place.scope} ${finding.id}: ${reasonToCome} -->`
  const newText = place.isOwnLine ? `${place.indent}${comment}${eol}` : ` ${comment}`
  return { span: { start: place.at, end: place.at }, newText }
}

interface CommentPlace {
  readonly scope: 'next-line' | 'section' | 'file'
  readonly at: number
  /** Before a line, or else at the end of one. */
  readonly isOwnLine: boolean
  /** What stands before the comment on a line of its own: spaces, signs of a quote. */
  readonly indent: string
}

function placeFor(text: string, offset: number): CommentPlace {
  const blocks = readBlocks(text)
  const index = blocks.findLastIndex(({ span }) => span.start <= offset && offset <= span.end)
  const block = blocks[index] ?? blocks.find(({ span }) => span.start > offset)
  if (!block) return above(text, offset, 'next-line')
  switch (block.kind) {
    case 'front-matter':
      return { scope: 'file', at: endOfLine(text, block.span.end), isOwnLine: true, indent: '' }
    case 'row':
      return above(text, startOfTable(blocks, block.table) ?? block.span.start, 'section')
    case 'code':
    case 'html':
      return above(
        text,
        block.span.start,
        isFirstLine(text, block, offset) ? 'next-line' : 'section',
      )
    case 'item':
      if (isFirstLine(text, block, offset)) return aboveItem(text, blocks, index)
      return within(text, offset)
    case 'paragraph':
      return isFirstLine(text, block, offset)
        ? above(text, offset, 'next-line')
        : within(text, offset)
    default:
      return above(text, block.span.start, 'next-line')
  }
}

function above(text: string, offset: number, scope: CommentPlace['scope']): CommentPlace {
  const { start } = wholeLines(text, { start: offset, end: offset })
  const indent = /^(?:[ \t]*>)*[ \t]*/.exec(text.slice(start, offset))?.[0] ?? ''
  return { scope, at: start, isOwnLine: true, indent }
}

/** Within the item before it, so that the list stays one list. */
function aboveItem(text: string, blocks: readonly Block[], index: number): CommentPlace {
  const item = blocks[index]
  const place = above(text, item?.span.start ?? 0, 'next-line')
  if (item?.kind !== 'item') return place
  const hasElder = blocks
    .slice(0, index)
    .some((other) => other.kind === 'item' && other.list === item.list)
  const marker = /^(?:[-*+]|\d+[.)])[ \t]+/.exec(text.slice(item.span.start))?.[0] ?? ''
  return hasElder ? { ...place, indent: place.indent + ' '.repeat(marker.length) } : place
}

/** At the end of the line above, so that the paragraph stays one; before a hard break. */
function within(text: string, offset: number): CommentPlace {
  const { start } = wholeLines(text, { start: offset, end: offset })
  const before = text.slice(0, start).replace(/(?:[ \t]+|\\)?\r?\n$/, '')
  return { scope: 'next-line', at: before.length, isOwnLine: false, indent: '' }
}

function isFirstLine(text: string, { span }: Block, offset: number): boolean {
  return !/[\r\n]/.test(text.slice(span.start, offset))
}

function startOfTable(blocks: readonly Block[], table: number): number | undefined {
  return blocks.find((block) => block.kind === 'row' && block.table === table)?.span.start
}

function endOfLine(text: string, offset: number): number {
  return wholeLines(text, { start: offset, end: offset }).end
}
