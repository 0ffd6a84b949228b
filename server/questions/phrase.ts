/**
 * Phrases as lenses write them, and finding all of them in one pass over a text: each word is
 * looked up once, however many phrases there are.
 */

import { matchesOf } from '../memory/matches-of.ts'

export interface Word {
  /** In lower case, apostrophes straight. */
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Where a phrase stands: in characters, and from the which to the which word. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** How many characters may stand between two phrases of one thing. */
const reach = 100

/** Apart and yet close enough to belong together. */
export function isNear(a: Hit, b: Hit): boolean {
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to)
  return gap >= 0 && gap <= reach
}

/** The words of a text. Addresses, and the names of hosts, files and nodes, are none. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let chain: Word[] = []
  const close = () => {
    if (!isName(chain, text)) words.push(...chain)
    chain = []
  }
  for (const { 0: found, index } of matchesOf(wordOrAddress, text)) {
    const word = {
      text: found.toLowerCase().replace('’', "'"),
      from: index,
      to: index + found.length,
    }
    const before = chain.at(-1)
    const isJoined = before && index - before.to === 1 && /[-.]/.test(text.charAt(before.to))
    if (!isJoined) close()
    if (!found.includes('://')) chain.push(word)
  }
  close()
  return words
}

/** Japanese writes no spaces: a change of script is as near as one gets to the end of a word. */
const wordOrAddress =
  /[a-z]+:\/\/[^\s<>)\]]+|[\p{Script=Latin}\p{N}_]+(?:['’]\p{Script=Latin}+)*|\p{Script=Katakana}+|\p{Script=Han}+/giu

/** "crash-loop" is two words; `pool-32-134a`, `proxy.internal` and `retry_count` are names. */
function isName(chain: readonly Word[], text: string): boolean {
  const [first, ...others] = chain
  if (!first) return true
  // A flag of a command.
  if (/(?:^|\s)--$/.test(text.slice(Math.max(0, first.from - 3), first.from))) return true
  if (others.length === 0) return first.text.includes('_')
  const hasNumber = others.some((word) => /\d/.test(word.text))
  const isDotted = others.some(
    (word) => text.charAt(word.from - 1) === '.' && /^[a-z]/.test(text.charAt(word.from)),
  )
  return hasNumber || isDotted || chain.length > longestCompound
}

/** "out-of-memory" has three words; what has more is a name. */
const longestCompound = 3

interface Part {
  readonly text: string
  readonly isStem: boolean
  /** Up to so many other words may stand before it. */
  readonly reach: number
}

interface Pattern {
  readonly phrase: string
  /** Read when it is first looked for: there are thousands, and a text begins few of them. */
  parts?: readonly Part[]
}

/** Phrases by how they begin. */
export interface PhraseIndex {
  readonly words: ReadonlyMap<string, readonly Pattern[]>
  readonly stems: ReadonlyMap<string, readonly Pattern[]>
  /** Scripts without spaces: phrases by their first two characters. */
  readonly unspaced: ReadonlyMap<string, readonly string[]>
}

const stemKey = 3
const unspacedKey = 2
const wordsLeftOut = 4

export function indexPhrases(phrases: Iterable<string>): PhraseIndex {
  const words = new Map<string, Pattern[]>()
  const stems = new Map<string, Pattern[]>()
  const unspaced = new Map<string, string[]>()
  for (const phrase of new Set(phrases)) {
    if (isUnspaced(phrase)) push(unspaced, phrase.slice(0, unspacedKey), phrase)
    else {
      const first = firstWordOf(phrase)
      if (first.endsWith('*'))
        push(stems, first.slice(0, Math.min(stemKey, first.length - 1)), { phrase })
      else if (first) push(words, first, { phrase })
    }
  }
  return { words, stems, unspaced }
}

/** Calls back for each place at which a phrase stands, in no order. */
export function findPhrases(
  index: PhraseIndex,
  text: string,
  words: readonly Word[],
  found: (phrase: string, hit: Hit) => void,
): void {
  // Written out, since every word of a document comes by.
  for (let at = 0; at < words.length; at++) {
    const { text: word, from } = words[at] as Word
    const look = (pattern: Pattern) => {
      pattern.parts ??= readParts(pattern.phrase)
      const to = endOf(pattern.parts, words, at)
      if (to !== undefined) found(pattern.phrase, { from, to })
    }
    index.words.get(word)?.forEach(look)
    index.stems.get(word.slice(0, stemKey))?.forEach(look)
  }
  if (!hasUnspaced.test(text)) return
  for (let at = 0; at < text.length - 1; at++) {
    for (const phrase of index.unspaced.get(text.slice(at, at + unspacedKey)) ?? []) {
      if (text.startsWith(phrase, at)) found(phrase, { from: at, to: at + phrase.length })
    }
  }
}

/** `undefined` where the words from `at` on are not the parts. */
function endOf(parts: readonly Part[], words: readonly Word[], at: number): number | undefined {
  let next = at
  let end = 0
  for (const part of parts) {
    const last = Math.min(next + part.reach, words.length - 1)
    while (next <= last && !matches(part, words[next])) next++
    if (next > last) return undefined
    end = words[next]?.to ?? end
    next++
  }
  return end
}

function matches({ text, isStem }: Part, word: Word | undefined): boolean {
  return !!word && (isStem ? word.text.startsWith(text) : word.text === text)
}

function firstWordOf(phrase: string): string {
  const end = phrase.search(/[\s-]/)
  return (end < 0 ? phrase : phrase.slice(0, end)).toLowerCase()
}

function readParts(phrase: string): Part[] {
  let reach = 0
  const words = phrase.toLowerCase()
  return words.split(/[\s-]+/).flatMap((part): Part[] => {
    if (part === '…') {
      reach = wordsLeftOut
      return []
    }
    const isStem = part.endsWith('*')
    const read = { text: isStem ? part.slice(0, -1) : part, isStem, reach }
    reach = 0
    return [read]
  })
}

const hasUnspaced = /[\u3040-\u30ff\u3400-\u9fff]/

export function isUnspaced(phrase: string): boolean {
  return hasUnspaced.test(phrase)
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
