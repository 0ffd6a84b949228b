import { normaliseKey } from '../postmortem/read-metadata.ts'
import { readBlocks } from '../text/remember-blocks.ts'
import { saysValue } from './demand.ts'
import { findDirectives } from './directives.ts'
import { shapeOf } from './field-shape.ts'
import { readHeadings } from './read-template.ts'

/** What is known of an incident when its postmortem is begun. */
export interface Answers {
  readonly title?: string | undefined
  readonly id?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined
  readonly severity?: string | undefined
  readonly zone?: string | undefined
}

/**
 * A document to be filled in: the template without what it says to the tool, with what is known in its
 * place. Nothing is made up: what is not known is left empty.
 */
export function newDocument(template: string, answers: Answers): string {
  const text = withTitle(withoutDirectives(template), answers.title)
  const [front = '', rest = text] = splitFrontMatter(text)
  const filled = front
    .split('\n')
    .map((line) => fillFrontMatter(line, answers))
    .join('\n')
  return (
    filled +
    rest
      .split('\n')
      .map((line) => fillLabel(line, answers))
      .join('\n')
  )
}

function withoutDirectives(text: string): string {
  let kept = ''
  let at = 0
  for (const { span } of findDirectives(text)) {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
    const lineEnd = text.indexOf('\n', span.end)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    const isAlone = !text.slice(lineStart, span.start).trim() && !text.slice(span.end, end).trim()
    kept += text.slice(at, isAlone ? Math.max(at, lineStart) : span.start)
    at = isAlone ? end : span.end
  }
  return (kept + text.slice(at)).replace(/\n{3,}/g, '\n\n')
}

function splitFrontMatter(text: string): [string, string] | [] {
  const front = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0]
  return front ? [front, text.slice(front.length)] : []
}

/** Above a pattern for the title may stand a heading that says what the file is. */
function withTitle(text: string, title: string | undefined): string {
  const [front = '', rest = text] = splitFrontMatter(text)
  const { titles } = readHeadings(rest, readBlocks(rest))
  const heading = titles.at(-1)
  if (!heading) return title ? `${front}# ${title}\n\n${rest.trimStart()}` : text
  const notice = titles.length > 1 ? titles[0] : undefined
  const above = rest.slice(0, (notice ?? heading).start)
  const { start, end } = heading.span
  const own = rest.slice(heading.start, start) + (title ?? heading.text) + rest.slice(end)
  return front + above + own
}

/** `severity: SEV1 | SEV2 # required` becomes `severity: SEV2`, or `severity:` where nobody knows. */
function fillFrontMatter(line: string, answers: Answers): string {
  const match = /^(\s*[\w -]+:)(\s*)(.*?)(\s+#.*)?(\r?)$/.exec(line)
  if (!match?.[1]) return line
  const [, label, , written = '', , end = ''] = match
  const value = fieldValue(label.slice(0, -1), written, answers)
  if (value === undefined)
    return line.replace(/\s+#\s*(?:required|optional|values|one of)\b.*$/i, '')
  return `${label}${value ? ` ${value}` : ''}${end}`
}

function fillLabel(line: string, answers: Answers): string {
  const match = /^([\s*-]*(\p{L}[\p{L}\p{N} ()/-]*?)\s*:\*{0,2})(\s*)(.*?)\s*$/u.exec(line)
  if (!match?.[1] || !match[2]) return line
  const value = fieldValue(match[2], match[4] ?? '', answers)
  return value === undefined ? line : `${match[1]}${value ? ` ${value}` : ''}`
}

/** Undefined where the line stays as it is. */
function fieldValue(label: string, written: string, answers: Answers): string | undefined {
  const { type, values } = shapeOf(written)
  const key = normaliseKey(label)
  const isOpen = !written.trim() || values.length > 0 || type === 'date' || type === 'time'
  if (!isOpen) return undefined
  if (key === 'status' && values.length > 0)
    return values.find((value) => saysValue(value, 'draft')) ?? values[0]
  if (key === 'severity') return answers.severity ?? ''
  if (key === 'id') return answers.id ?? ''
  if (key === 'timezone') return answers.zone ?? ''
  if ((key === 'date' || key === 'date of incident') && type !== 'time') return answers.date ?? ''
  if (key === 'title' && answers.title) return answers.title
  return written.trim() === '' ? undefined : ''
}
