import { remember } from '../../memory/remember.ts'
import type { Block, PlainBlock, RowBlock } from '../../text/block.ts'
import { rememberBlockPer } from '../../text/block-finder.ts'
import { emptyProse, linesOf, type Prose, squeeze } from '../../text/prose.ts'
import { moveWords } from '../../text/span.ts'
import { type DurationMention, readDurations } from '../../time/read-durations.ts'
import type { SectionRole, StatedDuration } from '../model.ts'
import type { Outline } from '../sections/outline.ts'
import { isToldOfOutage, measureOf } from './duration-measure.ts'
import { isCited, isToldInStory } from './told-length.ts'

/**
 * Lengths of time that the document states of the incident: how long it lasted, how long detection
 * or repair took. Settings, intervals and plans have lengths too, and are left out: a length counts
 * where its own words say that something lasted, took, or was down.
 */
export function readStatedDurations(blocks: readonly Block[], outline: Outline): StatedDuration[] {
  let header: RowBlock | undefined
  return blocks.flatMap((block) => {
    if (block.kind === 'front-matter') return readFrontMatter(block)
    if (block.kind === 'row' && block.isHeader) header = block
    const role = outline.roleAt(block.span.start)
    if (block.quoted || (role && apart.has(role) && role !== 'appendix')) return []
    const found = readBlock(block, role === 'appendix')
    if (found.length || block.kind !== 'row' || header?.table !== block.table) return found
    return hasLengthColumn(header) ? readLengthCell(block, header) : []
  })
}

/** Supporting material states a length only behind a label. */
const readBlock = rememberBlockPer((block, isAppendix: boolean): StatedDuration[] => {
  const mayState = (line: Prose, mention: DurationMention) =>
    isAppendix ? label.test(line.plain.slice(0, mention.start)) : isStated(line, mention)
  return linesIn(block).flatMap((line) =>
    readDurations(line.plain)
      .filter((mention) => mayState(line, mention))
      .map((mention) => toDuration(line, mention)),
  )
}, moveWords)

