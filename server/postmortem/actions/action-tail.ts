import { type Prose, squeeze, wordsOf } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { type People, personPattern } from '../people/people.ts'
import { type Due, readDueWords } from './action-due.ts'
import { isNobody } from './action-owner.ts'
import { readTracker } from './action-tracker.ts'

/** The fields that close a task, in any order: `…, Jane, 2026-03-20 ✔`, `… → **Omar** (OPS-12)`. */
export interface Tail {
  readonly owner?: Words
  readonly due?: Due
  readonly done?: boolean
}

/** Reads them from the end until a piece is none of them. */
export function readTail(
  prose: Prose,
  { people, incident }: { people: People; incident: IsoDate | undefined },
): Tail {
  let owner: (Words & { name: Name; isSetOff: boolean }) | undefined
  let due: Due | undefined
  let done: boolean | undefined
  let isStep = false
  let hasTracker = false
  let isFirst = true
  for (const piece of piecesFromEnd(prose)) {
    const { words, isSetOff } = piece
    const state = stateOf(words.text)
    const name = nameIn(words, people)
    const found = state === undefined && !name ? readDueWords(words, incident) : undefined
    if (state !== undefined) {
      isStep = !isSetOff && /^(?:merged|shipped|deployed)$/i.test(words.text)
      done ??= state
    } else if (found && !due) due = found
    else if (name && !owner) owner = { ...words, name, isSetOff }
    else if (isTracker(prose, words)) hasTracker = true
    else if (/^before \S/i.test(words.text) && words.text.length < 40 && !due && !owner) due = words
    else if (/[\p{L}\p{N}]/u.test(words.text) && !(isFirst && piece.isBracketed)) break
    if (/[\p{L}\p{N}]/u.test(words.text)) isFirst = false
  }
  const isPlanned = !!due || hasTracker
  const isOwned = owner && isOwner(owner, { isPlanned, isMarked: done !== undefined })
  // `what is built, merged, released` lists steps of the work.
  const isMarked = !isStep || isPlanned || isOwned
  return {
    ...(owner && isOwned ? { owner: { text: owner.text, span: owner.span } } : {}),
    ...(due ? { due } : {}),
    ...(done !== undefined && isMarked ? { done } : {}),
  }
}

type Name = 'sure' | 'maybe' | 'handle'

/**
 * A capitalised word behind a comma may be anything, unless other fields stand beside it; one in
 * lower case needs a date or a ticket, since `done, laminated` tells how it was done.
 */
function isOwner(
  { name, isSetOff }: { name: Name; isSetOff: boolean },
  { isPlanned, isMarked }: { isPlanned: boolean; isMarked: boolean },
): boolean {
  if (name === 'handle') return isPlanned
  return name === 'sure' || isSetOff || isPlanned || isMarked
}

interface Piece {
  readonly words: Words
  /** Behind a dash, an arrow or a bracket. */
  readonly isSetOff: boolean
  /** Opened by a round bracket. */
  readonly isBracketed: boolean
}

const border = /[,;()[\]（）、]|~~|[–—→]|\s-{1,2}>?\s|\.\s+|(?<=[^\d\s])[.。]\s*$/g

function* piecesFromEnd(prose: Prose): Generator<Piece> {
  const borders = [...prose.plain.matchAll(border)]
  let end = prose.plain.length
  for (let at = borders.length - 1; at >= Math.max(0, borders.length - 10); at--) {
    const sign = borders[at]
    if (!sign) return
    const start = sign.index + sign[0].length
    yield {
      words: wordsOf(prose, start, end),
      isSetOff: /[–—→(（-]/.test(sign[0]),
      isBracketed: /[(（]/.test(sign[0]),
    }
    end = sign.index
  }
}

function stateOf(text: string): boolean | undefined {
  const plain = text.replace(/^[\s*_:]+|[\s*_.!]+$/g, '')
  if (
    /^(?:✔️?|✅|☑|(?:already |is |now )?(?:done|completed?|merged|shipped|deployed|finished|完了|済み?|対応済み?)(?:,? (?:on |in |since )?[\w. -]{0,16}\d[\w. -]*|,? see .*|, .*)?)$/i.test(
      plain,
    )
  )
    return true
  return /^(?:open|todo|to do|in progress|wip|pending|not started|planned|in review|under review|未完了|未着手|対応中)$/i.test(
    plain,
  )
    ? false
    : undefined
}

const someone = `(?:${personPattern}|@[\\w.-]+)`
const names = new RegExp(`^(?:Dr\\.? )?(${someone})(?: ?(?:&|and|/|\\+) ?(${someone}))?$`, 'u')
const team = /^(?!(?:the|our|your) )[\p{L}\p{N}&/-]{1,20}(?: [\p{L}\p{N}&/-]{1,20})? team$/iu

/** Whether a piece is a name, and surely one. */
function nameIn({ text }: Words, people: People): Name | undefined {
  if (isNobody(text)) return undefined
  if (text === 'me' || team.test(text) || people.isInitials(text)) return 'sure'
  const [, ...parts] = names.exec(text) ?? []
  const found = parts.filter((part) => part !== undefined)
  if (found.length === 0) return handleIn(text, people)
  if (found.every((name) => name.startsWith('@') || people.isPerson(name))) return 'sure'
  const isName = (name: string) =>
    name.startsWith('@') || people.isPerson(name) || people.couldBe(name)
  return found.every(isName) ? 'maybe' : undefined
}

/** `deniz`, `payments-edge`: one word in lower case, a name where other fields stand beside it. */
function handleIn(text: string, people: People): 'sure' | 'handle' | undefined {
  const [first = '', ...others] = text.split(/ ?[/&+] ?/)
  const handle = /^[a-z][a-z0-9]{2,14}(?:-[a-z0-9]{2,12}){0,2}$/
  if (![first, ...others].every((one) => handle.test(one))) return undefined
  if (people.isPerson(first)) return 'sure'
  return /^(?:again|already|also|both|done|first|later|maybe|now|optional|planned|soon|too|together|urgent|draft|low|medium|high|critical|small|large|easy|hard|long|short|quick|once|twice|ongoing|blocked|minor|major|open|closed|next|today|tomorrow|yes|no)$/.test(
    text,
  )
    ? undefined
    : 'handle'
}

function isTracker(prose: Prose, { span, text }: Words): boolean {
  const isLinked = prose.links.some(
    (link) =>
      prose.start + link.span.start <= span.start && span.end <= prose.start + link.span.end,
  )
  const tracker = readTracker({ ...prose, start: span.start, plain: text, links: [] })
  return isLinked || (tracker !== undefined && squeeze(text).length <= tracker.text.length + 8)
}
