/** Blocks of their own kind: fenced code, front matter, quotes and tables. */
import { frontMatterEnd } from './parts.ts'
import {
  type Around,
  exec,
  fence,
  interrupts,
  type Line,
  opensWithWords,
  type Reading,
  skip,
  sliceOf,
  test,
} from './plain-lines.ts'
import { readPlainProse } from './plain-prose.ts'
import type { Prose } from './prose.ts'

export function readFence(reading: Reading, line: Line, { column, depth }: Around): boolean {
  const { text, lines, blocks } = reading
  const [, sign = '', info = ''] = exec(fence, text, line.start + column) ?? []
  const closing = new RegExp(`^ {0,3}${sign[0]}{${sign.length},}$`)
  const content: string[] = []
  for (reading.at++; reading.at < lines.length; reading.at++) {
    const next = lines[reading.at] as Line
    // What stands left of the container ends it, and the fence with it.
    if (!next.isBlank && next.indent < column) return false
    const inside = text.slice(Math.min(next.start + column, next.end), next.end)
    if (closing.test(inside)) {
      const [language = ''] = info.trim().split(/\s+/)
      const span = { start: line.start + column, end: next.end }
      blocks.push({ kind: 'code', language, text: content.join('\n'), span, quoted: false, depth })
      return skip(reading)
    }
    // A fence of more signs, or one with spaces behind it.
    if (closing.test(inside.trimEnd())) return false
    content.push(inside)
  }
  return false
}

export function readFrontMatter(reading: Reading): boolean {
  const { text, lines, blocks } = reading
  const end = frontMatterEnd(text)
  const textStart = text.indexOf('\n') + 1
  if (end === 0) return false
  const close = text.lastIndexOf('\n', end - 1)
  const content = text.slice(textStart, Math.max(textStart, close))
  blocks.push({
    kind: 'front-matter',
    text: content,
    textStart,
    span: { start: 0, end },
    quoted: false,
    depth: 0,
  })
  reading.at = lines.findIndex(({ start }) => start > end - 1)
  if (reading.at < 0) reading.at = lines.length
  return true
}

/** Paragraphs, each line of them with its sign. */
export function readQuote(reading: Reading): boolean {
  const { text, lines, blocks } = reading
  let paragraph: { start: number; end: number } | undefined
  const close = () => {
    if (!paragraph) return true
    const { start, end } = paragraph
    paragraph = undefined
    const prose = readPlainProse(text, { start, from: start, to: end, end })
    if (prose)
      blocks.push({ kind: 'paragraph', prose, span: { start, end }, quoted: true, depth: 0 })
    return prose !== undefined
  }
  for (; reading.at < lines.length; reading.at++) {
    const line = lines[reading.at] as Line
    if (line.isBlank) break
    const [sign] = /^>(?: |$)/.exec(sliceOf(text, line)) ?? []
    if (!sign) return false
    const at = line.start + sign.length
    if (at >= line.end) {
      if (!close()) return false
    } else if (!paragraph) {
      if (!opensWithWords(text, at)) return false
      paragraph = { start: at, end: line.end }
    } else if (text[at] === ' ' || test(interrupts, text, at)) return false
    else paragraph.end = line.end
  }
  return close()
}

const dashes = /^\|(?: *:?-+:? *\|)+ *$/

export function readTable(reading: Reading): boolean {
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
