/**
 * Remembering what a pure function answered.
 * Knows nothing but texts and answers; what is kept may be dropped at any time.
 */

/** Characters; the longest document fits, so that one that is edited stays in memory. */
const mostKept = 1_200_000

/** What a text costs beside its characters. */
const costOfEntry = 32

let age = 0

/** Forgets all that is not asked for again before the next call; for who reads many documents once. */
export function growOlder(): void {
  age++
}

/**
 * Answers as `work` does, and works only once for texts that come again soon: when one document is
 * read by several readers, or again after a keystroke. Callers share the answer and must not change
 * it. What was not asked for since about so many characters is forgotten.
 */
export function remember<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  let young = new Map<string, Answer>()
  let old = new Map<string, Answer>()
  let size = 0
  let since = age
  return (text) => {
    if (since !== age) {
      since = age
      old = young
      young = new Map()
      size = 0
    }
    const known = young.get(text)
    if (known !== undefined || young.has(text)) return known as Answer
    const answer = old.has(text) ? (old.get(text) as Answer) : work(text)
    size += text.length + costOfEntry
    if (size > mostKept) {
      old = young
      young = new Map()
      size = text.length
    }
    young.set(text, answer)
    return answer
  }
}
