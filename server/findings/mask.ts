import type { Span } from '../text/span.ts'
import type { Finding } from './finding.ts'

/** What the findings say must not be printed. */
export function maskedSpans(findings: readonly Pick<Finding, 'masked'>[]): Span[] {
  return findings.flatMap(({ masked }) => masked ?? [])
}

/** The part of the text between two offsets, with stars for what is masked, sign for sign. */
export function sliceMasked(text: string, { start, end }: Span, masked: readonly Span[]): string {
  let slice = text.slice(start, end)
  for (const span of masked) {
    const from = Math.max(0, span.start - start)
    const to = Math.min(end, span.end) - start
    if (from >= to) continue
    slice = slice.slice(0, from) + slice.slice(from, to).replace(/[^\r\n]/g, '*') + slice.slice(to)
  }
  return slice
}

/** Makes a function that takes what is masked out of other words that quote the text. */
export function maskQuotes(text: string, masked: readonly Span[]): (words: string) => string {
  const secrets = [...new Set(masked.map(({ start, end }) => text.slice(start, end)))]
    .filter((secret) => secret.length >= 6)
    .sort((a, b) => b.length - a.length)
  return (words) => secrets.reduce((left, secret) => left.replaceAll(secret, '***'), words)
}
