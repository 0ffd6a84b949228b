import type { Milestone, TimelineEvent } from '../postmortem/model.ts'
import { minutesBetween } from '../time/compare-moments.ts'
import { gapFact, quoteFact, timeFact } from './facts.ts'
import { isOfSameThing } from './find-answer.ts'
import type { Place } from './find-places.ts'
import { lacksAction } from './find-plans.ts'
import type {
  EdgeCondition,
  GapCondition,
  Phrases,
  RelapseCondition,
  RepeatCondition,
  RhythmCondition,
  SilenceCondition,
  Turn,
  TwoAccountsCondition,
} from './lens.ts'
import { isAccount } from './narrative.ts'
import { hitsIn, type Passage, passagesWith, type Reading, spanOf } from './passage.ts'
import type { Hit } from './phrase.ts'
import { isReal } from './unreal.ts'

/** The sentence of an event that holds a phrase. */
interface Mark {
  readonly event: TimelineEvent
  readonly passage: Passage
  readonly hit: Hit
}

/** At least so many events alike; the place is the first. */
export function findRepeats(condition: RepeatCondition, reading: Reading): Place[] {
  const marks = marksOf(condition.words, reading, condition.unless)
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last || marks.length < condition.times) return []
  const gap = minutesOf(first.event, last.event)
  return [
    placeOf(first, reading, {
      count: String(marks.length),
      until: timeFact(last.event),
      ...(gap && gap > 0 ? { gap: gapFact(gap) } : {}),
    }),
  ]
}

/** Four events give three gaps; fewer are even by chance. */
const fewestForRhythm = 4
/** Deviation from the middle gap, as a share of it. */
const unevenness = 0.25
/** What comes every few minutes is one burst. */
const shortestRhythm = 10
const minutesOfDay = 1440
const sameHour = 45

/** Events alike at even distances, or about one hour of three days or more. */
export function findRhythm({ words }: RhythmCondition, reading: Reading): Place[] {
  const marks = marksOf(words, reading)
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) return []
  const gaps = marks
    .slice(1)
    .map((mark, index) => minutesOf((marks[index] as Mark).event, mark.event) ?? Number.NaN)
  const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  const isEven =
    marks.length >= fewestForRhythm &&
    middle >= shortestRhythm &&
    gaps.every((gap) => Math.abs(gap - middle) <= middle * unevenness)
  const isDaily =
    gaps.length >= 2 &&
    gaps.every((gap) => {
      const off = gap % minutesOfDay
      return gap > minutesOfDay / 2 && Math.min(off, minutesOfDay - off) <= sameHour
    })
  if (!isEven && !isDaily) return []
  const facts = { count: String(marks.length), gap: gapFact(middle), until: timeFact(last.event) }
  return [placeOf(first, reading, facts)]
}

/** The first pair of turns that lie so far apart, or so close. */
export function findGaps(condition: GapCondition, reading: Reading): Place[] {
  if (condition.withoutAction && !lacksAction(condition.withoutAction, reading)) return []
  const froms = turnsOf(condition.from, reading)
  const tos = turnsOf(condition.to, reading)
  for (const from of froms) {
    for (const to of tos) {
      if (to.event === from.event) continue
      const minutes = minutesOf(from.event, to.event)
      if (minutes === undefined || minutes < 0) continue
      if (minutes > (condition.atMost ?? Number.POSITIVE_INFINITY)) continue
      if (minutes < (condition.atLeast ?? 0)) break
      // What lies between these lies between the first and any later one.
      if (!isFree(condition, { from: from.event, to: to.event }, reading)) break
      const facts = {
        until: timeFact(to.event),
        gap: gapFact(minutes),
        count: String(reading.postmortem.actions.length),
        other: quoteOfEvent(to.event, reading),
      }
      return [placeOf(from, reading, facts)]
    }
  }
  return []
}

