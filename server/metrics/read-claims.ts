import { remember } from '../memory/remember.ts'
import type { Milestone, Sentence } from '../postmortem/model.ts'
import { readDurations } from '../time/read-durations.ts'
import { agreesAtMost } from './agree.ts'

/** What a sentence claims of how soon one turn came after another. */
export interface Claim {
  /** Where the words stand in their sentence, and what they are. */
  readonly start: number
  readonly text: string
  readonly to: Milestone | 'rollback'
  /** Turns it may be counted from; one of them is meant. */
  readonly from: readonly Milestone[]
  /** True where that many minutes are more than the words allow. */
  isLonger(minutes: number): boolean
}

/** The time it takes to read a page and act on it; `immediately` is not more. */
const atOnceMinutes = 10

/**
 * `Acknowledged within two minutes of the page`, `the outage was detected immediately`. Only claims
 * of the incident itself, told as what happened: a wish, a rule or one replica's recovery is none.
 */
export function readClaims({ text }: Sentence): readonly Claim[] {
  return claimsIn(text)
}

const claimsIn = remember((text): readonly Claim[] => {
  const plain = text.replace(/\n/g, ' ')
  if (!mayClaim.test(plain) || isNoReport.test(plain)) return []
  return [...plain.matchAll(deed)].flatMap((match) => {
    const { mended } = match.groups ?? {}
    const to = turnOf(match)
    const rest = plain.slice(match.index + match[0].length)
    const before = plain.slice(0, match.index)
    if (mended && !isOfIncident(before, match[0])) return []
    const claim = readWithin(rest) ?? readAtOnce(rest, before)
    const from = claim && startsOf(to, claim.after)
    if (!claim || !from) return []
    const end = match.index + match[0].length + claim.end
    const start = match.index - claim.ahead
    return [{ start, text: plain.slice(start, end).trim(), to, from, isLonger: claim.isLonger }]
  })
})

function turnOf({ groups = {} }: RegExpExecArray): Claim['to'] {
  if (groups.undone) return 'rollback'
  if (groups.mended) return 'resolved'
  return groups.detected ? 'detected' : 'acknowledged'
}

const mayClaim =
  /\bwithin\b|\bin (?:under|less than)\b|\b(?:immediately|instantly|right away|at once)\b/i

/** Wishes, rules, conditions, habits, and what holds of one of many. */
const isNoReport =
  /\b(?:not|never|n['’]t|no one|nobody|should|would|could|must|will|shall|can|may|might|if|had|aims?|goals?|targets?|sl[aio]s?|expect\w*|usual\w*|normal\w*|typical\w*|general\w*|mostly|most|some|each|every|all|second|third|again|subsequent\w*|next|further|other|another|previous\w*|earlier|first|initial\w*|once|almost|nearly|later|then)\b|\?|n['’]t\b/i

const deed =
  /\b(?:(?<detected>detected|noticed|caught)|(?<acknowledged>acknowledged|acked)|(?<mended>resolved|mitigated)|(?<undone>rolled back|reverted))\b(?: (?:it|this|the (?:incident|outage|issue|problem|page|alert|fault|failure)))?/gi

/** `We resolved it …`, `the outage was mitigated …`. */
function isOfIncident(before: string, words: string): boolean {
  const passive =
    /\b(?:incident|outage|issue|problem|impact)\b (?:was|were|had been|has been) (?:fully |completely )?$/i
  const active = /\b(?:we|team|on-?call(?: engineer)?|engineers?|responders?) (?:had |have )?$/i
  return (
    passive.test(before) ||
    (active.test(before) && /\b(?:it|incident|outage|issue|problem)$/i.test(words))
  )
}

interface Pace {
  readonly end: number
  /** How far before the deed it begins. */
  readonly ahead: number
  /** What it is counted from, in the author's words. */
  readonly after: string
  isLonger(minutes: number): boolean
}

function readWithin(rest: string): Pace | undefined {
  const opening = /^ (?:by [\w -]{1,25} )?(?:within|in under|in less than) /i.exec(rest)?.[0]
  const [length] = opening ? readDurations(rest) : []
  if (!opening || !length || rest.slice(opening.length, length.start).trim()) return undefined
  const tail = afterwards(rest.slice(length.end))
  const stated = { ...length, text: rest.slice(length.start, length.end) }
  return {
    end: length.end + tail.length,
    ahead: 0,
    after: tail,
    // Both ends are told to the minute.
    isLonger: (minutes) => !agreesAtMost(stated, minutes - 1),
  }
}

function readAtOnce(rest: string, before: string): Pace | undefined {
  const ahead = /\b(?:immediately|instantly) $/i.exec(before)?.[0].length ?? 0
  const behind = /^ (?:by [\w -]{1,25} )?(?:immediately|instantly|right away|at once)\b/i.exec(rest)
  if (!ahead && !behind) return undefined
  const from = behind?.[0].length ?? 0
  const after = afterwards(rest.slice(from))
  const isLonger = (minutes: number) => minutes > atOnceMinutes
  return { end: from + after.length, ahead, after, isLonger }
}

/** ` of the page`, ` after the alert fired`; empty where nothing of the kind follows. */
function afterwards(rest: string): string {
  return /^ (?:of|after|from|upon|following) [^.,;()]{1,50}/i.exec(rest)?.[0] ?? ''
}

/** Which turns the words behind the length name; undefined where they name another. */
function startsOf(to: Claim['to'], after: string): readonly Milestone[] | undefined {
  if (!after) return implied[to]
  const named = starts.find(([pattern]) => pattern.test(after))?.[1]
  return named?.some((one) => one !== to) ? named.filter((one) => one !== to) : undefined
}

/** A rollback may be at once after the cause was found, so that it must say after what. */
const implied: Partial<Record<Claim['to'], readonly Milestone[]>> = {
  detected: ['started'],
  acknowledged: ['detected', 'started'],
  resolved: ['started', 'detected', 'acknowledged'],
}

const starts: readonly (readonly [RegExp, readonly Milestone[]])[] = [
  [/^ \w+ (?:the |our )?(?:first )?(?:page|alert|alarm|detection|report)\b/i, ['detected']],
  [
    /^ \w+ (?:the |its |their )?(?:start|onset|beginning|first error|first failure|outage|incident|impact|failure)\b/i,
    ['started'],
  ],
]
