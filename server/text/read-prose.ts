import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes, Parents } from 'mdast'
import type { Prose } from './prose.ts'
import type { Span } from './span.ts'

/**
 * The inline content of a node as `Prose`: its source with everything that is not text blanked.
 * Times written in code spans are times all the same, so code keeps its words.
 */
export function readProse(text: string, parent: Parents): Prose {
  const start = parent.position?.start.offset ?? 0
  const end = parent.position?.end.offset ?? start
  const canvas = Array.from({ length: end - start }, () => ' ')
  const found: Canvas = { text, start, canvas, strong: [], code: [], links: [], images: [] }
  for (const child of parent.children) drawNode(found, child)
  return finishProse({ ...found, canvas: canvas.join('') })
}

type Drawn = Pick<Required<Prose>, 'start' | 'strong' | 'code' | 'links' | 'images'> & {
  readonly canvas: string
}

/** What is read from the drawn words alone. */
export function finishProse({ start, canvas, strong, code, links, images }: Drawn): Prose {
  const plain = canvas.replace(mdxComment, (comment) => comment.replace(/\S/g, ' '))
  return { start, plain, strong, code, struck: struckSpans(plain), links, images }
}

const mdxComment = /\{\/\*[^{}]*\*\/\}/g

interface Canvas {
  readonly text: string
  readonly start: number
  readonly canvas: string[]
  readonly strong: Span[]
  readonly code: Span[]
  readonly links: { span: Span; url: string }[]
  readonly images: { span: Span; url: string }[]
}

function drawNode(canvas: Canvas, node: Nodes): void {
  const span = relativeSpan(canvas, node)
  switch (node.type) {
    case 'text':
      drawText(canvas, span)
      return
    case 'inlineCode':
      drawCode(canvas, span)
      return
    case 'html':
      if (/^<br\b/i.test(node.value)) canvas.canvas[span.start] = '\n'
      else if (isWords(node.value)) drawText(canvas, span)
      return
    case 'break':
      for (let i = span.start; i < span.end; i++) {
        if (canvas.text[canvas.start + i] === '\n') canvas.canvas[i] = '\n'
      }
      return
    case 'image':
    case 'imageReference':
      // The sign for an embedded object: there is something here, and it is no word.
      canvas.canvas[span.start] = '\ufffc'
      if (node.type === 'image') canvas.images.push({ span, url: node.url })
      return
    case 'strong':
      canvas.strong.push(span)
      break
    case 'link':
      canvas.links.push({ span, url: node.url })
      break
    default:
  }
  if ('children' in node) for (const child of node.children) drawNode(canvas, child)
}

/** `<describe the impact>`: a tag of no language, so that its author meant words. */
function isWords(tag: string): boolean {
  if (/^<(?:name|date|owner|team|service|person|ticket|url|number|tbd|todo)>$/i.test(tag))
    return true
  return /^<[a-z]+(?: [a-z]+){0,8}>$/i.test(tag) && !elements.test(tag)
}

/** Elements of HTML, and those of one word that are components of a site. */
const elements =
  /^<[a-z]+>$|^<(?:a|abbr|b|br|blockquote|code|dd|del|details|div|dl|dt|em|figure|font|hr|i|iframe|img|input|ins|kbd|li|mark|ol|option|p|pre|q|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video)\b/i

function drawText(canvas: Canvas, span: Span): void {
  const drawn = drawnText(canvas.text.slice(canvas.start + span.start, canvas.start + span.end))
  for (let i = 0; i < drawn.length; i++) canvas.canvas[span.start + i] = drawn[i] ?? ' '
}

/** Words as they are meant, sign for sign: without the signs that escape others or continue a block. */
export function drawnText(source: string): string {
  if (!/[\n\\&]/.test(source)) return source
  return source
    .replace(
      /(\r?\n)([ \t>]*)/g,
      (_, lineBreak: string, indent: string) =>
        `${lineBreak.replace('\r', ' ')}${' '.repeat(indent.length)}`,
    )
    .replace(/\\(?=[!-/:-@[-`{-~])/g, ' ')
    .replace(/&(#x?[\da-f]+|[a-z][a-z\d]*);/gi, decodeReference)
}

function drawCode(canvas: Canvas, span: Span): void {
  const source = canvas.text.slice(canvas.start + span.start, canvas.start + span.end)
  const fence = /^`+/.exec(source)?.[0].length ?? 1
  for (let i = fence; i < source.length - fence; i++) {
    canvas.canvas[span.start + i] = source[i] === '\r' ? ' ' : (source[i] ?? ' ')
  }
  canvas.code.push({ start: span.start + fence, end: span.end - fence })
}

/** The character meant, padded to the length of its reference; the reference where unknown. */
function decodeReference(reference: string, name: string): string {
  const value = name.startsWith('#') ? decodeNumber(name) : decodeNamedCharacterReference(name)
  if (!value || value.length > reference.length) return reference
  return (value === '\u00a0' ? ' ' : value).padEnd(reference.length)
}

function decodeNumber(name: string): string | false {
  const isHex = /^#x/i.test(name)
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return (
    code > 31 && code < 0x10ffff && (code < 0xd800 || code > 0xdfff) && String.fromCodePoint(code)
  )
}

/** `~~struck~~` is read here, since the parser runs without that extension. */
function struckSpans(plain: string): Span[] {
  return [...plain.matchAll(/~~(?=\S)[^~]+~~/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function relativeSpan(canvas: Canvas, node: Nodes): Span {
  const start = (node.position?.start.offset ?? canvas.start) - canvas.start
  return { start, end: (node.position?.end.offset ?? canvas.start) - canvas.start }
}
