import { remember } from '../memory/remember.ts'
import type { Postmortem, SectionRole, Sentence } from '../postmortem/model.ts'

/** Events that make an account by themselves. */
const fewestEvents = 3
/**
 * Share of sentences about what has happened. Of 150 postmortems nine in ten lie above it or have a
 * timeline; of 195 pages of instructions and reference nineteen in twenty lie below.
 */
const leastTold = 0.12
const leastToldAlone = 0.2

/** True where the document tells what happened; guides and designs ask for no such questions. */
export function isNarrative(postmortem: Postmortem): boolean {
  const { timeline, sections, sentences, language, recognition } = postmortem
  if (timeline.length >= fewestEvents || language !== 'en') return true
  const [told, all] = toldShare({ sentences })
  if (recognition.isPostmortem) return all < fewestSentences || told >= all * leastTold
  // What nothing else tells for a postmortem must tell more: a decision recorded tells a little.
  const hasPart = sections.some(({ role }) => role && ofIncidents.has(role))
  return (all < fewestSentences && hasPart) || told >= all * leastToldAlone
}

/** How many sentences of the account tell what has happened, and of how many. */
export function toldShare({
  sentences,
}: Pick<Postmortem, 'sentences'>): [told: number, all: number] {
  const account = sentences.filter(({ role }) => !(role && notTold.has(role)))
  return [account.filter(({ text }) => past.test(text)).length, account.length]
}

/** Of a shorter text nothing can be said. */
const fewestSentences = 6

/** Sections that accounts of incidents have. */
const ofIncidents = new Set<SectionRole>([
  'summary',
  'impact',
  'detection',
  'trigger',
  'root-cause',
  'resolution',
  'went-well',
  'went-wrong',
  'action-items',
])

const notTold = new Set<SectionRole>(['action-items', 'participants', 'appendix'])

/** Verbs that cannot be participles, and others behind whoever did it. */
const past =
  /\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|hadn['’]t|couldn['’]t|went|began|broke|ran|fell|came|took|lost|sent|saw|found|got|became|made|kept|grew|led|brought|told|knew|thought|wrote|gave|rose|died|woke|meant)\b|\b(?:we|i|they|it|he|she|team|who|which|that|users?|customers?|engineers?|and|pods?|nodes?|service|requests?|also|then|immediately|quickly)\s[a-z]+ed\b/i

/** Sections that tell what happened; plans, people and links are no account. */
const noAccount = new Set<SectionRole>([
  'action-items',
  'open-questions',
  'participants',
  'appendix',
  'lucky',
  'went-well',
  'lessons',
])

export function isAccount({ role, text }: Sentence): boolean {
  return !(role && noAccount.has(role)) && !isAddressed(text)
}

const isAddressed = remember((text) => /[?？]$/.test(text) || address.test(text))

/** Whoever speaks to the reader explains, and tells no story. */
const address = /\b(?:you|your|you're|yourself)\b|^If\b/i

export function isLesson({ role }: Sentence): boolean {
  return role === 'lessons' || role === 'went-well' || role === 'lucky'
}

/** Where a postmortem says what came of it. */
export function isImpact({ role }: Sentence): boolean {
  return role === 'impact' || role === 'summary'
}

/** Where nothing says what a section is about, what was done may be told as well. */
export function isResponse({ role }: Sentence): boolean {
  return !role || role === 'timeline' || role === 'resolution' || role === 'summary'
}

/** A count in digits or words; dates, clocks and numbers within names are none. */
export function hasNumber({ text }: Sentence): boolean {
  return counts.test(text.replace(/\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?::\d\d)?/g, ''))
}

const counts =
  /(?<![\p{L}\d#/._-])\d[\d,.]*(?:%|[kKM]\b|(?![\p{L}\d/_:-]))|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|all|every|each|none|nobody|no one|half|most)\b|すべて|全員|全て|[全数]/iu
