import type { Block } from '../../text/block.ts'
import type { Zone } from '../../time/moment.ts'
import { instantOf } from '../../time/zone.ts'
import type { QuotedTime } from '../model.ts'

/** The zones of logs and tools, by the name that a team's documents call them by. */
export type Clocks = Readonly<Record<string, Zone>>

/** Quoted times that name no zone, told by the declared clock of what they are quoted from. */
export function tellByClocks(
  times: readonly QuotedTime[],
  clocks: Clocks,
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
): readonly QuotedTime[] {
  if (Object.keys(clocks).length === 0) return times
  const named = createNamer(clocks)
  return times.map((time) => {
    const { moment } = time
    if (moment.kind !== 'local' || moment.zone || !moment.date) return time
    const at = blocks.findLastIndex(
      ({ span }) => span.start <= time.span.start && time.span.end <= span.end,
    )
    const block = blocks[at]
    const zone = block && named(sourceOf(block, blocks[at - 1], text))
    if (!zone) return time
    const epochMs = instantOf(moment.date, moment.secondOfDay ?? 0, zone)
    if (epochMs === undefined) return time
    const { date, secondOfDay = 0, approximate } = moment
    const precision = moment.precision === 'second' ? 'second' : 'minute'
    return {
      ...time,
      moment: { kind: 'instant', epochMs, date, secondOfDay, precision, approximate, zone },
    }
  })
}

/**
 * The words that say where a quotation is from, the nearest first: behind the fence, its first line,
 * the line that leads to it.
 */
function sourceOf(block: Block, before: Block | undefined, text: string): readonly string[] {
  const [fence = '', first = ''] = text.slice(block.span.start, block.span.end).split('\n', 2)
  const own = block.kind === 'code' && /^\s*(?:`{3}|~{3})/.test(fence) ? [fence, first] : [fence]
  return [...own, leadIn(before)]
}

/** `The log of the app says:`, or a few words that stand alone. */
function leadIn(before: Block | undefined): string {
  if (before?.kind !== 'paragraph' && before?.kind !== 'heading' && before?.kind !== 'item')
    return ''
  const last =
    before.prose.plain
      .trim()
      .split(/(?<=[.!?。])\s+/)
      .at(-1) ?? ''
  return /[:：]$/.test(last) || last.split(/\s+/).length <= 8 ? last : ''
}

/** The clock that the first of the words name, unless they name two that differ. */
function createNamer(clocks: Clocks): (words: readonly string[]) => Zone | undefined {
  const known = Object.entries(clocks).map(([name, zone]) => ({
    zone,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  }))
  return (words) => {
    for (const one of words) {
      const zones = new Set(
        known.filter(({ pattern }) => pattern.test(one)).map(({ zone }) => zone),
      )
      if (zones.size > 0) return zones.size === 1 ? [...zones][0] : undefined
    }
    return undefined
  }
}
