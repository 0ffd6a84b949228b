import type { Milestone, Postmortem, TimelineEvent } from '../postmortem/model.ts'
import type { Words } from '../text/span.ts'
import { minutesBetween } from '../time/compare-moments.ts'
import type { Moment } from '../time/moment.ts'
import type { Passage } from './passage.ts'
import { type Hit, isUnspaced } from './phrase.ts'

/** What a place knows of itself, by the names that questions use. */
export type Facts = Readonly<Record<string, string>>

/** A question may not be asked in the document with fewer facts of its place. */
export const fewestFacts = 2

export interface Worded {
  readonly text: string
  readonly facts: number
}

/** Puts the facts into a question; `undefined` where one that it needs is not known. */
export function wordQuestion(ask: string, facts: Facts): Worded | undefined {
  let isWhole = true
  const used = new Set<string>()
  const text = ask
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      namesIn(part).every((n) => facts[n]) ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name]
      if (!fact) isWhole = false
      used.add(name)
      return fact ?? ''
    })
  if (!isWhole) return undefined
  const weight = [...used].reduce(
    (sum, name) => sum + (name === 'quote' ? weighQuote(facts) : 1),
    0,
  )
  return { text: text.charAt(0).toUpperCase() + text.slice(1), facts: weight }
}

/** A quote tells more than its key where there is more in it than a label has. */
function weighQuote({ quote = '', words = '', beside }: Facts): number {
  const isLong = isUnspaced(quote)
    ? quote.length >= fewestSigns
    : quote.split(/\s+/).length >= fewestWords
  const isOfItsOwn = isUnspaced(quote) || quote.length >= fewestOfQuote
  const isMore = quote.length >= words.length + quoteBeyondKey && isOfItsOwn
  return isLong && (beside || isMore) ? 2 : 1
}

const quoteBeyondKey = 12
/** "The issue was not exploited on mainnet" stands in three accounts of one team. */
const fewestOfQuote = 40
/** "Prometheus is not available" could stand in many an account. */
const fewestWords = 5
const fewestSigns = 14

function namesIn(part: string): string[] {
  return [...part.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
}

const oneDay = 24 * 60

/**
 * When it began and when it was over, where the document names both. Two clocks tell nothing of
 * what took days.
 */
export function readWholeFacts({ turns }: Postmortem): Facts {
  const turnTo = (...milestones: Milestone[]) =>
    turns.find(({ milestone }) => milestones.includes(milestone))
  const [began, over] = [turnTo('started', 'detected'), turnTo('resolved', 'mitigated')]
  if (!began || !over) return {}
  const minutes = minutesBetween(began.time.moment, over.time.moment)
  if (minutes === undefined || minutes >= oneDay) return {}
  return { began: momentFact(began.time), over: momentFact(over.time) }
}

/** How long it took to notice, where beginning and notice are both named by day and hour. */
export function gapBetween({ turns }: Postmortem): { minutes: number; facts: Facts } | undefined {
  const timeOf = (wanted: Milestone) => turns.find(({ milestone }) => milestone === wanted)?.time
  const [began, noticed] = [timeOf('started'), timeOf('detected')]
  const minutes = began && noticed ? minutesBetween(began.moment, noticed.moment) : undefined
  if (!began || !noticed || minutes === undefined || minutes <= 0) return undefined
  const facts = { began: momentFact(began), noticed: momentFact(noticed), gap: gapFact(minutes) }
  return { minutes, facts }
}

/** The clock of an event as its author wrote it; its date where it has no clock. */
export function timeFact({ time }: TimelineEvent): string {
  return momentFact(time)
}

function momentFact(time: Words & { readonly moment: Moment }): string {
  const { moment } = time
  const seconds = 'secondOfDay' in moment ? moment.secondOfDay : undefined
  if (seconds === undefined) return time.text
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`
}

/** "42 minutes", "2 h 14 min", "3 days". */
export function gapFact(minutes: number): string {
  if (minutes < 90) return minutes === 1 ? 'a minute' : `${minutes} minutes`
  if (minutes < 48 * 60) {
    const rest = minutes % 60
    return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`
  }
  return `${Math.round(minutes / 1440)} days`
}

const longestQuote = 110
/** What is cut sooner tells too little of its place. */
const fewestShown = 60

/** The clause that holds the words, cut to what one reads at a glance. */
export function quoteFact(passage: Passage, { from, to }: Hit): string {
  const { text } = passage
  const opening = openingOf(passage)
  const floor = from >= opening || to === from ? opening : 0
  let start = floor
  let end = text.length
  if (end - start > longestQuote) {
    const before = Math.max(floor, from)
    if (to - start > longestQuote) start = firstBreak(text, { floor, before, to }) ?? floor
    // Behind a bracket there may be too little to know the place by.
    if (start > floor && end - start < fewestShown)
      start = wordStart(text, Math.max(floor, to - longestQuote))
    end = nextBreak(text, Math.max(to, start + fewestShown)) ?? text.length
  }
  if (to - start > longestQuote) start = wordStart(text, Math.max(start, to - longestQuote))
  if (end - start > longestQuote) end = wordEnd(text, Math.max(to, start + longestQuote))
  const cut = trimmed(text.slice(start, end))
  return `${start > floor && /^\p{Ll}/u.test(cut) ? '…' : ''}${cut}${isCut(text, end) ? '…' : ''}`
}

/** Behind the time and the signs with which an entry of a timeline opens. */
function openingOf({ text, event, span }: Passage): number {
  const isOpening = event && event.time.span.start >= span.start && event.time.span.end <= span.end
  const time = isOpening ? event.time.text : ''
  const at = time ? text.indexOf(time) : -1
  const end = at >= 0 ? at + time.length : 0
  // The date may go on where its reader stopped: "Oct 30th:".
  const after = end + (end ? (/^(?:st|nd|rd|th)\b/.exec(text.slice(end))?.[0].length ?? 0) : 0)
  const signs = /^[^\p{L}\p{N}“"'(`@#<[]*/u.exec(text.slice(after))?.[0].length ?? 0
  // "Impact: …" is a label, and says nothing of the place.
  const label = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}\s*:\s+(?=[\p{Lu}\p{N}])/u.exec(
    text.slice(after + signs),
  )
  return after + signs + (label?.[0].length ?? 0)
}

/** The first break that leaves the words within reach: what comes before them says of whom. */
function firstBreak(
  text: string,
  { floor, before, to }: { floor: number; before: number; to: number },
) {
  for (const match of text.slice(floor, before).matchAll(clauseBreak)) {
    const at = floor + match.index + match[0].length
    if (to - at <= longestQuote) return at
  }
  return undefined
}

function nextBreak(text: string, after: number): number | undefined {
  const match = clauseBreak.exec(text.slice(after))
  clauseBreak.lastIndex = 0
  return match ? after + match.index : undefined
}

const clauseBreak =
  /[,;:]\s|\s[–—-]\s|[、。]|\s(?=(?:and|but|which|because|while|so|since|however)\s)|\s\(/g

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 || space - at > 20 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space < at - 20 ? at : space
}

function trimmed(text: string): string {
  return text
    .trim()
    .replace(/[\s.,;:。、–—-]+$/u, '')
    .replace(/^(?:[\s.,;:)\]–—-]+|\([^)]{1,20}\)\s*:)+\s*/u, '')
    .replace(/^(?:and|but|which|because|so|while|since|however),?\s/u, '')
    .replace(/ (?=[:,;])/g, '')
    .replaceAll('“', '"')
    .replaceAll('”', '"')
}

function isCut(text: string, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(end))
}
