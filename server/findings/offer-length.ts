import type { Words } from '../text/span.ts'
import type { Fix } from './finding.ts'

/** Offers to write a length as it was counted; nothing where the author's units cannot tell it. */
export function offerLength({ text, span }: Words, counted: string | undefined): { fixes?: Fix[] } {
  const isAsWritten = span.end - span.start === text.length
  if (!counted || !isAsWritten || counted === text) return {}
  return {
    fixes: [{ title: `Change it to ${counted}`, edits: [{ span, newText: counted }], safe: false }],
  }
}
