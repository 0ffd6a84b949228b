import type { Span } from '../text/span.ts'
import { isPattern } from './plain-name.ts'
import type { TemplateField } from './template.ts'

/** What a template shows of a value tells what is allowed: `SEV1 | SEV2`, `YYYY-MM-DD`. */
export function shapeOf(text: string): Pick<TemplateField, 'type' | 'values'> {
  const plain = withoutQuotes(text)
  const values = choicesIn(plain)
  if (values.length > 0) return { type: 'text', values }
  const isDated = datePatterns.test(plain)
  if (isDated && /\bH{1,2}[:h]?M{2}\b/i.test(plain)) return { type: 'time', values: [] }
  return { type: isDated ? 'date' : /^\d+$/.test(plain) ? 'number' : 'text', values: [] }
}

/** Year, month and day in any order, in English, German and French letters. */
const datePatterns =
  /\b(?:Y{4}\W?M{1,2}\W?D{1,2}|(?:D{1,2}\W?M{1,2}|M{1,2}\W?D{1,2})\W?Y{2,4}|T{2}\WM{2}\WJ{2,4}|J{2}\WM{2}\WA{2,4}|A{4}\WM{2}\WJ{2})\b/i

/** Two and more short values between bars or slashes that stand apart. */
function choicesIn(text: string): string[] {
  const inner = /^\[(.*)\]$/s.exec(text)?.[1] ?? text
  const parts = inner.split(inner === text ? /\s+[|/]\s+/ : /\s*[|/]\s*/).map((part) => part.trim())
  const isShort = (part: string) => /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,23}$/u.test(part)
  return parts.length > 1 && parts.every(isShort) && !datePatterns.test(text) ? parts : []
}

/** True where a value waits for its author: nothing, choices, a date's letters, a placeholder. */
export function isToFillIn(text: string): boolean {
  const plain = withoutQuotes(text)
  const { type, values } = shapeOf(plain)
  return plain === '' || values.length > 0 || type === 'date' || type === 'time' || isPattern(plain)
}

/** The same of a line of text, where a sign may stand for what is to come: `@handle`, `?? mins`. */
export function isRoom(text: string): boolean {
  return (
    isToFillIn(text) ||
    /^[([{<_].*[)\]}>_]$/.test(text) ||
    /^(?:[@#~$]|\?+)\S*(?: \S+)?$/.test(text)
  )
}

/** `_your name_`: what leans explains, and waits for what it explains. */
export function isEmphasised(text: string, { start, end }: Span): boolean {
  const around = text.slice(Math.max(0, start - 2), end + 1)
  return /^(?:[^_*]?([_*]))(?![_*]).*\1$/s.test(around)
}

function withoutQuotes(text: string): string {
  return text.replace(/^(['"])(.*)\1$/s, '$2').trim()
}
