import type { Block } from '../text/block.ts'
import { squeeze } from '../text/prose.ts'
import { type Span, shiftSpan } from '../text/span.ts'
import type { Directive, LedgerEntry } from './model.ts'
import type { Outline } from './sections/outline.ts'

/** Comments that speak to the tool: the ledger of questions, and rules switched off. */
export interface CommentReading {
  readonly ledger: readonly LedgerEntry[]
  readonly directives: readonly Directive[]
}

/** Reads them from the source, so that they count in lists, tables and paragraphs alike. */
export function readComments(
  text: string,
  blocks: readonly Block[],
  outline: Outline,
): CommentReading {
  const ledger: LedgerEntry[] = []
  const directives: Directive[] = []
  if (!text.includes('postmortem-lint')) return { ledger, directives }
  const code = codeSpans(blocks)
  for (const match of text.matchAll(comments)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (code.some((one) => one.start <= span.start && span.end <= one.end)) continue
    const words = (match[1] ?? match[2])?.trim() ?? ''
    const entry = /^: question\s/.test(words) && readEntry(text, span, words)
    if (entry) ledger.push(entry)
    const directive = readDirective(text, { span, words }, outline)
    if (directive) directives.push(directive)
  }
  return { ledger, directives }
}

/** Of HTML and of MDX. */
const comments = /<!--\s*postmortem-lint([\s\S]*?)-->|\{\/\*\s*postmortem-lint([\s\S]*?)\*\/\}/g

/** Fenced or inline: who writes about such comments does not speak to the tool. */
function codeSpans(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block.span]
    const proses = block.kind === 'row' ? block.cells : 'prose' in block ? [block.prose] : []
    return proses.flatMap(({ start, code }) => code.map((span) => shiftSpan(span, start)))
  })
}

/** `- [ ] QUESTION <!-- postmortem-lint: question LENS/QUESTION not-applicable: REASON -->` */
function readEntry(text: string, comment: Span, words: string): LedgerEntry | undefined {
  const match =
    /^: question\s+([\w-]+\/[\w-]+)\s*(?:(not-applicable|still-unknown)\s*:\s*([\s\S]*))?$/.exec(
      words,
    )
  if (!match?.[1]) return undefined
  const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1
  const line = text.slice(lineStart, comment.start)
  const box = /\[([ xX])\]\s*/.exec(line)
  const reason = squeeze(match[3] ?? '')
  const isReason = /[\p{L}\p{N}]{2}/u.test(reason) && reason !== 'REASON'
  const isTicked = box?.[1] === 'x' || box?.[1] === 'X'
  return {
    span: { start: lineStart, end: comment.end },
    text: squeeze(box ? line.slice(box.index + box[0].length) : line),
    question: match[1],
    state: isReason ? 'dismissed' : isTicked ? 'answered' : 'listed',
    ...(isReason ? { reason } : {}),
  }
}

/** `<!-- postmortem-lint-disable-next-line RULE: reason -->`, `…-disable-section …`, `…-disable-file …` */
function readDirective(
  text: string,
  { span, words }: { span: Span; words: string },
  outline: Outline,
): Directive | undefined {
  const match = /^-((?:dis|en)able[\w-]*)\s*([^:]*)(?::\s*([\s\S]*))?$/.exec(words)
  if (!match) return undefined
  const scope = scopes.get(match[1] ?? '') ?? 'unknown'
  const ids = (match[2] ?? '').split(/[\s,]+/).filter(Boolean)
  return {
    span,
    scope,
    ids,
    reason: squeeze(match[3] ?? ''),
    covers: coverOf(text, { span, scope }, outline),
  }
}

const scopes: ReadonlyMap<string, Directive['scope']> = new Map([
  ['disable-next-line', 'next-line'],
  ['disable-section', 'section'],
  ['disable-file', 'file'],
])

function coverOf(
  text: string,
  { span, scope }: { span: Span; scope: Directive['scope'] },
  outline: Outline,
): Span {
  if (scope === 'unknown') return { start: span.end, end: span.end }
  if (scope === 'file') return { start: 0, end: text.length }
  if (scope === 'section') {
    const section = outline.sectionAt(span.start)
    return section
      ? { start: section.heading.span.start, end: section.body.end }
      : { start: 0, end: text.length }
  }
  return nextLine(text, span.end)
}

/** The next line that says something: no blank one, no other comment, no rule of a table. */
function nextLine(text: string, from: number): Span {
  let start = text.indexOf('\n', from) + 1 || text.length
  for (let skipped = true; skipped && start < text.length; ) {
    saysNothing.lastIndex = start
    skipped = saysNothing.test(text) && saysNothing.lastIndex > start
    if (skipped) start = saysNothing.lastIndex
  }
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

const saysNothing =
  /[ \t>]*(?:<!--[\s\S]*?-->[ \t]*|\{\/\*[\s\S]*?\*\/\}[ \t]*|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+)?(?:\r?\n|$)/y
