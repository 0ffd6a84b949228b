/** The known word that was probably meant: the one it begins, or at most two letters in five differ. */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  const [begun, ...others] = known.filter((word) => word.startsWith(written.toLowerCase()))
  if (written.length > 4 && begun !== undefined && others.length === 0) return begun
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const distance = distanceBetween(written.toLowerCase(), word.toLowerCase())
    if (distance >= least || distance > Math.ceil(word.length * 0.4)) continue
    nearest = word
    least = distance
  }
  return nearest
}

/** Letters to insert, delete or replace to make one word of the other. */
export function distanceBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > b.length) return b.length
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}
