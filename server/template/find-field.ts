import type { Postmortem } from '../postmortem/model.ts'
import { normaliseKey } from '../postmortem/read-metadata.ts'
import { squeeze } from '../text/prose.ts'
import type { Span, Words } from '../text/span.ts'
import { sameName } from './plain-name.ts'
import type { TemplateField } from './template.ts'

/** A field of a document: its label and, where one is written, its value. */
export interface FoundField {
  readonly label: Span
  readonly value?: Words
}

/** Finds a field in whatever form its author gave it: front matter, label, table or heading. */
export function findField(
  { label, section: form }: Pick<TemplateField, 'label' | 'section'>,
  { metadata, sections }: Postmortem,
  text: string,
): FoundField | undefined {
  const field =
    metadata.find((one) => sameName(one.label.text, label)) ??
    metadata.find((one) => one.key === normaliseKey(label))
  if (field) return { label: field.label.span, value: field.value }
  const section = sections.find(({ heading }) => sameName(heading.text, label))
  if (section) return { label: section.heading.span, ...bodyValue(text, section.body) }
  return findLabel(text, label, form !== undefined)
}

function bodyValue(text: string, body: Span): Pick<FoundField, 'value'> {
  const written = squeeze(text.slice(body.start, body.end).replace(/<!--[\s\S]*?(?:-->|$)/g, ''))
  return written ? { value: { text: written, span: body } } : {}
}

/** `Label: value` or `| Label | value |` anywhere, for forms that are no metadata to the reader. */
function findLabel(text: string, label: string, isForm: boolean): FoundField | undefined {
  const words = label.match(/[\p{L}\p{N}]+/gu)
  if (!words) return undefined
  const name = words.map((word) => word.replace(/(?<=\w{3})s$/, 's?')).join('[^\\p{L}\\p{N}\\n|]+')
  const pattern = new RegExp(
    `(^|\\|)([ \\t>*_-]*)(${name})s?[^\\p{L}\\p{N}\\n|:：]*([:：|])([^\\n|]*)(\\n[ \\t]*[-*] \\S[^\\n]*)?`,
    'gimu',
  )
  const match = [...text.matchAll(pattern)].find(
    // The head of a table names its columns, unless the table is a form.
    ({ 4: sign, index, 0: found }) => sign !== '|' || isForm || !isHead(text, index + found.length),
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
