import { remember } from '../../memory/remember.ts'
import type { Block } from '../../text/block.ts'
import { piecesOf } from '../../text/pieces.ts'
import type { MetadataField } from '../model.ts'
import type { Outline } from '../sections/outline.ts'
import { givenNames } from './given-names.ts'

/** Who a document speaks of, as far as its own words tell a name from a thing. */
export interface People {
  /** Named among the authors, participants or surely marked owners, or by a common given name. */
  isPerson(name: string): boolean
  /** Shaped like a name, and none of the words that the document uses otherwise. */
  couldBe(name: string): boolean
  /** `KH`, or `SL, AM`: the initials of people whom the document names in full. */
  isInitials(words: string): boolean
}

/** `Jane`, `Jane Doe`, `J. R. O’Neill`: a pattern without anchors, for the flag `u`. */
export const personPattern = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2}"

const whole = new RegExp(`^${personPattern}$`, 'u')
const names = new RegExp(`@?${personPattern}|@[\\w.-]+`, 'gu')

/** Collects names from the fields and sections that hold them. */
export function readPeople(text: string, blocks: readonly Block[], sources: Sources): People {
  const given = new Set(sources.given?.map(plainName))
  const pieces = piecesOf(text).map(namesIn)
  const isWord = (name: string) => pieces.some(({ words }) => words.has(name.toLowerCase()))
  const { known, initials } = collectNames(pieces, blocks, sources)
  for (const { doers } of pieces) {
    for (const name of doers) if (!isWord(name)) known.add(plainName(name))
  }
  return {
    isPerson: (name) =>
      given.has(plainName(name)) ||
      (!notNames.test(name) &&
        (known.has(plainName(name)) || givenNames.has(plainName(name.split(/[ -]/)[0] ?? '')))),
    isInitials: (words) =>
      /^\p{Lu}{2,3}(?:[,/&+ ]+\p{Lu}{2,3})*$/u.test(words) &&
      words.split(/[,/&+ ]+/).every((one) => initials.has(one)),
    couldBe: (name) => {
      if (!whole.test(name)) return false
      const parts = name.split(/[ -]/)
      if (parts.some((part) => notNames.test(part) || /^\p{Lu}{2,}s?$/u.test(part))) return false
      return !isWord(parts.at(-1) ?? '')
    },
  }
}

interface Sources {
  readonly outline: Outline
  readonly metadata: readonly MetadataField[]
  /** From the configuration. */
  readonly given?: readonly string[]
}

/** Names and initials that the document marks as people's. */
function collectNames(
  pieces: readonly Names[],
  blocks: readonly Block[],
  sources: Sources,
): { known: Set<string>; initials: Set<string> } {
  const known = new Set<string>()
  const initials = new Set<string>()
  const add = (words: string) => {
    for (const [name] of words.matchAll(names)) {
      initials.add(initialsOf(name))
      known.add(plainName(name))
      known.add(plainName(name.split(' ')[0] ?? name))
    }
  }
  for (const { key, label, value } of sources.metadata) {
    if (!peopleField.test(key) && !peopleField.test(label.text)) continue
    add(value.text)
    for (const handle of value.text.split(/[,;&]| and /)) {
      if (/^\s*[a-z][\w-]{1,14}\s*$/.test(handle)) known.add(handle.trim())
    }
  }
  for (const block of blocks) {
    const isList = block.kind === 'item' || block.kind === 'row' || block.kind === 'paragraph'
    if (!isList || sources.outline.roleAt(block.span.start) !== 'participants') continue
    add(block.kind === 'row' ? block.cells.map(({ plain }) => plain).join('\n') : block.prose.plain)
  }
  for (const { speakers, marked } of pieces) {
    for (const name of speakers) known.add(plainName(name))
    for (const names of marked) add(names)
  }
  for (const short of repeated(pieces.flatMap(({ leading }) => leading))) initials.add(short)
  return { known, initials }
}

/** What a piece of the text tells of people by itself. */
interface Names {
  /** Who is told of by what only people do. */
  readonly doers: readonly string[]
  readonly speakers: readonly string[]
  /** One name or several, named as such. */
  readonly marked: readonly string[]
  /** Two letters that open an item. */
  readonly leading: readonly string[]
  /** Written in lower case; a handle in brackets is no use of the word. */
  readonly words: ReadonlySet<string>
}

