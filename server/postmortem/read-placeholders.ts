import type { Block, HeadingBlock, PlainBlock, RowBlock } from '../text/block.ts'
import { linesOf, type Prose, squeeze, wordsOf } from '../text/prose.ts'
import { encloses } from '../text/span.ts'
import type { Placeholder } from './model.ts'
import type { Outline } from './outline.ts'

/** Template text that nobody filled in: whole cells, values and lines that only mark a gap. */
export function readPlaceholders(blocks: readonly Block[], outline: Outline): Placeholder[] {
  const heads = new Map<number, RowBlock>()
  return blocks.flatMap((block) => {
    if (block.quoted) return []
    if (block.kind === 'row') {
      if (!block.isHeader) return readRow(block, heads.get(block.table), outline)
      heads.set(block.table, block)
      return []
    }
    if (block.kind === 'html') return readTag(block)
    if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return []
    // A heading of that name opens the list of what is to be done.
    if (block.kind === 'heading' && /^\W*to ?do\W*$/i.test(block.prose.plain)) return []
    if (block.kind === 'heading' && isUnnamed(block)) {
      const words = wordsOf(block.prose)
      return [{ ...words, kind: 'guidance' }]
    }
    return linesOf(block.prose)
      .flatMap(readLine)
      .filter(({ kind }) => kind !== 'ellipsis' || isAlone(block, blocks))
  })
}

/** `# ISSUE NAME`, `# Title of the incident`: the name that stands there until there is one. */
function isUnnamed({ prose, level }: HeadingBlock): boolean {
  return (
    level === 1 &&
    /^(?:(?:the )?(?:issue|incident|post-?mortem|outage|event) (?:name|title|number)|title of (?:the )?(?:issue|incident|outage|event))$/i.test(
      squeeze(prose.plain),
    )
  )
}

/** `<describe here>` on a line of its own is HTML to Markdown. */
function readTag({ text, span }: PlainBlock): Placeholder[] {
  const words = text.trim()
  return tag.test(words) ? [{ text: words, span, kind: 'bracketed' }] : []
}

/** Among actions, `TODO` is a state of work, and `TBD` an owner that another rule misses. */
function readRow(row: RowBlock, head: RowBlock | undefined, outline: Outline): Placeholder[] {
  const isAction = outline.roleAt(row.span.start) === 'action-items'
  return row.cells.flatMap((cell, index) => {
    const name = head?.cells[index]
    const column = name ? wordsOf(name) : { text: '', span: row.span }
    return readLine(cell)
      .filter(({ kind }) => !(isAction && kind === 'to-do'))
      .map((placeholder) => ({ ...placeholder, cell: { row: row.span, column } }))
  })
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

/** `[Team Lead]`, `[service name]`: what kind of word belongs there. */
const genericName =
  /^\[(?:the |your )?(?:(?:team|tech|engineering|devops|sre|security|product|service|incident|on-?call|project|owner|author|assignee|responsible|assigned|ticket|issue|pr|dashboard|start|end|due)[ -])?(?:lead|name|owner|commander|manager|engineer|person|date|time|link|url|number|title|description|summary|role|team|assignee|severity|duration|status|impact|component|ticket|placeholder)s?(?: (?:goes )?here)?\]$/i

/** `<describe here>`, `<name>`; names of HTML elements need a second word. */
const tagSource = `<(?:(?:insert|your|name|date|incident|service|owner|describe|add|enter|fill|team|person\
|ticket|short|brief|what|how|who|when|why)\\b|(?:time|title|link|summary|number of|list of) )[^<>="'\\n]{0,60}>`
const tag = new RegExp(`^${tagSource}$`, 'i')

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
  [/^_{3,}$/, 'guidance'],
  [/^\?{3,}$/, 'to-do'],
  [/^\?{1,2}$/, 'question-mark'],
  [genericName, 'bracketed'],
]

/** Values of which one was to be kept. */
const choices: readonly RegExp[] = [
  oneOf('sev-?\\d|p\\d|critical|high|medium|moderate|low|minor|major'),
  oneOf(
    'draft|open|closed|wip|(?:in )?(?:progress|review)|reviewed|resolved|final|completed?|done|published|investigating|monitoring|mitigated',
  ),
]

function oneOf(words: string): RegExp {
  return new RegExp(`^[[(<]?(?:${words})(?:\\s*[|/,]\\s*(?:or )?(?:${words})){2,}[\\])>]?$`, 'i')
}

const inside: readonly [RegExp, Kind][] = [
  [/(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)(?:[ T](?:HH|hh):?(?:MM|mm))?/g, 'date-pattern'],
  [/(?<=\d{4}-\d\d-\d\d[ T])(?:HH|hh|XX|xx):?(?:MM|mm|XX|xx)\b/g, 'date-pattern'],
  [/\{\{\s*[\w :-]{1,40}\s*\}\}/g, 'bracketed'],
  [new RegExp(`(?<![\\w\`\\]/.=:@-])${tagSource}(?![\\w/.:@-])`, 'gi'), 'bracketed'],
  [
    /(?<![\w`!])\[(?:insert|your|describe|add|enter|fill in|date|time|name|owner|title|incident title|link|todo|tbd|x+)\b[^[\]\n]{0,60}\](?![([:])/gi,
    'bracketed',
  ],
  [
    /(?<![\w:.-])(?<!\b(?:in|as|format|form) )(?:HH|hh|XX|xx):(?:MM|mm|XX|xx)(?![\w:])(?! (?:format|pattern|form)\b)/g,
    'date-pattern',
  ],
  [/\bDATE RANGE\b/g, 'date-pattern'],
  [/\b(?:lorem ipsum|dolor sit amet|consectetur|adipiscing elit)\b/gi, 'guidance'],
]

function readLine(line: Prose): Placeholder[] {
  const value = /^(\s*[^:：\n]{1,40}[:：]\s*)?(.*?)\s*$/s.exec(line.plain)
  const label = value?.[1] ?? ''
  const words = squeeze(value?.[2] ?? '')
  const at = label.length + (value?.[2]?.search(/\S/) ?? 0)
  const all = squeeze(line.plain)
  const kindOf = (part: string) => whole.find(([pattern]) => pattern.test(part))?.[1]
  const entire = kindOf(all)
  // What explains an unknown says that it is one.
  if (/^\[\^[^\]]+\]:|^[*†‡]/.test(all) && entire === undefined) return []
  if (entire && entire !== 'question-mark') {
    const from = line.plain.search(/\S/)
    return [placeholderAt(line, { from, to: line.plain.trimEnd().length, kind: entire })]
  }
  const isChoice = label && choices.some((pattern) => pattern.test(words))
  const kind = isChoice ? 'guidance' : kindOf(words)
  const isTold = kind && !(kind === 'question-mark' && !label)
  if (isTold) return [placeholderAt(line, { from: at, to: line.plain.trimEnd().length, kind })]
  const found = inside.flatMap(([pattern, one]) =>
    [...line.plain.matchAll(pattern)]
      .filter((match) => !isCode(line, match.index))
      .map((match) =>
        placeholderAt(line, { from: match.index, to: match.index + match[0].length, kind: one }),
      ),
  )
  return found.filter((one) => !found.some((other) => other !== one && isWithin(one, other)))
}

/** `{{ date: yyyy-mm-dd }}` is one placeholder. */
function isWithin({ span }: Placeholder, { span: outer }: Placeholder): boolean {
  return encloses(outer, span) && outer.end - outer.start > span.end - span.start
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
