import { remember } from '../../memory/remember.ts'
import { readTimes } from '../../time/read-times.ts'
import type { SectionRole } from '../model.ts'
import { moreSectionNames } from './more-section-names.ts'
import { japaneseSectionNames, sectionNames } from './section-names.ts'
import { sectionPhrasings } from './section-phrasings.ts'

/** The role that a heading's words give its section; undefined where they do not decide. */
export const roleOfHeading = remember((heading): SectionRole | undefined => {
  if (!/[\p{L}\p{N}]/u.test(heading)) return signs.find(([, sign]) => sign.test(heading))?.[0]
  // An invitation to write, and what readers are to do, are no part of the review.
  if (/^\W*(?:questions\?\W*$|what you (?:need|should|can|must)\b)/i.test(heading)) return undefined
  const words = withoutTimes(heading)
  const named = /^(.{3,40}?)(?:[:：]| [-–—] |[.!?] )/u.exec(words)?.[1]
  return (named && roleOfName(named)) || roleOfName(words)
})

/** A heading may be nothing but a sign. */
const signs: readonly (readonly [SectionRole, RegExp])[] = [
  ['went-well', /[👍✅🟢💚😀🙂]/u],
  ['went-wrong', /[👎❌🔴😞🙁]/u],
  ['lucky', /[🍀🎲]/u],
]

/** `Timeline, Saturday Oct 30th`: when it was says nothing of what it is. */
function withoutTimes(heading: string): string {
  let words = heading
  for (const { start, end } of readTimes(heading).toReversed()) {
    words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
  }
  return words
}

function roleOfName(name: string): SectionRole | undefined {
  const plain = plainHeading(name)
  if (!plain) return undefined
  const words = plain
    .split(' ')
    .filter((word, index, all) => !isNumber(word) || all[index + 1] === 'whys')
  if (!japanese.test(plain)) return plannedRole(words) ?? englishRole(words) ?? phrasedRole(words)
  const english = words.filter((word) => !japanese.test(word))
  const isEnglish = english.join('').length * 2 > words.join('').length
  return japaneseRole(plain) ?? (isEnglish ? englishRole(english, 0) : undefined)
}

function phrasedRole(words: readonly string[]): SectionRole | undefined {
  const phrase = words.join(' ')
  return sectionPhrasings.find(([, pattern]) => pattern.test(phrase))?.[0]
}

/** `Alerts to configure`, `Tests to add`: what is to be done. */
function plannedRole(words: readonly string[]): SectionRole | undefined {
  const isPlanned =
    /\bto (?:add|implement|do|track|configure|address|improve|fix|build|create|automate|write)$/
  const asksHow = /^how (?:can|could|do|will|should|are) \w+ (?:improve|prevent|avoid|stop)/
  const plain = words.join(' ')
  return isPlanned.test(plain) || asksHow.test(plain) ? 'action-items' : undefined
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

function isNumber(word: string): boolean {
  return /^\d+(?:st|nd|rd|th)?$/.test(word)
}

/** Lower case, without numbering, emoji, punctuation and parentheses. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]/g, ' ')
    .replace(/^\s*(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.)])\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words that name no role of their own and may stand around one. */
const fillers = new Set(
  `a an and the of our for in to on with by from this that it its incident incidents outage event issue
  initial detailed short brief full technical main key analysis details detail report section post mortem
  postmortem is was were are did we what high level possible potential proposed suggested immediate
  customer user service system overall general quick some more additional other final applied s future
  all times time approximate approximations approximately utc long medium mid near term
  jan feb mar apr jun jul aug sep sept oct nov dec sat sun mon tue wed thu fri
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december`.split(/\s+/),
)

/** Names that give way to any other beside them: a "problem summary" is a summary. */
const weak = new Set(
  `problem details analysis fault events response data related metrics logs team people scope context
  description why explanation plans data questions fix improvements`
    .split(/\s+/)
    .map(singular),
)

const phrases = [
  ...Object.entries(sectionNames).flatMap(([role, list]) =>
    list.map((name) => phrase(role as SectionRole, name)),
  ),
  ...moreSectionNames.flatMap(([role, list]) =>
    list.split('|').map((name) => phrase(role, name.trim())),
  ),
]

function phrase(role: SectionRole, name: string) {
  return { role, words: name.split(' ').map(singular) }
}

/**
 * The longest name found among the words wins. Words beside it must be fillers, or few: a name is
 * believed where it makes up half of what the heading says, or opens a heading of up to six words.
 */
function englishRole(words: readonly string[], mostBeside = 9): SectionRole | undefined {
  let best: { role: SectionRole; weight: number } | undefined
  const singulars = words.map(singular)
  for (const phrase of phrases) {
    const at = indexOfPhrase(singulars, phrase.words)
    if (at < 0) continue
    const beside = words.filter(
      (word, index) => (index < at || index >= at + phrase.words.length) && !fillers.has(word),
    )
    const isWeak = phrase.words.length === 1 && weak.has(phrase.words[0] ?? '')
    if (beside.length > mostBeside || (isWeak && beside.length > 1 && phrase.words[0] !== 'why'))
      continue
    const opens = at === 0 && words.length <= 6
    const closes = at + phrase.words.length === words.length && beside.length <= 1
    if (beside.length && !opens && !closes && beside.length > phrase.words.length) continue
    const weight = phrase.words.length * 10 - beside.length * 4 - at - (isWeak ? 8 : 0)
    if (!best || weight > best.weight) best = { role: phrase.role, weight }
  }
  return best?.role
}

function japaneseRole(heading: string): SectionRole | undefined {
  let best: { role: SectionRole; length: number } | undefined
  for (const [role, list] of Object.entries(japaneseSectionNames)) {
    for (const name of list) {
      const isLonger = name.length > (best?.length ?? 0)
      if (isLonger && heading.includes(name) && heading.length <= name.length + 12) {
        best = { role: role as SectionRole, length: name.length }
      }
    }
  }
  return best?.role
}

/** `mitigations` as `mitigation`: a name counts in either number. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word
}

function indexOfPhrase(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, index) => words[at + index] === word)) return at
  }
  return -1
}
