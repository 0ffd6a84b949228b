import type { Block } from '../../text/block.ts'
import type { Span } from '../../text/span.ts'
import type { Link } from '../model.ts'

/**
 * Links that are written in HTML, and the addresses of `[label]: address`, which several links may
 * share: each is told where its address stands.
 */
export function readWrittenLinks(text: string, blocks: readonly Block[]): Link[] {
  const areas = mayHold.test(text)
    ? blocks.flatMap((block) => (block.quoted ? [] : htmlAreas(block)))
    : []
  return [...areas.flatMap((area) => readElements(text, area)), ...readDefinitions(text, blocks)]
}

interface Area extends Span {
  readonly code: readonly Span[]
}

/** Where HTML may stand: blocks of it, and the source of prose, without the code in it. */
function htmlAreas(block: Block): Area[] {
  if (block.kind === 'html') return [{ ...block.span, code: [] }]
  const proses = block.kind === 'row' ? block.cells : 'prose' in block ? [block.prose] : []
  return proses.map(({ start, plain, code }) => ({
    start,
    end: start + plain.length,
    code: code.map((span) => ({ start: start + span.start, end: start + span.end })),
  }))
}

const mayHold = /<(?:img|a)\s/i

const element = /<(img|a)\s(?:[^<>]*?\s)?(?:src|href)\s*=\s*(["'])([^"'<>\n]+)\2[^<>]*>/gi

function readElements(text: string, { start, end, code }: Area): Link[] {
  const source = text.slice(start, end)
  if (!source.includes('<')) return []
  return [...source.matchAll(element)].flatMap(([words, name = '', , url = ''], index, all) => {
    const from = start + (all[index]?.index ?? 0)
    if (code.some((span) => span.start <= from && from < span.end)) return []
    const span = { start: from, end: from + words.length }
    return [{ text: '', span, url, isImage: name.toLowerCase() === 'img' }]
  })
}

const definition = /^ {0,3}\[(?!\^)([^[\]\n]{1,80})\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+["'(].*)?$/gm

function readDefinitions(text: string, blocks: readonly Block[]): Link[] {
  if (!text.includes(']:')) return []
  const code = blocks.filter(({ kind, quoted }) => kind === 'code' || quoted)
  return [...text.matchAll(definition)].flatMap(([words, label = '', url = ''], at, all) => {
    const start = all[at]?.index ?? 0
    if (code.some(({ span }) => span.start <= start && start < span.end)) return []
    const isImage = [`![${label}]`, `][${label}]`].some((use) => isImageUse(text, use))
    return [{ text: '', span: { start, end: start + words.length }, url, isImage }]
  })
}

/** `![the lag][label]` or `![label]`. */
function isImageUse(text: string, use: string): boolean {
  const at = text.indexOf(use)
  if (at < 0) return false
  return use.startsWith('!') || /!\[[^\]]*$/.test(text.slice(Math.max(0, at - 200), at))
}
