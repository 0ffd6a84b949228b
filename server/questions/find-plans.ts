import type { ActionItem, SectionRole } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'
import { type Facts, gapBetween, quoteFact } from './facts.ts'
import { namesIn, wordsOf } from './find-answer.ts'
import type { Place } from './find-places.ts'
import type {
  ActionCondition,
  Phrases,
  RemedyCondition,
  TitleCondition,
  UnplannedCondition,
} from './lens.ts'
import { hitsIn, type Passage, type Reading } from './passage.ts'
import {
  findPhrases,
  type Hit,
  indexPhrases,
  isNear,
  isUnspaced,
  type PhraseIndex,
  readWords,
} from './phrase.ts'

/** Open action items that hold the phrases. */
export function findActions(condition: ActionCondition, reading: Reading): Place[] {
  const noticed = condition.noticedAfter ? gapBetween(reading.postmortem) : undefined
  if (condition.noticedAfter && (noticed?.minutes ?? 0) < condition.noticedAfter) return []
  const status = reading.postmortem.metadata.find(({ key }) => key === 'status')?.value.text
  const { whileStatus } = condition
  if (whileStatus && !(status && phrasesIn(status, whileStatus).length)) return []
  return reading.postmortem.actions.flatMap((action) => {
    const { text, span } = action.what
    const [words] = phrasesIn(text, condition.words)
    if (action.done || !words || (condition.unless && phrasesIn(text, condition.unless).length))
      return []
    if (whileStatus && (action.done !== false || !opensWith(text, words))) return []
    const beside = phrasesIn(text, condition.beside ?? []).find((hit) => isNear(words, hit))
    if (condition.beside && !beside) return []
    const facts = {
      words: text.slice(words.from, words.to),
      ...(beside ? { beside: text.slice(beside.from, beside.to) } : {}),
      ...(noticed?.facts ?? {}),
      ...(status ? { status } : {}),
      ...factsOf(action),
    }
    return [{ span, facts }]
  })
}

/** Behind signs and a tick at most. */
function opensWith(text: string, { from }: Hit): boolean {
  return !/\p{L}/u.test(text.slice(0, from))
}

/** A title tells nothing where no story follows. */
const fewestEvents = 3

export function findTitle(
  { words, unless }: TitleCondition,
  { postmortem: { title, timeline }, facts }: Reading,
): Place[] {
  if (!title || timeline.length < fewestEvents) return []
  const [hit] = phrasesIn(title.text, words)
  if (!hit || (unless && phrasesIn(title.text, unless).length)) return []
  const quote = shortened(title.text.replace(/^[\s\d:.,/–—-]+/u, ''))
  return [
    { span: title.span, facts: { ...facts, quote, words: title.text.slice(hit.from, hit.to) } },
  ]
}

/** True where there is a plan, and nothing in it holds one of the phrases. */
export function lacksAction(phrases: Phrases, reading: Reading): boolean {
  const known = lacking.get(reading) ?? new Map<Phrases, boolean>()
  lacking.set(reading, known)
  const answer = known.get(phrases) ?? isLacking(phrases, reading)
  known.set(phrases, answer)
  return answer
}

/** Asked of every sentence that a condition meets. */
const lacking = new WeakMap<Reading, Map<Phrases, boolean>>()

function isLacking(phrases: Phrases, { postmortem, passages }: Reading): boolean {
  return (
    postmortem.actions.length >= fewestPlanned &&
    postmortem.actions.every(({ what }) => phrasesIn(what.text, phrases).length === 0) &&
    passages.every((one) => one.role !== 'action-items' || hitsIn(phrases, one).length === 0)
  )
}

/** Where the plan or a lesson drawn holds one of the phrases. */
export function findInPlan(phrases: Phrases, { postmortem, passages }: Reading): Span | undefined {
  const action = postmortem.actions.find(({ what }) => phrasesIn(what.text, phrases).length > 0)
  if (action) return action.what.span
  return passages.find(
    (one) =>
      (one.role === 'action-items' || one.role === 'lessons') && hitsIn(phrases, one).length > 0,
  )?.span
}

/** One name in common is soon found. */
const fewestInCommon = 2
/** Shorter ones tell too little of what they change. */
const fewestWords = 4

/** What is said to be open and shares most names with the cause, where nothing is done. */
export function findRemedy({ unless }: RemedyCondition, reading: Reading): Place[] {
  const cause = new Set(reading.passages.filter(isOfCause).flatMap((one) => [...namesIn(one)]))
  const related = reading.postmortem.actions.map((action) => ({
    action,
    common: namesOf(action).filter((name) => cause.has(name)).length,
  }))
  // What is ticked was done first, since it keeps this from happening again.
  const isHeld = ({ action, common }: (typeof related)[number]) =>
    action.done === true || (common > 0 && isInPlace(action))
  if (related.some(isHeld)) return []
  const [first] = related
    .filter(({ common }) => common >= fewestInCommon)
    .filter(({ action: { done, due } }) => done === false || due)
    .filter(({ action: { section } }) => !goals.test(section?.text ?? ''))
    .filter(({ action: { what } }) => readWords(what.text).length >= fewestWords)
    .filter(({ action: { what } }) => phrasesIn(what.text, unless).length === 0)
    .sort((a, b) => b.common - a.common)
  return first ? [{ span: first.action.what.span, facts: factsOf(first.action) }] : []
}

