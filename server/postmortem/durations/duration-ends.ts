import type { Block } from '../../text/block.ts'
import { rememberBlockPer } from '../../text/block-finder.ts'
import { type Prose, squeeze } from '../../text/prose.ts'
import { moveWords, type Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import type { Zone } from '../../time/moment.ts'
import { type DurationMention, readDurations } from '../../time/read-durations.ts'
import { readTimes, readZoneWords } from '../../time/read-times.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import type { BoundedDuration } from '../model.ts'
import { type End, minutesApart } from './minutes-apart.ts'

/**
 * Lengths of time that stand beside both of their ends: `from 17:56 to 23:03 (5 hours and 7
 * minutes)`, `4 days (10 March 09:00 → 14 March 09:00)`, `lasted 2 h, from 10:00 to 12:00`. What
 * lies between the two decides: a few words that can only join a length to its ends.
 */
export function readBoundedDurations(
  blocks: readonly Block[],
  near: IsoDate | undefined,
): BoundedDuration[] {
  return blocks.flatMap((block) => (block.quoted ? [] : readBlock(block, near)))
}

const readBlock = rememberBlockPer(
  (block, near: IsoDate | undefined) => linesOf(block).flatMap((line) => readLine(line, near)),
  (bounded, by) => ({ ...moveWords(bounded, by), ends: moveWords(bounded.ends, by) }),
)

function linesOf(block: Block): readonly Prose[] {
  if (block.kind === 'row') return block.cells
  const hasProse = block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading'
  return hasProse ? [block.prose] : []
}

/** Both ends of a range; indexes into the line. */
interface Range {
  readonly start: number
  readonly end: number
  readonly from: End
  readonly to: End
}

/** Cheap, for it is asked of every line: two times of day or two days. */
const mayHaveEnds =
  /\d[:h.]?\d\d\b.*\d[:h.]?\d\d\b|\d[日時]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

function readLine(line: Prose, near: IsoDate | undefined): BoundedDuration[] {
  const plain = line.plain.replace(/\n/g, ' ')
  const durations = mayHaveEnds.test(plain) ? readDurations(plain) : []
  if (durations.length === 0) return []
  const mentions = readTimes(plain)
  const ranges = readRanges(plain, mentions)
  return durations.flatMap((duration) => {
    if (isPartial(plain, duration)) return []
    const found = findEnds(plain, duration, { ranges, mentions })
    const apart = found ? minutesApart(found.range.from, found.range.to, near) : []
    if (!found || apart.length === 0) return []
    const { minutes, unitMinutes, approximate } = duration
    const words = (start: number, end: number): Words => ({
      text: squeeze(plain.slice(start, end)),
      span: { start: line.start + start, end: line.start + end },
    })
    const ends = words(found.range.start, found.range.end)
    const { link } = found
    const own = words(duration.start, duration.end)
    return [{ ...own, minutes, unitMinutes, approximate, ends, apart, link }]
  })
}

function readRanges(plain: string, mentions: readonly TimeMention[]): Range[] {
  return mentions.flatMap((mention, index) => {
    if (!mention.isReadable || mention.slip || mention.relativeMinutes !== undefined) return []
    const { start, end, until } = mention
    if (until) {
      const own = zoneBehind(plain, mention)
      const to = { ...until, ...(own ? { zone: own } : {}), isZoneOpen: isOpen(mention) }
      return [{ start, end, from: endOf(mention), to }]
    }
    const next = mentions[index + 1]
    if (!next?.isReadable || next.until || next.slip) return []
    return joins(plain.slice(0, start), plain.slice(end, next.start))
      ? [{ start, end: next.end, from: endOf(mention), to: endOf(next) }]
      : []
  })
}

/** `13:40 UTC to 16:10 CET`: of a range in two zones the second stands behind it. */
function zoneBehind(plain: string, { end, zone }: TimeMention): Zone | undefined {
  const word = zone && /^ ?\(?([A-Z]{2,5}|[A-Z][a-z]+\/[A-Z]\w+)\b/.exec(plain.slice(end))?.[1]
  return word ? readZoneWords(word)?.zone : undefined
}

function endOf(mention: TimeMention): End {
  const { date, clock, zone } = mention
  return {
    ...(date ? { date } : {}),
    ...(clock ? { clock } : {}),
    ...(zone ? { zone } : {}),
    isZoneOpen: isOpen(mention),
  }
}

function isOpen({ zone, zoneCandidates }: TimeMention): boolean {
  return !zone && zoneCandidates !== undefined
}

/** An arrow may stand between labelled times; words only where `from` or `between` opens them. */
function joins(before: string, between: string): boolean {
  if (/^[^\d.。;；]{0,24}(?:→|->|⇒|〜|～)[^\d.。;；]{0,24}$/.test(between)) return true
  const opening = /\b(from|between)\s(?:about\s|around\s)?$/i.exec(before)?.[1]?.toLowerCase()
  const joint =
    opening === 'from' ? /^[\s)*_]*(?:to|until|till|through)\s(?:about\s)?$/i : /^\s+and\s$/i
  return opening !== undefined && joint.test(between)
}

/** Part of a larger length, or a bound: `up to 3 hours`, `11–13 hours`, `every 5 minutes`. */
function isPartial(plain: string, { start }: DurationMention): boolean {
  return /(?:[<>≤≥]|\b(?:under|below|up to|at least|at most|within|every|each|per|after|last|first|next|max\w*|min\w*|additional|another|extra|further|averag\w*|only|of)|毎|最大|平均|\d\s?[–〜~-])\s*$/i.test(
    plain.slice(0, start),
  )
}

function findEnds(
  plain: string,
  duration: DurationMention,
  { ranges, mentions }: { ranges: readonly Range[]; mentions: readonly TimeMention[] },
): { range: Range; link: BoundedDuration['link'] } | undefined {
  for (const range of ranges) {
    if (isBeside(plain, duration, range)) return { range, link: 'beside' }
    if (isBracketed(plain, duration, { range, mentions })) return { range, link: 'beside' }
  }
  const sentence = sentenceAround(plain, duration.start)
  const within = ({ start, end }: { start: number; end: number }) =>
    sentence.start <= start && end <= sentence.end
  const [range, ...others] = ranges.filter(within)
  if (!range || others.length || mentions.filter(within).length > 2) return undefined
  if (readDurations(plain.slice(sentence.start, sentence.end)).length > 1) return undefined
  const words = plain.slice(sentence.start, sentence.end)
  return isTotal(words, plain.slice(sentence.start, duration.start), plain.slice(duration.end))
    ? { range, link: 'sentence' }
    : undefined
}

/** Nothing but signs and joining words lies between the length and its ends. */
function isBeside(plain: string, { start, end }: DurationMention, range: Range): boolean {
  if (start >= range.end) {
    return (
      /^[\s*_]*(?:UTC|GMT|local(?: time)?|JST)?[\s*_)）]*[（(,、:：=—–-]?\s*(?:i\.?e\.?,?|that is,?|or|(?:for )?a total of|(?:in )?total:?|(?:total )?duration:?|lasting|計)?[\s*_]*$/i.test(
        plain.slice(range.end, start),
      ) && closes(plain.slice(end))
    )
  }
  if (end > range.start || !isToldOfAll(plain.slice(0, start))) return false
  const between = plain.slice(end, range.start)
  return /^[\s*_]*(?:long|of (?:total |full )?(?:downtime|outage|impact)|outage|downtime)?[\s*_]*[（(,、:：]?\s*(?:from)?\s*$/i.test(
    between,
  )
}

/** What may follow a length that is that of the range before it. */
function closes(after: string): boolean {
  return /^[\s*_]*(?:[)）\]、。,;|]|\.(?!\d)|$|in total\b|total\b)/i.test(after)
}

