import { sectionTitles } from '../findings/insert-section.ts'
import type { Postmortem, Section } from '../postmortem/model.ts'
import type { Span } from '../text/span.ts'
import type { Lens } from './lens.ts'
import type { QuestionState, Silence } from './question-state.ts'

/** What a review meeting may talk over, in the order of the document. */
export interface Sheet {
  readonly groups: readonly SheetGroup[]
  readonly silent: readonly SilentQuestion[]
  /** Lenses that found no sign of what they ask about. */
  readonly withoutSign: readonly Lens[]
}

/** The open questions about one section; without one, about what stands before the first. */
export interface SheetGroup {
  readonly section?: Section
  readonly questions: readonly SheetQuestion[]
}

export interface SheetQuestion {
  readonly asked: QuestionState
  readonly why: string
  /** Why it does not stand in the document, where it does not. */
  readonly because?: string
}

export interface SilentQuestion {
  readonly asked: QuestionState
  /** `answered at line 14: “…”`. */
  readonly because: string
}

/** How a sheet tells of places: their line from 1, and their words without what is masked. */
export interface Quoting {
  readonly lineOf: (span: Span) => number
  readonly words: (span: Span) => string
}

export interface SheetSource {
  readonly postmortem: Postmortem
  readonly questions: readonly QuestionState[]
  readonly lenses: readonly Lens[]
}

/** Every open question by section, and why each other one is silent. */
export function makeSheet({ postmortem, questions, lenses }: SheetSource, quoting: Quoting): Sheet {
  const isSilenced = ({ state, silence }: QuestionState) =>
    state !== 'open' || silence?.kind === 'silenced'
  const open = questions.filter((question) => !isSilenced(question))
  const groups = new Map<Section | undefined, SheetQuestion[]>()
  for (const asked of [...open].sort((a, b) => a.span.start - b.span.start || a.rank - b.rank)) {
    const section = sectionOf(asked, postmortem)
    const why = lenses.find(({ id }) => id === asked.lens)?.why ?? ''
    const because = asked.silence && explain(asked.silence, quoting)
    const entry = { asked, why, ...(because ? { because } : {}) }
    const group = groups.get(section)
    if (group) group.push(entry)
    else groups.set(section, [entry])
  }
  return {
    groups: [...groups].map(([section, asked]) => ({
      ...(section ? { section } : {}),
      questions: asked,
    })),
    silent: questions.filter(isSilenced).map((asked) => ({
      asked,
      because: asked.silence ? explain(asked.silence, quoting) : asked.state,
    })),
    withoutSign: lenses.filter(({ id }) => !questions.some(({ lens }) => lens === id)),
  }
}

/** The innermost section that plays a role; failing that, the outermost with a title of its own. */
function sectionOf({ span }: QuestionState, { sections }: Postmortem): Section | undefined {
  const around = sections.filter(
    ({ heading, body }) => heading.span.start <= span.start && span.start <= body.end,
  )
  return around.findLast(({ role }) => role !== undefined) ?? around[0]
}

const longestQuote = 90

function explain(silence: Silence, { lineOf, words }: Quoting): string {
  switch (silence.kind) {
    case 'answered':
      return `answered at line ${lineOf(silence.by)}: “${shortened(words(silence.by))}”`
    case 'listed':
      return `listed at line ${lineOf(silence.by)}, not yet answered`
    case 'dismissed':
      return `set aside at line ${lineOf(silence.by)}: ${silence.reason}`
    case 'waits':
      return `waits until “${sectionTitles[silence.role]}” is written`
    case 'general':
      return 'good for the meeting, too general for a line of the document'
    case 'over':
      return 'waits its turn: the document asks a few at a time'
    case 'silenced':
      return 'switched off by a comment in the document'
  }
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  if (plain.length <= longestQuote) return plain
  const space = plain.lastIndexOf(' ', longestQuote)
  return `${plain.slice(0, space > longestQuote / 2 ? space : longestQuote)}…`
}
