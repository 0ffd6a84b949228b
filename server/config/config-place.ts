/** Where in a configuration something is being written. */
export interface ConfigPlace {
  /** The keys around it, outermost first. */
  readonly path: readonly string[]
  /** False where a key belongs. */
  readonly isValue: boolean
}

/** The place of a word that ends at an offset, told without a parser, since the text is unfinished. */
export function findConfigPlace(text: string, offset: number): ConfigPlace | undefined {
  const flow = findFlow(text, offset)
  if (flow === 'remark') return undefined
  return flow ?? findLinePlace(text, offset)
}

/** Within lines: the key of the line, or how far it is indented. */
function findLinePlace(text: string, offset: number): ConfigPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(lineStart, offset)
  const [, indent = '', dash = '', key, value] =
    /^(\s*)(-\s+)?(?:([\w.-]+):\s+)?["']?([\w.@/-]*)$/.exec(before) ?? []
  if (value === undefined) return undefined
  const path = pathAt(text.slice(0, lineStart), indent.length + (key ? 0 : dash.length))
  const around = key ? [...path, key] : path
  return { path: around, isValue: key !== undefined || (dash !== '' && !isMapItem(around)) }
}

/** The keys around a line, outermost first, told from how far each is indented. */
function pathAt(above: string, indent: number): string[] {
  const path: string[] = []
  let limit = indent
  for (const line of above.split('\n').reverse()) {
    const [, space = '', dash = '', key] = /^(\s*)(-\s+)?([\w.-]+):/.exec(line) ?? []
    if (key === undefined) continue
    // A list may stand as far left as the key that holds it.
    const depth = space.length + (dash ? dash.length : 0)
    const holdsList = depth === limit && !dash && path.length === 0 && /:\s*$/.test(line)
    if (depth >= limit && !(holdsList && limit > 0)) continue
    path.unshift(key)
    limit = depth
    if (depth === 0) break
  }
  return path
}

function isMapItem(path: readonly string[]): boolean {
  return path.at(-1) === 'overrides'
}

/** An open `{` or `[` and the keys that lead to it. */
interface Open {
  readonly sign: string
  readonly path: readonly string[]
  /** Behind the sign, or the comma that came last. */
  from: number
}

/** Within `{…}` and `[…]`, on one line or several; undefined outside of them. */
function findFlow(text: string, offset: number): ConfigPlace | 'remark' | undefined {
  const open: Open[] = []
  let at = 0
  while (at < offset) {
    const sign = text[at] ?? ''
    if (sign === '#' && /[\s]|^$/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at)
      if (end < 0 || end >= offset) return 'remark'
      at = end
    } else if ((sign === '"' || sign === "'") && /[\s[{,:]|^$/.test(text[at - 1] ?? '')) {
      const end = text.indexOf(sign, at + 1)
      if (end < 0 || end >= offset) break
      at = end
    } else if ((sign === '{' || sign === '[') && isOpening(text, at, open)) {
      const place = open.length > 0 ? placeIn(open.at(-1), text.slice(0, at)) : undefined
      const outer = place ?? findLinePlace(text, at)
      open.push({ sign, path: outer?.path ?? [], from: at + 1 })
    } else if ((sign === '}' || sign === ']') && open.length > 0) open.pop()
    else if (sign === ',' && open.length > 0) {
      const inner = open.at(-1)
      if (inner) inner.from = at + 1
    }
    at++
  }
  return open.length > 0 ? placeIn(open.at(-1), text.slice(0, offset)) : undefined
}

/** A brace within a word (`docs/{date}.md`) opens nothing. */
function isOpening(text: string, at: number, open: readonly Open[]): boolean {
  return /[\s]|^$/.test(text[at - 1] ?? '') || (open.length > 0 && /[[{,]/.test(text[at - 1] ?? ''))
}

function placeIn(open: Open | undefined, before: string): ConfigPlace | undefined {
  if (!open) return undefined
  const own = before.slice(open.from)
  const [, key, value] = /^\s*(?:["']?([\w.-]+)["']?:\s+)?["']?([\w.@/-]*)$/.exec(own) ?? []
  if (value === undefined) return undefined
  if (key !== undefined) return { path: [...open.path, key], isValue: true }
  return { path: open.path, isValue: open.sign === '[' && !isMapItem(open.path) }
}
