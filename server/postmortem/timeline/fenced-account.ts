import type { Block, CodeBlock, ParagraphBlock } from '../../text/block.ts'
import { emptyProse } from '../../text/prose.ts'
import { readTimes } from '../../time/read-times.ts'
import type { Outline, OutlineSection } from '../sections/outline.ts'

/**
 * The blocks of a document, where a fence that is its account in time (a chat log, a plain list
 * under `Timeline`) is read as the paragraph it could have been. Logs beside an account are
 * evidence and stay what they are.
 */
export function openFencedAccounts(
  text: string,
  blocks: readonly Block[],
  outline: Outline,
): readonly Block[] {
  const fences = blocks.filter(
    (block) =>
      block.kind === 'code' && !block.quoted && outline.roleAt(block.span.start) === 'timeline',
  )
  if (fences.length === 0) return blocks
  const told = new Set(
    blocks.flatMap((block) => (isTimed(block) ? [outline.sectionAt(block.span.start)] : [])),
  )
  return blocks.map((block) => {
    if (block.kind !== 'code' || !fences.includes(block)) return block
    return isToldElsewhere(outline.sectionAt(block.span.start), told)
      ? block
      : (openFence(text, block) ?? block)
  })
}

function isToldElsewhere(
  section: OutlineSection | undefined,
  told: ReadonlySet<OutlineSection | undefined>,
): boolean {
  for (let around = section; around; around = around.parent) if (told.has(around)) return true
  return false
}

/** A block that says at what hour something was. */
function isTimed(block: Block): boolean {
  const proses =
    block.kind === 'row'
      ? block.cells
      : block.kind === 'item' || block.kind === 'paragraph'
        ? [block.prose]
        : []
  return proses.some(({ plain }) => opensWithClock(plain))
}

function openFence(text: string, { span, depth, language }: CodeBlock): ParagraphBlock | undefined {
  if (!/^(?:|te?xt|plain(?:text)?|log|irc|chat|slack)$/i.test(language)) return undefined
  const source = text.slice(span.start, span.end)
  const from = source.indexOf('\n') + 1
  const plain = source.slice(from).replace(/\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/, '')
  const lines = plain.split('\n').filter((line) => line.trim())
  const timed = lines.filter(opensWithClock)
  if (from === 0 || timed.length < 2 || timed.length * 10 < lines.length * 7) return undefined
  if (lines.filter((line) => machineLine.test(line)).length * 3 > lines.length) return undefined
  const prose = { ...emptyProse, start: span.start + from, plain }
  return { kind: 'paragraph', span, quoted: false, depth, prose }
}

function opensWithClock(line: string): boolean {
  const [first] = readTimes(line.slice(0, 60))
  const hour = first?.clock ?? first?.relativeMinutes
  return hour !== undefined && /^[^\p{L}\p{N}]*$/u.test(line.slice(0, first?.start))
}

/** What programs write: levels, process numbers, the codes of access logs. */
const machineLine =
  /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE|CRIT(?:ICAL)?)\b|\w\[\d+\]:|\b(?:GET|POST|PUT) \/|level=|[a-z_]+=\S+ [a-z_]+=/
