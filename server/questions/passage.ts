import { remember } from '../memory/remember.ts'
import type { Postmortem, Sentence, TimelineEvent } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'
import { readWholeFacts } from './facts.ts'
import { findPhrases, type Hit, type PhraseIndex, readWords, type Word } from './phrase.ts'
import { findUnreal, ideaFinder, isInstruction } from './unreal.ts'

/** A sentence with what a lens may ask of it. */
export interface Passage extends Sentence {
  readonly index: number
  readonly words: readonly Word[]
  /** The event of the timeline that it belongs to. */
  readonly event: TimelineEvent | undefined
  /** Where it speaks of what may be, should be or would have been; indexes into the text. */
  readonly unreal: readonly Hit[]
  /** The phrases of all lenses that stand in it. */
  readonly phrases: readonly PhraseHit[]
}

interface PhraseHit extends Hit {
  readonly phrase: string
}

/** A document, read once for all lenses. */
export interface Reading {
  readonly text: string
  readonly postmortem: Postmortem
  readonly passages: readonly Passage[]
  /** The sentences of each event, in order. */
  readonly passagesOf: ReadonlyMap<TimelineEvent, readonly Passage[]>
  /** The passages that hold a phrase, in order. */
  readonly holding: ReadonlyMap<string, readonly Passage[]>
  /** What the whole document knows, for every place in it: when it began and was over. */
  readonly facts: Readonly<Record<string, string>>
}

/** Reads the sentences once and looks all phrases up in them. */
export function readPassages(postmortem: Postmortem, text: string, index: PhraseIndex): Reading {
  const events = [...postmortem.timeline].sort((a, b) => a.span.start - b.span.start)
  const look = lookerFor(index)
  const eventOf = eventFinder(events, text)
  const isIdea = ideaFinder(text)
  // Written out, since there are many.
  const passages = postmortem.sentences.map((sentence, index): Passage => {
    const { text, span, role } = sentence
    const { words, phrases, unreal, unrealInAccount } = look(text)
    const isAccounted = role === 'timeline'
    const whole = isIdea(sentence) ? [{ from: 0, to: text.length }] : undefined
    return {
      text,
      span,
      role,
      index,
      words,
      phrases,
      unreal: whole ?? (isAccounted ? unrealInAccount : unreal),
      event: eventOf(sentence),
    }
  })
  const holding = new Map<string, Passage[]>()
  for (const passage of passages) {
    for (const { phrase } of passage.phrases) {
      const list = holding.get(phrase)
      if (!list) holding.set(phrase, [passage])
      else if (list.at(-1) !== passage) list.push(passage)
    }
  }
  const facts = readWholeFacts(postmortem)
  return { text, postmortem, passages, passagesOf: groupByEvent(passages), holding, facts }
}

/** What a sentence says by itself, so that after a keystroke one is looked at. */
interface Look extends Pick<Passage, 'words' | 'phrases' | 'unreal'> {
  /** In a timeline, a sentence that opens with a verb tells what was done. */
  readonly unrealInAccount: readonly Hit[]
}

function lookerFor(index: PhraseIndex): (sentence: string) => Look {
  const known = lookers.get(index)
  if (known) return known
  const looker = remember((text): Look => {
    const words = readWords(text)
    const phrases: PhraseHit[] = []
    findPhrases(index, text, words, (phrase, hit) => phrases.push({ phrase, ...hit }))
    const unrealInAccount = findUnreal(text, words)
    const unreal = isInstruction(words) ? [{ from: 0, to: text.length }] : unrealInAccount
    return { words, phrases, unreal, unrealInAccount }
  })
  lookers.set(index, looker)
  return looker
}

const lookers = new WeakMap<PhraseIndex, (sentence: string) => Look>()

function groupByEvent(passages: readonly Passage[]): Map<TimelineEvent, Passage[]> {
  const groups = new Map<TimelineEvent, Passage[]>()
  for (const passage of passages) {
    if (!passage.event) continue
    const group = groups.get(passage.event)
    if (group) group.push(passage)
    else groups.set(passage.event, [passage])
  }
  return groups
}

/** The phrases of a list in one passage, in order. */
export function hitsIn(phrases: readonly string[], passage: Passage): Hit[] {
  const wanted = setOf(phrases)
  return passage.phrases
    .filter(({ phrase }) => wanted.has(phrase))
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

/** The lists of lenses never change. */
function setOf(phrases: readonly string[]): ReadonlySet<string> {
  const known = sets.get(phrases)
  if (known) return known
  const set = new Set(phrases)
  sets.set(phrases, set)
  return set
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The passages that hold a phrase of the list, in order. */
export function passagesWith(reading: Reading, phrases: readonly string[]): Passage[] {
  const found = new Set(phrases.flatMap((phrase) => reading.holding.get(phrase) ?? []))
  return [...found].sort((a, b) => a.index - b.index)
}

/**
 * The event that a sentence belongs to, for sentences in order: the last that began before it. What
 * stands behind the last item or row of a timeline is of no time.
 */
function eventFinder(events: readonly TimelineEvent[], source: string) {
  let at = 0
  return ({ span, role }: Sentence): TimelineEvent | undefined => {
    while ((events[at]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) at++
    const last = events[at - 1]
    if (!last || span.start < last.span.end) return last
    return role === 'timeline' && !isItem(last, source) ? last : undefined
  }
}

/** An item of a list or a row of a table holds all that is told of it. */
function isItem({ span }: TimelineEvent, source: string): boolean {
  return /^\s*(?:[-*+]|\d{1,3}[.)])\s|^\s*\|/.test(
    source.slice(span.start, span.start + longestSign),
  )
}

const longestSign = 12

/** The words where they stand in the source; the whole sentence where markup breaks them up. */
export function spanOf({ text, span }: Passage, { from, to }: Hit, source: string): Span {
  const written = source.slice(span.start, span.end)
  const found = text.slice(from, to)
  const near = Math.max(0, Math.min(from, written.length) - 1)
  const pattern = new RegExp(
    found.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s>*_`]+'),
    'gu',
  )
  pattern.lastIndex = near
  const match = pattern.exec(written)
  return match
    ? { start: span.start + match.index, end: span.start + match.index + match[0].length }
    : span
}
