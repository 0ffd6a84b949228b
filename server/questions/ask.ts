import type { Config } from '../config/config.ts'
import type { Finding, Severity } from '../findings/finding.ts'
import type { LedgerEntry, Postmortem, SectionRole } from '../postmortem/model.ts'
import { choose, type Raised } from './choose.ts'
import { fewestFacts, wordQuestion } from './facts.ts'
import { findAnswer } from './find-answer.ts'
import { findPlaces, type Place } from './find-places.ts'
import { findInPlan } from './find-plans.ts'
import { ledgerFixes } from './ledger.ts'
import type { Condition, Lens, Question, Sign } from './lens.ts'
import { isLesson, isNarrative } from './narrative.ts'
import { type Reading, readPassages } from './passage.ts'
import { indexPhrases, type PhraseIndex } from './phrase.ts'
import type { QuestionState, Silence } from './question-state.ts'
import { findReasonBehind, findToldCause } from './told-cause.ts'

export interface Asking {
  readonly text: string
  readonly config: Config
  /** Runs one lens so that its failure loses no other's questions. */
  readonly guard: <T>(id: string, ask: () => readonly T[]) => readonly T[]
}

/** All questions of the lenses, and the findings for those to be shown. */
export function askQuestions(
  lenses: readonly Lens[],
  postmortem: Postmortem,
  asking: Asking,
): { questions: readonly QuestionState[]; findings: Omit<Finding, 'fingerprint'>[] } {
  if (lenses.length === 0 || !isNarrative(postmortem)) return { questions: [], findings: [] }
  const reading = readPassages(postmortem, asking.text, indexOf(lenses))
  const raised = lenses.flatMap((lens, order) =>
    asking.config.rules[lens.id] === 'off'
      ? []
      : asking.guard(lens.id, () =>
          raiseQuestions(lens, orderOf(lens, order, asking.config), reading),
        ),
  )
  const questions = choose(raised, asking.config.questions?.atOnce).map((chosen, index) => ({
    ...chosen,
    rank: index + 1,
  }))
  return {
    questions,
    findings: questions
      .filter(({ isShown }) => isShown)
      .map((question) => toFinding(question, postmortem, asking)),
  }
}

/** Earlier lenses ask first; where nobody watches from outside, what is seen and kept there. */
function orderOf({ firstWhereIsolated }: Lens, order: number, { questions }: Config): number {
  return firstWhereIsolated && questions?.site === 'isolated' ? order - beforeAll : order
}

const beforeAll = 10_000

/** Every phrase of every lens, so that a document is read once for all. */
function indexOf(lenses: readonly Lens[]): PhraseIndex {
  const known = indexes.get(lenses)
  if (known) return known
  const index = indexPhrases(
    lenses.flatMap(({ signs, takenUpBy = [] }) => [...signs.flatMap(phrasesOfSign), ...takenUpBy]),
  )
  indexes.set(lenses, index)
  return index
}

const indexes = new WeakMap<readonly Lens[], PhraseIndex>()

function phrasesOfSign({ when, questions }: Sign): string[] {
  const evidence = questions.flatMap(({ answeredBy }) => answeredBy)
  return [...phrasesOf(when), ...evidence.flatMap((one) => [...one.words, ...(one.beside ?? [])])]
}

function phrasesOf(condition: Condition): string[] {
  const parts = Object.values(condition).flatMap((value: unknown) =>
    Array.isArray(value)
      ? value
      : typeof value === 'object'
        ? Object.values(value ?? {}).flat()
        : [],
  )
  return parts.filter((part): part is string => typeof part === 'string')
}

/**
 * The lens's first open question, with those before it that are silent and why. One at a time: the
 * next is asked when the ledger has settled this one. Where the text itself answers, the author has
 * thought it over, and the lens rests.
 */
