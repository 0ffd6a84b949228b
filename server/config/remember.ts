/** The function, asked only once for each key; what it answered is kept as long as it is. */
export function remember<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = find(key)
    answers.set(key, { answer })
    return answer
  }
}
