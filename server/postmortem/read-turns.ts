import type { Words } from '../text/span.ts'
import type { IsoDate } from '../time/calendar.ts'
import { readTimes, readZoneWords } from '../time/read-times.ts'
import { type ZoneSources, zoneOfSection } from './document-zone.ts'
import type { MetadataField, Milestone, TimelineEvent, Turn } from './model.ts'
import { settleMoment } from './settle-moment.ts'

/**
 * The turns that fields and events name, fields first: the places that metrics count between. A
 * field counts where it gives a time of day; a range says of no turn when it was.
 */
export function readTurns(
  metadata: readonly MetadataField[],
  timeline: readonly TimelineEvent[],
  { date, ...sources }: ZoneSources & { readonly date: IsoDate | undefined },
): Turn[] {
  const zone = zoneOfSection(undefined, sources)
  const fields = metadata.flatMap(({ key, label, value }): Turn[] => {
    const milestone = milestoneOfField.get(key)
    const [mention, ...others] = milestone ? readTimes(value.text) : []
    if (!milestone || !mention?.clock || mention.until || mention.slip) return []
    if (others.some(({ clock }) => clock)) return []
    const own = mention.zone ? undefined : readZoneWords(label.text)?.zone
    const moment = settleMoment(mention, { near: date, zone: own ?? zone })
    const words = wordsWithin(value, mention.start, mention.end)
    return [{ milestone, label, time: { ...words, moment }, from: 'field' }]
  })
  const events = timeline.flatMap(({ milestone, time, what }): Turn[] => {
    if (!milestone || time.end || time.doubtful || time.moment.kind === 'unreadable') return []
    const { text, span, moment } = time
    return [{ milestone, label: what, time: { text, span, moment }, from: 'event' }]
  })
  return [...fields, ...events]
}

const milestoneOfField = new Map<string, Milestone>([
  ['started', 'started'],
  ['detected', 'detected'],
  ['acknowledged', 'acknowledged'],
  ['declared', 'acknowledged'],
  ['incident declared', 'acknowledged'],
  ['mitigated', 'mitigated'],
  ['ended', 'resolved'],
])

/** Exact where the value stands in the document as it reads, the whole value otherwise. */
function wordsWithin({ text, span }: Words, start: number, end: number): Words {
  const isAsWritten = text.length === span.end - span.start
  const isOpen = /[(（][^)）]*$/.test(text.slice(start, end)) && /[)）]/.test(text[end] ?? '')
  const to = isOpen ? end + 1 : end
  return {
    text: text.slice(start, to),
    span: isAsWritten ? { start: span.start + start, end: span.start + to } : span,
  }
}
