import type { Block } from './block.ts'
import { emptyProse, type Prose } from './prose.ts'

/** Why a text is read flat: line by line, without what nests in what. */
export type Bound = 'deep' | 'long'

/** More containers around a line than any reader can hold in mind. */
const deepest = 40
/** Characters; beyond this one parse takes seconds. */
const longest = 1_000_000

/**
 * The bound that a text is beyond, if any. The parser's cost grows with the square of the nesting,
 * and its stack ends somewhere; this look at the beginnings of lines is linear.
 */
export function boundOf(text: string): Bound | undefined {
  if (text.length > longest) return 'long'
  for (const [opening] of text.matchAll(/^[ \t>*+\-\d.)]+/gm)) {
    if (opening.length > deepest && depthOf(opening) > deepest) return 'deep'
  }
  return undefined
}

function depthOf(opening: string): number {
  const markers = opening.match(/>|(?:[-*+]|\d[.)])[ \t]/g)?.length ?? 0
  const indent = /^[ \t]*/.exec(opening)?.[0].replace(/\t/g, '    ').length ?? 0
  return markers && markers + indent / 2
}

/** Headings, items and paragraphs by the signs that open their lines; nothing nests. */
export function readFlat(text: string): Block[] {
  const blocks: Block[] = []
  let isCode = false
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const [line] = match
    const isFence = /^\s*(?:```|~~~)/.test(line)
    if (isFence) isCode = !isCode
    if (isFence || isCode || !line.trim()) continue
    blocks.push(readLine(line, match.index))
  }
  return blocks
}

function readLine(line: string, start: number): Block {
  const span = { start, end: start + line.length }
  const [opening = '', sign] = /^[\s>]*(#{1,6}|[-*+]|\d{1,9}[.)])(?=\s)\s*/.exec(line) ?? []
  const prose: Prose = {
    ...emptyProse,
    start,
    plain: `${' '.repeat(opening.length)}${line.slice(opening.length)}`,
  }
  if (sign?.startsWith('#')) {
    return { kind: 'heading', level: sign.length, prose, span, quoted: false, depth: 0 }
  }
  return sign
    ? { kind: 'item', prose, list: 1, ordered: /\d/.test(sign), span, quoted: false, depth: 1 }
    : { kind: 'paragraph', prose, span, quoted: false, depth: 0 }
}
