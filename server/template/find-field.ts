import type { Postmortem } from '../postmortem/model.ts'
import { normaliseKey } from '../postmortem/read-metadata.ts'
import { squeeze } from '../text/prose.ts'
import type { Span, Words } from '../text/span.ts'
import { sameName } from './plain-name.ts'
import type { Template, TemplateField } from './template.ts'

/** A field of a document: its label and, where one is written, its value. */
export interface FoundField {
  readonly label: Span
  readonly value?: Words
}

/** Where a field is looked for. */
export interface FieldSource {
  readonly text: string
  readonly postmortem: Postmortem
  readonly template: Pick<Template, 'fields'>
}

/** Finds a field in whatever form its author gave it: front matter, label, table or heading. */
export function findField(
  { label, section, inTable }: TemplateField,
  source: FieldSource,
): FoundField | undefined {
  const { text, postmortem, template } = source
  const { metadata, sections } = postmortem
  // One that goes by a name of the template's own is not another one under another name.
  const isTaken = (name: string) => template.fields.some((one) => sameName(one.label, name))
  const field =
    metadata.find((one) => sameName(one.label.text, label)) ??
    metadata.find((one) => one.key === normaliseKey(label) && !isTaken(one.label.text))
  if (field) return { label: field.label.span, value: field.value }
  const own = sections.find(({ heading }) => sameName(heading.text, label))
  if (own) return { label: own.heading.span, ...bodyValue(text, own.body) }
  const isForm = section !== undefined || inTable !== undefined
  const form = isForm ? formRegion(section, source) : { start: 0, end: 0 }
  const beside = () => findLabel(text, label, form)
  const above = () => findAcross(text, label, postmortem)
  return inTable === 'above' ? (above() ?? beside()) : beside()
}

/** Where the form of the template stands in a document: in its section, or above all of them. */
function formRegion(section: string | undefined, { text, postmortem }: FieldSource): Span {
  const { sections } = postmortem
  if (section === undefined)
    return { start: 0, end: sections[0]?.heading.span.start ?? text.length }
  const found = sections.find(({ heading }) => sameName(heading.text, section))
  return found?.body ?? { start: 0, end: text.length }
}

/** A table above the sections may have a column for each field, and one row of values. */
function findAcross(
  text: string,
  label: string,
  { tables, sections }: Postmortem,
): FoundField | undefined {
  const end = sections[0]?.heading.span.start ?? text.length
  for (const { span, columns } of tables) {
    const index = columns.findIndex((column) => sameName(column.text, label))
    const column = columns[index]
    const lines = text.slice(span.start, span.end).split('\n')
    if (!column || span.start >= end || lines.length !== 3) continue
    const row = lines[2] ?? ''
    const start = span.end - row.length
    const cells = [...row.matchAll(/(?<=^|\|)(?:[^|\\]|\\.)*(?=\||$)/g)]
    const cell = cells[index + (row.trimStart().startsWith('|') ? 1 : 0)]
    const value = squeeze((cell?.[0] ?? '').replace(/[*_`]/g, ''))
    const at = start + (cell?.index ?? 0)
    const whole = { start: at, end: at + (cell?.[0].length ?? 0) }
    return { label: column.span, ...(value ? { value: { text: value, span: whole } } : {}) }
  }
  return undefined
}

function bodyValue(text: string, body: Span): Pick<FoundField, 'value'> {
  const written = squeeze(text.slice(body.start, body.end).replace(/<!--[\s\S]*?(?:-->|$)/g, ''))
  return written ? { value: { text: written, span: body } } : {}
}

/** `Label: value` or `| Label | value |` anywhere, for forms that are no metadata to the reader. */
function findLabel(text: string, label: string, form: Span): FoundField | undefined {
  const words = label.match(/[\p{L}\p{N}]+/gu)
  if (!words) return undefined
  const name = words.map((word) => word.replace(/(?<=\w{3})s$/, 's?')).join('[^\\p{L}\\p{N}\\n|]+')
  const pattern = new RegExp(
    `(^|\\|)([^\\p{L}\\p{N}\\n|]*(?:\\d+[.)][ \\t]+)?(?:\\[[ x]\\][ \\t]+)?[*_]*)(${name})s?[^\\p{L}\\p{N}\\n|:：]*([:：|])([^\\n|]*)(\\n[ \\t]*[-*] \\S[^\\n]*)?`,
    'gimu',
  )
  const match = [...text.matchAll(pattern)].find(
    // The head of a table names its columns, unless the table is a form.
    ({ 4: sign, index, 0: found }) =>
      sign !== '|' ||
      (index >= form.start && index < form.end) ||
      !isHead(text, index + found.length),
  )
  if (!match) return undefined
  const [whole, opening = '', space = '', written = '', , rest = '', item = ''] = match
  const start = match.index + opening.length + space.length
  const span = { start, end: start + written.length }
  const value = squeeze(rest.replace(/<!--.*?-->/g, '').replace(/[*_`]/g, '')) || squeeze(item)
  const end = match.index + whole.length
  const from = end - item.length - rest.trimStart().length
  return {
    label: span,
    ...(value ? { value: { text: value, span: { start: Math.min(from, end), end } } } : {}),
  }
}

/** True where a line of dashes follows: three columns and more are no label with a value. */
function isHead(text: string, from: number): boolean {
  const lineEnd = text.indexOf('\n', from)
  const next = lineEnd < 0 ? '' : text.slice(lineEnd + 1).split('\n', 1)[0]
  return /^\s*\|?(?:\s*:?-+:?\s*\|){2,}\s*:?-+/.test(next ?? '')
}
