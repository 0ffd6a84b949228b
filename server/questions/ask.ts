import type { Config } from '../config/config.ts'
import type { Finding, Severity } from '../findings/finding.ts'
import type { Postmortem } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'
import { findPlaces, isAnsweredBy, type PlaceFound } from './find-places.ts'
import { dismissFix, insertFix } from './ledger.ts'
import type { Lens, Question } from './lens.ts'

/** A question that a lens raises about a document, asked or silent. */
export interface QuestionState {
  readonly lens: string
  readonly question: string
  readonly span: Span
  /** From 1 for the first to be asked; questions that are silent come after all that are open. */
  readonly rank: number
  /** `listed` stands in the document's ledger without an answer. */
  readonly state: 'open' | 'listed' | 'answered' | 'dismissed'
  readonly text: string
}

export interface Asking {
  readonly text: string
  readonly config: Config
  /** Runs one lens so that its failure loses no other's questions. */
  readonly guard: <T>(id: string, ask: () => readonly T[]) => readonly T[]
}

/** More than a few at a time are a checklist, and nobody thinks over a checklist. */
const shownAtOnce = 5

/** All questions of the lenses, and the findings for those to be shown. */
export function askQuestions(
  lenses: readonly Lens[],
  postmortem: Postmortem,
  asking: Asking,
): { questions: readonly QuestionState[]; findings: Omit<Finding, 'fingerprint'>[] } {
  const raised = lenses.flatMap((lens) =>
    asking.config.rules[lens.id] === 'off'
      ? []
      : asking.guard(lens.id, () => raiseQuestions(lens, postmortem, asking.text)),
  )
  const ranked = [...raised]
    .sort((a, b) => weigh(a) - weigh(b) || a.span.start - b.span.start)
    .map((question, index) => ({ ...question, rank: index + 1 }))
  const shown = ranked.filter(({ state }) => state === 'open').slice(0, shownAtOnce)
  return {
    questions: ranked.map(({ weight: _, ...question }) => question),
    findings: shown.map((question) => toFinding(question, postmortem, asking)),
  }
}

type Raised = Omit<QuestionState, 'rank'> & { readonly weight: number }

/**
 * The lens's first open question, with those before it that are silent and why. One at a time: the
 * next is asked when this one stands in the ledger. Where the text itself answers, the author has
 * thought it over, and the lens rests.
 */
function raiseQuestions(lens: Lens, postmortem: Postmortem, text: string): Raised[] {
  const raised: Raised[] = []
  for (const [weight, condition] of lens.when.entries()) {
    const [place] = findPlaces(condition, postmortem, text)
    if (!place) continue
    for (const question of lens.questions) {
      const state = stateOf(lens, question, { postmortem, words: place.words })
      const base = { lens: lens.id, question: question.id, span: place.span, state, weight }
      raised.push({ ...base, text: fill(question.ask, place) })
      const isInLedger = postmortem.ledger.some(({ question: id }) => id === nameOf(lens, question))
      if (!isInLedger) break
    }
    break
  }
  return raised
}

function stateOf(
  lens: Lens,
  question: Question,
  { postmortem, words }: { postmortem: Postmortem; words: string },
): QuestionState['state'] {
  const entry = postmortem.ledger.find((one) => one.question === nameOf(lens, question))
  if (entry) return entry.state
  const isAnswered = question.answeredBy.some((condition) =>
    isAnsweredBy(condition, postmortem, words),
  )
  return isAnswered ? 'answered' : 'open'
}

/** As the ledger names it. */
function nameOf(lens: Lens, question: Question): string {
  return `${lens.id}/${question.id}`
}

function fill(ask: string, place: PlaceFound): string {
  return ask.replaceAll('{words}', place.words).replaceAll('{beside}', place.beside)
}

function weigh({ state, weight }: Raised): number {
  return (state === 'open' ? 0 : 100) + weight
}

function toFinding(
  question: QuestionState,
  postmortem: Postmortem,
  { text, config }: Asking,
): Omit<Finding, 'fingerprint'> {
  const configured = config.rules[question.lens] as Severity | undefined
  return {
    kind: 'question',
    id: question.lens,
    severity: configured ?? 'info',
    span: question.span,
    message: question.text,
    fixes: [insertFix(text, postmortem, question), dismissFix(text, postmortem, question)],
    question: { id: question.question, rank: question.rank },
  }
}
