import type { Block } from '../text/block.ts'
import { type Prose, wordsOf } from '../text/prose.ts'
import type { Sentence } from './model.ts'
import type { Outline } from './outline.ts'

/** The prose of a document, sentence by sentence, each with the role of its section. */
export function readSentences(blocks: readonly Block[], outline: Outline): Sentence[] {
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    const role = outline.roleAt(block.span.start)
    return prosesOf(block).flatMap((prose) =>
      splitSentences(prose).map((words) => ({ ...words, ...(role ? { role } : {}) })),
    )
  })
}

function prosesOf(block: Block): readonly Prose[] {
  if (block.kind === 'row') return block.cells
  return block.kind === 'paragraph' || block.kind === 'item' ? [block.prose] : []
}

/** A sentence ends at its stop before a space and a capital, at a Japanese stop, or a blank line. */
function splitSentences(prose: Prose): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const add = (to: number) => {
    const words = wordsOf(prose, from, to)
    if (words.text) sentences.push(words)
    from = to
  }
  for (const match of prose.plain.matchAll(sentenceEnd)) {
    if (!abbreviation.test(prose.plain.slice(Math.max(0, match.index - 8), match.index + 1))) {
      add(match.index + match[0].length)
    }
  }
  add(prose.plain.length)
  return sentences
}

const sentenceEnd = /[.!?]["')\]]{0,2}(?=\s+["'(]?(?:[\p{Lu}\d]|$))|[。！？]/gu
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|no|a\.m|p\.m|cf|ca|St|Mr|Ms|Dr)\.$/i
