import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { ConfigProblem } from './resolver.ts'

/** A YAML text seen as names, values and their places; everything odd in it becomes a problem. */
export interface YamlPage {
  /** Undefined where the text is empty or cannot be read at all. */
  readonly root: Node | undefined
  readonly problems: ConfigProblem[]
  /** Undefined where the node is no mapping. */
  entriesOf(node: Node): YamlEntry[] | undefined
  /** Undefined where the node is no list. */
  itemsOf(node: Node): Node[] | undefined
  /** The text of a scalar as written; undefined for anything else and for null. */
  textOf(node: Node): string | undefined
  /** `unknownId` is a name that a lens read later may have. */
  report(node: Node, message: string, unknownId?: string): void
  placeOf(node: Node): Place
}

/** Where something stands in a file; lines and columns from 1. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

export interface YamlEntry {
  readonly name: string
  readonly key: Node
  /** Undefined where nothing, or null, is written. */
  readonly value: Node | undefined
}

/** A configuration is short: larger texts are mistakes or attacks. */
const mostCharacters = 100_000
const mostAliases = 100

/** Reads a text as YAML; never throws. */
export function readYamlPage(path: string, text: string): YamlPage {
  const reader = createReader(path, text)
  const document = parse(text, reader)
  const follow = createFollower(document, reader)
  return {
    root: filled(follow(document?.contents)),
    problems: reader.problems,
    entriesOf: (node) => entriesOf(node, follow),
    itemsOf: (node) => (isSeq(node) ? node.items.flatMap((item) => follow(item) ?? []) : undefined),
    textOf,
    report: (node, message, unknownId) =>
      reader.report(node.range?.[0] ?? 0, node.range?.[1] ?? 0, message, unknownId),
    placeOf: (node) => reader.placeOf(node.range?.[0] ?? 0, node.range?.[1] ?? 0),
  }
}

/** Answers with the node that is meant, through an alias where one stands. */
type Follow = (node: unknown) => Node | undefined

function createFollower(document: Document | undefined, reader: Reader): Follow {
  let aliases = 0
  const resolve = (alias: Alias) => {
    aliases++
    if (aliases <= mostAliases) return document && alias.resolve(document)
    const [start, end] = alias.range ?? [0, 0]
    const message = `More than ${mostAliases} aliases; from here on they are left out.`
    if (aliases === mostAliases + 1) reader.report(start, end, message)
    return undefined
  }
  return (node) => {
    const target = isAlias(node) ? resolve(node) : node
    return isMap(target) || isSeq(target) || isScalar(target) ? target : undefined
  }
}

interface Reader {
  readonly lines: LineCounter
  readonly problems: ConfigProblem[]
  report(start: number, end: number, message: string, unknownId?: string): void
  /** The same of what is no YAML: one for each line, and nothing after it. */
  reportFault(start: number, end: number, message: string): void
  placeOf(start: number, end: number): Place
}

function createReader(path: string, text: string): Reader {
  const lines = new LineCounter()
  const problems: ConfigProblem[] = []
  const placeOf = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start)
    const lineEnd = /[\r\n]/.exec(text.slice(start))?.index ?? text.length - start
    const length = Math.max(1, Math.min(end - start, lineEnd))
    const column = Math.max(1, col)
    return { path, line: Math.max(1, line), column, endColumn: column + length }
  }
  const faulty = new Set<number>()
  const report = (start: number, end: number, message: string, unknownId?: string) => {
    const place = placeOf(start, end)
    // What else is odd in a line that is no YAML follows from that.
    if (!faulty.has(place.line))
      problems.push({ ...place, message, ...(unknownId === undefined ? {} : { unknownId }) })
  }
  const reportFault = (start: number, end: number, message: string) => {
    report(start, end, message)
    faulty.add(placeOf(start, end).line)
  }
  return { lines, problems, report, reportFault, placeOf }
}

function parse(text: string, { lines, report, reportFault }: Reader) {
  if (text.length > mostCharacters) {
    report(0, 1, `A configuration has at most ${mostCharacters} characters; this one is ignored.`)
    return undefined
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    for (const { pos, message } of [...document.errors, ...document.warnings])
      reportFault(pos[0], pos[1], `This is no valid YAML: ${explainFault(message)}`)
    return document
  } catch {
    report(0, 1, 'This is no valid YAML: it is nested too deeply.')
    return undefined
  }
}

function explainFault(message: string): string {
  return /call stack/i.test(message) ? 'it is nested too deeply.' : message.replace(/\.?$/, '.')
}

function entriesOf(node: Node, follow: Follow): YamlEntry[] | undefined {
  if (!isMap(node)) return undefined
  return node.items.flatMap((pair) => {
    const key = follow(pair.key)
    return key ? [{ name: textOf(key) ?? '', key, value: filled(follow(pair.value)) }] : []
  })
}

/** A setting whose lines are all commented out reads as null, and is as good as absent. */
function filled(node: Node | undefined): Node | undefined {
  return isScalar(node) && node.value === null ? undefined : node
}

/** As written, so that `+0100` is not read as the number 100. */
function textOf(node: Node): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}