/** No row stands between two, or none that the condition forbids. */
function isFree(
  { adjacent, unlessBetween }: GapCondition,
  { from, to }: { from: TimelineEvent; to: TimelineEvent },
  { postmortem, passagesOf }: Reading,
): boolean {
  if (!adjacent && !unlessBetween) return true
  const between = postmortem.timeline.filter(
    (event) =>
      event !== from &&
      event !== to &&
      (minutesOf(from, event) ?? -1) >= 0 &&
      (minutesOf(event, to) ?? -1) >= 0,
  )
  if (adjacent && between.length) return false
  const own = between.flatMap((event) => passagesOf.get(event) ?? [])
  return !unlessBetween || own.every((passage) => hitsIn(unlessBetween, passage).length === 0)
}

/** The longest pause between two entries while it was not over. */
export function findSilence({ atLeast, unless }: SilenceCondition, reading: Reading): Place[] {
  const { timeline } = reading.postmortem
  const noticed = timeline.findIndex(({ milestone }) => milestone === 'detected')
  // Without an end, what comes late may be of the days after.
  const over = timeline.findIndex(
    ({ milestone }) => milestone === 'resolved' || milestone === 'mitigated',
  )
  if (noticed < 0) return []
  let longest: { from: TimelineEvent; to: TimelineEvent; minutes: number } | undefined
  for (let at = noticed; at < over; at++) {
    const [from, to] = [timeline[at], timeline[at + 1]]
    if (!from || !to || from.list !== to.list || from.time.end || !hasClock(to)) continue
    const minutes = minutesOf(from, to)
    if (minutes === undefined || minutes < atLeast || minutes > minutesOfDay / 2) continue
    if (unless && tells(from, unless, reading)) continue
    if (!longest || minutes > longest.minutes) longest = { from, to, minutes }
  }
  if (!longest) return []
  const { from, to, minutes } = longest
  const facts = {
    time: timeFact(from),
    until: timeFact(to),
    gap: gapFact(minutes),
    quote: quoteOfEvent(from, reading),
    other: quoteOfEvent(to, reading),
  }
  return [{ span: from.time.span, facts }]
}

/** A timeline shorter than this has no edges to speak of. */
const fewestForEdges = 4

export function findEdge({ of, words, unless }: EdgeCondition, reading: Reading): Place[] {
  const { timeline } = reading.postmortem
  if (timeline.length < fewestForEdges) return []
  // Another row may tell it, out of order or not.
  const told: Milestone[] = of === 'first' ? ['started'] : ['resolved', 'mitigated']
  if (reading.postmortem.turns.some(({ milestone }) => told.includes(milestone))) return []
  const event = outermost(timeline, of)
  if (!event) return []
  const opening = passageOf(event, reading)
  if (!opening || !hitsIn(words, opening).some((hit) => isReal(opening, hit))) return []
  if (unless && hitsIn(unless, opening).length) return []
  const facts = { time: timeFact(event), quote: quoteOfEvent(event, reading) }
  return facts.quote ? [{ span: event.time.span, facts }] : []
}

/** By their times, since some tell the newest first; as they stand where times do not compare. */
function outermost(
  timeline: readonly TimelineEvent[],
  of: EdgeCondition['of'],
): TimelineEvent | undefined {
  return timeline.reduce<TimelineEvent | undefined>((found, event) => {
    if (!found) return event
    const minutes = minutesOf(found, event)
    if (of === 'first') return minutes !== undefined && minutes < 0 ? event : found
    return minutes === undefined || minutes >= 0 ? event : found
  }, undefined)
}

/** Two days; what comes back later is another incident. */
const longestLull = 2 * minutesOfDay

/** What was called over and came back. */
export function findRelapse(condition: RelapseCondition, reading: Reading): Place[] {
  const again = marksOf(condition.again, reading).slice(0, mostTurns)
  const failing = marksOf(condition.failing, reading).slice(0, mostTurns)
  const isLater = ({ event }: Mark, than: Mark) => {
    const minutes = minutesOf(than.event, event) ?? 0
    return minutes > 0 && minutes <= longestLull
  }
  for (const mark of marksOf(condition.calm, reading).slice(0, mostTurns)) {
    const back =
      again.find((other) => isLater(other, mark)) ??
      failing.find((other) => isLater(other, mark) && isOfSameThing(other.passage, mark.passage))
    if (!back) continue
    const facts = {
      until: timeFact(back.event),
      gap: gapFact(minutesOf(mark.event, back.event) ?? 0),
      other: quoteFact(back.passage, back.hit),
    }
    return [placeOf(mark, reading, facts)]
  }
  return []
}

