import type { Block } from '../../text/block.ts'
import { readTimes } from '../../time/read-times.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import { instantOf } from '../../time/zone.ts'
import type { QuotedTime } from '../model.ts'
import { settleDate } from '../timeline/document-date.ts'

/**
 * Times in what the author quotes: fenced logs and block quotes. They are told by the clock of
 * whoever wrote them, so they inherit nothing: no date, no zone but what their own line states.
 */
export function readQuotedTimes(text: string, blocks: readonly Block[]): QuotedTime[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code')
      return timesIn(text.slice(block.span.start, block.span.end), block.span.start)
    const isQuote = block.quoted && (block.kind === 'paragraph' || block.kind === 'item')
    return isQuote ? timesIn(block.prose.plain, block.prose.start) : []
  })
}

function timesIn(source: string, start: number): QuotedTime[] {
  return readTimes(source)
    .filter(({ clock, date, isReadable }) => isReadable && clock && date)
    .map((mention) => toQuotedTime(source, start, mention))
}

function toQuotedTime(source: string, start: number, mention: TimeMention): QuotedTime {
  const { clock, date: dateWords, zone } = mention
  const date = dateWords && settleDate(dateWords, undefined)
  const secondOfDay = clock?.secondOfDay ?? 0
  const precision = clock?.hasSeconds ? 'second' : 'minute'
  const epochMs = date && zone ? instantOf(date, secondOfDay, zone) : undefined
  const known = { secondOfDay, precision, approximate: false } as const
  return {
    text: source.slice(mention.start, mention.end),
    span: { start: start + mention.start, end: start + mention.end },
    moment:
      epochMs !== undefined && date && zone
        ? { kind: 'instant', epochMs, date, zone, ...known }
        : { kind: 'local', ...(date ? { date } : {}), ...(zone ? { zone } : {}), ...known },
  }
}
