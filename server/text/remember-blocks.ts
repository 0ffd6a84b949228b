import { type Block, moveBlock } from './block.ts'
import { readPart, readWhole, type Tree } from './markdown.ts'
import { partStarts } from './parts.ts'
import { boundOf, readFlat } from './read-flat.ts'

/** Reads as `readWhole` does; one that remembers reads only what changed. */
export type BlockReader = (text: string) => Block[]

/** Parts of a text with the labels that other parts define, which its links may refer to. */
type PartReader = (part: string, labels: readonly string[]) => Tree

/** More characters of parts than any document holds, so that one that is edited stays in memory. */
const mostKept = 4_000_000

/**
 * Reads each part of a text once, and again only where it changed, or a label that it may refer
 * to. Equal to `readWhole` on every text.
 */
export function rememberBlocks(read = readPart): BlockReader {
  const readOnce = rememberParts(read)
  return (text) => {
    if (text.startsWith('\uFEFF') || boundOf(text)) return readWhole(text)
    try {
      return joinParts(text, readOnce)
    } catch {
      return readFlat(text)
    }
  }
}

/** Reads a text once, part by part. */
export const readBlocks: BlockReader = (text) => rememberBlocks()(text)

function rememberParts(read: typeof readPart): PartReader {
  const kept = new Map<string, Tree>()
  let size = 0
  return (part, labels) => {
    const key = [part, ...labels].join('\0')
    const known = kept.get(key)
    if (known) return known
    size += key.length
    if (size > mostKept) {
      kept.clear()
      size = key.length
    }
    const tree = readWithLabels(part, labels, read)
    kept.set(key, tree)
    return tree
  }
}

/** Labels stand before the part; behind it only where it begins with front matter. */
function readWithLabels(part: string, labels: readonly string[], read: typeof readPart): Tree {
  const lines = labels.map((label) => `[${label}]: #`).join('\n')
  if (!lines) return read(part)
  if (/^(?:---|\+\+\+)/.test(part)) return read(`${part}\n\n${lines}\n`)
  const before = `${lines}\n\n`
  const { blocks, labels: own } = read(`${before}${part}`)
  return { blocks: blocks.map((block) => moveBlock(block, -before.length)), labels: own }
}

function joinParts(text: string, read: PartReader): Block[] {
  const starts = partStarts(text)
  const parts = starts.map((start, index) => text.slice(start, starts[index + 1]))
  const labels = new Set(parts.flatMap((part) => read(part, []).labels))
  const blocks: Block[] = []
  let containers = 0
  for (const [index, part] of parts.entries()) {
    const own = new Set(read(part, []).labels)
    const foreign = part.includes('[') ? [...labels].filter((label) => !own.has(label)) : []
    const placed = place(read(part, foreign), starts[index] ?? 0, containers)
    for (const block of placed.blocks) blocks.push(block)
    containers += placed.most
  }
  return blocks
}

/** A part where it stood the last time; it stands there still unless something before it changed. */
interface Placed {
  readonly at: number
  readonly containers: number
  readonly blocks: readonly Block[]
  /** How many lists or tables it has. */
  readonly most: number
}

function place(tree: Tree, at: number, containers: number): Placed {
  const last = placedOf.get(tree)
  if (last?.at === at && last.containers === containers) return last
  const blocks = tree.blocks.map((block) => moveBlock(block, at, containers))
  const placed = { at, containers, blocks, most: last?.most ?? countContainers(tree.blocks) }
  placedOf.set(tree, placed)
  return placed
}

const placedOf = new WeakMap<Tree, Placed>()

function countContainers(blocks: readonly Block[]): number {
  let most = 0
  for (const block of blocks) {
    if (block.kind === 'item') most = Math.max(most, block.list)
    if (block.kind === 'row') most = Math.max(most, block.table)
  }
  return most
}