function raiseQuestions(lens: Lens, order: number, reading: Reading): Raised[] {
  const raised: Raised[] = []
  const awaited = lens.about === 'fault' ? awaitedRole(reading) : undefined
  const plan = lens.takenUpBy && findInPlan(lens.takenUpBy, reading)
  const takenUp = plan && ({ kind: 'answered', by: plan } as const)
  for (const { when, questions } of lens.signs) {
    const places = findPlaces(when, reading)
    for (const question of questions) {
      const [first, ...others] = richestFirst(
        places.flatMap((place) => wordings(question, place, awaited)),
      )
      if (!first) continue
      const entry = entryOf(lens, question, reading)
      const settled = entry
        ? settledBy(entry)
        : (settledInText(question, first.place, reading) ??
          (question.whateverIsPlanned ? undefined : takenUp))
      const { place: _, ...base } = first
      raised.push({
        lens: lens.id,
        question: question.id,
        state: settled?.kind ?? 'open',
        about: lens.about,
        weight: weigh(when) * 1000 + order,
        ...base,
        ...(settled ? { silence: settled } : {}),
        others: others.map(({ place: __, ...other }) => other),
      })
      if (!entry || entry.state === 'listed') return raised
    }
    if (raised.length) return raised
  }
  return raised
}

/** Places that know most of themselves first, in their order among equals. */
function richestFirst<One extends { facts: number }>(wordings: readonly One[]): One[] {
  const riches = ({ facts }: One) => Math.min(facts, enoughFacts)
  return [...wordings].sort((a, b) => riches(b) - riches(a))
}

/** A time and a sentence; more tells no more of a place. */
const enoughFacts = fewestFacts + 1

/** The question in the words of a place, if the place knows enough of itself. */
function wordings(question: Question, place: Place, awaited: SectionRole | undefined) {
  const worded = wordQuestion(question.ask, place.facts)
  if (!worded || (worded.facts < fewestFacts && !question.onSheetOnly)) return []
  const silence: Silence | undefined = question.onSheetOnly
    ? { kind: 'general' }
    : awaited && { kind: 'waits', role: awaited }
  const sentence = place.passage?.index
  return [{ place, span: place.span, ...worded, sentence, ...(silence ? { silence } : {}) }]
}

/** The section that will hold the answer, where it stands there and is not yet written. */
function awaitedRole({ postmortem }: Reading): SectionRole | undefined {
  const sections = postmortem.sections.filter(({ role }) => role === 'root-cause')
  return sections.length > 0 && sections.every(({ isEmpty }) => isEmpty) ? 'root-cause' : undefined
}

/** Structure tells more than two words in one sentence, and those more than one. */
function weigh(condition: Condition): number {
  if (weak.has(condition.kind)) return 2
  if (condition.kind !== 'sentence' && condition.kind !== 'action') return 0
  return condition.beside || ('telling' in condition && condition.telling) ? 1 : 2
}

/** A plan is looked at after what happened, and a title names more than it tells. */
const weak = new Set<Condition['kind']>(['remedy', 'open-ended', 'unplanned', 'title'])

type Settled = Extract<Silence, { by: unknown }>

function settledBy({ state, span, reason }: LedgerEntry): Settled {
  if (state === 'dismissed') return { kind: state, by: span, reason: reason ?? '' }
  return { kind: state, by: span }
}

function settledInText(question: Question, place: Place, reading: Reading): Settled | undefined {
  const answer =
    findAnswer(question.answeredBy, place, reading) ??
    (question.ofCause
      ? (findReasonBehind(place, reading) ?? findCauseOf(place, reading))
      : undefined)
  return answer && { kind: 'answered', by: answer.span }
}

/** The cause of the incident, which need not be that of what stands under its lessons. */
function findCauseOf({ passage }: Place, reading: Reading) {
  return passage && isLesson(passage) ? undefined : findToldCause(reading)
}

function entryOf(lens: Lens, question: Question, { postmortem }: Reading) {
  return postmortem.ledger.find((entry) => entry.question === nameOf(lens, question))
}

/** As the ledger names it. */
function nameOf(lens: Lens, question: Question): string {
  return `${lens.id}/${question.id}`
}

function toFinding(
  question: QuestionState,
  postmortem: Postmortem,
  { text, config }: Asking,
): Omit<Finding, 'fingerprint'> {
  const configured = config.rules[question.lens] as Severity | undefined
  const placed = config.template ? { template: config.template } : {}
  return {
    kind: 'question',
    id: question.lens,
    severity: configured ?? 'info',
    span: question.span,
    message: question.text,
    fixes: ledgerFixes({ text, postmortem, ...placed }, question, question.span.start),
    question: { id: question.question, rank: question.rank },
  }
}
