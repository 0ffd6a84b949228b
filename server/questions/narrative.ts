import type { Postmortem, SectionRole } from '../postmortem/model.ts'

/** Events that make an account by themselves. */
const fewestEvents = 3
/**
 * Share of sentences about what has happened. Of 150 postmortems nine in ten lie above it or have a
 * timeline; of 195 pages of instructions and reference nineteen in twenty lie below.
 */
const leastTold = 0.12

/** True where the document tells what happened; guides and designs ask for no such questions. */
export function isNarrative({ timeline, sentences, language }: Postmortem): boolean {
  if (timeline.length >= fewestEvents || language !== 'en') return true
  const account = sentences.filter(({ role }) => !(role && notTold.has(role)))
  if (account.length < fewestSentences) return true
  const told = account.filter(({ text }) => past.test(text))
  return told.length >= account.length * leastTold
}

/** Of a shorter text nothing can be said. */
const fewestSentences = 6

const notTold = new Set<SectionRole>(['action-items', 'participants', 'appendix'])

/** Verbs that cannot be participles, and others behind whoever did it. */
const past =
  /\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|hadn['’]t|couldn['’]t|went|began|broke|ran|fell|came|took|lost|sent|saw|found|got|became|made|kept|grew|led|brought|told|knew|thought|wrote|gave|rose|died|woke|meant)\b|\b(?:we|i|they|it|he|she|team|who|which|that|users?|customers?|engineers?|and|pods?|nodes?|service|requests?|also|then|immediately|quickly)\s[a-z]+ed\b/i
