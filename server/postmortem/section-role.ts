import type { SectionRole } from './model.ts'
import { japaneseSectionNames, sectionNames } from './section-names.ts'

/** The role that a heading's words give its section; undefined where they do not decide. */
export function roleOfHeading(heading: string): SectionRole | undefined {
  const plain = plainHeading(heading)
  if (!plain) return undefined
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(plain)
    ? japaneseRole(plain)
    : englishRole(plain.split(' '))
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
  customer user service system overall general quick some more additional other final applied s`.split(
    /\s+/,
  ),
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
    const weight = phrase.words.length * 10 - beside.length * 4 - at
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
