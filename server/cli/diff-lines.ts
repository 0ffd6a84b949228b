/** A line that both texts have, or only the one before (`-`) or the one after (`+`). */
export interface LineChange {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

/**
 * The lines that changed. Safe fixes stay within their lines, so line stands against line; where
 * one ever does not, all between the first and the last change counts as changed.
 */
export function diffLines(before: readonly string[], after: readonly string[]): LineChange[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const removed = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  return [
    ...signed(' ', before.slice(0, head)),
    ...(removed.length === added.length
      ? pairLines(removed, added)
      : [...signed('-', removed), ...signed('+', added)]),
    ...signed(' ', tail > 0 ? before.slice(-tail) : []),
  ]
}

/** Neighbouring changes are told together: first what was, then what is. */
function pairLines(removed: readonly string[], added: readonly string[]): LineChange[] {
  const changes: LineChange[] = []
  let from = 0
  const closeRun = (to: number) => {
    changes.push(...signed('-', removed.slice(from, to)), ...signed('+', added.slice(from, to)))
    from = to
  }
  removed.forEach((line, index) => {
    if (line !== added[index]) return
    closeRun(index)
    changes.push({ sign: ' ', line })
    from = index + 1
  })
  closeRun(removed.length)
  return changes
}

function signed(sign: LineChange['sign'], lines: readonly string[]): LineChange[] {
  return lines.map((line) => ({ sign, line }))
}
