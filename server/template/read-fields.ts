import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { PlainBlock, RowBlock } from '../text/block.ts'
import { linesOf, type Prose, squeeze, wordsOf } from '../text/prose.ts'
import { isForm } from './columns.ts'
import { always, type Demand, never } from './demand.ts'
import { type Directives, readDirectives, splitClauses } from './directives.ts'
import { isPattern } from './plain-name.ts'
import type { Page } from './read-template.ts'
import type { TemplateField, TemplateProblem } from './template.ts'

export interface FieldReading {
  /** What the template calls itself. */
  readonly name?: string
  readonly fields: readonly TemplateField[]
}

/** Fields of the front matter, and labels above the first section that wait for a value. */
export function readFields(page: Page, end: number): FieldReading {
  const fields: TemplateField[] = []
  let name: string | undefined
  for (const block of page.blocks) {
    if (block.span.start >= end) {
      // Within a section only a form asks for fields; a bold label there is prose.
      if (block.kind === 'row') fields.push(...readRow(block, page))
    } else if (block.kind === 'front-matter') {
      const front = readFrontMatter(block, page.report)
      fields.push(...front.fields)
      name = front.name ?? name
    } else if (block.kind === 'row') fields.push(...readRow(block, page))
    else if (block.kind === 'paragraph' || block.kind === 'item') {
      if (!block.quoted)
        fields.push(...linesOf(block.prose).flatMap((line) => readLine(line, page)))
    }
  }
  const known = new Set<string>()
  const isNew = ({ label }: TemplateField) => !known.has(label) && known.add(label)
  return { ...(name ? { name } : {}), fields: fields.filter(isNew) }
}

function readFrontMatter(
  block: PlainBlock,
  report: (problem: TemplateProblem) => void,
): FieldReading {
  const document = parseDocument(block.text, { logLevel: 'silent' })
  const fault = document.errors[0]
  if (fault) {
    const [start, end] = fault.pos.map((at) => block.textStart + at)
    const span = { start: start ?? 0, end: end ?? 0 }
    report({ span, message: `This is no valid YAML: ${fault.message.split('\n')[0]}` })
  }
  if (!isMap(document.contents)) return { fields: [] }
  let name: string | undefined
  const fields = document.contents.items.flatMap(({ key, value }): TemplateField[] => {
    if (!isScalar(key) || !key.range) return []
    const label = String(key.value)
    const written = isScalar(value) && value.range ? value : undefined
    const text = written?.value === null ? '' : String(written?.source ?? written?.value ?? '')
    if (label === 'template') {
      name = text
      return []
    }
    const span = { start: block.textStart + key.range[0], end: block.textStart + key.range[1] }
    const lineEnd = `${block.text}\n`.indexOf('\n', key.range[1])
    const line = block.text.slice(key.range[1], lineEnd)
    const said = readRemark(line, block.textStart + key.range[1], report)
    const isList = isSeq(value)
    const isOpen = isList ? value.items.length === 0 : isToFillIn(text)
    const shape = isList ? { type: 'list' as const, values: [] } : shapeOf(text)
    const demand = said.demand ?? (isOpen ? always : never)
    return [{ label, span, demand, ...shape, ...valuesIn(said), isInFrontMatter: true }]
  })
  return { ...(name ? { name } : {}), fields }
}

