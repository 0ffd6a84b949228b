import type { Block, RowBlock } from '../text/block.ts'
import { linesOf, type Prose, squeeze } from '../text/prose.ts'
import type { Placeholder } from './model.ts'
import type { Outline } from './outline.ts'

/** Template text that nobody filled in: whole cells, values and lines that only mark a gap. */
export function readPlaceholders(blocks: readonly Block[], outline: Outline): Placeholder[] {
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    if (block.kind === 'row') return block.isHeader ? [] : readRow(block, outline)
    if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return []
    // A heading of that name opens the list of what is to be done.
    if (block.kind === 'heading' && /^\W*to ?do\W*$/i.test(block.prose.plain)) return []
    return linesOf(block.prose)
      .flatMap(readLine)
      .filter(({ kind }) => kind !== 'ellipsis' || isAlone(block, blocks))
  })
}

/** Among actions, `TODO` is a state of work, and `TBD` an owner that another rule misses. */
function readRow(row: RowBlock, outline: Outline): Placeholder[] {
  const isAction = outline.roleAt(row.span.start) === 'action-items'
  return row.cells.flatMap(readLine).filter(({ kind }) => !(isAction && kind === 'to-do'))
}

/** Between other entries an ellipsis says that some are left out. */
function isAlone(block: Block, blocks: readonly Block[]): boolean {
  if (block.kind !== 'item') return block.kind !== 'paragraph'
  return !blocks.some(
    (other) =>
      other.kind === 'item' && other.list === block.list && /[\p{L}\p{N}]/u.test(other.prose.plain),
  )
}

type Kind = Placeholder['kind']

const whole: readonly [RegExp, Kind][] = [
  [/^(?:\.{3,}|…+)$/, 'ellipsis'],
  [
    /^(?:tbd|tba|tbc|todo|fixme|xxx+|to be (?:determined|added|completed|written|filled(?: in)?|done)|coming soon|\(?fill (?:me |this )?in\)?)[.!:]?$|^(?:TODO|FIXME|TBD):\s.{1,80}$/i,
    'to-do',
  ],
  [
    /^(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)(?:[ T](?:HH|hh):?(?:MM|mm)(?::?[Ss]{2})?)?(?: ?(?:UTC|Z|[A-Z]{3,4}))?$/,
    'date-pattern',
  ],
  [/^(?:HH|hh|XX|xx):(?:MM|mm|XX|xx)(?::(?:SS|ss))?(?: ?(?:UTC|[A-Z]{3,4}))?$/, 'date-pattern'],
  [/^lorem ipsum\b/i, 'guidance'],
  [/^(?:\?{1,3})$/, 'question-mark'],
]

const inside: readonly [RegExp, Kind][] = [
  [/(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)(?:[ T](?:HH|hh):?(?:MM|mm))?/g, 'date-pattern'],
  [/(?<=\d{4}-\d\d-\d\d[ T])(?:HH|hh|XX|xx):?(?:MM|mm|XX|xx)\b/g, 'date-pattern'],
  [/\{\{\s*[\w -]{1,40}\s*\}\}/g, 'bracketed'],
  [
    /(?<![\w`\]])<(?:insert|your|name|date|time|incident|service|title|owner|link|describe|summary)\b[^<>\n]{0,60}>/gi,
    'bracketed',
  ],
  [
    /(?<![\w`!])\[(?:insert|your|describe|add|enter|fill in|date|time|name|owner|title|incident title|link|todo|tbd|x+)\b[^[\]\n]{0,60}\](?![([:])/gi,
    'bracketed',
  ],
  [/\blorem ipsum\b/gi, 'guidance'],
]

function readLine(line: Prose): Placeholder[] {
  const value = /^(\s*[^:：\n]{1,40}[:：]\s*)?(.*?)\s*$/s.exec(line.plain)
  const label = value?.[1] ?? ''
  const words = squeeze(value?.[2] ?? '')
  const at = label.length + (value?.[2]?.search(/\S/) ?? 0)
  const all = squeeze(line.plain)
  const kindOf = (part: string) => whole.find(([pattern]) => pattern.test(part))?.[1]
  const entire = kindOf(all)
  if (entire && entire !== 'question-mark') {
    const from = line.plain.search(/\S/)
    return [placeholderAt(line, { from, to: line.plain.trimEnd().length, kind: entire })]
  }
  const kind = kindOf(words)
  const isTold = kind && !(kind === 'question-mark' && !label)
  if (isTold) return [placeholderAt(line, { from: at, to: line.plain.trimEnd().length, kind })]
  return inside.flatMap(([pattern, one]) =>
    [...line.plain.matchAll(pattern)]
      .filter((match) => !isCode(line, match.index))
      .map((match) =>
        placeholderAt(line, { from: match.index, to: match.index + match[0].length, kind: one }),
      ),
  )
}

function placeholderAt(
  line: Prose,
  { from, to, kind }: { from: number; to: number; kind: Kind },
): Placeholder {
  const span = { start: line.start + from, end: line.start + to }
  return { text: squeeze(line.plain.slice(from, to)), span, kind }
}

function isCode(line: Prose, index: number): boolean {
  return line.code.some((span) => span.start <= index && index < span.end)
}
