import { defaultConfig } from '../server/config/config.ts'
import { review } from '../server/review/review.ts'
import { isDemanded } from '../server/template/demand.ts'
import { newDocument } from '../server/template/new-document.ts'
import { readTemplate } from '../server/template/read-template.ts'
import type { Template } from '../server/template/template.ts'
import { fillDocument } from './fill-document.ts'

/** What became of one template when documents were made from it. */
export interface Trial {
  readonly problems: readonly string[]
  readonly sections: number
  readonly fields: number
  readonly columns: number
  /** What is said of a copy that nobody filled in, by rule. */
  readonly blank: Readonly<Record<string, number>>
  /** What is said of a copy that was filled in with care: nothing about the template. */
  readonly filled: readonly string[]
  /** Each damage that was not answered by one finding that names it. */
  readonly unnoticed: readonly string[]
  readonly damages: number
  readonly text: string
}

/** Makes documents from a template: blank, filled in, and each with one thing taken out or misspelt. */
export function tryTemplate(markdown: string): Trial {
  const { template, problems } = readTemplate(markdown)
  const look = (text: string) =>
    review(
      { text, path: 'docs/postmortems/2026-03-04-checkout.md' },
      { ...defaultConfig, template },
    )
  const blank: Record<string, number> = {}
  const begun = newDocument(markdown, { title: 'Checkout outage', date: '2026-03-04' })
  for (const { id } of look(begun).findings) blank[id] = (blank[id] ?? 0) + 1
  const text = fillDocument(begun, template.fields)
  const before = look(text)
  const said = new Set(before.findings.map(({ message }) => message))
  const unnoticed: string[] = []
  let damages = 0
  for (const damage of damagesTo(text, template, before.postmortem.metadata)) {
    damages++
    const gained = look(damage.text).findings.filter(
      ({ id, message }) => id.startsWith('template-') && !said.has(message),
    )
    const isRight =
      gained.length === 1 &&
      gained[0]?.id === damage.rule &&
      gained[0].message.includes(damage.name)
    if (!isRight)
      unnoticed.push(
        `${damage.what} “${damage.name}”: ${gained.map(({ message }) => message).join(' | ') || 'nothing'}`,
      )
  }
  return {
    problems: problems.map(({ message }) => message),
    sections: template.sections.length,
    fields: template.fields.length,
    columns: template.sections.reduce((sum, { columns }) => sum + columns.length, 0),
    blank,
    filled: before.findings
      .filter(({ kind }) => kind === 'problem')
      .map(({ id, severity, message }) => `${severity} ${id}: ${message}`),
    unnoticed,
    damages,
    text,
  }
}

interface Damage {
  readonly what: string
  readonly rule: string
  readonly name: string
  readonly text: string
}

function* damagesTo(
  text: string,
  template: Template,
  metadata: Parameters<typeof isDemanded>[1],
): Generator<Damage> {
  for (const section of template.sections) {
    const lines = text.split('\n')
    const at = lines.findIndex((line) => isHeadingOf(line, section.heading))
    if (at < 0) continue
    const end = endOf(lines, at)
    if (isDemanded(section.demand, metadata))
      yield {
        what: 'no section',
        rule: 'template-section-missing',
        name: section.heading,
        text: [...lines.slice(0, at), ...lines.slice(end)].join('\n'),
      }
    const slip = misspell(section.heading)
    if (slip !== section.heading)
      yield {
        what: `misspelt ${slip}`,
        rule: 'template-section-misspelt',
        name: section.heading,
        text: lines.with(at, (lines[at] ?? '').replace(section.heading, slip)).join('\n'),
      }
    for (const name of section.columns)
      yield {
        what: 'no column',
        rule: 'template-column-missing',
        name,
        text: lines
          .map((line, index) =>
            index > at && index < end && line.includes('|')
              ? withoutCell(line, columnOf(lines.slice(at, end), name))
              : line,
          )
          .join('\n'),
      }
  }
  for (const field of template.fields) {
    if (!isDemanded(field.demand, metadata)) continue
    yield {
      what: 'no field',
      rule: 'template-field-missing',
      name: field.label,
      text: withoutField(text, field.label),
    }
  }
}

function isHeadingOf(line: string, heading: string): boolean {
  const plain = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return /^#{1,6}\s/.test(line) && plain(line) === plain(heading)
}

function endOf(lines: readonly string[], at: number): number {
  const depth = /^#*/.exec(lines[at] ?? '')?.[0].length ?? 0
  const next = lines.findIndex(
    (line, index) => index > at && new RegExp(`^#{1,${depth}}\\s`).test(line),
  )
  return next < 0 ? lines.length : next
}

/** Two letters of the longest word change places. */
function misspell(heading: string): string {
  const words = heading.match(/[\p{Script=Latin}]{5,}/gu) ?? []
  const word = words.sort((a, b) => b.length - a.length)[0]
  if (!word) return heading
  const middle = Math.floor(word.length / 2)
  const [a = '', b = ''] = [word[middle - 1], word[middle]]
  const slip = word.slice(0, middle - 1) + b + a + word.slice(middle + 1)
  return slip === word ? heading : heading.replace(word, slip)
}

function columnOf(lines: readonly string[], name: string): number {
  const head = lines.find((line) => line.includes('|') && line.includes(name)) ?? ''
  const cells = head
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return cells.findIndex((cell) => cell.replace(/[*_`]/g, '').trim() === name)
}

function withoutCell(line: string, column: number): string {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return `|${cells.toSpliced(column, 1).join('|')}|`
}

function withoutField(text: string, label: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.replace(/[*`]/g, '').includes(label))
  const line = lines[at] ?? ''
  if (!line.trim().startsWith('|')) return lines.toSpliced(at, 1).join('\n')
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  const cell = cells.findIndex((one) => one.replace(/[*_`]/g, '').includes(label))
  if (cells.length <= 2 && at > 0 && !/^\|?[\s:|-]+\|?$/.test(lines[at + 1] ?? ''))
    return lines.toSpliced(at, 1).join('\n')
  const empty = cells.map((one, index) => (index === cell || index === cell + 1 ? ' ' : one))
  return lines.with(at, `|${empty.join('|')}|`).join('\n')
}
