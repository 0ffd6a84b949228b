import type { Sentence } from '../postmortem/model.ts'
import { type Hit, isUnspaced, type Word } from './phrase.ts'

/** A sentence, and where it speaks of what is not. */
interface Told {
  readonly text: string
  readonly words: readonly Word[]
  readonly unreal: readonly Hit[]
}

/** True where the words at a place are said to have happened, neither denied nor only thought of. */
export function isReal(passage: Told, { from, to }: Hit): boolean {
  if (isUnspaced(passage.text) && deniedBehind.test(passage.text.slice(to, to + reachBehind)))
    return false
  if (passage.unreal.some((zone) => zone.from <= from && from < zone.to)) return false
  const before = passage.words.filter((word) => word.to <= from).slice(-3)
  return !before.some(
    (word) =>
      (denials.has(word.text) || word.text.endsWith("n't")) &&
      !/[,;:.—–]/.test(passage.text.slice(word.to, from)),
  )
}

/** Japanese denies behind the word. */
const deniedBehind =
  /^[^。、]*(?:できな|できず|しな[いか]|せず|されな|されず|ません|ではな|はな[いくし]|なし|無し)/u
const reachBehind = 16

const denials = new Set([
  'no',
  'not',
  'never',
  'without',
  'neither',
  'nor',
  'none',
  'cannot',
  'nobody',
])

const clauseEnd = /[,;:—]|\s[–-]\s|\.\s|$/g

/** From a word of possibility to the end of its clause; from an "if" to the end of the sentence. */
export function findUnreal(text: string, words: readonly Word[]): Hit[] {
  const zones: Hit[] = []
  if (wishes.test(text)) return [{ from: 0, to: text.length }]
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]?.text ?? ''
    if (conditions.has(word.text) && words[at - 1]?.text !== 'as')
      zones.push({ from: word.from, to: text.length })
    else if (isPossibility(word.text, next) || isPurpose(word.text, next)) {
      clauseEnd.lastIndex = word.to
      zones.push({ from: word.from, to: clauseEnd.exec(text)?.index ?? text.length })
    }
  }
  return zones
}

/** What Japanese plans, needs or thinks proper stands at the end of the sentence. */
const wishes = /べき|必要がある|検討する|予定である/

const conditions = new Set(['if', 'unless', 'suppose', 'whether'])

/** "Could not" and "would not" tell what happened; what can be is no event. */
function isPossibility(word: string, next: string): boolean {
  if (word === 'may') return !/^\d/.test(next)
  if (word === 'can' || word === 'could' || word === 'would') return next !== 'not'
  return possibilities.has(word)
}

const possibilities = new Set([
  'should',
  'might',
  'will',
  "we'll",
  'must',
  'suspected',
  'perhaps',
  'maybe',
  'hypothesis',
  'consider',
  'considering',
])

function isPurpose(word: string, next: string): boolean {
  return (
    (word === 'to' && /^(?:prevent|avoid|stop|ensure|mitigate|reduce|detect)$/.test(next)) ||
    (word === 'so' && next === 'that') ||
    (word === 'need' && next === 'to') ||
    (word === 'planned' && next === 'to') ||
    (word === 'going' && next === 'to') ||
    (word === 'ruled' && next === 'out') ||
    (word === 'red' && next === 'herring')
  )
}

/** A sentence that opens with what is to be done is a plan, wherever it stands. */
export function isInstruction([first, second]: readonly Word[]): boolean {
  return !!first && instructions.has(first.text) && !/^(?:to|by|on|in)$/.test(second?.text ?? '')
}

const instructions = new Set([
  'add',
  'always',
  'avoid',
  'configure',
  'consider',
  'create',
  'document',
  'enable',
  'ensure',
  'evaluate',
  'fix',
  'implement',
  'improve',
  'introduce',
  'investigate',
  'make',
  'monitor',
  'move',
  'never',
  'review',
  'set',
  'test',
  'update',
  'use',
  'verify',
  'write',
])

/** For sentences in order: true in the list behind "Ideas include:", where each item is one of several. */
export function ideaFinder(source: string): (sentence: Sentence) => boolean {
  let isBehind = false
  return ({ text, span }) => {
    const line = source.lastIndexOf('\n', span.start - 1) + 1
    const isListed =
      isBehind && /^\s*(?:[-*+]|\d{1,3}[.)])\s|^\s\s/.test(source.slice(line, line + reach))
    isBehind = isListed || leadsToIdeas.test(text)
    return isListed
  }
}

/** Of a line, enough to tell an item of a list. */
const reach = 12

const leadsToIdeas =
  /\b(?:ideas|theories|hypotheses|candidates|possibilities|suspicions|guesses|possible (?:causes|reasons|explanations))\b[^.]{0,40}$/i
