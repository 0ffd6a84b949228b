import { sectionNames } from '../postmortem/sections/section-names.ts'
import { plainHeading } from '../postmortem/sections/section-role.ts'
import { distanceBetween } from '../text/nearest-word.ts'

/** True where two headings or labels differ in signs, numbering, case or an `s` only. */
export function sameName(a: string, b: string): boolean {
  return a === b || plainName(a) === plainName(b)
}

/** True where two plain names are the same but for a slip of the pen: two letters in eight. */
export function isSlipOf(written: string, name: string): boolean {
  // Another day or number is no slip of the pen.
  if (lettersOf(written) === lettersOf(name) || name.length < 4) return false
  if (name.length === 4) return isTransposed(written, name)
  const most = Math.min(3, Math.floor(name.length / 4) + (name.length < 8 ? 1 : 0))
  if (Math.abs(written.length - name.length) > most) return false
  return distanceBetween(written, name) <= most
}

function lettersOf(name: string): string {
  return name.replace(/\d+/g, '')
}

/** Two neighbouring letters have changed places: `rsik`. */
function isTransposed(written: string, name: string): boolean {
  if (written.length !== name.length) return false
  const at = [...name].findIndex((letter, index) => written[index] !== letter)
  const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
  return swapped === written
}

/** True where each word is one that sections are named with. */
export function isVocabulary(name: string): boolean {
  vocabulary ??= new Set(
    Object.values(sectionNames).flatMap((names) =>
      names.flatMap((name) => plainName(name).split(' ')),
    ),
  )
  const known = vocabulary
  return name.split(' ').every((word) => known.has(word))
}

/** Made when it is first asked, since most runs never ask. */
let vocabulary: ReadonlySet<string> | undefined

/** True where it is a pattern to be filled in and no name: `{{title}}`, `HH:MM`, `[name]`. */
export function isPattern(text: string): boolean {
  return (
    /\{\{|\{%|\$\{|<[^<>]+>|\[[^\]]+\]|\b(?:YYYY|JJJJ|AAAA|HH(?:h?MM)?|XX+|NNN*)\b/i.test(text) ||
    !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
  )
}

/** A heading or label as names are compared: lower case, without signs, numbers and a plural `s`. */
export function plainName(name: string): string {
  const plain = plainHeading(name) || name.toLowerCase().trim()
  return plain.replace(/(?<=\p{L}{3})s\b/gu, '')
}
