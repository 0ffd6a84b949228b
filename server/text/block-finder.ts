import { type Block, homeOf, type RowBlock } from './block.ts'

/** What a block says by itself, in its own words. */
type Find<Found, Key> = (block: Block, key: Key) => readonly Found[]

/** What was found, so many characters further. */
type Move<Found> = (found: Found, by: number) => Found

/**
 * Finds what `find` does, and looks only once at a block, however often it is moved: after a
 * keystroke, at what changed. `find` must not go by the numbers of lists and tables.
 */
export function rememberBlock<Found>(
  find: (block: Block) => readonly Found[],
  move: Move<Found>,
): (block: Block) => readonly Found[] {
  const known = new WeakMap<Block, readonly Found[]>()
  return (block) => {
    const home = homeOf(block)
    let found = known.get(home)
    if (!found) {
      found = find(home)
      known.set(home, found.length > 0 ? found : nothing)
    }
    return moveAll(found, block.span.start - home.span.start, move)
  }
}

/** As above, where it depends on something else as well, such as the day of the incident. */
export function rememberBlockPer<Key extends string | boolean | undefined, Found>(
  find: Find<Found, Key>,
  move: Move<Found>,
): Find<Found, Key> {
  const finders = new Map<Key, (block: Block) => readonly Found[]>()
  return (block, key) => {
    const known = finders.get(key)
    if (known) return known(block)
    if (finders.size >= mostKeys) finders.clear()
    const finder = rememberBlock((one) => find(one, key), move)
    finders.set(key, finder)
    return finder(block)
  }
}

/** As above for rows, which are read by the head of their table. */
export function rememberRow<Found>(
  find: (row: RowBlock, head: RowBlock | undefined) => readonly Found[],
  move: Move<Found>,
): (row: RowBlock, head: RowBlock | undefined) => readonly Found[] {
  const known = new WeakMap<Block, { head: Block | undefined; found: readonly Found[] }>()
  return (row, head) => {
    const home = homeOf(row) as RowBlock
    const headHome = head && (homeOf(head) as RowBlock)
    let one = known.get(home)
    if (!one || one.head !== headHome) {
      const found = find(home, headHome)
      one = { head: headHome, found: found.length > 0 ? found : nothing }
      known.set(home, one)
    }
    return moveAll(one.found, row.span.start - home.span.start, move)
  }
}

function moveAll<Found>(found: readonly Found[], by: number, move: Move<Found>): readonly Found[] {
  return by === 0 || found.length === 0 ? found : found.map((one) => move(one, by))
}

const nothing: readonly never[] = []
const mostKeys = 32
