import type { ToldMoment } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'
import type { Moment } from '../time/moment.ts'
import { type Facts, quoteFact, timeFact } from './facts.ts'
import { namesIn } from './find-answer.ts'
import { findOpenEnded } from './find-open-ended.ts'
import { findActions, findRemedy, findTitle, findUnplanned, lacksAction } from './find-plans.ts'
import {
  findEdge,
  findGaps,
  findRelapse,
  findRepeats,
  findRhythm,
  findSilence,
  findTwoAccounts,
} from './find-turns.ts'
import type { Condition, SentenceCondition } from './lens.ts'
import { hasNumber, isAccount, isImpact, isLesson, isResponse } from './narrative.ts'
import { hitsIn, type Passage, passagesWith, type Reading, spanOf } from './passage.ts'
import { type Hit, isNear, isUnspaced } from './phrase.ts'
import { isReal } from './unreal.ts'

/** Where a condition holds, and what the place knows of itself. */
export interface Place {
  readonly span: Span
  readonly facts: Facts
  /** The sentence it stands in, where it stands in one. */
  readonly passage?: Passage
}

/** The places at which a condition holds, in order. */
export function findPlaces(condition: Condition, reading: Reading): Place[] {
  switch (condition.kind) {
    case 'sentence':
      return findSentences(condition, reading)
    case 'repeat':
      return findRepeats(condition, reading)
    case 'rhythm':
      return findRhythm(condition, reading)
    case 'gap':
      return findGaps(condition, reading)
    case 'silence':
      return findSilence(condition, reading)
    case 'edge':
      return findEdge(condition, reading)
    case 'relapse':
      return findRelapse(condition, reading)
    case 'action':
      return findActions(condition, reading)
    case 'two accounts':
      return findTwoAccounts(condition, reading)
    case 'title':
      return findTitle(condition, reading)
    case 'remedy':
      return findRemedy(condition, reading)
    case 'open-ended':
      return findOpenEnded(condition, reading)
    case 'unplanned':
      return findUnplanned(condition, reading)
  }
}

function findSentences(condition: SentenceCondition, reading: Reading): Place[] {
  return passagesWith(reading, condition.words).flatMap((passage) => {
    if (!isAccount(passage) && !(condition.in === 'lessons too' && isLesson(passage))) return []
    if (condition.in === 'impact' && !isImpact(passage)) return []
    if (condition.in === 'response' && !isResponse(passage)) return []
    if (condition.outsideTimeline && passage.event) return []
    if (condition.inTimeline && !passage.event) return []
    if (condition.withoutNumber && hasNumber(passage)) return []
    if (condition.withoutAction && !lacksAction(condition.withoutAction, reading)) return []
    if (condition.unless && hitsIn(condition.unless, passage).length) return []
    if (condition.untilDetected && isLate(passage, reading)) return []
    if (condition.lastWord && goesOn(passage, reading)) return []
    const isTrue = (hit: Hit) => condition.evenIfDoubted || isReal(passage, hit)
    const beside = condition.beside ? hitsIn(condition.beside, passage).filter(isTrue) : undefined
    for (const words of hitsIn(condition.words, passage).filter(isTrue)) {
      if (condition.byWriters && isOfOthers(passage, words)) continue
      const near = beside?.find(
        (other) => isNear(words, other) && (!condition.acting || isActing(passage, words, other)),
      )
      if (!beside || near) return [placeOf(passage, { words, beside: near }, reading)]
    }
    return []
  })
}

/** What was done "by the updater" nobody chose. */
function isOfOthers({ text }: Passage, { to }: Hit): boolean {
  return /^ by (?!us\b|hand\b|our\b)/.test(text.slice(to))
}

/** So many names in common make a later entry go on about the same thing. */
const fewestNames = 2
/** Within an entry the next sentence has some in any case. */
const fewestInEntry = 3

/**
 * So many entries still to come make an entry the picture of its hour: of 47 guesses, remedies
 * and restarts in timelines that readers judged, 10 of 18 with fewer behind them deserved their
 * question, and 1 of 29 with so many.
 */
const fewestToCome = 4

/** True for an entry of a timeline that later ones overtake, or that one, itself no guess, goes on about. */
function goesOn(passage: Passage, { passages, postmortem: { timeline } }: Reading): boolean {
  const { event } = passage
  if (!event) return false
  const toCome = timeline.filter(({ span }) => span.start > event.span.start).length
  if (toCome >= fewestToCome) return true
  const names = [...namesIn(passage)]
  return passages
    .slice(passage.index + 1)
    .some(
      (later) =>
        later.event &&
        names.filter((name) => namesIn(later).has(name)).length >=
          (later.event === event ? fewestInEntry : fewestNames),
    )
}

/** Who acts stands near what is done. */
const reachOfActor = 60

/** "By" turns round who acts on whom. Japanese has no order to go by. */
function isActing({ text }: Passage, words: Hit, beside: Hit): boolean {
  const gap = Math.max(words.from, beside.from) - Math.min(words.to, beside.to)
  // A name that goes on behind a hyphen is another's.
  if (gap > reachOfActor || /^-\p{L}/u.test(text.slice(words.to))) return false
  if (isUnspaced(text.slice(words.from, words.to))) return true
  if (words.from < beside.from) return !otherActor.test(text.slice(words.to, beside.from))
  return turningWord.test(text.slice(beside.from, words.from))
}

/** What begins here has a subject of its own. */
const otherActor = /\b(?:due to|because|since|after|when|while|whereas|in order)\b/i

const turningWord = /\b(?:by|due to|because of|thanks to|from|bug in)\s+(?:\S+\s+){0,2}$/i

function placeOf(
  passage: Passage,
  { words, beside }: { words: Hit; beside: Hit | undefined },
  reading: Reading,
): Place {
  const whole = {
    from: Math.min(words.from, beside?.from ?? words.from),
    to: Math.max(words.to, beside?.to ?? words.to),
  }
  const { text, event } = passage
  return {
    span: spanOf(passage, words, reading.text),
    passage,
    facts: {
      ...reading.facts,
      words: text.slice(words.from, words.to),
      ...(beside ? { beside: text.slice(beside.from, beside.to) } : {}),
      ...(event ? { time: timeFact(event) } : {}),
      count: String(reading.postmortem.actions.length),
      quote: quoteFact(passage, whole),
    },
  }
}

/** By then somebody is at work on it. */
const mostBefore = 4

/** True where an earlier event has it detected, or much has been told by then. */
function isLate({ event, span }: Passage, { postmortem: { timeline, told } }: Reading): boolean {
  const own = told.find((one) => span.start <= one.span.start && one.span.end <= span.end)
  if (!event && !own) return false
  const earlier = event
    ? timeline.filter((one) => one.span.start < event.span.start)
    : timeline.filter(({ time: { moment } }) => own && isBefore(moment, own))
  return earlier.length > mostBefore || earlier.some(({ milestone }) => milestone === 'detected')
}

function isBefore(moment: Moment, { date, seconds: [from = 0] }: ToldMoment): boolean {
  return (
    'date' in moment &&
    moment.date === date &&
    (moment.secondOfDay ?? Number.POSITIVE_INFINITY) < from
  )
}
