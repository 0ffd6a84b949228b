import { type Block, homeOf, type RowBlock } from '../../text/block.ts'
import { rememberBlockPer, rememberRow } from '../../text/block-finder.ts'
import { squeeze, wordsOf } from '../../text/prose.ts'
import { moveWords, type Span, shiftSpan, type Words } from '../../text/span.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import { type TimedLine, timedLines } from '../mentions.ts'
import type { Outline, OutlineSection } from '../sections/outline.ts'
import { readRow } from './timeline-row.ts'

/** A block, or a line of one, that says when; not yet known to be an event. */
export interface Entry extends Telling {
  readonly block: Block
  /** Entries of one list, table or run of paragraphs share a group. */
  readonly group: number
  readonly section: OutlineSection | undefined
  readonly inTimeline: boolean
}

/** What a block says of when, by itself. */
export interface Telling {
  readonly mention: TimeMention
  /** Offsets into the document, unlike those of the mention. */
  readonly timeSpan: Span
  readonly what: Words
  /** The time opens the entry, rather than closing it or standing within. */
  readonly leads: boolean
  /** The time stands within a sentence, so that it may be an aside. */
  readonly isAside: boolean
  readonly movable: boolean
  /** A sentence above the entries that only gives them their date. */
  readonly isIntroduction: boolean
  /** A weekday in a cell of its own. */
  readonly weekday?: (Words & { readonly day: number }) | undefined
  /** The heading of the time's column, where it has one. */
  readonly column?: string | undefined
}

/** Every block of the document that could be an event, in order. */
export function readEntries(blocks: readonly Block[], outline: Outline): Entry[] {
  const headers = new Map<number, RowBlock>()
  const found = blocks.flatMap((block) => {
    if (block.kind === 'row' && block.isHeader) headers.set(block.table, block)
    const section = outline.sectionAt(block.span.start)
    const inTimeline = outline.roleAt(block.span.start) === 'timeline'
    if (block.quoted && !inTimeline) return []
    if (block.kind === 'heading' && section === undefined) return []
    const told =
      block.kind === 'row'
        ? tellingsOfRow(block, headers.get(block.table))
        : tellingsOfLines(block, inTimeline)
    if (told.length === 0) return []
    const by = block.span.start - homeOf(block).span.start
    return told.map((telling) => place(telling, by, { block, section, inTimeline }))
  })
  const accounts = readAccounts(found)
  return found.filter((entry) => !isPlan(entry) && isTold(entry, accounts.get(entry.section)))
}

const tellingsOfRow = rememberRow((row, head) => readRow(row, timedLines(row), head), atHome)

const tellingsOfLines = rememberBlockPer(
  (block, inTimeline: boolean) => readLines({ block, inTimeline }, timedLines(block)),
  atHome,
)

/** Where it stands; written out, since there may be many. */
function place(
  told: Telling,
  by: number,
  { block, section, inTimeline }: Pick<Entry, 'block' | 'section' | 'inTimeline'>,
): Entry {
  return {
    block,
    group: groupOf(block),
    section,
    inTimeline,
    mention: told.mention,
    timeSpan: shiftSpan(told.timeSpan, by),
    what: { text: told.what.text, span: shiftSpan(told.what.span, by) },
    leads: told.leads,
    isAside: told.isAside,
    movable: told.movable,
    isIntroduction: told.isIntroduction,
    weekday: told.weekday && moveWords(told.weekday, by),
    column: told.column,
  }
}

/** They are placed with what else is known of their block. */
function atHome(telling: Telling): Telling {
  return telling
}

