/**
 * Every match of a pattern that is `g`, in order. `matchAll` does the same and compiles the pattern
 * anew for each text, which for short texts costs more than looking.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += nextStep(pattern, text)
  }
  return matches
}

/** A pattern that is `u` steps over whole characters. */
function nextStep({ unicode, lastIndex }: RegExp, text: string): number {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1
}
