import type { Block } from '../../text/block.ts'
import type { Prose } from '../../text/prose.ts'
import type { Span } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import type { Moment, Zone } from '../../time/moment.ts'
import { readZoneWords } from '../../time/read-times.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import { instantOf } from '../../time/zone.ts'
import type { SectionRole, TimelineEvent } from '../model.ts'
import type { Outline } from '../sections/outline.ts'
import { type ZoneSources, zoneOfSection } from './document-zone.ts'
import { type SettledTime, settleEnd, settleTimes } from './event-dates.ts'
import { readMilestone } from './milestone.ts'
import { settleZone } from './settle-zone.ts'
import { type Entry, readEntries } from './timeline-entry.ts'

export interface TimelineSources extends ZoneSources {
  readonly outline: Outline
  readonly date: IsoDate | undefined
  /** A day near which days are that lack their year, where no date is known. */
  readonly vicinity?: IsoDate | undefined
}

/** The events of the account: entries of timeline sections, and runs in time order elsewhere. */
export function readTimeline(blocks: readonly Block[], sources: TimelineSources): TimelineEvent[] {
  const entries = readEntries(blocks, sources.outline)
  const runs = findRuns(entries)
  const accounted = entries.filter((entry) => entry.inTimeline || runs.has(runKey(entry)))
  const settled = settleTimes(accounted, sources.date, sources.vicinity)
  const zones = new Map<unknown, Zone | undefined>()
  return accounted.flatMap((entry, index) => {
    if (isContext(entry, accounted[index + 1])) return []
    if (!zones.has(entry.section)) zones.set(entry.section, zoneOfSection(entry.section, sources))
    const time = settled[index] ?? {}
    const zone = time.zone ?? zoneOf(entry, zones.get(entry.section), sources.text)
    return toEvent(entry, { time, zone, text: sources.text })
  })
}

/** A date alone that only dates what stands below it. */
function isContext(entry: Entry, next: Entry | undefined): boolean {
  const { mention, block, what, section } = entry
  if (entry.isIntroduction) return true
  if (mention.clock)
    return mention.relativeMinutes === 0 && block.kind === 'paragraph' && !what.text
  if (mention.relativeMinutes !== undefined || mention.sameDay) return false
  if (mention.slip && !mention.date) return false
  const nextStart = next?.block.span.start ?? Number.POSITIVE_INFINITY
  if (block.kind === 'heading') return nextStart < (section?.body.end ?? 0)
  const isNested = nextStart < block.span.end && next?.block !== block
  const datesNext = next && !next.mention.date && next.mention.clock && !next.mention.sameDay
  if (block.kind === 'paragraph') return !!datesNext || !isSetApart(entry)
  return datesNext ? isNested || !what.text : isNested && !what.text
}

/** In running prose a date opens an event only where a sign or the line's end follows it. */
function isSetApart({ block, mention, what, timeSpan }: Entry): boolean {
  if (block.kind !== 'paragraph' || mention.until)
    return what.text !== '' || block.kind !== 'paragraph'
  const after = block.prose.plain.slice(timeSpan.end - block.prose.start)
  return isBold(block.prose, timeSpan) || /^\s*(?:[:：|–—>-]|\n|$)/.test(after)
}

/** Sections where dates are deadlines, people or links rather than what happened. */
const unaccountable = new Set<SectionRole>(['action-items', 'participants', 'appendix'])

/** Groups outside timelines that hold three entries in time order. */
function findRuns(entries: readonly Entry[]): Set<string> {
  // A narrative beside a timeline tells the same story again.
  const hasTimeline = entries.some((entry) => entry.inTimeline && !entry.isIntroduction)
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.inTimeline || !entry.leads || !isTimed(entry)) continue
    if (entry.block.kind === 'paragraph' && hasTimeline && !isSetOff(entry)) continue
    const key = runKey(entry)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const runs = new Set<string>()
  for (const [key, group] of groups) if (group.length >= 3 && isInOrder(group)) runs.add(key)
  return runs
}

/** `15:35 – …`: a sign behind the time sets the entry off from prose. */
function isSetOff({ block, timeSpan }: Entry): boolean {
  if (block.kind !== 'paragraph') return false
  const { plain, start } = block.prose
  const at = timeSpan.end - start
  return isBold(block.prose, timeSpan) || /^\s*(?:[–—|]|-\s|:{1,5}\s)/.test(plain.slice(at))
}

/** `**Monday 22 August.** First sweep`: what is bold is set off, whatever follows it. */
function isBold({ start, strong }: Prose, time: Span): boolean {
  return strong.some((span) => start + span.start <= time.start && time.end <= start + span.end)
}

function isTimed({ mention, section, block, isIntroduction }: Entry): boolean {
  if (isIntroduction) return false
  if (section?.role && unaccountable.has(section.role)) return false
  return !!mention.clock || (mention.date?.day !== undefined && block.kind !== 'heading')
}

function runKey(entry: Entry): string {
  // A fence or a remark between two items ends their list, and not the account.
  if (entry.block.kind === 'item') return `item:${startOfRun(entry)}`
  return `${entry.group}:${entry.group > 0 ? '' : startOfRun(entry)}`
}

