/**
 * Markdown as plain Blocks.
 * The only room that knows the syntax tree; knows nothing of incidents.
 */
import type { List, ListItem, Nodes, RootContent, Table, Yaml } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { type Block, moveBlock } from './block.ts'
import { gfmTableWhereOneCanBe, lookForTables } from './gfm-tables.ts'
import { readHtmlRows } from './html-table.ts'
import { frontMatterEnd } from './parts.ts'
import { emptyProse, type Prose } from './prose.ts'
import { boundOf, readFlat } from './read-flat.ts'
import { readPlain } from './read-plain.ts'
import { readProse } from './read-prose.ts'
import type { Span } from './span.ts'

/**
 * Reads CommonMark with GFM tables, task lists and front matter, all by the parser: what every
 * faster way to read must equal. Never throws: what is beyond the parser's bounds is read line by
 * line.
 */
export function readWhole(text: string): Block[] {
  if (text.startsWith('\uFEFF')) return readWhole(text.slice(1)).map((block) => moveBlock(block, 1))
  if (boundOf(text)) return readFlat(text)
  try {
    return [...readTree(text).blocks]
  } catch {
    return readFlat(text)
  }
}

/** What a text says, and which link labels it defines: `[name]: https://example.org`. */
export interface Tree {
  readonly blocks: readonly Block[]
  readonly labels: readonly string[]
}

/** As `readTree`, without the parser where every line says plainly what it is. */
export function readPart(text: string): Tree {
  return readPlain(text) ?? readTree(text)
}

/** Reads a text that is within the parser's bounds. May throw where the parser does. */
export function readTree(text: string): Tree {
  const reader: Reader = { text, blocks: [], labels: [], containers: 0 }
  lookForTables(text)
  // Where front matter is not closed, the extension that looks for it loses the lists below.
  const tree = (frontMatterEnd(text) ? parser : plainParser).parse(text)
  for (const node of tree.children) readNode(reader, node, outside)
  return reader
}

const plainParser = unified().use(remarkParse).use(gfmTablesAndTasks).freeze()
const parser = plainParser().use(remarkFrontmatter, ['yaml', 'toml']).freeze()

interface Reader {
  readonly text: string
  readonly blocks: Block[]
  readonly labels: string[]
  /** Lists and tables met so far. */
  containers: number
  /** The list just read, while nothing but comments has followed it. */
  openList?: { readonly number: number; readonly depth: number }
}

interface Around {
  readonly quoted: boolean
  readonly depth: number
}

const outside: Around = { quoted: false, depth: 0 }

function readNode(reader: Reader, node: RootContent, around: Around): void {
  const { text, blocks } = reader
  const span = spanOf(node)
  const isComment = node.type === 'html' && /^\s*<!--/.test(node.value)
  if (node.type !== 'list' && !isComment) delete reader.openList
  switch (node.type) {
    case 'heading':
      blocks.push({
        kind: 'heading',
        level: node.depth,
        prose: readProse(text, node),
        span,
        ...around,
      })
      break
    case 'paragraph':
      if (isMdxComment(text, span)) {
        const source = text.slice(span.start, span.end)
        blocks.push({ kind: 'comment', text: source, textStart: span.start, span, ...around })
      } else blocks.push({ kind: 'paragraph', prose: readProse(text, node), span, ...around })
      break
    case 'list':
      readList(reader, node, around)
      break
    case 'table':
      readTable(reader, node, around)
      break
    case 'blockquote':
      for (const child of node.children) readNode(reader, child, { ...around, quoted: true })
      break
    case 'code':
      if (isIndentedList(reader, span)) readIndentedList(reader, span, around)
      else
        blocks.push({ kind: 'code', language: node.lang ?? '', text: node.value, span, ...around })
      break
    case 'definition':
      reader.labels.push(node.label ?? node.identifier)
      break
    case 'html':
      readHtml(reader, node.value, span, around)
      break
    default:
      if (isFrontMatter(node)) readFrontMatter(reader, node, around)
  }
}