/** What is listed there says when it is well, and not what is to be done. */
const goals = /\b(?:checklist|criteria|goals?|metrics|success|targets?|testing|verification)\b/i

/** "What we've done": all of it. */
const inPlace = /\b(?:already|done|did|completed|have changed|in place)\b/i

/** Marked as done, or told as done in its own words. */
export function isInPlace({ done, what, section }: ActionItem): boolean {
  return (
    done === true ||
    inPlace.test(section?.text ?? '') ||
    /\b(?:done|shipped|deployed|merged|in (?:place|force|effect)|live since)\b/i.test(what.text)
  )
}

export function isOfCause({ role }: Passage): boolean {
  return role === 'root-cause' || role === 'trigger'
}

/** A plan of one item does not say that it is all. */
const fewestPlanned = 2
/** In a longer one the thing may be meant in other words. */
const mostPlanned = 6
/** A label names too little to be looked for. */
const fewestNames = 3
const fewestOfSentence = 7
/** Each is compared with the whole plan; who has read so many asks about one of them. */
const mostTold = 80

/** What is told under a heading of its kind and meets no name in the plan. */
export function findUnplanned({ of, unless }: UnplannedCondition, reading: Reading): Place[] {
  const { actions, sections } = reading.postmortem
  if (actions.length < fewestPlanned || actions.length > mostPlanned) return []
  const plans = reading.passages.filter(isPlan)
  const planned = new Set([
    ...actions.flatMap(namesOf),
    ...plans.flatMap((one) => [...namesIn(one)]),
  ])
  const text = [...actions.map(({ what }) => what), ...plans]
    .map((one) => one.text.toLowerCase())
    .join('\n')
  const isPlanned = (name: string) => planned.has(name) || endsWord(name, text)
  const told = reading.passages.filter(({ role }) => role === of).slice(0, mostTold)
  return told.flatMap((passage): Place[] => {
    const { role, words, span } = passage
    if (!role || isUnspaced(passage.text)) return []
    if (words.length < fewestOfSentence || !opensItem(passage, reading)) return []
    const item = itemOf(passage, reading)
    const names = item.flatMap((one) => [...namesIn(one)])
    if (names.length < fewestNames || names.some(isPlanned)) return []
    if (item.some((one) => hitsIn(unless, one).length)) return []
    const section = sections.findLast(
      ({ role: own, body }) => own === role && body.start <= span.start && span.end <= body.end,
    )
    if (!section) return []
    const quote = quoteFact(passage, { from: 0, to: 0 })
    const facts = { quote, section: section.heading.text, count: String(actions.length) }
    return [{ span, passage, facts }]
  })
}

/** German joins words: "Warnungen" stands in "Füllstandswarnungen". */
function endsWord(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/\p{L}/u.test(text.charAt(at - 1))) return true
  return false
}

/** It stands right behind the sign of a list item. */
function opensItem({ span }: Passage, { text }: Reading): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  return /^\s*(?:[-*+]|\d{1,3}[.)])\s+[*_`"“([]*$/.test(line)
}

/** A sentence with those of the same list item behind it. */
function itemOf(passage: Passage, reading: Reading): Passage[] {
  const item = [passage]
  let next = reading.passages[passage.index + 1]
  while (next && next.role === passage.role && !opensItem(next, reading)) {
    if (/\n\s*\n/.test(reading.text.slice(item.at(-1)?.span.end, next.span.start))) break
    item.push(next)
    next = reading.passages[next.index + 1]
  }
  return item
}

/** Where a thing may be taken up. */
const plans = new Set<SectionRole>(['action-items', 'resolution', 'open-questions', 'lessons'])

function isPlan({ role }: Passage): boolean {
  return !!role && plans.has(role)
}

export function namesOf({ what }: ActionItem): string[] {
  return [...wordsOf(readWords(what.text).map(({ text }) => text))]
}

export function factsOf({ what, owner, due }: ActionItem): Facts {
  return {
    quote: shortened(what.text),
    ...(owner ? { owner: owner.text } : {}),
    ...(due && !what.text.includes(due.text) ? { due: due.text } : {}),
  }
}

const longestAction = 100

function shortened(text: string): string {
  if (text.length <= longestAction) return text.replace(/[.。]$/, '')
  return `${text.slice(0, text.lastIndexOf(' ', longestAction))}…`
}

/** For short texts outside of the sentences, of which there are few. */
export function phrasesIn(text: string, phrases: Phrases): Hit[] {
  const hits: Hit[] = []
  const index = indexes.get(phrases) ?? indexPhrases(phrases)
  indexes.set(phrases, index)
  findPhrases(index, text, readWords(text), (_, hit) => hits.push(hit))
  return hits.sort((a, b) => a.from - b.from)
}

const indexes = new WeakMap<Phrases, PhraseIndex>()
