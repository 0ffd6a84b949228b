import {
  type FieldHabit,
  findColumns,
  findFields,
  findMilestones,
  type Precedent,
} from './common-facts.ts'
import { findHabits, type Habit } from './find-habits.ts'
import { sameName } from './plain-name.ts'

/** What documents have in common, and the template that asks for it. */
export interface Derivation {
  readonly habits: readonly Habit[]
  readonly fields: readonly FieldHabit[]
  readonly template: string
}

/** Proposes a template: what most of the documents have, under the names that most of them use. */
export function deriveTemplate(precedents: readonly Precedent[]): Derivation {
  const habits = findHabits(precedents)
  const total = precedents.length
  // What one in ten does is their own affair.
  const kept = habits.filter(({ count }) => count * 10 >= total)
  const sectionOf = ({ section = '' }: FieldHabit) =>
    kept.find(({ variants }) => variants.some(({ name }) => sameName(name, section)))
  const isSection = ({ label }: FieldHabit) =>
    kept.some(({ variants }) => variants.some(({ name }) => sameName(name, label)))
  const fields = findFields(precedents).filter((field) => !isSection(field))
  const head = fields.filter((field) => !sectionOf(field))
  const milestones = findMilestones(precedents)
  const top = Math.min(...kept.map(({ depth }) => depth))
  const parts = kept.map((habit) =>
    writeSection(habit, {
      total,
      depth: habit.depth - top + 2,
      fields: fields.filter((field) => sectionOf(field) === habit),
      columns: findColumns(precedents, habit),
      milestones: habit.role === 'timeline' ? milestones : [],
    }),
  )
  return { habits, fields, template: [...writeHead(head, total), ...parts].join('\n') }
}

function writeHead(fields: readonly FieldHabit[], total: number): string[] {
  const isRare = ({ count }: FieldHabit) => count * 2 < total
  const front = fields
    .filter(({ isInFrontMatter }) => isInFrontMatter)
    .map((field) => `${field.label}: ${field.shape}${isRare(field) ? ' # optional' : ''}`.trim())
  const labels = fields
    .filter(({ isInFrontMatter }) => !isInFrontMatter)
    .map((field) => labelLine(field, total))
  return [
    ...(front.length > 0 ? [`---\n${front.join('\n')}\n---\n`] : []),
    '# Title of the incident\n',
    ...(labels.length > 0 ? [`${labels.join('\n')}\n`] : []),
  ]
}

function labelLine({ label, shape, count }: FieldHabit, total: number): string {
  const remark = count * 2 < total ? ' <!-- postmortem-lint: optional -->' : ''
  return `- **${label}:**${shape ? ` ${shape}` : ''}${remark}`
}

interface Section {
  readonly total: number
  readonly depth: number
  readonly fields: readonly FieldHabit[]
  readonly columns: readonly string[]
  readonly milestones: readonly string[]
}

function writeSection(habit: Habit, { total, depth, ...own }: Section): string {
  const { heading, count, variants, files } = habit
  // What one document calls it in many words is no name that others will use.
  const aliases = variants
    .slice(1)
    .filter((one) => one.count > 1 || one.name.split(/\s+/).length <= 4)
    .map(({ name }) => name)
  const told = variants.slice(0, 5).map(({ name, count: of }) => `${name} ${of}`)
  const note = `note: in ${count} of ${total} (${told.join(', ')}), as in ${files.slice(0, 2).map(shortPath).join(', ')}`
  const directives = [
    ...(count * 2 < total ? ['optional'] : []),
    ...(aliases.length > 0 ? [`aliases: ${aliases.slice(0, 8).join(' | ')}`] : []),
    ...(own.milestones.length > 0 ? [`milestones: ${own.milestones.join(', ')}`] : []),
    note.replace(/;|-->/g, ','),
  ]
  const table = [own.columns, own.columns.map(() => '---'), own.columns.map(() => '')]
  return [
    `${'#'.repeat(Math.max(2, Math.min(6, depth)))} ${heading}`,
    '',
    ...directives.map((directive) => `<!-- postmortem-lint: ${directive} -->`),
    '',
    ...own.fields.map((field) => labelLine(field, total)),
    ...(own.fields.length > 0 ? [''] : []),
    ...(own.columns.length > 0 ? [...table.map((cells) => `| ${cells.join(' | ')} |`), ''] : []),
  ].join('\n')
}

function shortPath(file: string): string {
  return /^(?:\/|[a-z]:)/i.test(file) ? file.split('/').slice(-2).join('/') : file
}
