import type { Block } from './block.ts'
import type { Tree } from './markdown.ts'
import { readPlainProse } from './plain-prose.ts'
import type { Prose } from './prose.ts'

/**
 * Reads a text in which every line says plainly what it is, as `readTree` does and many times as
 * fast; `undefined` where a line might mean something else, so that the parser must be asked.
 */
export function readPlain(text: string): Tree | undefined {
  // Tabs and lone returns have rules of their own.
  if (/[\t\r\0]/.test(text)) return undefined
  const reading: Reading = {
    text,
    lines: linesOf(text),
    at: 0,
    blocks: [],
    containers: 0,
    openList: 0,
  }
  return readFlow(reading, outside) ? { blocks: reading.blocks, labels: [] } : undefined
}

interface Line {
  readonly start: number
  readonly end: number
  /** Spaces before its words; all of a blank one. */
  readonly indent: number
  readonly isBlank: boolean
}

interface Reading {
  readonly text: string
  readonly lines: readonly Line[]
  /** The next line. */
  at: number
  readonly blocks: Block[]
  containers: number
  /** The number of the list at the margin that has just ended. */
  openList: number
}

interface Around {
  /** The column at which the words of the container begin. */
  readonly column: number
  readonly depth: number
}

const outside: Around = { column: 0, depth: 0 }

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    let at = start
    while (at < end && text[at] === ' ') at++
    lines.push({ start, end, indent: at - start, isBlank: at === end })
    start = end + 1
  }
  return lines
}

/** Blocks up to a line outside of the container; false where one is in doubt. */
function readFlow(reading: Reading, around: Around): boolean {
  while (reading.at < reading.lines.length) {
    const line = reading.lines[reading.at] as Line
    if (line.isBlank) {
      reading.at++
      continue
    }
    if (line.indent < around.column) return true
    if (!readBlock(reading, line, around)) return false
  }
  return true
}