const namesIn = remember((text): Names => {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)
  const inFull = [...text.matchAll(explained)].flatMap(([, name = '', short]) =>
    initialsOf(name) === short ? [name] : [],
  )
  const prose = text.replace(/[[(][a-z][a-z0-9]{2,14}[\])]/g, ' ')
  return {
    doers: all(doer),
    speakers: [...all(speaker), ...all(chatter)],
    marked: [...all(markedOwner), ...all(writers), ...inFull],
    leading: all(leadingInitials),
    words: new Set(prose.match(/(?<![\p{L}@/._-])\p{Ll}+(?![\p{L}])/gu)),
  }
})

const peopleField =
  /\b(?:authors?|owners?|leads?|commander|scribe|responders?|participants?|attendees|reviewers?|facilitator|people|contacts?|ic|dri)\b|担当|作成者|参加者/i
const markedOwner = new RegExp(
  `\\b(?:[Oo]wners?|[Aa]ssignees?|[Aa]ssigned to|DRI)[\\s*_]*[:=]?[\\s*_]*(${personPattern})`,
  'gu',
)

/** Words that stand capitalised where a name could, and are none. */
const notNames =
  /^(?:done|open|closed|high|medium|low|critical|urgent|major|minor|normal|optional|pending|todo|wip|blocked|deferred|prevent(?:ion|ive)?|detect(?:ion)?|mitigat(?:e|ion)|process|repair|investigat(?:e|ion)|monitoring|alerting|testing|tests?|docs?|documentation|communications?|tooling|infra(?:structure)?|security|immediate|short|medium|mid|near|long|term|quick|easy|hard|new|old|phase|step|note|see|issue|bug|task|action|item|priority|update|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|cloud|kubernetes|prometheus|grafana|redis|kafka|postgres|terraform|github|gitlab|slack|python|java|linux|docker|aws|google|amazon|azure|the|we|our|all|both|each|this|that|these|add|fix|use|make|set|for|team)$/i

/** Who says something at a time in a pasted chat: `**jane** [14:02]`. */
// No pattern reaches back over blank lines, of which a text may hold many.
const speaker = /^(?:[^\S\n]|[>*_-])*([\p{L}][\w.-]{1,20})[*_]*\s*[[(]\d{1,2}:\d{2}/gmu
/** `[11:02] deniz: going for a run`. */
const chatter =
  /^(?:[^\S\n]|[>*_-])*[[(]?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?[\])]?[ *_-]+<?@?([\p{L}][\w.-]{1,20})>?[*_]*: /gmu
/** Of the document, not of a file: `Written by Sunniva (station) and Pravin`. */
const writers = /(?:^|[.!?] +|[*_])Written by ([^.\n]{3,80})/gm
/** What people do, and monitors do not. */
const doer =
  /(?<![\p{L}-])(\p{Lu}\p{Ll}{2,14}) (?:asks|asked|suspects|suspected|joins|joined|volunteers|volunteered|wakes up|woke up|remembers|remembered|was paged|is paged|wonders|wondered)\b/gu
/** `(DK) Identify all targets`, at least twice; two letters that are no thing. */
const leadingInitials =
  /^[^\S\n]*(?:[-*+]|\d+[.)]) (?:\[[ xX]\] )?\((?!UI|DB|CI|CD|PR|QA|UX|OS|VM|IO|ML|AI|IT|HR|PM|HA|DR)(\p{Lu}{2})(?:, ?\p{Lu}{2})*\)/gmu

function repeated(words: readonly string[]): string[] {
  return words.filter((one, index) => words.indexOf(one) < index)
}

/** `Karin Holm (KH)`. */
const explained = new RegExp(`(${personPattern}) \\((\\p{Lu}{2,3})\\)`, 'gu')

function initialsOf(name: string): string {
  return name
    .split(/[ -]/)
    .map((part) => part[0] ?? '')
    .join('')
}

function plainName(name: string): string {
  return name
    .replace(/^@/, '')
    .replace(/[.’']s?$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
}
