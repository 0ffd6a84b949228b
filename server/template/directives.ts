import { type Milestone, type SectionRole, sectionRoles } from '../postmortem/model.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { Span } from '../text/span.ts'
import { isIanaZone } from '../time/zone.ts'
import { always, type Demand, never, readConditions } from './demand.ts'
import type { TemplateProblem } from './template.ts'

/** What a comment says of the section, field or document it stands in. */
export interface Directives {
  readonly demand?: Demand
  readonly aliases?: readonly string[]
  readonly role?: SectionRole
  readonly fewestWords?: number
  /** `any` takes back the demand for the table's own. */
  readonly columns?: readonly string[] | 'any'
  readonly milestones?: readonly Milestone[]
  readonly repeated?: boolean
  readonly mayBeNone?: boolean
  readonly order?: 'strict' | 'any'
  readonly allowsExtra?: boolean
  readonly zone?: string
  readonly values?: readonly string[]
}

/** Where a directive can stand. */
export type Place = 'document' | 'section' | 'field'

interface Clause {
  readonly text: string
  readonly span: Span
}

/** Every comment that speaks to the tool, with its clauses. `disable` and `question` are others' affair. */
export function findDirectives(text: string): { span: Span; clauses: Clause[] }[] {
  // An open comment reaches to the end: looking for its end from each later one would take forever.
  return [...text.matchAll(/<!--\s*postmortem-lint\s*:?(?![-\w])([\s\S]*?)(?:-->|$)/g)]
    .filter(([whole]) => whole.endsWith('-->'))
    .map((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const inner = match[1] ?? ''
      return { span, clauses: splitClauses(inner, span.end - '-->'.length - inner.length) }
    })
    .filter(({ clauses: [first] }) => !/^question\s/.test(first?.text ?? ''))
}

/** One on each line, or several behind semicolons. */
export function splitClauses(text: string, start: number): Clause[] {
  return [...text.matchAll(/(?:[^;\n]|;(?!\s))+/g)].flatMap(({ 0: raw, index }) => {
    const words = raw.trim()
    const at = start + index + raw.indexOf(words)
    return words ? [{ text: words, span: { start: at, end: at + words.length } }] : []
  })
}

/** Reads clauses; one that is not understood is a problem and says nothing. */
export function readDirectives(
  clauses: readonly Clause[],
  place: Place,
  report: (problem: TemplateProblem) => void,
): Directives {
  let directives: Directives = {}
  for (const { text, span } of clauses) {
    const read = readClause(text, place)
    if (typeof read === 'string') report({ span, message: read })
    else directives = { ...directives, ...read }
  }
  return directives
}

function readClause(text: string, place: Place): Directives | string {
  const [, name = '', rest = ''] = /^([a-z ]+?)\s*(?::\s*|\s+(?=when\b)|$)(.*)$/is.exec(text) ?? []
  const known = directives.find(({ names }) => names.includes(name.toLowerCase()))
  if (!known) return unknownDirective(name || text)
  if (!known.places.includes(place)) return `\`${name}\` says nothing of a ${place}.`
  return known.read(rest.trim()) ?? `\`${text}\` cannot be read; write \`${known.form}\`.`
}

interface Directive {
  readonly names: readonly string[]
  readonly places: readonly Place[]
  readonly form: string
  /** Undefined where the value cannot be read. */
  readonly read: (value: string) => Directives | string | undefined
}

