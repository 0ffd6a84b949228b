import type { MetadataField } from './model.ts'

/** The languages whose section names and words are known. */
export const knownLanguages: ReadonlySet<string> = new Set(['en', 'ja'])

/** Words before which a text is too short to tell. */
const fewest = 60

/** A code such as `en`, `ja`; `und` for a language that is none of the known ones. */
export function readLanguage(text: string, metadata: readonly MetadataField[]): string {
  const stated = metadata.find(({ key }) => key === 'language')?.value.text
  if (stated && /^[a-z]{2}(?:[-_]|$)/i.test(stated)) return stated.slice(0, 2).toLowerCase()
  const sample = text.slice(0, 20_000).replace(/```[\s\S]*?(?:```|$)|https?:\S+|`[^`\n]*`/g, ' ')
  const letters = countOf(sample, /\p{L}/gu)
  const kana = countOf(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const latin = countOf(sample, /\p{Script=Latin}/gu)
  if (kana > 40 || kana * 8 > letters || (kana > 0 && latin * 2 < letters)) return 'ja'
  if (latin * 2 < letters) return 'und'
  return isEnglish(sample) ? 'en' : 'und'
}

/** One word in twenty is one of these in English prose; in other languages next to none is. */
function isEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu) ?? []
  if (words.length < fewest) return true
  const common = countOf(
    sample,
    /\b(?:the|and|of|to|was|were|is|that|with|for|this|on|from|by|at|our|we|it|be|as)\b/gi,
  )
  return common * 20 > words.length
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