/** `duration: 2h 48m`. */
function readFrontMatter({ text, textStart }: PlainBlock): StatedDuration[] {
  return [
    ...text.matchAll(/^ *(?:duration|downtime|outage[_-]duration|ttd|ttr|ttm)[ "']*:(.*)$/gim),
  ].flatMap((match) => {
    const start = textStart + match.index + match[0].length - (match[1] ?? '').length
    const line = { ...emptyProse, start, plain: match[1] ?? '' }
    return readDurations(line.plain).map((mention) => toDuration(line, mention))
  })
}

/** The cell under a heading such as `Duration`. */
function readLengthCell({ cells }: RowBlock, header: RowBlock): StatedDuration[] {
  const column = header.cells.findIndex(({ plain }) => lengthColumn.test(plain))
  const cell = cells[column]
  if (!cell || header.cells[column] === cell) return []
  return readDurations(cell.plain).map((mention) => toDuration(cell, mention))
}

function hasLengthColumn({ cells }: RowBlock): boolean {
  return cells.some(({ plain }) => isLengthColumn(plain))
}

const isLengthColumn = remember((heading) => lengthColumn.test(heading))

const lengthColumn =
  /^\W*(?:duration|length|elapsed|downtime|how long|time (?:taken|spent|lost))\b|所要時間|継続時間|停止時間/i

const apart = new Set<SectionRole>(['action-items', 'open-questions', 'appendix'])

function linesIn(block: Block): readonly Prose[] {
  if (block.kind === 'row') {
    return block.isHeader && block.cells.length !== 2 ? [] : [joinCells(block.cells)]
  }
  const hasProse = block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading'
  return hasProse ? [joinLines(block.prose)] : []
}

/** A line break in a paragraph is a space, so that `for three\nhours` is one length. */
function joinLines(prose: Prose): Prose {
  return linesOf(prose).length > 1 ? { ...prose, plain: prose.plain.replace(/\n/g, ' ') } : prose
}

/** The cells of a row side by side, where they stand, so that a label is before its value. */
function joinCells(cells: readonly Prose[]): Prose {
  const [first] = cells
  const last = cells.at(-1)
  if (!first || !last) return { start: 0, plain: '', strong: [], code: [], struck: [], links: [] }
  let plain = ''
  for (const cell of cells)
    plain += ' '.repeat(Math.max(0, cell.start - first.start - plain.length)) + cell.plain
  plain = plain.replaceAll('\n', ' ')
  // A colon stands for the border between label and value.
  const border = last.start - first.start - 1
  const isPair = cells.length === 2 && border >= 0
  return {
    ...first,
    plain: isPair ? `${plain.slice(0, border)}:${plain.slice(border + 1)}` : plain,
  }
}

const label =
  /(?:\b(?:time to|duration|downtime|outage|length|elapsed|m?tt[adimr]|lasted|total)\b|影響時間|までの時間|継続時間|停止時間|longest|worst|ダウンタイム)[^:：はが]{0,40}[:：はが][^.。]{0,40}$/i
const before =
  /(?:\b(?:for|during|total of|lasted|lasting|lasts|took(?: us)?|take|taking|takes us|spanned|over the course of|in total|was|were|down|delay(?:ed)? (?:of|by)|delayed|late by|behind by|oldest by|cost (?:us|them)|(?:we |they )?(?:lost|spent|wasted|waited)|after|(?:median|worst|average|longest) (?:case|delay|lag|wait)|time[- ]to[- ]\w+(?: was| of)?|TT[DMRA]|of which|(?:gap|hiccup|delay|lag|stall|outage|pause|interruption|degradation|downtime|period|wait) of|(?:lost|another)(?: only)?)|から)(?: (?:the (?:better|best) part|most) of)?[\s(~約]*$/i
const after =
  /^\s*(?:of\s+(?:\w+\s+){0,2}(?:downtime|service|availability|performance|outage|impact|silence|silent|unavailability|degradation|disruption|failures?|errors?|data loss|engineering|work)|(?:outage|downtime|incident|disruption|interruption|degradation|slowdown|stall|halt|blackout|gap|backlog|(?:window|period) of)\b|to (?:fix|detect|notice|diagnos|resolve|recover|restore|mitigate|repair|roll|find|identify)|(?:in total|long)\b|\)?\s*silent|=|不在|遅延|停止|以内|間|経って|経過|のラテント|にわたって|継続)/i
/** A stretch of the story, where it counts in minutes at least: `ten minutes later`, `32分かかった`. */
const passing =
  /^\s*(?:(?:after|later|between|passed|elapsed|went by|were (?:spent|lost)|was (?:spent|lost)|in which|late|from (?:the )?\w+(?: \w+){0,3} to|until|wait|without|in all|altogether)\b(?! (?:every|each|that (?:it|the \w+) (?:expires|closes)))|[分時]?間?(?:後|かか(?:った|って|りました)|続))/i
/** What makes a length a setting, an interval or an age. */
const setting =
  /(?:\b(?:every|each|per|at least|at most|up to|max(?:imum)?|min(?:imum)?|within|timeout|interval|last|past|next|first|older than|younger than|retry(?:ing)? in|in)|毎)[\s(]*$/i
/** What was done so fast: `detected within 5 minutes`. */
const within =
  /\b(?:detected|noticed|alerted|paged|acknowledged|responded|identified|diagnosed|mitigated|fixed|resolved|restored|recovered|rolled back)[^.,;]{0,30} (?:within|in) (?:about |around |the first )?$/i
/** `The answer was there within a minute`, `slow for the next three hours`. */
const counted =
  /\b(?:within|up to|(?:for|within) the (?:first|next|last|following)) (?:about |around )?$/i
/** `From upload to first report: 1h 19m`. */
const spanLabel =
  /^[^:：]*\b(?:from\b[^:：]+\b(?:to|until|till)|\w+ to|between\b[^:：]+\band|until|since)\b[^:：]*[:：][\s*_~]*$/i
/** `14:10 on Jan 22 to 17:00 on Jan 27: 5 days 2 h 50 min`. */
const spanOfTimes = /\d:\d\d\b.*(?:\b(?:to|until|till)\b|[–—-]).*\d:\d\d\b[^:]{0,20}: *$/
/** How much later than it should: `delayed by up to two hours`. */
const upTo =
  /\b(?:delay(?:s|ed)?|late|behind|down|unavailable)(?: by| of| for)? up to $|\bfor up to $/i
/** What is kept or valid for a length of time has it as a setting. */
const kept =
  /\b(?:keep|keeps|kept|retain\w*|stored?|cached?|valid|expires?|paid|lives|(?<!(?:was|were|been|is|went) )live|deadline|ttl|lease)\b[^.]{0,30}\b(?:for|was|is)\s*$|(?:['’]d|would|could|should|might)(?: have)? \w+(?: for)? $|\bif\b[^.]*$/i
const settingAfter =
  /^[\s)]*(?:timeouts?|intervals?|windows?|old|into|left|ago|notice|ttl|retention|cron|cache|polls?|per\b|each\b|an? (?:run|day|week|month|time|piece|job|host|node)\b|to spare|delay before|タイムアウト|ごと|毎|平均|前)|^-/i

function isStated(
  { plain, code }: Prose,
  { start, end, unitMinutes, approximate }: DurationMention,
): boolean {
  if (code.some((span) => span.start <= start && end <= span.end)) return false
  if (/\bT[+-]$/.test(plain.slice(0, start))) return false
  const head = plain.slice(0, start)
  const tail = plain.slice(end)
  if (within.test(head) || upTo.test(head)) return unitMinutes >= 1
  const isCounted = counted.test(head) || (approximate && /\bin $/i.test(head))
  if (unitMinutes >= 1 && isCounted && isToldInStory(head, tail)) return true
  if (setting.test(head) || settingAfter.test(tail) || kept.test(head)) return false
  if (label.test(head) || after.test(tail)) return true
  if (isAdjective(plain.slice(start, end))) return false
  // A bare `after 40s` tells how a program behaves, not how long people were hit.
  if (unitMinutes < 1) return false
  const isDaysAfter = unitMinutes >= 1440 && /^\s*間?後/.test(tail)
  if (passing.test(tail) && !isDaysAfter && !isCited(head) && !aside.test(head)) return true
  if ((spanLabel.test(head) || spanOfTimes.test(head)) && /^[\s*_.]*(?:\(|$)/.test(tail))
    return true
  const isOpening =
    /^[\s*_(]*$/.test(head) &&
    (approximate || /^\s*(?:down|late|read-only|offline|unavailable|degraded)\b/i.test(tail))
  return isOpening || /\(\s*$/.test(head) || isPreceded(head, tail) || isToldInStory(head, tail)
}

/** In brackets stands how a thing works: `(offline 15 min after the last heartbeat)`. */
const aside = /\([^()]*\b(?:counts?|is|are|本来)\b[^()]*$|[(（]本来/
/** `Logs are readable for 90 days`: a state that lasts is none of the story. */
const lasting = /\b(?:is|are) [^.;,]*\bfor\s*$/i
/** `We expect it to take a week.` */
const planned =
  /\b(?:will|should|expect(?:s|ed)?|usually|normally|typically|may|might|can (?:take|last))\b[^.;]*$/i

/** `a 10 minute interval`, `the 7-day report`: the length is part of a name. */
function isAdjective(length: string): boolean {
  return /-[a-z]+$/i.test(length) || /(?:[2-9]|\d\d) (?:month|week|day|hour|minute)$/i.test(length)
}

function isPreceded(head: string, tail: string): boolean {
  const match = before.exec(head)
  if (!match || planned.test(head) || isCited(head) || lasting.test(head)) return false
  // "after 5 minutes" is a length of the story only where the story goes on in the past tense.
  return !/after\s*$/i.test(match[0]) || /^\s*of\b/.test(tail)
}

function toDuration(line: Prose, { start, end, ...length }: DurationMention): StatedDuration {
  const text = squeeze(line.plain.slice(start, end))
  const before = line.plain.slice(0, start)
  const measures = measureOf(before)
  const isOfOutage = !measures && isToldOfOutage(before)
  const span = { start: line.start + start, end: line.start + end }
  return {
    ...length,
    text,
    span,
    ...(measures ? { measures } : {}),
    ...(isOfOutage ? { isOfOutage } : {}),
  }
}
