/**
 * One pattern for a list of stems. Made of literals and two character classes only, so that its
 * cost is linear in the text, whoever wrote the list.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const key = words.join('\n')
  const known = patterns.get(key)
  if (known) return known
  const pattern = new RegExp(words.map(wordSource).join('|') || '(?!)', 'gi')
  patterns.set(key, pattern)
  return pattern
}

const patterns = new Map<string, RegExp>()

function wordSource(word: string): string {
  const isExact = word.startsWith('=')
  const plain = isExact ? word.slice(1) : word
  const literal = plain.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s-]')
  return /^[\w ]/.test(plain)
    ? `(?<![A-Za-z0-9_])${literal}${isExact ? '(?![A-Za-z0-9_])' : '[A-Za-z0-9]{0,12}'}`
    : literal
}
