import type { Block, CodeBlock, ParagraphBlock } from '../../text/block.ts'
import { emptyProse } from '../../text/prose.ts'
import { type TimedLine, timedLines } from '../mentions.ts'
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
  const isAccount = (block: Block) => outline.roleAt(block.span.start) === 'timeline'
  if (!blocks.some((block) => isFence(block) && isAccount(block))) return blocks
  const account = blocks.filter(isAccount)
  const told = new Set(
    account.flatMap((block) =>
      timedLines(block).some(opensWithClock) ? [outline.sectionAt(block.span.start)] : [],
    ),
  )
  const opened = new Map<Block, ParagraphBlock>(
    account.flatMap((block) => {
      if (!isFence(block) || isToldElsewhere(outline.sectionAt(block.span.start), told)) return []
      const paragraph = openFence(text, block)
      return paragraph ? [[block, paragraph] as const] : []
    }),
  )
  return opened.size ? blocks.map((block) => opened.get(block) ?? block) : blocks
}

function isFence(block: Block): block is CodeBlock {
  return block.kind === 'code' && !block.quoted
}

function isToldElsewhere(
  section: OutlineSection | undefined,
  told: ReadonlySet<OutlineSection | undefined>,
): boolean {
  for (let around = section; around; around = around.parent) if (told.has(around)) return true
  return false
}

function openFence(text: string, { span, depth, language }: CodeBlock): ParagraphBlock | undefined {
  if (!/^(?:|te?xt|plain(?:text)?|log|irc|chat|slack)$/i.test(language)) return undefined
  const source = text.slice(span.start, span.end)
  const from = source.indexOf('\n') + 1
  const plain = source.slice(from).replace(/\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/, '')
  const prose = { ...emptyProse, start: span.start + from, plain }
  const paragraph = { kind: 'paragraph', span, quoted: false, depth, prose } as const
  const lines = timedLines(paragraph)
  const timed = lines.filter(opensWithClock)
  const machine = lines.filter((line) => machineLine.test(line.prose.plain))
  const isAccount = from > 0 && timed.length >= 2 && timed.length * 10 >= lines.length * 7
  return isAccount && machine.length * 3 <= lines.length ? paragraph : undefined
}

/** A line that says at what hour something was. */
function opensWithClock({ prose, times: [first] }: TimedLine): boolean {
  const hour = first?.clock ?? first?.relativeMinutes
  return hour !== undefined && /^[^\p{L}\p{N}]*$/u.test(prose.plain.slice(0, first?.start))
}

/** What programs write: levels, process numbers, the codes of access logs. */
const machineLine =
  /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE|CRIT(?:ICAL)?)\b|\w\[\d+\]:|\b(?:GET|POST|PUT) \/|level=|[a-z_]+=\S+ [a-z_]+=/
