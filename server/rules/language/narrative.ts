import { remember } from '../../memory/remember.ts'
import type { Postmortem, SectionRole, Sentence } from '../../postmortem/model.ts'
import type { Span } from '../../text/span.ts'

/**
 * Subjects that are plainly people: who wrote, roles, teams. `operator` and `controller` are
 * programs as often as people; users and customers are not those who look back.
 */
export const people =
  '(?:we|I|he|she|(?:the|our|an?|one of (?:the|our)|some|several|two|both|all) (?:[\\w-]{1,20} ){0,2}?(?:engineers?|developers?|devs?|administrators?|admins?|responders?|sres?|on-?calls?|team|teams|teammates?|colleagues?|reviewers?|authors?|maintainers?|employees?|contractors?|managers?|interns?|staff|person|people|dbas?|deployer)|(?:someone|somebody|nobody|no one|everyone|people|engineers|developers|reviewers|responders))'

/** Where looking back at what was missing is the purpose of the section. */
export const lookingBack: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'action-items',
  'open-questions',
  'participants',
  'appendix',
])

/** Words found in the account: what they are, and where they stand. */
export interface FoundWords {
  readonly text: string
  readonly span: Span
  readonly sentence: Sentence
}

interface FindIn {
  readonly text: string
  readonly silentIn: ReadonlySet<SectionRole>
  /** Found wherever the words are; long patterns are slow to build, and most documents need none. */
  readonly sign?: RegExp
}

/**
 * Each place of the account where the words stand; silent in questions, in what is quoted, and in
 * the sections named.
 */
export function* findInAccount(
  { sentences }: Postmortem,
  words: RegExp,
  { text, silentIn, sign = words }: FindIn,
): Iterable<FoundWords> {
  const find = finderOf(words, sign)
  for (const sentence of sentences) {
    if (sentence.role && silentIn.has(sentence.role)) continue
    const match = find(sentence.text)
    if (!match) continue
    yield { text: match[0], span: placeOf(sentence, match, text), sentence }
  }
}

function finderOf(words: RegExp, sign: RegExp): Finder {
  const known = finders.get(words)
  if (known) return known
  const finder = remember((text) => {
    if (/[?？]["”')\]]?$/.test(text)) return undefined
    const match = sign.test(text) ? words.exec(text) : undefined
    return match && !isQuoted(text, match.index) ? match : undefined
  })
  finders.set(words, finder)
  return finder
}

type Finder = (text: string) => RegExpExecArray | undefined

const finders = new WeakMap<RegExp, Finder>()

/** Within quotation marks: those words are somebody else's, or are held at arm's length. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index)
  const straight = before.match(/"/g)?.length ?? 0
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”')
  return straight % 2 === 1 || opened || /[‘「『][^’」』]*$/.test(before)
}

/** Where the words stand in the source, in which markup and line breaks may lie between them. */
function placeOf({ span }: Sentence, match: RegExpExecArray, text: string): Span {
  const source = text.slice(span.start, span.end)
  const parts = match[0].split(' ').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(parts.join('[\\s*_`~>]{1,8}')).exec(source)
  return found
    ? { start: span.start + found.index, end: span.start + found.index + found[0].length }
    : span
}
