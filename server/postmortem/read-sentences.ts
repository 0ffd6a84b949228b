import { matchesOf } from '../memory/matches-of.ts'
import { remember } from '../memory/remember.ts'
import type { Block } from '../text/block.ts'
import { rememberBlock } from '../text/block-finder.ts'
import { emptyProse, type Prose, wordsOf } from '../text/prose.ts'
import { shiftSpan, type Words } from '../text/span.ts'
import type { Sentence } from './model.ts'
import type { Outline } from './sections/outline.ts'

/** The prose of a document, sentence by sentence, each with the role of its section. */
export function readSentences(blocks: readonly Block[], outline: Outline): Sentence[] {
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    const role = outline.roleAt(block.span.start)
    const found = sentencesOf(block)
    return role ? found.map(({ text, span }) => ({ text, span, role })) : found
  })
}

const sentencesOf = rememberBlock(
  (block) =>
    prosesOf(block).flatMap((prose) =>
      splitSentences(prose).map(({ text, span }) => ({ text, span: shiftSpan(span, prose.start) })),
    ),
  ({ text, span }, by): Words => ({ text, span: shiftSpan(span, by) }),
)

function prosesOf(block: Block): readonly Prose[] {
  if (block.kind === 'row') return block.cells
  return block.kind === 'paragraph' || block.kind === 'item' ? [block.prose] : []
}

/**
 * A sentence ends at its stop before a space and a capital, at a Japanese stop, before a line that
 * opens with a bold label, or with its block. Spans are relative to the prose.
 */
function splitSentences({ plain, strong }: Prose): readonly Words[] {
  const labels = strong
    .map(({ start }) => start)
    .filter((start) => /\n[ \t*_]*$/.test(plain.slice(Math.max(0, start - 8), start)))
  return labels.length > 0 ? splitAt(plain, [...stopsIn(plain), ...labels]) : splitPlain(plain)
}

const splitPlain = remember((plain) => splitAt(plain, stopsIn(plain)))

function splitAt(plain: string, stops: readonly number[]): readonly Words[] {
  const ends = [...stops, plain.length].sort((a, b) => a - b)
  return ends.flatMap((end, at) => {
    const words = wordsOf({ ...emptyProse, plain }, at > 0 ? ends[at - 1] : 0, end)
    return words.text ? [words] : []
  })
}

function stopsIn(plain: string): number[] {
  return matchesOf(sentenceEnd, plain)
    .filter(({ index }) => !abbreviation.test(plain.slice(Math.max(0, index - 8), index + 1)))
    .map(({ 0: stop, index }) => index + stop.length)
}

const sentenceEnd = /[.!?]["')\]]{0,2}(?=\s+["'(]?(?:[\p{Lu}\d]|$))|[。！？]/gu
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|no|a\.m|p\.m|cf|ca|St|Mr|Ms|Dr)\.$/i