/** A label, a bracket, `lasted` or `for` before a length: what follows is when. */
function isToldOfAll(before: string): boolean {
  return /(?:[:：|（(]|\b(?:lasted|lasting|for|total of|spanned|outage of|downtime of|was down|were down)|^)[\s*_約~≈]*$/i.test(
    before,
  )
}

/** `4 days (10 March 09:00 first failure → 14 March 09:00 first report)`: the bracket holds no more. */
function isBracketed(
  plain: string,
  { end }: DurationMention,
  { range, mentions }: { range: Range; mentions: readonly TimeMention[] },
): boolean {
  const bracket = /^[\s*_]*[（(]/.exec(plain.slice(end))
  if (!bracket || range.start < end) return false
  const from = end + bracket[0].length
  const length = plain.slice(from).search(/[)）](?![^（(]*[)）](?=[^（(]*→))/)
  const to = length < 0 ? plain.length : from + length
  if (range.end > to) return false
  const inside = mentions.filter((mention) => mention.start >= from && mention.end <= to)
  const before = inside.filter((mention) => mention.end <= range.start)
  const after = inside.filter((mention) => mention.start >= range.end)
  const isSame = before.every((mention, index) =>
    /^[\s*_]*[≒=＝(（]+\s*$/.test(
      plain.slice(mention.end, before[index + 1]?.start ?? range.start),
    ),
  )
  return after.length === 0 && isSame && !apartFromStory.test(plain.slice(from, range.start))
}

/** A second thought, or hours that recur. */
const apartFromStory = /[,、;；]|\b(?:during|hours|daily|every|each)\b|毎/i

function sentenceAround(plain: string, at: number): { start: number; end: number } {
  const stops = [...plain.matchAll(/[.!?](?=\s+[\p{Lu}*_"(])|[。！？]/gu)].map(
    ({ index }) => index + 1,
  )
  const start = stops.findLast((stop) => stop <= at) ?? 0
  return { start, end: stops.find((stop) => stop > at) ?? plain.length }
}

/** `The outage lasted …`, `a total of …`: told of the whole, and of nothing that recurs. */
function isTotal(sentence: string, before: string, after: string): boolean {
  if (
    /\b(?:each|every|per|daily|average|median|longest|shortest|intermittent\w*|of which)\b/i.test(
      sentence,
    )
  )
    return false
  const opens =
    /^[\s*_]*(?:the |this |our |total |whole |full |entire )*(?:outage|incident|impact|disruption|degradation|downtime|duration)\b/i
  const lasted = /\b(?:lasted|lasting|went on for|continued for|persisted for|was|of)\s*$/i.test(
    before,
  )
  if (/\b(?:total|overall) (?:duration|downtime|outage|length)\b[^.]*$/i.test(before) && lasted)
    return true
  if (/\bfor a total of\s*$|\bin total,?\s*$/i.test(before)) return true
  if (/^\s*(?:in total|of total downtime)\b/i.test(after)) return true
  return opens.test(sentence) && /\b(?:lasted|went on for|continued for)\s*$/i.test(before)
}
