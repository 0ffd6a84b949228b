import type { Node } from 'yaml'
import type { Phrases } from '../questions/lens.ts'
import type { YamlPage } from './yaml-page.ts'

/** A list of phrases; one text parts them by commas. */
export function readPhrases(page: YamlPage, node: Node): Phrases {
  const written = page.textOf(node)
  const items = page.itemsOf(node)
  if (written === undefined && !items)
    page.report(node, 'Expected here: phrases, parted by commas.')
  const texts = items ? items.map((item) => page.textOf(item) ?? '') : (written ?? '').split(',')
  const phrases = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  if (phrases.length > mostPhrases)
    page.report(node, `More than ${mostPhrases} phrases in a list tell nothing any more.`)
  for (const [index, phrase] of phrases.entries()) {
    const problem = problemOf(phrase)
    if (problem) page.report(items?.[index] ?? node, problem)
  }
  return phrases
}

const mostPhrases = 300
const longestPhrase = 80
/** Stems are looked up by so many letters. */
const shortestStem = 3

/** Phrases are words: what they cost does not depend on what is in them. */
function problemOf(phrase: string): string | undefined {
  if (phrase.length > longestPhrase) return `A phrase has at most ${longestPhrase} characters.`
  if (/[\\^$()[\]{}|+?<>]|\.\*/.test(phrase))
    return `\`${phrase}\` is no phrase: phrases are words, and \`restart*\` finds “restarted”; there are no regular expressions.`
  const stem = phrase.split(/[\s-]+/).find((word) => /\*./.test(word) || /^\*/.test(word))
  if (stem) return `In \`${phrase}\` a star stands elsewhere than at the end of a word.`
  if (/^…/.test(phrase)) return `\`${phrase}\` begins with what is left out.`
  const [first = ''] = phrase.split(/[\s-]+/)
  const isShort = first.endsWith('*') && first.length - 1 < shortestStem
  return isShort
    ? `\`${first}\` would find nearly all; a stem has ${shortestStem} letters.`
    : undefined
}
