import type { Tree } from './markdown.ts'
import { readFence, readFrontMatter, readQuote, readTable } from './plain-blocks.ts'
import {
  type Around,
  box,
  exec,
  fence,
  heading,
  interrupts,
  isEnd,
  type Line,
  linesOf,
  marker,
  opensWithWords,
  type Reading,
  rule,
  skip,
  test,
} from './plain-lines.ts'
import { readPlainProse } from './plain-prose.ts'

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

const outside: Around = { column: 0, depth: 0 }

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

function readBlock(reading: Reading, line: Line, around: Around): boolean {
  const { text } = reading
  const at = line.start + line.indent
  if (test(marker, text, at)) return line.indent <= around.column + 3 && readList(reading, around)
  if (line.indent !== around.column) return false
  if (around.depth === 0) reading.openList = 0
  if (test(heading, text, at)) return readHeading(reading, line, around)
  if (test(fence, text, at)) return readFence(reading, line, around)
  if (around.depth > 0) return opensWithWords(text, at) && readParagraph(reading, around)
  if (at === 0 && /^(?:---|\+\+\+)/.test(text)) return readFrontMatter(reading)
  if (test(rule, text, at)) return skip(reading)
  if (text[at] === '>') return readQuote(reading)
  if (text[at] === '|') return readTable(reading)
  return opensWithWords(text, at) && readParagraph(reading, around)
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
  const end = blocks.at(-1)?.span.end ?? last.end
  blocks[index] = { ...item, span: { start, end } }
  return true
}

/** Whether an item is ticked, where its paragraph begins, and its words. */
function readBox(text: string, from: number): { checked?: boolean; begin?: number; at: number } {
  const [whole, sign] = exec(box, text, from) ?? []
  if (!whole) return { begin: from, at: from }
  const at = from + whole.length
  // Markup right behind a box leaves the paragraph begin at the box.
  const isMarkup = /[`*_[!<]/.test(text[at] ?? '')
  return { checked: sign !== ' ', begin: isMarkup ? from : at, at }
}
