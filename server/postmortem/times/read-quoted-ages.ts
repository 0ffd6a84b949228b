import type { Block } from '../../text/block.ts'
import type { QuotedAge } from '../model.ts'

/**
 * Failures in what the author quotes that are dated by their age: `Warning  BackOff  58m`, `(x12
 * over 58m)`, `failed 58m ago`. Of several in a line the oldest counts.
 */
export function readQuotedAges(text: string, blocks: readonly Block[]): QuotedAge[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'code') return []
    const { start, end } = block.span
    return [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap((line) =>
      failure.test(line[0]) ? readLine(line[0], start + line.index) : [],
    )
  })
}

const failure =
  /\b(?:warning|error|failed|failure|failing|unhealthy|backoff|back-off|oomkill\w*|evicted|crash\w*|timed out|refused)\b/i

const length = '((?:\\d{1,3}d)?(?:\\d{1,3}h)?(?:\\d{1,4}m)?(?:\\d{1,3}s)?)'

/** Where kubectl and its kin put an age; `since` and `every` are settings. */
const ages = [
  new RegExp(`\\(x\\d+ over ${length}\\)`, 'd'),
  new RegExp(`(?<![\\w.-])${length} ago\\b`, 'd'),
  new RegExp(`^\\s*${length}\\s+Warning\\s`, 'd'),
  new RegExp(`^\\s*Warning\\s+\\w+\\s+${length}\\s`, 'd'),
]

function readLine(line: string, start: number): QuotedAge[] {
  const found = ages.flatMap((pattern) => {
    const match = pattern.exec(line)
    const [from, to] = match?.indices?.[1] ?? []
    const text = match?.[1]
    if (!text || from === undefined || to === undefined) return []
    const unitMinutes = text.endsWith('d') ? 1440 : text.endsWith('h') ? 60 : 1
    return [
      {
        text,
        span: { start: start + from, end: start + to },
        minutes: minutesOf(text),
        unitMinutes,
      },
    ]
  })
  const [oldest] = found.sort((a, b) => b.minutes - a.minutes)
  return oldest ? [oldest] : []
}

function minutesOf(age: string): number {
  const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(age)?.[1] ?? 0)
  return of('d') * 1440 + of('h') * 60 + of('m') + of('s') / 60
}