const heading = /(#{1,6}) +(?=[^\s#])/y
const marker = /([-*+]|\d{1,9}[.)])( {1,4})(?=[^ ])/y
const fence = /(`{3,}|~{3,})([^`~\\&\n]*)$/my
const rule = /(?:-{3,}|\*{3,}|_{3,})$/my
/** What may begin a paragraph and nothing else; emphasis has its sign next to a word. */
const words =
  /[\p{L}\p{N}("'“”‘’«„@$:/.,;!?&–—…「（]|\*{1,2}[\p{L}\p{N}`"'[(]|_{1,2}[\p{L}\p{N}]|`(?!``)|\[(?! ?\]|[xX]\]|[^\]\n]*\]:)/uy
/** What ends a paragraph or turns it into something else, at the beginning of a line. */
const interrupts =
  /#{1,6}(?: |$)|[-*+] |\d{1,9}[.)](?: |$)|[`~]{3}|[<>|]|[-*_=]+ *$|[-*+]$|[-:| ]+$/my

function readBlock(reading: Reading, line: Line, around: Around): boolean {
  const { text } = reading
  const at = line.start + line.indent
  if (test(marker, text, at)) return line.indent <= around.column + 3 && readList(reading, around)
  if (line.indent !== around.column) return false
  if (around.depth === 0) reading.openList = 0
  if (test(heading, text, at)) return readHeading(reading, line, around)
  if (around.depth > 0) return opensWithWords(text, at) && readParagraph(reading, around)
  if (test(rule, text, at)) return at > 0 && skip(reading)
  if (test(fence, text, at)) return readFence(reading, line)
  if (text[at] === '|') return readTable(reading)
  return opensWithWords(text, at) && readParagraph(reading, around)
}

function opensWithWords(text: string, at: number): boolean {
  return test(words, text, at) && !test(interrupts, text, at)
}

function skip(reading: Reading): boolean {
  reading.at++
  return true
}

function readHeading(reading: Reading, line: Line, around: Around): boolean {
  const { text } = reading
  const start = line.start + line.indent
  const [opening = '', signs = ''] = exec(heading, text, start) ?? []
  if (/# *$/.test(text.slice(start + opening.length, line.end))) return false
  const prose = readPlainProse(text, {
    start,
    from: start + opening.length,
    to: line.end,
    end: line.end,
  })
  if (!prose) return false
  const span = { start, end: line.end }
  reading.blocks.push({
    kind: 'heading',
    level: signs.length,
    prose,
    span,
    quoted: false,
    depth: around.depth,
  })
  return skip(reading)
}

function readParagraph(reading: Reading, { column, depth }: Around): boolean {
  const { text, lines } = reading
  const first = lines[reading.at] as Line
  const start = first.start + first.indent
  const last = endOfParagraph(reading, column)
  if (!last) return false
  const prose = readPlainProse(text, { start, from: start, to: last.end, end: last.end })
  if (!prose) return false
  reading.blocks.push({
    kind: 'paragraph',
    prose,
    span: { start, end: last.end },
    quoted: false,
    depth,
  })
  return true
}

/** Its last line, with the next one up; undefined where a line is in doubt. */
function endOfParagraph(reading: Reading, column: number): Line | undefined {
  const { text, lines } = reading
  let last = lines[reading.at++] as Line
  for (;;) {
    const line = lines[reading.at]
    if (!line || line.isBlank) return last
    // Words at the margin may go on with what is indented above them.
    if (line.indent < column) return isMarked(text, line) ? last : undefined
    if (line.indent > column + 3) return undefined
    const at = line.start + line.indent
    if (test(interrupts, text, at)) return isEnd(text, at) ? last : undefined
    last = line
    reading.at++
  }
}

/** What stands left of an item's words is outside of it, and no number is too high there. */
function isMarked(text: string, line: Line): boolean {
  const at = line.start + line.indent
  return test(marker, text, at) || test(heading, text, at)
}

/** A heading or an item ends a paragraph without a blank line. */
function isEnd(text: string, at: number): boolean {
  return test(heading, text, at) || (test(marker, text, at) && !/\d/.test(text[at] ?? ''))
}

function readList(reading: Reading, around: Around): boolean {
  const { text, lines } = reading
  const { indent } = lines[reading.at] as Line
  const depth = around.depth + 1
  const goesOn = around.depth === 0 && reading.openList > 0
  const list = goesOn ? reading.openList : ++reading.containers
  for (;;) {
    const line = lines[reading.at]
    if (!line || line.indent !== indent || !test(marker, text, line.start + indent)) break
    // Two signs make two lists.
    if (!readItem(reading, { line, list, depth })) return false
    while (lines[reading.at]?.isBlank) reading.at++
  }
  if (around.depth === 0) reading.openList = list
  const next = lines[reading.at]
  // What stands neither in an item nor at the margin of the container is in doubt.
  if (!next || next.indent < around.column) return true
  return next.indent === around.column && !test(marker, text, next.start + next.indent)
}

function readItem(
  reading: Reading,
  { line, list, depth }: { line: Line; list: number; depth: number },
): boolean {
  const { text, blocks } = reading
  const start = line.start + line.indent
  const [opening = '', sign = ''] = exec(marker, text, start) ?? []
  const from = start + opening.length
  if (!opensWithWords(text, from) && !test(box, text, from)) return false
  const column = from - line.start
  const last = endOfParagraph(reading, column)
  if (!last) return false
  const { checked, begin, at } = readBox(text, from)
  const prose =
    begin === undefined
      ? undefined
      : readPlainProse(text, { start: begin, from: at, to: last.end, end: last.end })
  if (!prose) return false
  const index = blocks.length
  const item = {
    kind: 'item' as const,
    prose,
    list,
    ordered: /\d/.test(sign),
    ...(checked === undefined ? {} : { checked }),
    span: { start, end: last.end },
    quoted: false,
    depth,
  }
  blocks.push(item)
  if (!readFlow(reading, { column, depth })) return false
  const end =
    blocks.length > index + 1
      ? Math.max(...blocks.slice(index + 1).map(({ span }) => span.end))
      : last.end
  blocks[index] = { ...item, span: { start, end } }
  return true
}

const box = /\[([ xX])\] (?=[^ ])/y

/** Whether an item is ticked, where its paragraph begins, and its words. */
function readBox(text: string, from: number): { checked?: boolean; begin?: number; at: number } {
  const [whole, sign] = exec(box, text, from) ?? []
  if (!whole) return { begin: from, at: from }
  const at = from + whole.length
  // Markup right behind a box leaves the paragraph begin at the box.
  const isMarkup = /[`*_[!<]/.test(text[at] ?? '')
  return { checked: sign !== ' ', begin: isMarkup ? from : at, at }
}

function readFence(reading: Reading, line: Line): boolean {
  const { text, lines } = reading
  const [, sign = '', info = ''] = exec(fence, text, line.start) ?? []
  const closing = new RegExp(`^ {0,3}${sign[0]}{${sign.length},} *$`)
  let at = reading.at + 1
  while (at < lines.length && !closing.test(sliceOf(text, lines[at] as Line))) at++
  const close = lines[at]
  if (!close) return false
  const content = lines.slice(reading.at + 1, at).map((one) => sliceOf(text, one))
  const [language = ''] = info.trim().split(/\s+/)
  const span = { start: line.start, end: close.end }
  if (/ $/.test(text.slice(close.start, close.end))) return false
  reading.blocks.push({
    kind: 'code',
    language,
    text: content.join('\n'),
    span,
    quoted: false,
    depth: 0,
  })
  reading.at = at + 1
  return true
}

const dashes = /^\|(?: *:?-+:? *\|)+ *$/

function readTable(reading: Reading): boolean {
  const { text, lines, blocks } = reading
  const [head, delimiter] = [lines[reading.at], lines[reading.at + 1]]
  if (!head || !delimiter || !dashes.test(sliceOf(text, delimiter))) return false
  const columns = cellsOf(text, head).length
  if (cellsOf(text, delimiter).length !== columns) return false
  const table = ++reading.containers
  for (let at = reading.at; at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.isBlank) break
    reading.at = at + 1
    if (line === delimiter) continue
    const cells = readCells(text, line)
    if (!cells || cells.length !== columns) return false
    const span = { start: line.start, end: line.end }
    blocks.push({
      kind: 'row',
      table,
      isHeader: line === head,
      cells,
      span,
      quoted: false,
      depth: 0,
    })
  }
  return true
}

/** From each bar to the next; the last takes the bar that closes the row. */
function readCells(text: string, line: Line): Prose[] | undefined {
  if (line.indent > 0 || !/^\|[^\\]*\| *$/.test(sliceOf(text, line))) return undefined
  const cells: Prose[] = []
  for (const { start, end, close } of cellsOf(text, line)) {
    const content = text.slice(start + 1, close)
    const from = start + 1 + (content.length - content.trimStart().length)
    const to = from + content.trim().length
    const prose = readPlainProse(text, {
      start,
      from: Math.min(from, close),
      to: Math.min(to, close),
      end,
    })
    if (!prose) return undefined
    cells.push(prose)
  }
  return cells
}

function cellsOf(text: string, line: Line): { start: number; end: number; close: number }[] {
  const bars = [...sliceOf(text, line).matchAll(/\|/g)].map(({ index }) => line.start + index)
  return bars.slice(0, -1).map((start, index) => {
    const close = bars[index + 1] as number
    return { start, close, end: index === bars.length - 2 ? line.end : close }
  })
}

function sliceOf(text: string, { start, end }: Line): string {
  return text.slice(start, end)
}

function test(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