/** What one sentence claims and the timeline tells otherwise. */
export function findTwoAccounts(
  { claim, told, untold }: TwoAccountsCondition,
  reading: Reading,
): Place[] {
  const [other] = marksOf(told, reading)
  if (!other || marksOf(untold, reading).length) return []
  for (const passage of passagesWith(reading, claim)) {
    const hit = hitsIn(claim, passage).find((one) => isReal(passage, one))
    if (!hit || passage.event || !isAccount(passage)) continue
    const facts = {
      quote: quoteFact(passage, hit),
      time: timeFact(other.event),
      other: quoteFact(other.passage, other.hit),
    }
    return [{ span: spanOf(passage, hit, reading.text), passage, facts }]
  }
  return []
}

/** Each event that holds a phrase, once, in order. */
function marksOf(phrases: Phrases, reading: Reading, unless: Phrases = []): Mark[] {
  const seen = new Set<TimelineEvent>()
  return passagesWith(reading, phrases).flatMap((passage) => {
    const { event } = passage
    const hit = hitsIn(phrases, passage).find((one) => isReal(passage, one))
    if (!event || !hit || seen.has(event) || hitsIn(unless, passage).length) return []
    seen.add(event)
    return [{ event, passage, hit }]
  })
}

/** Turns are compared with each other; a timeline with more of one sort is a log. */
const mostTurns = 60

function turnsOf({ milestones = [], words = [], unless }: Turn, reading: Reading): Mark[] {
  const marks = marksOf(words, reading, unless)
  const marked = new Set(marks.map(({ event }) => event))
  const named = reading.postmortem.timeline.flatMap((event) => {
    if (!event.milestone || !milestones.includes(event.milestone)) return []
    if (marked.has(event)) return []
    const passage = passageOf(event, reading)
    return passage ? [{ event, passage, hit: { from: 0, to: 0 } }] : []
  })
  return [...marks, ...named].sort((a, b) => a.passage.index - b.passage.index).slice(0, mostTurns)
}

/** The sentence with which an event begins, behind a cell that holds only its time. */
function passageOf(event: TimelineEvent, { passagesOf }: Reading): Passage | undefined {
  const own = passagesOf.get(event) ?? []
  const at = event.what.span
  return own.find(({ span }) => span.start <= at.start && at.start < span.end) ?? own[0]
}

function tells(event: TimelineEvent, phrases: Phrases, { passagesOf }: Reading): boolean {
  const own = passagesOf.get(event) ?? []
  return own.some((one) => hitsIn(phrases, one).some((hit) => isReal(one, hit)))
}

function quoteOfEvent(event: TimelineEvent, reading: Reading): string {
  const passage = passageOf(event, reading)
  return passage ? quoteFact(passage, { from: 0, to: 0 }) : ''
}

function minutesOf(from: TimelineEvent, to: TimelineEvent): number | undefined {
  return hasClock(from) && hasClock(to)
    ? minutesBetween(from.time.end ?? from.time.moment, to.time.moment)
    : undefined
}

function hasClock({ time: { moment } }: TimelineEvent): boolean {
  return moment.kind === 'relative' || ('secondOfDay' in moment && moment.secondOfDay !== undefined)
}

function placeOf({ event, passage, hit }: Mark, reading: Reading, more: Place['facts']): Place {
  const words = passage.text.slice(hit.from, hit.to)
  return {
    span: words ? spanOf(passage, hit, reading.text) : event.time.span,
    passage,
    facts: {
      ...(words ? { words } : {}),
      time: timeFact(event),
      quote: quoteFact(passage, hit),
      ...more,
    },
  }
}