/** Headings run within the section around them, paragraphs within their own. */
function startOfRun({ block, section }: Entry): number {
  const around = block.kind === 'heading' ? section?.parent : section
  return around?.heading.span.start ?? -1
}

/** Two of three steps go forward: an account may hold a slip, a list of dates goes anyhow. */
function isInOrder(group: readonly Entry[]): boolean {
  const steps = group.slice(1).map((later, index) => weigh(later) >= weigh(group[index] as Entry))
  return steps.filter(Boolean).length * 3 >= steps.length * 2
}

/** Comparable within a run, where all entries carry the same parts. */
function weigh({ mention: { date, clock } }: Entry): number {
  const day = date ? (date.year ?? 0) * 372 + date.month * 31 + (date.day ?? 0) : 0
  return day * 86_400 + (clock?.secondOfDay ?? 0)
}

function zoneOf(entry: Entry, sectionZone: Zone | undefined, text: string): Zone | undefined {
  const { mention, column } = entry
  if (mention.zone) return mention.zone
  const { zone, candidates } = (column && readZoneWords(column)) || {}
  const open = mention.zoneCandidates ?? candidates
  if (open) return settleZone(open, text)
  return zone ?? sectionZone
}

function toEvent(
  entry: Entry,
  { time, zone, text }: { time: SettledTime; zone: Zone | undefined; text: string },
): TimelineEvent {
  const { mention, timeSpan, what, group, movable } = entry
  const at = timeSpan.start - mention.start
  const { slip, date } = mention
  const milestone = readMilestone(what.text)
  // Beside an inherited date a weekday proves nothing.
  const weekday = date && (entry.weekday ?? wordsAt(text, mention.weekday, at))
  return {
    span: spanOf(entry),
    time: {
      text: text.slice(timeSpan.start, timeSpan.end),
      span: timeSpan,
      moment: toMoment(hedge(entry), time, zone),
      ...(mention.until ? { end: toMoment(mention, settleEnd(time, mention.until), zone) } : {}),
      doubtful: mention.doubtful,
      ...(weekday ? { weekday } : {}),
      ...surplusOf(text, mention, at),
      ...(mention.zoneCandidates && !zone ? { zoneCandidates: mention.zoneCandidates } : {}),
      ...(slip ? { slip } : {}),
    },
    what,
    ...(milestone ? { milestone } : {}),
    list: group > 0 ? group : -1 - startOfRun(entry),
    movable,
  }
}

function surplusOf(text: string, { surplus }: TimeMention, at: number) {
  if (!surplus) return {}
  const span = { start: surplus.start + at, end: surplus.end + at }
  return { surplus: { text: text.slice(span.start, span.end).trim(), span } }
}

/** A heading such as `Timeline (all times approximate)` speaks for its entries. */
function hedge({ mention, section, what }: Entry): TimeMention {
  const isHedged =
    /\bapprox/i.test(section?.heading.text ?? '') ||
    /\btimes? (?:may|might|could) be (?:off|wrong|inaccurate)|\bexact time (?:is )?(?:unknown|unclear)|\bnot sure (?:of the )?exact time/i.test(
      what.text,
    )
  return isHedged ? { ...mention, approximate: true } : mention
}

function spanOf({ block, timeSpan, what }: Entry): Span {
  if (block.kind !== 'paragraph') return block.span
  return { start: timeSpan.start, end: Math.max(timeSpan.end, what.span.end) }
}

function wordsAt(text: string, weekday: TimeMention['weekday'], at: number) {
  if (!weekday) return undefined
  const span = { start: weekday.start + at, end: weekday.end + at }
  return { text: text.slice(span.start, span.end), span, day: weekday.day }
}

/** As much of a moment as is known. */
function toMoment(mention: TimeMention, time: SettledTime, zone: Zone | undefined): Moment {
  const { approximate, relativeMinutes, isReadable, slip, clock } = mention
  if (relativeMinutes !== undefined && time.secondOfDay === undefined)
    return { kind: 'relative', minutes: relativeMinutes, approximate }
  if (!isReadable) return { kind: 'unreadable', why: slip ?? 'no time could be read' }
  const { date, secondOfDay, undated } = time
  const day = { ...(date ? { date } : {}), ...(undated ? { undated } : {}) }
  if (secondOfDay === undefined) {
    const precision = date?.length === 7 ? 'month' : 'day'
    return {
      kind: 'local',
      ...day,
      ...(zone ? { zone } : {}),
      precision,
      approximate,
    }
  }
  const precision = clock?.hasSeconds ? 'second' : 'minute'
  const epochMs = date?.length === 10 && zone ? instantOf(date, secondOfDay, zone) : undefined
  if (epochMs !== undefined && date && zone) {
    return { kind: 'instant', epochMs, date, secondOfDay, zone, precision, approximate }
  }
  return {
    kind: 'local',
    ...day,
    secondOfDay,
    ...(zone ? { zone } : {}),
    precision,
    approximate,
  }
}
