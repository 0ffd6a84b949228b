import type { SectionRole } from './model.ts'
import { japaneseSectionNames, sectionNames } from './section-names.ts'

/** The role that a heading's words give its section; undefined where they do not decide. */
export function roleOfHeading(heading: string): SectionRole | undefined {
  const named = /^(.{3,40}?)(?:[:：]| [-–—] )/u.exec(heading)?.[1]
  return (named && roleOfName(named)) || roleOfName(heading)
}

function roleOfName(name: string): SectionRole | undefined {
  const plain = plainHeading(name)
  if (!plain) return undefined
  const words = plain
    .split(' ')
    .filter((word, index, all) => !isNumber(word) || all[index + 1] === 'whys')
  if (!japanese.test(plain)) return englishRole(words)
  return japaneseRole(plain) ?? englishRole(words.filter((word) => !japanese.test(word)))
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
  customer user service system overall general quick some more additional other final applied s
  all times time approximate approximations approximately utc
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december`.split(/\s+/),
)

/** Names that give way to any other beside them: a "problem summary" is a summary. */
const weak = new Set(
  `problem details analysis fault events response data related metrics logs team people scope context
  description why explanation plans data questions fix improvements`.split(/\s+/),
)

const phrases = Object.entries(sectionNames).flatMap(([role, list]) =>
  list.map((name) => ({ role: role as SectionRole, words: name.split(' ') })),
)

/**
 * The longest name found among the words wins. Words beside it must be fillers, or few: a name is
 * believed where it makes up half of what the heading says, or opens a heading of up to six words.
 */
function englishRole(words: readonly string[]): SectionRole | undefined {
  let best: { role: SectionRole; weight: number } | undefined
  for (const phrase of phrases) {
    const at = indexOfPhrase(words, phrase.words)
    if (at < 0) continue
    const beside = words.filter(
      (word, index) => (index < at || index >= at + phrase.words.length) && !fillers.has(word),
    )
    const opens = at === 0 && words.length <= 6
    const closes = at + phrase.words.length === words.length && beside.length <= 1
    if (beside.length && !opens && !closes && beside.length > phrase.words.length) continue
    const isWeak = phrase.words.length === 1 && weak.has(phrase.words[0] ?? '')
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

function indexOfPhrase(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, index) => words[at + index] === word)) return at
  }
  return -1
}
