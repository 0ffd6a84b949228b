import { remember } from '../../memory/remember.ts'
import type { Block, RowBlock } from '../../text/block.ts'
import { rememberBlock } from '../../text/block-finder.ts'
import { linesOf, type Prose } from '../../text/prose.ts'
import { readTimes } from '../../time/read-times.ts'
import type { SectionRole } from '../model.ts'
import { isKnownField } from '../read-metadata.ts'

/**
 * The role that a section's own content gives it where its heading's words do not decide: an
 * account in time, a table of tasks, a chain of whys, the fields of the document.
 */
export function roleOfContent(
  content: readonly Block[],
  opensDocument: boolean,
): SectionRole | undefined {
  if (isTicked(content)) return 'action-items'
  if (content.some((block) => taskHeaders(block).length > 0)) return 'action-items'
  const lines = content.flatMap((block) => (block.quoted ? [] : openingsOf(block)))
  if (lines.length < 3) return undefined
  const share = (opening: keyof Opening) =>
    lines.filter((line) => line[opening]).length / lines.length
  if (share('isWhy') > 0.6) return 'root-cause'
  if (share('isTime') > 0.6) return 'timeline'
  return opensDocument && share('isField') > 0.6 ? 'participants' : undefined
}

/** How a line opens. */
interface Opening {
  readonly isWhy: boolean
  readonly isTime: boolean
  readonly isField: boolean
}

const openingsOf = rememberBlock(
  (block) =>
    linesIn(block).map(
      (line): Opening => ({
        isWhy: /^\W*(?:why\b|なぜ)/i.test(line.plain),
        isTime: opensWithTime(line),
        isField: isField(line),
      }),
    ),
  (opening) => opening,
)

const taskHeaders = rememberBlock(
  (block) => (isTaskHeader(block) ? [block] : []),
  (block) => block,
)

/** A list in which every item is to be ticked, and one is not yet. */
function isTicked(content: readonly Block[]): boolean {
  const items = content.filter((block) => block.kind === 'item')
  const top = items.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY)
  const tasks = items.filter(({ depth }) => depth === top)
  const isOpen = tasks.some(({ checked }) => checked === false)
  return isOpen && tasks.length >= 2 && tasks.every(({ checked }) => checked !== undefined)
}

function linesIn(block: Block): Prose[] {
  switch (block.kind) {
    case 'row':
      return block.isHeader ? [] : block.cells.slice(0, 1)
    case 'item':
      return linesOf(block.prose).slice(0, 1)
    case 'paragraph': {
      const lines = linesOf(block.prose)
      const [first, second] = lines
      // Lines that only wrap the first one are no lines of their own.
      const isWrapped = first && second && opensWithTime(first) && !opensWithTime(second)
      const isProse = !lines.some((line) => opensWithTime(line) || isField(line))
      return isWrapped || isProse ? lines.slice(0, 1) : lines
    }
    default:
      return []
  }
}

function isTaskHeader(block: Block): block is RowBlock {
  if (block.kind !== 'row' || !block.isHeader) return false
  const heads = block.cells.map(({ plain }) => plain)
  const has = (name: RegExp) => heads.some((head) => name.test(head))
  return (
    has(/\b(?:owner|assignee|dri|responsible)\b|担当/i) &&
    has(/\b(?:due|deadline|status|ticket|issue|priority|bug|eta)\b|期限|状態/i) &&
    has(/\b(?:action|task|item|todo|what|follow.?up|description)s?\b|内容|対策/i)
  )
}

function opensWithTime({ plain }: Prose): boolean {
  return opensSo(plain)
}

const opensSo = remember((plain): boolean => {
  const time = readTimes(plain).find(({ isReadable }) => isReadable)
  if (!time || (time.clock ?? time.date?.day ?? time.relativeMinutes) === undefined) return false
  // A name may stand before the time of what was said: `**jane** [14:02]`.
  return /^\W*(?:(?:at|on|by|around|about|from|until)\s+|[\w.-]{1,20}\s*[[(])?\s*$/i.test(
    plain.slice(0, time.start),
  )
})

function isField({ plain }: Prose): boolean {
  const label = /^[\s*_]*([^:：]{2,30})[:：][\s*_]*\S/.exec(plain)?.[1]
  return label !== undefined && isKnownField(label)
}
