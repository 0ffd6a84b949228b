import { type Prose, squeeze } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import { type People, personPattern } from '../people/people.ts'

/**
 * Who is to do a task: said in so many words (`Owner: Jane`, `@jane`), or by a name that stands
 * where owners stand (`Jane Doe: raise it`, `raise it — Jane Doe`, `(Jane)` at either end).
 */
export function readOwner(prose: Prose, people: People): Words | undefined {
  ownerForms ??= makeOwnerForms()
  for (const { pattern, accepts } of ownerForms) {
    const found = matchOwner(prose, pattern)
    if (found && accepts(found.text, people)) return found
  }
  return undefined
}

function matchOwner({ plain, start, code }: Prose, pattern: RegExp): Words | undefined {
  const match = pattern.exec(plain)
  const name = match?.[1]
  if (!name || match.indices?.[1] === undefined) return undefined
  const [from, to] = match.indices[1]
  if (code.some((span) => span.start <= from && to <= span.end)) return undefined
  if (isNobody(name)) return undefined
  return { text: squeeze(name), span: { start: start + from, end: start + to } }
}

/** Words that stand where an owner would, and say that there is none. */
export function isNobody(name: string): boolean {
  return /^@?(?:tbd|tba|todo|none|n\/a|unassigned\b.*|team|everyone|someone|us|we|done|completed?|wip|in progress|optional)$/i.test(
    name.trim(),
  )
}

interface OwnerForm {
  /** Its first group is the name. */
  readonly pattern: RegExp
  readonly accepts: (name: string, people: People) => boolean
}

const team = '[\\p{L}][\\p{L}\\p{N}&/ -]{1,30} [Tt]eam'
const someone = `(?:${personPattern}|${team})`
const always = () => true
const isTeam = (name: string) => / team$/i.test(name) && !/^(?:the|our|your) team$/i.test(name)
const isHandle = (name: string) => /^[a-z][a-z0-9]{2,14}$/.test(name)
/** Teams that need no `team` behind their name, where they stand in brackets. */
const teamNames =
  /^(?:platform|infra(?:structure)?|sre|ops|devops|backend|frontend|engineering|security|qa|data|support|networking|storage|database|observability|product)s?$/i
const isPerson = (name: string, people: People) => isTeam(name) || people.isPerson(name)
const isPersonInBrackets = (name: string, people: People) =>
  isPerson(name, people) || teamNames.test(name) || people.couldBe(name)

/** Made when they are first asked, since they take long to make. */
let ownerForms: readonly OwnerForm[] | undefined
let uncertainForms: readonly RegExp[] | undefined