/** `2026-04-28 (TODO)`: what is yet to be done is no event. */
function isPlan({ block, timeSpan }: Entry): boolean {
  if (block.kind === 'code' || !('prose' in block || 'cells' in block)) return false
  const proses = 'cells' in block ? block.cells : [block.prose]
  return proses.some(({ plain, start }) => {
    const after = plain.slice(Math.max(0, timeSpan.end - start), timeSpan.end - start + 20)
    return (
      timeSpan.start >= start && /^\s*後?\s*[([（](?:todo|planned|scheduled|予定)\b/i.test(after)
    )
  })
}

/** How the entries of one timeline section are written. */
interface Account {
  readonly isQuoted: boolean
  readonly isAside: boolean
  readonly sizes: ReadonlyMap<number, number>
}

function readAccounts(entries: readonly Entry[]): Map<OutlineSection | undefined, Account> {
  const bySection = new Map<OutlineSection | undefined, Entry[]>()
  for (const entry of entries) {
    if (!entry.inTimeline || entry.isIntroduction) continue
    const list = bySection.get(entry.section)
    if (list) list.push(entry)
    else bySection.set(entry.section, [entry])
  }
  return new Map(
    [...bySection].map(([section, list]) => {
      const sizes = new Map<number, number>()
      for (const { group } of list) sizes.set(group, (sizes.get(group) ?? 0) + 1)
      const isQuoted = list.length > 1 && list.every(({ block }) => block.quoted)
      return [section, { isQuoted, isAside: list.every(({ isAside }) => isAside), sizes }]
    }),
  )
}

/**
 * An aside is an event only in a list that has no other way of saying when; a quoted line only
 * in an account that is quoted altogether: one alone is evidence.
 */
function isTold({ block, isAside, group }: Entry, account: Account | undefined): boolean {
  if (block.quoted && !account?.isQuoted) return false
  return !isAside || (account?.isAside === true && (account.sizes.get(group) ?? 0) > 1)
}

type Place = Pick<Entry, 'block' | 'inTimeline'>

function readLines(place: Place, lines: readonly TimedLine[]): Telling[] {
  const { block } = place
  const found: Telling[] = []
  lines.forEach((line, index) => {
    // Only a paragraph holds an event on each of its lines; elsewhere the first line speaks.
    if (index > 0 && block.kind !== 'paragraph') return
    const event = line.times.find((time) => standsWell(block, line, time, place.inTimeline))
    const aside = event ? undefined : asideOf(place, line)
    const mention = event ?? aside ?? (introduces(block, place) ? introduction(line) : undefined)
    if (!mention) return
    const { plain, start } = line.prose
    const leads = isLeading(plain, mention)
    found.push({
      mention: withDayOfLine(place, line, mention),
      timeSpan: { start: start + mention.start, end: start + mention.end },
      what: whatOf(line, mention, leads),
      leads,
      isAside: aside !== undefined,
      movable: block.kind === 'item',
      isIntroduction: !event && !aside,
    })
  })
  return found
}

function introduces(block: Block, { inTimeline }: Place): boolean {
  return inTimeline && block.kind === 'paragraph' && squeeze(block.prose.plain).length < 160
}

/** What a line above the entries gives them: their day, or the zero that they are counted from. */
function introduction({ prose, times }: TimedLine): TimeMention | undefined {
  const clock = times.find((time) => time.clock)
  if (clock && /^[\s*_]*T(?:\+?0)?\s*(?:=|:|is\b|was\b)/.test(prose.plain))
    return { ...clock, relativeMinutes: 0 }
  return times.find(givesDay)
}

function givesDay({ date, clock, daysLater, dayNumber }: TimeMention): boolean {
  if (clock) return false
  return date?.day !== undefined || daysLater !== undefined || dayNumber !== undefined
}

/** `- Alert fired at 14:02`: the one time of an item, wherever in it. */
function asideOf({ block, inTimeline }: Place, { times, prose }: TimedLine) {
  const [only, ...others] = times.filter((time) => time.clock)
  if (!inTimeline || block.kind !== 'item' || block.depth > 1 || others.length) return undefined
  return only?.isReadable && isWholeClock(prose.plain, only) ? only : undefined
}

/** `### 10:00 UTC – Deploy (2026-02-11)`: a heading that ends in its date. */
function withDayOfLine({ block }: Place, { times, prose }: TimedLine, mention: TimeMention) {
  const last = times.at(-1)
  if (block.kind !== 'heading' || mention.date || !last?.date || last.clock) return mention
  return /^[\s)\]]*$/.test(prose.plain.slice(last.end)) ? { ...mention, date: last.date } : mention
}

