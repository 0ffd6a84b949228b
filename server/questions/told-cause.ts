import type { Place } from './find-places.ts'
import { isAccount } from './narrative.ts'
import { hitsIn, type Passage, passagesWith, type Reading } from './passage.ts'
import { isUnspaced } from './phrase.ts'
import { causes, notKnown } from './vocabulary.ts'

/**
 * So many sentences on its cause answer what a reviewer would ask of it: of 95 questions that readers
 * judged, two in three of such documents asked for what a neighbouring sentence told.
 */
const fewestOfCause = 3
/** Where no section is about the cause, a story told at length tells it as well. */
const fewestOfStory = 25
/** Shorter ones are labels. */
const fewestWords = 6
const fewestSigns = 20

/** The sentence of the place or the next, where it goes on to give the reason. */
export function findReasonBehind({ passage, facts }: Place, reading: Reading): Passage | undefined {
  if (!passage) return undefined
  const places = [facts.words, facts.beside].flatMap((one) =>
    one ? passage.text.indexOf(one) : [],
  )
  const at = places.length > 0 ? Math.min(...places) : 0
  if (reason.test(passage.text.slice(Math.max(0, at)))) return passage
  const next = reading.passages[passage.index + 1]
  const isSame = next && next.role === passage.role && next.event === passage.event
  return isSame && reasonFirst.test(next.text) ? next : undefined
}

const reason = /\b(?:because|due to|caused by|so that|since (?:it|they|the|we|there))\b/i
const reasonFirst =
  /^\W*(?:because|due to|(?:this|that|it|which) (?:is|was|were|happened|happens|came|comes) (?:\w+ )?(?:because|due to|caused by|since|by design|intended|expected)|(?:the )?(?:reason|cause)s?\b|原因)/i

/** Where the document tells at length how it came about; nowhere if it says that it does not know. */
export function findToldCause(reading: Reading): Passage | undefined {
  const known = told.get(reading)
  if (known) return known.passage
  const passage = readToldCause(reading)
  told.set(reading, { passage })
  return passage
}

const told = new WeakMap<Reading, { passage: Passage | undefined }>()

function readToldCause(reading: Reading): Passage | undefined {
  const sentences = reading.passages.filter((one) => !one.event && isLong(one))
  const ofCause = sentences.filter(({ role }) => role === 'root-cause' || role === 'trigger')
  const story = sentences.filter((one) => one.role !== 'timeline' && isAccount(one))
  const isTold = ofCause.length >= fewestOfCause || story.length >= fewestOfStory
  return isTold && !isCauseOpen(reading) ? (ofCause[0] ?? story[0]) : undefined
}

function isLong({ text, words }: Passage): boolean {
  return isUnspaced(text) ? text.length >= fewestSigns : words.length >= fewestWords
}

/** Its author says that the cause is not known. */
function isCauseOpen(reading: Reading): boolean {
  return passagesWith(reading, causes).some(
    (passage) => isAccount(passage) && hitsIn(notKnown, passage).length > 0,
  )
}