// `{/* … */}`, which is a paragraph to Markdown.
function isMdxComment(text: string, { start, end }: Span): boolean {
  return /^\{\/\*[\s\S]*\*\/\}$/.test(text.slice(start, end))
}

function readList(reader: Reader, list: List, around: Around): void {
  // A comment between two items ends the list in Markdown, and not for its author.
  const goesOn = reader.openList?.depth === around.depth
  const number = goesOn && reader.openList ? reader.openList.number : ++reader.containers
  const inside = { ...around, depth: around.depth + 1 }
  for (const item of list.children)
    readItem(reader, item, { list: number, ordered: !!list.ordered, inside })
  reader.openList = { number, depth: around.depth }
}

function readItem(
  reader: Reader,
  item: ListItem,
  { list, ordered, inside }: { list: number; ordered: boolean; inside: Around },
): void {
  // A list nested in another item is another list.
  delete reader.openList
  const [first, ...rest] = item.children
  const opens = first?.type === 'paragraph'
  const span = spanOf(item)
  reader.blocks.push({
    kind: 'item',
    prose: opens ? readProse(reader.text, first) : { ...emptyProse, start: span.start },
    list,
    ordered,
    ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
    span,
    ...inside,
  })
  for (const child of opens ? rest : item.children) readNode(reader, child, inside)
}

function readTable(reader: Reader, table: Table, around: Around): void {
  const number = ++reader.containers
  table.children.forEach((row, index) => {
    const cells: Prose[] = row.children.map((cell) => readProse(reader.text, cell))
    reader.blocks.push({
      kind: 'row',
      table: number,
      isHeader: index === 0,
      cells,
      span: spanOf(row),
      ...around,
    })
  })
}

/** A list that stands four spaces deep under a heading: code to Markdown, a list to its author. */
function isIndentedList({ text }: Reader, span: Span): boolean {
  const source = text.slice(span.start, span.end)
  return (
    !/^\s*[`~]/.test(source) && source.split('\n').every((line) => /^\s*(?:[-*+] |$)/.test(line))
  )
}

function readIndentedList(reader: Reader, span: Span, around: Around): void {
  const list = ++reader.containers
  const source = reader.text.slice(span.start, span.end)
  for (const match of source.matchAll(/^(\s*)[-*+] (.*)$/gm)) {
    const start = span.start + match.index + (match[1]?.length ?? 0)
    const end = span.start + match.index + match[0].trimEnd().length
    const prose: Prose = { ...emptyProse, start, plain: ` ${reader.text.slice(start + 1, end)}` }
    const inside = { ...around, depth: around.depth + 1 }
    reader.blocks.push({
      kind: 'item',
      prose,
      list,
      ordered: false,
      span: { start, end },
      ...inside,
    })
  }
}

function readHtml(reader: Reader, source: string, span: Span, around: Around): void {
  const rows = readHtmlRows(source, span.start)
  if (rows.length > 0) {
    const table = ++reader.containers
    reader.blocks.push(...rows.map((row) => ({ kind: 'row' as const, table, ...row, ...around })))
    return
  }
  const isComment = /^\s*<!--/.test(source)
  const kind = isComment ? 'comment' : 'html'
  reader.blocks.push({ kind, text: source, textStart: span.start, span, ...around })
}

function readFrontMatter(reader: Reader, node: Yaml, around: Around): void {
  const span = spanOf(node)
  const textStart = reader.text.indexOf('\n', span.start) + 1
  reader.blocks.push({ kind: 'front-matter', text: node.value, textStart, span, ...around })
}

function isFrontMatter(node: { type: string }): node is Yaml {
  return node.type === 'yaml' || node.type === 'toml'
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** What remark-gfm bundles, less what postmortems do not need and pay for (autolinks, footnotes). */
function gfmTablesAndTasks(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTableWhereOneCanBe(),
    gfmTaskListItem(),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]
}
