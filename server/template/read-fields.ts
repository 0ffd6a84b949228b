import { normaliseKey } from '../postmortem/read-metadata.ts'
import { roleOfHeading } from '../postmortem/sections/section-role.ts'
import type { Block, ItemBlock, ParagraphBlock } from '../text/block.ts'
import { linesOf, type Prose, wordsOf } from '../text/prose.ts'
import type { Words } from '../text/span.ts'
import { always, gently } from './demand.ts'
import { readDirectives } from './directives.ts'
import { isEmphasised, isRoom, shapeOf } from './field-shape.ts'
import { isPattern } from './plain-name.ts'
import { readForm } from './read-forms.ts'
import { type FieldReading, readFrontMatter } from './read-front-matter.ts'
import type { Heading, Page } from './read-template.ts'
import type { TemplateField } from './template.ts'

/** Fields of the front matter, and labels that wait for a value. */
export function readFields(page: Page, end: number): FieldReading {
  const head = page.blocks.filter(({ span }) => span.start < end)
  const front = head.find((block) => block.kind === 'front-matter')
  const { name, fields = [] } =
    front?.kind === 'front-matter' ? readFrontMatter(front, page.report) : {}
  const all = [
    ...fields,
    ...head.flatMap((block) =>
      isText(block) ? linesOf(block.prose).flatMap((line) => readLine(line, page)) : [],
    ),
    ...page.blocks
      .flatMap((block) =>
        block.kind === 'row' ? readForm(block, page, block.span.start < end) : [],
      )
      .map(({ label, value, inTable }) => ({
        ...fieldOf({ label, value, lineEnd: label.span.end }, page),
        inTable,
      })),
    ...page.headings.flatMap((heading) => readList(heading, page)),
  ]
  const known = new Set<string>()
  const isNew = ({ label }: TemplateField) => !known.has(label) && known.add(label)
  return {
    ...(name ? { name } : {}),
    fields: all.sort((a, b) => a.span.start - b.span.start).filter(isNew),
  }
}

function isText(block: Block): block is ItemBlock | ParagraphBlock {
  return (block.kind === 'paragraph' || block.kind === 'item') && !block.quoted
}

/** What stands under these is written anew for each incident. */
const free: ReadonlySet<string> = new Set([
  'timeline',
  'action-items',
  'appendix',
  'open-questions',
  'went-well',
  'went-wrong',
  'lucky',
])

/** A section whose entries are all labels with room behind them is a form. */
function readList(heading: Heading, page: Page): TemplateField[] {
  const role = roleOfHeading(heading.text)
  if (role && free.has(role)) return []
  const lines = page.blocks
    .filter(({ span }) => span.start >= heading.bodyStart && span.start < heading.ownEnd)
    .filter(isText)
    .flatMap(({ kind, prose }) => linesOf(prose).map((line) => ({ kind, line })))
  const bold = lines.map(({ line }) => readLine(line, page))
  const open = lines.map(({ line }) => readLine(line, page, true))
  // Behind each label stands room, or behind each bold one what explains it.
  const isOpen = open.every(([field], index) => lines[index]?.kind !== 'item' || field)
  const isBold = bold.every(([field]) => field)
  const fields = isBold ? bold.flat() : isOpen ? open.flat() : []
  if (fields.length < 2) return []
  // Details of the incident are searched and counted; other labels are one way to tell a thing.
  return role === 'participants'
    ? fields
    : fields.map((field) => (field.demand === always ? { ...field, demand: gently } : field))
}

/** `**Label:** value`, or `Label:` with nothing or a placeholder behind it. */
function readLine(line: Prose, page: Page, mustWait = false): TemplateField[] {
  const match =
    /^((?:[\s*#-]|\p{Extended_Pictographic}|\u200d|\ufe0f)*)(\p{L}[\p{L}\p{N} /()#'’·-]{0,60}?)\s*[:：]\s*(.*)$/su.exec(
      line.plain,
    )
  if (!match) return []
  const start = match[1]?.length ?? 0
  const end = start + (match[2]?.length ?? 0)
  const value = wordsOf(line, match[0].length - (match[3]?.length ?? 0))
  const isBold = line.strong.some((span) => span.start <= start && span.end >= end)
  const isOpen =
    isRoom(value.text) ||
    isEmphasised(page.text, value.span) ||
    (!mustWait && isStatus(match[2] ?? ''))
  if (mustWait ? !isOpen : !isBold && !isOpen) return []
  const label = wordsOf(line, start, end)
  if (isPattern(label.text)) return []
  return [fieldOf({ label, value, lineEnd: line.start + line.plain.length }, page)]
}

/** A template may well say of itself that it is a draft. */
function isStatus(label: string): boolean {
  return normaliseKey(label) === 'status'
}

function fieldOf(
  { label: { text, span }, value, lineEnd }: { label: Words; value: Words; lineEnd: number },
  page: Page,
): TemplateField {
  const end = page.text.indexOf('\n', lineEnd)
  const clauses = page.directives.flatMap((directive) =>
    directive.span.start >= span.start && directive.span.end <= (end < 0 ? page.text.length : end)
      ? directive.clauses
      : [],
  )
  const said = readDirectives(clauses, 'field', page.report)
  const heading = page.headings.findLast(({ start }) => start < span.start)
  return {
    label: text.replace(/\s*[:：]$/, ''),
    span,
    demand: said.demand ?? always,
    ...shapeOf(value.text),
    ...(said.values ? { values: said.values } : {}),
    ...(heading && !isPattern(heading.text) ? { section: heading.text } : {}),
    isInFrontMatter: false,
  }
}
