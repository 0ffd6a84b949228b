import type { Block } from '../text/block.ts'
import { rememberBlock } from '../text/block-finder.ts'
import type { Prose } from '../text/prose.ts'
import type { MetadataField } from './model.ts'

/** The languages whose section names and words are known. */
export const knownLanguages: ReadonlySet<string> = new Set(['en', 'ja'])

/** Words before which a text is too short to tell. */
const fewest = 60

/** Characters of prose that are enough to tell. */
const enough = 16_000

/** A code such as `en`, `ja`; `und` for a language that is none of the known ones. */
export function readLanguage(blocks: readonly Block[], metadata: readonly MetadataField[]): string {
  const stated = metadata.find(({ key }) => key === 'language')?.value.text
  if (stated && /^[a-z]{2}(?:[-_]|$)/i.test(stated)) return stated.slice(0, 2).toLowerCase()
  const { letters, kana, latin, words, common } = countWords(blocks)
  if (kana > 40 || kana * 8 > letters || (kana > 0 && latin * 2 < letters)) return 'ja'
  if (latin * 2 < letters) return 'und'
  // One word in twenty is one of these in English prose; in other languages next to none is.
  return words < fewest || common * 20 > words ? 'en' : 'und'
}

interface Counts {
  readonly size: number
  readonly letters: number
  readonly kana: number
  readonly latin: number
  readonly words: number
  /** Words that no English text does without. */
  readonly common: number
}

function countWords(blocks: readonly Block[]): Counts {
  const sum = { size: 0, letters: 0, kana: 0, latin: 0, words: 0, common: 0 }
  for (const block of blocks) {
    for (const counts of countsOf(block)) {
      for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
    }
    if (sum.size > enough) break
  }
  return sum
}

const countsOf = rememberBlock(
  (block) => prosesOf(block).map(countIn),
  (counts) => counts,
)

function prosesOf(block: Block): readonly Prose[] {
  if (block.kind === 'row') return block.cells
  return 'prose' in block ? [block.prose] : []
}

/** Code and addresses are in no language. */
function countIn({ plain, code }: Prose): Counts {
  const parts = [...code, { start: plain.length, end: plain.length }].map(({ start }, index) =>
    plain.slice(code[index - 1]?.end ?? 0, start),
  )
  const sample = parts.join(' ').replace(/https?:\S+/g, ' ')
  const words = runsOf(sample, /\p{L}+/gu)
  const letters = lengthOf(words)
  const isAscii = !/[^\0-\x7f]/.test(sample)
  return {
    size: sample.length,
    letters,
    kana: isAscii ? 0 : lengthOf(runsOf(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu)),
    latin: isAscii ? letters : lengthOf(runsOf(sample, /\p{Script=Latin}+/gu)),
    words: words.length,
    common: words.filter((word) => common.has(word.toLowerCase())).length,
  }
}

const common = new Set(
  'the and of to was were is that with for this on from by at our we it be as'.split(' '),
)

function runsOf(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? []
}

function lengthOf(runs: readonly string[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0)
}
