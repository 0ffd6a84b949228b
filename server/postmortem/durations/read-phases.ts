import type { Block } from '../../text/block.ts'
import { rememberBlock } from '../../text/block-finder.ts'
import { linesOf, type Prose, sliceProse } from '../../text/prose.ts'
import { moveWords } from '../../text/span.ts'
import { readDurations } from '../../time/read-durations.ts'
import type { Length, StatedSum } from '../model.ts'

/**
 * Phases of the incident and their total, each told once as a label and a length, wherever they
 * stand: `Detection: 12 min`, `Mitigation: 30 min`, `Total: 42 min`. What is counted from the start
 * (`Time to mitigate`) is no phase.
 */
export function readPhases(blocks: readonly Block[]): StatedSum[] {
  const told = new Map<string, Length[]>()
  for (const block of blocks) {
    if (block.quoted) continue
    for (const { name, length } of phasesIn(block))
      told.set(name, [...(told.get(name) ?? []), length])
  }
  const [total, ...others] = told.get('total') ?? []
  told.delete('total')
  const isPlain = [...told.values()].every((lengths) => lengths.length === 1)
  const parts = [...told.values()].flat()
  return total && !others.length && isPlain && parts.length >= 2
    ? [{ total, parts, isScattered: true }]
    : []
}

interface Phase {
  readonly name: string
  readonly length: Length
}

const phasesIn = rememberBlock(
  (block) =>
    fieldsOf(block).flatMap(({ label, value }): Phase[] => {
      const name = phaseOf(label)
      const length = name ? wholeLength(value) : undefined
      return name && length ? [{ name, length }] : []
    }),
  ({ name, length }, by) => ({ name, length: moveWords(length, by) }),
)

interface Field {
  readonly label: string
  readonly value: Prose
}

function fieldsOf(block: Block): Field[] {
  if (block.kind === 'row') {
    const [label, value, ...others] = block.cells
    return label && value && !others.length ? [{ label: label.plain, value }] : []
  }
  if (block.kind !== 'item' && block.kind !== 'paragraph') return []
  return linesOf(block.prose).flatMap((line) => {
    const label = /^[^:：\n]{3,40}[:：]/.exec(line.plain)?.[0]
    if (!label) return []
    return [{ label, value: sliceProse(line, label.length, line.plain.length) }]
  })
}

const phases: readonly (readonly [string, RegExp])[] = [
  ['total', /^(?:grand |overall )?total(?: time| duration)?$/],
  ['detection', /^(?:detection|detecting)(?: phase| took)?$/],
  ['response', /^(?:response|acknowledge?ment|triage|escalation)(?: phase| took)?$/],
  ['diagnosis', /^(?:diagnosis|investigation|identification)(?: phase| took)?$/],
  ['mitigation', /^(?:mitigation|repair|fix|fixing)(?: phase| took)?$/],
  ['recovery', /^(?:recovery|resolution|restoration|verification|clean-?up)(?: phase| took)?$/],
]

function phaseOf(label: string): string | undefined {
  const plain = label
    .toLowerCase()
    .replace(/[^\p{L}-]+/gu, ' ')
    .trim()
  return phases.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** A length and nothing else. */
function wholeLength({ plain, start }: Prose): Length | undefined {
  const [length, ...others] = readDurations(plain)
  if (!length || others.length) return undefined
  const rest = plain.slice(0, length.start) + plain.slice(length.end)
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined
  const { minutes, unitMinutes, approximate } = length
  const span = { start: start + length.start, end: start + length.end }
  return { text: plain.slice(length.start, length.end), span, minutes, unitMinutes, approximate }
}
