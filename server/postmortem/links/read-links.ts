import type { Block } from '../../text/block.ts'
import { rememberBlock } from '../../text/block-finder.ts'
import { type Prose, squeeze } from '../../text/prose.ts'
import { moveWords, shiftSpan, type Words } from '../../text/span.ts'
import type { Link } from '../model.ts'
import { readWrittenLinks } from './read-written-links.ts'

export interface LinkReading {
  readonly links: readonly Link[]
  readonly openReferences: readonly Words[]
}

/** Where the document's own words lead; quotes lead where their authors wanted. */
export function readLinks(text: string, blocks: readonly Block[]): LinkReading {
  const own = blocks.filter(({ quoted }) => !quoted)
  const defined = definedLabels(text)
  return {
    links: [...own.flatMap(linksOf), ...readWrittenLinks(text, blocks)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    openReferences: own
      .flatMap(referencesOf)
      .flatMap(({ name, ...reference }) => (defined.has(name) ? [] : [reference])),
  }
}

const linksOf = rememberBlock((block) => prosesOf(block).flatMap(linksIn), moveWords)
const referencesOf = rememberBlock((block) => prosesOf(block).flatMap(referencesIn), moveWords)

function prosesOf(block: Block): readonly Prose[] {
  if (block.kind === 'row') return block.cells
  return 'prose' in block ? [block.prose] : []
}

function definedLabels(text: string): ReadonlySet<string> {
  const labels = text.matchAll(/\[(\^?[^[\]\n]{1,60})\]:/g)
  return new Set([...labels].map(([, label = '']) => label.toLowerCase()))
}

function linksIn({ plain, start, links, images = [] }: Prose): Link[] {
  const toLink =
    (isImage: boolean) =>
    ({ span, url }: (typeof links)[number]): Link => ({
      text: squeeze(plain.slice(span.start, span.end)),
      span: shiftSpan(span, start),
      url,
      isImage,
    })
  return [...links.map(toLink(false)), ...images.map(toLink(true))]
}

/** What the parser resolved is no text any more, so that what is left has no definition. */
function referencesIn({ plain, start, code }: Prose): (Words & { name: string })[] {
  if (!plain.includes('[')) return []
  const isCode = (at: number) => code.some((span) => span.start <= at && at < span.end)
  return [...plain.matchAll(references)].flatMap((match) => {
    const [words, note, label = ''] = match
    const name = (note === undefined ? label : `^${note}`).toLowerCase()
    if (isCode(match.index)) return []
    const span = { start: start + match.index, end: start + match.index + words.length }
    return [{ text: squeeze(words), span, name }]
  })
}

/**
 * `[^label]`, or `[words][label]` within a sentence: at the beginning of a line, brackets in a row
 * are tags of a task or a log.
 */
const references =
  /\[\^([^\]\s]{1,40})\](?!:)|(?<=[\p{Ll},] )\[(?=[^\]]{0,80}\p{Ll})[^[\]]{2,80}\]\[([\p{L}\d][^[\]]{0,40})\](?![[(])/gu
