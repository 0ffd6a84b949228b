import type { Postmortem, SectionRole, Sentence, TimelineEvent } from '../postmortem/model.ts'
import type { Span, Words } from '../text/span.ts'
import type { Condition } from './lens.ts'
import { wordPattern } from './word-pattern.ts'

/** Where a condition holds, and the author's words that made it hold. */
export interface PlaceFound {
  readonly span: Span
  readonly words: string
  readonly beside: string
}

/** The places of the account at which a condition holds, in order. */
export function findPlaces(
  condition: Condition,
  postmortem: Postmortem,
  text: string,
): PlaceFound[] {
  return condition.kind === 'sentence'
    ? findSentences(condition, postmortem.sentences.filter(isAccount), text)
    : findRepeatedEvents(condition, postmortem.timeline, text)
}

/** True where a sentence anywhere, planned work included, answers a question about the words. */
export function isAnsweredBy(condition: Condition, postmortem: Postmortem, words: string): boolean {
  if (condition.kind !== 'sentence') return findPlaces(condition, postmortem, '').length > 0
  const fill = (list: readonly string[]) =>
    list.map((word) => word.replace('{words}', stemOf(words)))
  const filled = {
    ...condition,
    words: fill(condition.words),
    ...(condition.beside ? { beside: fill(condition.beside) } : {}),
  }
  return findSentences(filled, postmortem.sentences, '').length > 0
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>

/** How many characters may stand between the two keys. */
const reach = 120

function findSentences(
  condition: Of<'sentence'>,
  sentences: readonly Sentence[],
  source: string,
): PlaceFound[] {
  return sentences.flatMap((sentence) => {
    const { text } = sentence
    if (condition.unless && firstOf(condition.unless, text)) return []
    for (const match of text.matchAll(wordPattern(condition.words))) {
      const beside = condition.beside ? nearest(condition.beside, text, match) : ''
      if (beside === undefined) continue
      return { span: spanIn(sentence, match, source), words: match[0], beside }
    }
    return []
  })
}

function findRepeatedEvents(
  condition: Of<'repeated-events'>,
  timeline: readonly TimelineEvent[],
  source: string,
): PlaceFound[] {
  const found = timeline.flatMap((event) => {
    const { text } = event.what
    if (condition.unless && firstOf(condition.unless, text)) return []
    const match = firstOf(condition.words, text)
    return match
      ? [{ span: spanIn(event.what, match, source), words: match[0], beside: String(event.list) }]
      : []
  })
  for (const first of found) {
    const alike = found.filter(({ beside }) => beside === first.beside)
    if (alike.length >= condition.times) return [{ ...first, beside: String(alike.length) }]
  }
  return []
}

/** Sections that tell what happened; plans, people and links are no account. */
const apart = new Set<SectionRole>([
  'action-items',
  'open-questions',
  'participants',
  'appendix',
  'lucky',
  'went-well',
  'lessons',
])

/** What may happen, what did not, and what was only thought. */
const hypothetical =
  /\b(?:would|should|could|might|will|may|going to|in (?:the )?future|to prevent|to avoid|so that|if|suspected|ruled out|red herring)\b|\b(?:it|this|that) (?:was|is) not\b/i

function isAccount({ role, text }: Sentence): boolean {
  return !(role && apart.has(role)) && !hypothetical.test(text) && !text.endsWith('?')
}

function firstOf(words: readonly string[], text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(wordPattern(words))) return match
  return undefined
}

function nearest(words: readonly string[], text: string, to: RegExpExecArray): string | undefined {
  const end = to.index + to[0].length
  for (const match of text.matchAll(wordPattern(words))) {
    const isWithin = match.index + match[0].length > to.index && match.index < end
    const gap = match.index >= end ? match.index - end : to.index - match.index - match[0].length
    if (!isWithin && gap <= reach) return match[0]
  }
  return undefined
}

/** The words where they stand in the source; the whole sentence where markup breaks them up. */
function spanIn(words: Words, [found]: RegExpExecArray, text: string): Span {
  const { start, end } = words.span
  const source = text.slice(start, end)
  const pattern = found.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s>*_`]+')
  const match = new RegExp(pattern, 'u').exec(source)
  return match
    ? { start: start + match.index, end: start + match.index + match[0].length }
    : words.span
}

/** Enough of a word to find its other forms. */
function stemOf(words: string): string {
  return words.toLowerCase().slice(0, Math.max(4, words.length - 3))
}
