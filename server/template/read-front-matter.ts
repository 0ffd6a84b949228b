import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { PlainBlock } from '../text/block.ts'
import { always, never } from './demand.ts'
import { type Directives, readDirectives, splitClauses } from './directives.ts'
import { isToFillIn, shapeOf } from './field-shape.ts'
import type { TemplateField, TemplateProblem } from './template.ts'

type Report = (problem: TemplateProblem) => void

export interface FieldReading {
  /** What the template calls itself. */
  readonly name?: string
  readonly fields: readonly TemplateField[]
}

/** The fields that a template's front matter names. */
export function readFrontMatter(block: PlainBlock, report: Report): FieldReading {
  if (/^\s*[\w.-]+ *= *\S/m.test(block.text)) return readToml(block)
  // The language of a template engine is none of YAML's; each sign keeps its place.
  const text = block.text
    .replace(
      /^[ \t]*(?:\{%.*%\}|\{\{[#/^!].*\}\})[ \t]*$/gm,
      (line) => `#${' '.repeat(line.length - 1)}`,
    )
    .replace(/\{\{.*?\}\}|\{%.*?%\}/g, (tag) => 'x'.repeat(tag.length))
  const document = parseDocument(text, { logLevel: 'silent' })
  const fault = document.errors[0]
  if (fault) {
    const [start, end] = fault.pos.map((at) => block.textStart + at)
    const span = { start: start ?? 0, end: end ?? 0 }
    report({ span, message: `This is no valid YAML: ${fault.message.split('\n')[0]}` })
  }
  const map = document.contents
  if (!isMap(map) || isIssueForm(map)) return { fields: [] }
  const name = map.items.find(({ key }) => isScalar(key) && key.value === 'template')?.value
  const fields = map.items.flatMap(({ key, value }): TemplateField[] => {
    if (!isScalar(key) || !key.range || key.value === 'template') return []
    const label = String(key.value)
    const span = { start: block.textStart + key.range[0], end: block.textStart + key.range[1] }
    const lineEnd = `${block.text}\n`.indexOf('\n', key.range[1])
    const said = readRemark(
      block.text.slice(key.range[1], lineEnd),
      block.textStart + key.range[1],
      report,
    )
    const written = sourceOf(value, block.text)
    const isList = isSeq(value)
    const isOpen = isList ? value.items.length === 0 : isToFillIn(written)
    const shape = isList ? { type: 'list' as const, values: [] } : shapeOf(written)
    const demand = said.demand ?? (isOpen ? always : never)
    const values = said.values ? { values: said.values } : {}
    return [{ label, span, demand, ...shape, ...values, isInFrontMatter: true }]
  })
  return { ...(name ? { name: sourceOf(name, block.text) } : {}), fields }
}

/** The plain values of TOML: `severity = ""`. */
function readToml({ text, textStart }: PlainBlock): FieldReading {
  let name: string | undefined
  const fields = [...text.matchAll(/^[ \t]*([\w.-]+) *= *(.*?) *$/gm)].flatMap((match) => {
    const [whole, label = '', written = ''] = match
    const start = textStart + match.index + whole.indexOf(label)
    const value = written.replace(/^(["'])(.*)\1$/s, '$2')
    if (label === 'template') name = value
    if (label === 'template' || label === 'title') return []
    const demand = isToFillIn(value) || written === '[]' ? always : never
    const span = { start, end: start + label.length }
    return [{ label, span, demand, ...shapeOf(value), isInFrontMatter: true }]
  })
  return { ...(name === undefined ? {} : { name }), fields }
}

/** As written, so that `1.10` stays what it is. */
function sourceOf(value: unknown, text: string): string {
  if (!isScalar(value) || !value.range || value.value === null) return ''
  return text.slice(value.range[0], value.range[1]).replace(/^(['"])(.*)\1$/s, '$2')
}

/** What a forge reads of a template for issues is no part of the text that people write. */
function isIssueForm(map: YAMLMap): boolean {
  return map.has('name') && map.has('about')
}

/** `# required when severity is SEV1` behind a field; a remark in other words is a remark. */
function readRemark(line: string, start: number, report: Report): Directives {
  const at = line.search(/\s#/)
  if (at < 0) return {}
  const remark = line.slice(at + 2)
  if (!/^\s*(?:requ?\w*|option\w*|values|one of)(?:$|[:;\s])/i.test(remark)) return {}
  return readDirectives(splitClauses(remark, start + at + 2), 'field', report)
}
