import type { Place } from './find-places.ts'
import type { Evidence } from './lens.ts'
import { hasNumber } from './narrative.ts'
import { hitsIn, type Passage, passagesWith, type Reading } from './passage.ts'
import { isUnspaced } from './phrase.ts'

/** The sentence of the document, planned work included, that answers a question of the place. */
export function findAnswer(
  evidence: readonly Evidence[],
  place: Place,
  reading: Reading,
): Passage | undefined {
  for (const { words, beside, anywhere, withNumber } of evidence) {
    const answer = passagesWith(reading, words).find(
      (passage) =>
        (!beside || hitsIn(beside, passage).length > 0) &&
        (!withNumber || hasNumber(passage)) &&
        (anywhere === true ||
          isAboutPlace(passage, place, beside ? fewestBesideTwo : fewestShared)),
    )
    if (answer) return answer
  }
  return undefined
}

/** How many sentences behind a place still speak of it. */
const stillNear = 2
/** Two words in common, since one is soon found; one where two phrases speak for it already. */
const fewestShared = 2
const fewestBesideTwo = 1

function isAboutPlace(passage: Passage, { passage: from, facts }: Place, fewest: number): boolean {
  if (from) {
    const distance = passage.index - from.index
    if (distance >= 0 && distance <= stillNear) return true
  }
  const named = from ? namesIn(from) : wordsOf((facts.quote ?? '').split(/\s+/))
  const key = wordsOf((facts.words ?? '').split(/[\s-]+/))
  const here = namesIn(passage)
  if ([...key].some((word) => here.has(word))) return true
  return [...named].filter((word) => here.has(word)).length >= fewest
}

/** True where two sentences name one thing. */
export function isOfSameThing(passage: Passage, other: Passage): boolean {
  const here = namesIn(passage)
  return [...namesIn(other)].some((word) => here.has(word))
}

/** The things that a sentence names; it is compared with many others. */
export function namesIn({ words }: Passage): ReadonlySet<string> {
  const known = names.get(words)
  if (known) return known
  const found = wordsOf(words.map(({ text }) => text))
  names.set(words, found)
  return found
}

const names = new WeakMap<Passage['words'], ReadonlySet<string>>()

/** Words that name things, cut so that their forms are one. */
export function wordsOf(words: readonly string[]): Set<string> {
  return new Set(
    words
      .map((word) => word.toLowerCase())
      .filter((word) => (isUnspaced(word) ? word.length > 1 : word.length > 3))
      .filter((word) => !/^\d+$/.test(word) && !commonWords.has(word))
      .map((word) => word.slice(0, stemLength)),
  )
}

const stemLength = 6

const commonWords = new Set(
  `about after again against also another back because been before being could during each every
  from further have having into just made make many more most much only other over same should some
  still such than that their them then there these they this those through time times under until
  very were what when where which while will with within without would your issue issues incident
  problem problems outage error errors failed failure cause caused service services system users
  found noticed started team`.split(/\s+/),
)
