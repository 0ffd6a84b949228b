import { diffLines, type LineChange } from './diff-lines.ts'

export interface NamedText {
  readonly name: string
  readonly text: string
}

const contextLines = 3

/** The difference of two texts in unified form. */
export function unifiedDiff(before: NamedText, after: NamedText): string {
  const changes = diffLines(linesOf(before.text), linesOf(after.text))
  const hunks = hunksOf(changes).map((hunk) => drawHunk(changes, hunk))
  return [`--- ${before.name}\n`, `+++ ${after.name}\n`, ...hunks].join('')
}

/** With their line feeds; a carriage return is part of the line. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

interface Hunk {
  readonly from: number
  readonly to: number
}

/** Changes with the lines around them; those that meet are one. */
function hunksOf(changes: readonly LineChange[]): Hunk[] {
  const hunks: Hunk[] = []
  changes.forEach(({ sign }, index) => {
    if (sign === ' ') return
    const from = Math.max(0, index - contextLines)
    const to = Math.min(changes.length, index + contextLines + 1)
    const last = hunks.at(-1)
    if (last && from <= last.to) hunks[hunks.length - 1] = { from: last.from, to }
    else hunks.push({ from, to })
  })
  return hunks
}

function drawHunk(changes: readonly LineChange[], { from, to }: Hunk): string {
  const before = rangeOf(changes, { from, to }, '+')
  const after = rangeOf(changes, { from, to }, '-')
  const lines = changes.slice(from, to).map(({ sign, line }) => {
    const ending = line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'
    return sign + line + ending
  })
  return `@@ -${before} +${after} @@\n${lines.join('')}`
}

/** "12,7", in the text that lacks the lines of the other sign. */
function rangeOf(changes: readonly LineChange[], { from, to }: Hunk, other: '+' | '-'): string {
  const own = ({ sign }: LineChange) => sign !== other
  const start = changes.slice(0, from).filter(own).length
  const length = changes.slice(from, to).filter(own).length
  return `${length === 0 ? start : start + 1},${length}`
}