const directives: readonly Directive[] = [
  {
    names: ['required', 'required when'],
    places: ['section', 'field'],
    form: 'required when severity is SEV1 or SEV2',
    read: (value) => {
      if (!value) return { demand: always }
      const when = readConditions(value.replace(/^when\s+/i, ''))
      return when && { demand: { isRequired: true, when } }
    },
  },
  {
    names: ['optional'],
    places: ['section', 'field'],
    form: 'optional',
    read: (value) => (value ? undefined : { demand: never }),
  },
  {
    names: ['aliases', 'alias'],
    places: ['section', 'field'],
    form: 'aliases: TL;DR, Overview',
    read: (value) => withList(value, (aliases) => ({ aliases })),
  },
  {
    names: ['note'],
    places: ['document', 'section', 'field'],
    form: 'note: agreed in the review of March',
    read: () => ({}),
  },
  {
    names: ['role'],
    places: ['section'],
    form: 'role: root-cause',
    read: (value) => {
      const role = sectionRoles.find((known) => known === value)
      return role ? { role } : `\`${value}\` is no role; there are ${sectionRoles.join(', ')}.`
    },
  },
  {
    names: ['words'],
    places: ['section'],
    form: 'words: 20',
    read: (value) => {
      const [, count] = /^(?:at least\s+)?(\d{1,4})$/.exec(value) ?? []
      return count ? { fewestWords: Number(count) } : undefined
    },
  },
  {
    names: ['columns'],
    places: ['section'],
    form: 'columns: Action, Owner, Due',
    read: (value) =>
      value === 'any' ? { columns: 'any' } : withList(value, (columns) => ({ columns })),
  },
  {
    names: ['milestones'],
    places: ['document', 'section'],
    form: 'milestones: detected, mitigated',
    read: readMilestones,
  },
  {
    names: ['repeated'],
    places: ['section'],
    form: 'repeated',
    read: (value) => (value ? undefined : { repeated: true }),
  },
  {
    names: ['may be none'],
    places: ['section'],
    form: 'may be none: with a reason',
    read: () => ({ mayBeNone: true }),
  },
  {
    names: ['order'],
    places: ['document'],
    form: 'order: strict',
    read: (value) => (value === 'strict' || value === 'any' ? { order: value } : undefined),
  },
  {
    names: ['extra sections'],
    places: ['document'],
    form: 'extra sections: no',
    read: (value) => (/^(?:yes|no)$/.test(value) ? { allowsExtra: value === 'yes' } : undefined),
  },
  {
    names: ['zone'],
    places: ['document', 'section'],
    form: 'zone: Europe/Berlin',
    read: (zone) =>
      isIanaZone(zone) || /^(?:UTC|[+-]\d\d:\d\d)$/.test(zone) ? { zone } : undefined,
  },
  {
    names: ['values', 'one of'],
    places: ['field'],
    form: 'values: SEV1, SEV2, SEV3',
    read: (value) => withList(value, (values) => ({ values })),
  },
]

const milestones: readonly Milestone[] = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'communicated',
]

function readMilestones(value: string): Directives | string | undefined {
  const words = listOf(value)
  const strange = words.find((word) => !milestones.some((known) => known === word))
  if (strange) return `\`${strange}\` is no milestone; there are ${milestones.join(', ')}.`
  return words.length > 0
    ? { milestones: milestones.filter((known) => words.includes(known)) }
    : undefined
}

function withList(value: string, make: (words: string[]) => Directives): Directives | undefined {
  const words = listOf(value)
  return words.length > 0 ? make(words) : undefined
}

function listOf(value: string): string[] {
  const parts = value.includes('|') ? value.split('|') : value.split(',')
  return parts.map((part) => part.trim()).filter(Boolean)
}

function unknownDirective(written: string): string {
  const names = directives.map(({ names: [name = ''] }) => name)
  const nearest = nearestWord(written, names)
  const advice = nearest ? `did you mean \`${nearest}\`?` : `there are ${names.join(', ')}.`
  return `\`${written}\` is no directive of a template; ${advice}`
}

/** The directives that can stand in a comment at an offset; undefined outside of such a comment. */
export function completeDirective(
  text: string,
  offset: number,
): { readonly form: string; readonly name: string }[] | undefined {
  const start = text.lastIndexOf('<!--', offset)
  const inside = start < 0 ? '' : text.slice(start, offset)
  if (inside.includes('-->') || !/^<!--\s*postmortem-lint\b/.test(inside)) return undefined
  if (!/^<!--\s*postmortem-lint\s*:?[\s\S]*?(?:^|[:;\n])[ \t]*[a-z ]*$/i.test(inside))
    return undefined
  const hasSection = /^#{2,6}\s/m.test(text.slice(0, start))
  const place: Place = hasSection ? 'section' : 'document'
  return directives
    .filter(({ places }) => places.includes(place))
    .map(({ names: [name = ''], form }) => ({ name, form }))
}
