import type { Prose } from './prose.ts'
import { drawnText, finishProse } from './read-prose.ts'
import type { Span } from './span.ts'

/**
 * The inline content between two offsets as `readProse` draws it, where it is words with code,
 * emphasis and links that can mean one thing only; `undefined` where it takes the parser to say.
 * What lies between `start` and `from` or behind `to` is blank.
 */
export function readPlainProse(
  text: string,
  { start, from, to, end }: { start: number; from: number; to: number; end: number },
): Prose | undefined {
  const drawing: Drawing = {
    source: text.slice(from, to),
    offset: from - start,
    drawn: '',
    at: 0,
    strong: [],
    code: [],
    links: [],
  }
  if (drawRun(drawing, '') !== 'end') return undefined
  const { strong, code, links, drawn } = drawing
  const canvas = `${' '.repeat(from - start)}${drawn}${' '.repeat(end - to)}`
  return finishProse({ start, canvas, strong, code, links, images: [] })
}

interface Drawing {
  readonly source: string
  /** Of the source within the prose. */
  readonly offset: number
  drawn: string
  at: number
  readonly strong: Span[]
  readonly code: Span[]
  readonly links: { span: Span; url: string }[]
}

/** How a run ended: at its closing sign, at the end of the text, or in doubt. */
type Outcome = 'closed' | 'end' | 'unsure'

const special = /[\\`*_[\]<!]/g

/** Draws up to the sign that closes what is open, or to the end. */
function drawRun(drawing: Drawing, closing: string): Outcome {
  const { source } = drawing
  let literalFrom = drawing.at
  const drawLiteral = (to: number) => {
    if (to > literalFrom) drawing.drawn += drawnText(source.slice(literalFrom, to))
  }
  for (;;) {
    special.lastIndex = drawing.at
    const match = special.exec(source)
    if (!match) {
      drawLiteral(source.length)
      drawing.at = source.length
      return closing ? 'unsure' : 'end'
    }
    const { index } = match
    const [sign] = match
    if (isLiteral(source, index, sign)) {
      drawing.at = index + (sign === '\\' ? 2 : 1)
      continue
    }
    drawLiteral(index)
    drawing.at = index
    if (closing && source.startsWith(closing, index) && closes(source, index, closing))
      return 'closed'
    if (!drawConstruct(drawing, sign, closing)) return 'unsure'
    literalFrom = drawing.at
  }
}

/** A sign that can mean nothing but itself. */
function isLiteral(source: string, at: number, sign: string): boolean {
  const before = source[at - 1] ?? ''
  const after = source[at + 1] ?? ''
  switch (sign) {
    case '\\':
      return after !== '\n' && after !== ''
    case '!':
      return after !== '['
    case '<':
      return !/[A-Za-z/!?]/.test(after)
    case '_':
      return isWordSign(before) && isWordSign(after)
    case '*':
      return isBlank(before) && isBlank(after)
    default:
      return false
  }
}

function drawConstruct(drawing: Drawing, sign: string, closing: string): boolean {
  if (sign === '`') return drawCode(drawing)
  if (sign === '[') return closing !== ']' && drawBrackets(drawing)
  // Emphasis within emphasis has rules of its own.
  if (sign === '*' || sign === '_') return !/[*_]/.test(closing) && drawEmphasis(drawing, sign)
  return false
}

function drawCode(drawing: Drawing): boolean {
  const { source, at } = drawing
  const fence = /`+/y
  fence.lastIndex = at
  const length = fence.exec(source)?.[0].length ?? 1
  const from = at + length
  for (const match of source.slice(from).matchAll(/`+/g)) {
    if (match[0].length !== length) continue
    const content = source.slice(from, from + match.index)
    if (content.includes('\n')) return false
    drawing.drawn += `${' '.repeat(length)}${content}${' '.repeat(length)}`
    drawing.at = from + content.length + length
    const start = drawing.offset + from
    drawing.code.push({ start, end: start + content.length })
    return true
  }
  return false
}

/** Opens behind a space or a bracket before a word, and nothing else is open. */
function drawEmphasis(drawing: Drawing, sign: string): boolean {
  const { source, at } = drawing
  const mark = source.startsWith(sign.repeat(2), at) ? sign.repeat(2) : sign
  const before = source[at - 1] ?? ''
  const after = source[at + mark.length] ?? ''
  if (after === sign || !(isBlank(before) || before === '(') || !opensOnto(after, before))
    return false
  const strong = mark.length === 2 ? { start: drawing.offset + at, end: 0 } : undefined
  if (strong) drawing.strong.push(strong)
  drawing.drawn += ' '.repeat(mark.length)
  drawing.at += mark.length
  if (drawRun(drawing, mark) !== 'closed') return false
  drawing.drawn += ' '.repeat(mark.length)
  drawing.at += mark.length
  if (strong) strong.end = drawing.offset + drawing.at
  return true
}

function opensOnto(after: string, before: string): boolean {
  return isWordSign(after) || (isBlank(before) && /[`"'([$#@+=/:.-]/.test(after))
}

/** Behind a word or its full stop, before what is no word. */
function closes(source: string, at: number, closing: string): boolean {
  if (closing === ']') return true
  const [sign = ''] = closing
  const before = source[at - 1] ?? ''
  const after = source[at + closing.length] ?? ''
  if (after === sign || before === sign) return false
  const isBehind = isWordSign(before) || /[`"')\].,:;!?%/+-]/.test(before)
  return isBehind && (isBlank(after) || /[.,:;!?)\]"'|/。、：；！？（）「」-]/.test(after))
}

/** `[words](address)`, or brackets that are no link, since nothing defines their label. */
function drawBrackets(drawing: Drawing): boolean {
  const { source, at, offset } = drawing
  const link = { span: { start: offset + at, end: 0 }, url: '' }
  const index = drawing.links.push(link) - 1
  const drawnBefore = drawing.drawn
  drawing.drawn += ' '
  drawing.at++
  if (drawRun(drawing, ']') !== 'closed') return false
  const close = drawing.at
  const next = source[close + 1] ?? ''
  if (next === '[' || next === ':') return false
  if (next !== '(') {
    drawing.links.splice(index, 1)
    drawing.drawn = `${drawnBefore}[${drawing.drawn.slice(drawnBefore.length + 1)}]`
    drawing.at = close + 1
    return true
  }
  const address = /\(([^\s()<>\\&]+)\)/y
  address.lastIndex = close + 1
  const [whole, url] = address.exec(source) ?? []
  if (!whole || !url) return false
  drawing.drawn += ' '.repeat(1 + whole.length)
  drawing.at = close + 1 + whole.length
  link.span.end = offset + drawing.at
  link.url = url
  return true
}

function isBlank(sign: string): boolean {
  return sign === '' || sign === ' ' || sign === '\n'
}

/** Of the first plane, so that one unit is one sign. */
function isWordSign(sign: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(sign)
}
