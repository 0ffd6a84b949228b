import type { Postmortem } from '../server/postmortem/model.ts'
import { applyEdits, type Edit } from '../server/text/edit.ts'
import type { Words } from '../server/text/span.ts'

/** A document with one mistake in it, and the rules that may speak of it. */
export interface Planted {
  readonly what: string
  readonly text: string
  /** One of these must be found; the first is the plainest. */
  readonly by: readonly string[]
}

export type Planter = (text: string, postmortem: Postmortem) => Planted[]

export const change = (text: string, ...edits: Edit[]) => applyEdits(text, edits)

/** Replaces what `pattern` finds in the words. */
export function within(text: string, words: Words, [pattern, newText]: [RegExp, string]): string {
  const source = text.slice(words.span.start, words.span.end)
  return change(text, { span: words.span, newText: source.replace(pattern, newText) })
}
