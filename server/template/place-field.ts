import type { Postmortem, Section } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf, wholeLines } from '../text/lines.ts'
import { findField } from './find-field.ts'
import type { Template, TemplateField } from './template.ts'

export interface FieldPlace {
  readonly field: TemplateField
  readonly template: Template
  /** The section whose form it is a line of. */
  readonly section: Section | undefined
}

/** The edit that adds a field, to be filled in: behind the nearest one that stands before it. */
export function insertField(
  text: string,
  postmortem: Postmortem,
  { field, template, section }: FieldPlace,
): Edit {
  const eol = lineBreakOf(text)
  if (field.isInFrontMatter) return insertInFrontMatter(text, field, eol)
  const line = `**${field.label}:** TBD`
  const start = lineAfter(text, postmortem, { field, template, section })
  if (start === 0) return { span: { start: 0, end: 0 }, newText: `${line}${eol}${eol}` }
  return { span: { start, end: start }, newText: `${eol}${line}${eol}` }
}

/** Behind the line of an earlier field that stands outside a table, else below the heading. */
function lineAfter(
  text: string,
  postmortem: Postmortem,
  { field, template, section }: FieldPlace,
): number {
  if (section) return wholeLines(text, section.heading.span).end
  const earlier = template.fields
    .slice(0, template.fields.indexOf(field))
    .filter((one) => one.section === field.section && !one.isInFrontMatter)
    .flatMap((one) => findField(one, { text, postmortem, template })?.label ?? [])
    .map((span) => wholeLines(text, span))
    .findLast((span) => !/^\s*[|#]/.test(text.slice(span.start, span.end)))
  if (earlier) return earlier.end
  return postmortem.title ? wholeLines(text, postmortem.title.span).end : 0
}

function insertInFrontMatter(text: string, { label }: TemplateField, eol: string): Edit {
  const line = `${label}: TBD${eol}`
  const front = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??(?=---[ \t]*(?:\r?\n|$))/.exec(text)
  if (!front) return { span: { start: 0, end: 0 }, newText: `---${eol}${line}---${eol}${eol}` }
  const end = front[0].length
  return { span: { start: end, end }, newText: line }
}