const makeOwnerForms = (): readonly OwnerForm[] => [
  {
    pattern:
      /\b(?:owners?|assignees?|assigned to|dri|responsible|lead(?=[\s*_]*[:=：]))\b[\s*_]*[:=：]?[\s*_]*(@?[\p{L}][^\n,;()|[\]–—]{0,40}?)(?=\s*(?:[,;()|[\]\n–—]|(?<!\b\p{Lu})\.|\s-\s|\s{2,}|\bdue\b|\bby\b|$))/diu,
    accepts: always,
  },
  { pattern: /担当(?:者)?\s*[:：]?\s*([^\s,、。()（）|]{1,30})/du, accepts: always },
  { pattern: /[（(]([\p{Script=Han}]{1,4})(?:さん)?[、,][^（）()]*[）)]/du, accepts: always },
  {
    pattern: /[（(](?:[^（）()]*[、,])?([\p{Script=Hiragana}]{3,5})(?=[、,）)])/du,
    accepts: (name) => !/(?:まで|など|より|から|のみ|ずつ|する|した)$/.test(name),
  },
  { pattern: /(?<![\w.@/])(@[\w][\w.-]*(?:\/[\w.-]+)?)(?![\w@])/du, accepts: always },
  // A nick as Bugzilla writes them: `(:jane, bug 12)`.
  { pattern: /[([](:[a-z][\w-]{1,20})(?=[,;)\]])/du, accepts: always },
  {
    pattern: new RegExp(
      `[([](${someone})(?:[,;] [^()[\\]]*)?[)\\]][\\s*_.;]*(?:[([](?:done|in progress|open)[)\\]]\\s*)?$`,
      'du',
    ),
    accepts: isPersonInBrackets,
  },
  {
    pattern: new RegExp(`^[\\s*_]*[[(](${someone})[\\])](?=[\\s:*_]+\\S)`, 'du'),
    accepts: isPersonInBrackets,
  },
  {
    pattern: /^\s*[[(](\p{Lu}{2,3}(?:, ?\p{Lu}{2,3})*)[\])](?=[\s:]+\S)/du,
    accepts: (name, people) => people.isInitials(name),
  },
  {
    pattern: /[([]\*?([a-z][\w-]{1,14})\*?(?:, [^()[\]]*)?[)\]]\s*\.?\s*$/du,
    accepts: (name, people) => people.isPerson(name),
  },
  {
    pattern: new RegExp(
      `^\\s*(${personPattern}) \\p{Ll}{2,}s (?:a|an|the|all|our|\\p{Ll}+)\\b`,
      'du',
    ),
    accepts: (name, people) => name.includes(' ') && people.isPerson(name),
  },
  {
    pattern: new RegExp(
      `(?:^|[.!?]\\s|[–—]|\\s-\\s)[\\s*_]*(${personPattern}) (?:has (?:it|this|a|the|an)|volunteered|is on it|is working|will)\\b`,
      'du',
    ),
    accepts: (name, people) => people.isPerson(name),
  },
  {
    pattern: new RegExp(`[.!?)][\\s*_]+(${personPattern})(?:, \\p{Ll}[^.;]{0,40})?[.\\s]*$`, 'du'),
    accepts: (name, people) => people.isPerson(name),
  },
  { pattern: /^\s*[[(]([a-z][a-z0-9]{2,14})[\])][\s:]+\S/du, accepts: isHandleOf },
  {
    pattern: new RegExp(`^[\\s*_]*(${someone})[\\s*_]*(?::|[–—]|\\s-\\s)[\\s*_]*\\S`, 'du'),
    accepts: isPerson,
  },
  {
    pattern: new RegExp(
      `^[\\s*_]*(${someone})[\\s*_]+(?:to (?!be\\b)|will |is going to )\\p{Ll}`,
      'du',
    ),
    accepts: (name, people) =>
      isPerson(name, people) || (name.includes(' ') && people.couldBe(name)),
  },
  {
    pattern: new RegExp(
      `(?:[–—→|]|--|->|\\s-)[\\s*_]*(${someone})[\\s*_]*(?:[,;(][^.]{0,30})?[.\\s]*$`,
      'du',
    ),
    accepts: isPerson,
  },
]

/** `[jdoe]`: a handle, unless it is a state or a kind. */
function isHandleOf(name: string, people: People): boolean {
  return isHandle(name) && people.couldBe(name[0]?.toUpperCase() + name.slice(1))
}

/** The one name that a heading, a bold line or a label above a list is. */
export function readGroupOwner(
  prose: Prose,
  people: People,
  isAmongNames = false,
): Words | undefined {
  const said = /^[\s*_]*(?:owners?|assignees?|dri|responsible|担当(?:者)?)[\s*_]*[:：]/iu.test(
    prose.plain,
  )
  if (said) return readOwner(prose, people)
  const name = matchOwner(
    prose,
    new RegExp(`^[\\s*_]*(@[\\w.-]+|(?:Dr\\.? )?${someone})[\\s*_:：]*$`, 'du'),
  )
  const isName =
    name &&
    (name.text.startsWith('@') ||
      isPerson(name.text, people) ||
      (isAmongNames && people.couldBe(name.text)))
  return isName ? name : undefined
}

/**
 * True where the words could name an owner in a way that is not surely one: `Ann: raise it`,
 * `Ann to raise it`, `raise it — Ann`, `(Ann / Platform)`. Who asks for owners is silent here.
 */
export function mayNameOwner({ plain }: Prose): boolean {
  uncertainForms ??= makeUncertainForms()
  return uncertainForms.some((form) => form.test(plain))
}

const makeUncertainForms = () => [
  /^\s*[[(][\p{L}][^\])]{1,30}[\])][\s:]+\S/u,
  new RegExp(`^[\\s*]*(?:${personPattern}|[\\w ]{1,30} team)[\\s*]*:`, 'iu'),
  new RegExp(
    `^[\\s*]*(?:${personPattern}|[\\w ]{1,30} team)[\\s*]+(?:to|will|should|is going)\\s`,
    'u',
  ),
  new RegExp(`(?:[–—|]|--)\\s*(?:${personPattern})[^.]{0,30}$`, 'u'),
  /[([][^()[\]]*(?:\p{Lu}\p{Ll}+|\bteam\b|~\w)[^()[\]]*[)\]]/u,
]
