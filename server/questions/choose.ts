import type { Span } from '../text/span.ts'
import type { Lens } from './lens.ts'
import type { QuestionState, Silence } from './question-state.ts'

/** A question in the words of one place. */
interface Wording {
  readonly span: Span
  readonly text: string
  readonly facts: number
  /** Why it does not stand in the document, where that is known before any choice. */
  readonly silence?: Silence
  readonly sentence: number | undefined
}

export interface Raised extends Wording {
  readonly lens: string
  readonly question: string
  readonly state: QuestionState['state']
  readonly about: Lens['about']
  /** Lower is asked sooner. */
  readonly weight: number
  /** The same question at later places. */
  readonly others: readonly Wording[]
}

/** More than a few at a time are a checklist, and nobody thinks over a checklist. */
const mostAtOnce = 5
/** The rest is for how people noticed, understood and worked together. */
const mostOfFaults = 3

type Chosen = Omit<QuestionState, 'rank'>

/** Those to be shown first, then what waits on the sheet, then what is silent. */
export function choose(raised: readonly Raised[], atOnce = mostAtOnce): Chosen[] {
  // What is listed lies on the author's table already.
  const listed = raised.filter(({ state }) => state === 'listed').length
  const mostShown = Math.max(0, atOnce - listed)
  const open = raised
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.weight - b.weight || a.span.start - b.span.start)
  const shown: Raised[] = []
  const taken: Wording[] = []
  const take = (question: Raised) => {
    const wording = wordingAt(question, taken)
    if (!wording) return
    taken.push(wording)
    shown.push({ ...question, ...wording })
  }
  const person = open.find(({ about, silence }) => about === 'people' && !silence)
  for (const question of open) {
    const faults = shown.filter(({ about }) => about === 'fault').length
    const hasPerson = shown.some(({ about }) => about === 'people')
    if (shown.length === mostShown) break
    if (question.about === 'fault' && faults === mostOfFaults) continue
    if (person && !hasPerson && question !== person && shown.length === mostShown - 1) continue
    take(question)
  }
  const isTaken = ({ lens }: Raised) => shown.some((one) => one.lens === lens)
  return [
    ...shown.map((question) => toState(question, true)),
    ...open.filter((question) => !isTaken(question)).map((question) => toState(question, false)),
    ...raised.filter(({ state }) => state !== 'open').map((question) => toState(question, false)),
  ]
}

/** The first place about which nothing is asked yet. */
function wordingAt(question: Raised, taken: readonly Wording[]): Wording | undefined {
  return [question, ...question.others].find(
    (wording) => !wording.silence && !taken.some((other) => isSamePlace(wording, other)),
  )
}

/** Words so near each other in one sentence are one thing. */
const fewestBetween = 30

function isSamePlace(a: Wording, b: Wording): boolean {
  if (a.sentence === undefined || b.sentence === undefined) return a.span.start === b.span.start
  return a.sentence === b.sentence && Math.abs(a.span.start - b.span.start) < fewestBetween
}

function toState(raised: Raised, isShown: boolean): Chosen {
  const { lens, question, span, state, text, facts } = raised
  const silence = isShown ? undefined : (raised.silence ?? ({ kind: 'over' } as const))
  return { lens, question, span, state, isShown, text, facts, ...(silence ? { silence } : {}) }
}