function groupOf(block: Block): number {
  if (block.kind === 'item') return block.list
  if (block.kind === 'row') return block.table
  return block.kind === 'heading' ? -block.level : 0
}

/**
 * In a timeline a time may also close its entry, or follow a label; with a date it may stand
 * anywhere in an item. What closes an entry needs more than an hour, which could be a length.
 */
function standsWell(
  block: Block,
  line: TimedLine,
  time: TimeMention,
  inTimeline: boolean,
): boolean {
  const { plain } = line.prose
  if (isLeading(plain, time)) return tellsDay(time) || isWholeClock(plain, time)
  if (!inTimeline || !time.isReadable || !(time.clock || time.date)) return false
  if (isLabelled(line, time)) return true
  const isFull = time.date !== undefined && (time.clock ?? time.slip) !== undefined
  const closes = /^[\s.)\]|:*_…-]*$/.test(plain.slice(time.end))
  return closes
    ? isFull || (time.clock !== undefined && !!time.zone)
    : isFull && block.kind === 'item' && !isAmidProse(plain, time)
}

/** Behind a label or a name: `Repaired: 14:02`, `Repair (14:02):`, `**jane** 2:02 PM`. */
function isLabelled({ prose: { plain, strong } }: TimedLine, time: TimeMention): boolean {
  const [before, after] = [plain.slice(0, time.start), plain.slice(time.end)]
  if (/^[^:：]{1,30}[:：][\s*_]*$/.test(before)) return true
  if (!time.clock) return false
  const isSpoken = strong[0]?.start === 0 && /^\s*[[(]$/.test(before.slice(strong[0].end))
  if (isSpoken && /^[)\]]/.test(after)) return wordsIn(before) <= 3
  if (/^[^\p{L}\p{N}]*[^:：.;,]{1,30}[([]$/u.test(before)) {
    return /^[)\]]?\s*(?:[:：–—]|-\s|$)/.test(after) && wordsIn(before) <= 4
  }
  if (/^[^:：.;,]{1,30} [-–—] $/.test(before)) return /^\s*(?:[:：–—]|-\s)/.test(after)
  const isName = strong[0]?.start === 0 && !before.slice(strong[0].end).trim()
  return isName && wordsIn(before) <= 3 && /^\s*(?:[:：–—]|-\s|$)/.test(after)
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}'’.-]+/gu)?.length ?? 0
}

/** Words that are no label stand on both sides of it. */
function isAmidProse(plain: string, time: TimeMention): boolean {
  return wordsIn(plain.slice(0, time.start)) > 2 && /^ (?!UTC)\p{L}/u.test(plain.slice(time.end))
}

function tellsDay({ date, daysLater, dayNumber }: TimeMention): boolean {
  return date !== undefined || daysLater !== undefined || dayNumber !== undefined
}

/** A slip alone, such as `25:10`, opens an entry only where a separator, space or nothing follows. */
function isWholeClock(plain: string, time: TimeMention): boolean {
  return time.isReadable || /^(?:[\s:：|–—-]|$)/.test(plain.slice(time.end))
}

/** Nothing but punctuation and a preposition stands before it. */
export function isLeading(plain: string, time: TimeMention): boolean {
  const before = plain.slice(0, time.start)
  return before.length < 40 && leadIn.test(before)
}

const leadIn =
  /^[^\p{L}\p{N}]*(?:(?:at|on|by|time|date|before|after|until|till|since|from|between|starting(?: at)?)[\s:]+)?$/iu

function whatOf(line: TimedLine, mention: TimeMention, leads: boolean): Words {
  const { prose } = line
  if (!leads) return wordsOf(prose)
  const gap = /^[^\p{L}\p{N}"'`<@#$[({「『]*/u.exec(prose.plain.slice(mention.end))?.[0].length ?? 0
  return wordsOf(prose, mention.end + gap)
}
