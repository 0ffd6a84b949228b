import { plainHeading } from '../postmortem/section-role.ts'
import { distanceBetween } from '../text/nearest-word.ts'

/** True where two headings or labels differ in signs, numbering, case or an `s` only. */
export function sameName(a: string, b: string): boolean {
  return a === b || singular(a) === singular(b)
}

/** True where the words are the same but for a slip of the pen: two letters in eight. */
export function isSlipOf(written: string, name: string): boolean {
  const [a, b] = [singular(written), singular(name)]
  if (a === b || b.length < 5) return false
  return distanceBetween(a, b) <= Math.min(3, Math.floor(b.length / 4) + (b.length < 8 ? 1 : 0))
}

/** True where it is a pattern to be filled in and no name: `{{title}}`, `HH:MM`, `[name]`. */
export function isPattern(text: string): boolean {
  return /\{\{|\$\{|<[^<>]+>|\[[^\]]+\]|\b(?:YYYY|HH|XX+|NNN*)\b|^\W*$/i.test(text)
}

function singular(name: string): string {
  const plain = plainHeading(name) || name.toLowerCase().trim()
  return plain.replace(/(?<=\p{L}{3})s\b/gu, '')
}