/** `# required when severity is SEV1` behind a field; a remark in other words is a remark. */
function readRemark(
  line: string,
  start: number,
  report: (problem: TemplateProblem) => void,
): Directives {
  const at = line.search(/\s#/)
  if (at < 0) return {}
  const remark = line.slice(at + 2)
  if (!/^\s*(?:requ?\w*|option\w*|values|one of)(?:$|[:;\s])/i.test(remark)) return {}
  return readDirectives(splitClauses(remark, start + at + 2), 'field', report)
}

/** A form's row: each label with room beside it. */
function readRow(row: RowBlock, page: Page): TemplateField[] {
  const rows = page.blocks.filter(
    (block): block is RowBlock => block.kind === 'row' && block.table === row.table,
  )
  const isCaption = row.isHeader && row.cells.length > 2 && row.cells.filter(isFilled).length < 2
  if (!isForm(rows) || isCaption) return []
  return row.cells.flatMap((cell, index) => {
    const label = wordsOf(cell)
    const value = row.cells[index + 1]
    if (index % 2 || !label.text || !value || label.text.length > 80) return []
    return [fieldOf(label, wordsOf(value).text, row.span.end, page)]
  })
}

function isFilled(cell: Prose): boolean {
  return cell.plain.trim() !== ''
}

/** `**Label:** value`, or `Label:` with nothing or a placeholder behind it. */
function readLine(line: Prose, page: Page): TemplateField[] {
  const match = /^([\s*#-]*)(\p{L}[\p{L}\p{N} /()#'’·-]{0,60}?)\s*[:：]\s*(.*)$/su.exec(line.plain)
  if (!match) return []
  const start = match[1]?.length ?? 0
  const end = start + (match[2]?.length ?? 0)
  const value = squeeze(match[3] ?? '')
  const isBold = line.strong.some((span) => span.start <= start && span.end >= end)
  const isOpen = value === '' || isPattern(value) || /^[([{<_].*[)\]}>_]$/.test(value)
  if (!isBold && !isOpen) return []
  return [fieldOf(wordsOf(line, start, end), value, line.start + line.plain.length, page)]
}

function fieldOf(
  { text, span }: { text: string; span: TemplateField['span'] },
  value: string,
  lineEnd: number,
  page: Page,
): TemplateField {
  const end = page.text.indexOf('\n', lineEnd)
  const clauses = page.directives.flatMap((directive) =>
    directive.span.start >= span.start && directive.span.end <= (end < 0 ? page.text.length : end)
      ? directive.clauses
      : [],
  )
  const said = readDirectives(clauses, 'field', page.report)
  const label = text.replace(/\s*[:：]$/, '')
  const demand: Demand = said.demand ?? always
  const heading = page.headings.findLast(({ start }) => start < span.start)
  const section = heading && !isPattern(heading.text) ? { section: heading.text } : {}
  const shape = { ...shapeOf(value), ...valuesIn(said), ...section }
  return { label, span, demand, ...shape, isInFrontMatter: false }
}

function valuesIn({ values }: Directives): { values?: readonly string[] } {
  return values ? { values } : {}
}

/** What a template shows of a value tells what is allowed: `SEV1 | SEV2`, `YYYY-MM-DD`. */
export function shapeOf(text: string): Pick<TemplateField, 'type' | 'values'> {
  const plain = text.replace(/^(['"])(.*)\1$/s, '$2').trim()
  const values = choicesIn(plain)
  if (values.length > 0) return { type: 'text', values }
  const isDated = /\bY{4}\W?M{1,2}\W?D{1,2}\b/i.test(plain)
  if (isDated && /\bH{1,2}:?M{2}\b/i.test(plain)) return { type: 'time', values: [] }
  return { type: isDated ? 'date' : /^\d+$/.test(plain) ? 'number' : 'text', values: [] }
}

/** Two and more short values between bars or slashes that stand apart. */
function choicesIn(text: string): string[] {
  const parts = text.split(/\s+[|/]\s+/).map((part) => part.trim())
  const isShort = (part: string) => /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,23}$/u.test(part)
  return parts.length > 1 && parts.every(isShort) ? parts : []
}

/** A value that every document keeps as it is (`layout: post`) is nothing to ask for. */
function isToFillIn(text: string): boolean {
  const plain = text.replace(/^(['"])(.*)\1$/s, '$2').trim()
  const { type, values } = shapeOf(plain)
  return plain === '' || values.length > 0 || type === 'date' || type === 'time' || isPattern(plain)
}
