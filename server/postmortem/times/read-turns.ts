import type { Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { readTimes, readZoneWords } from '../../time/read-times.ts'
import type { DateWords } from '../../time/time-mention.ts'
import type { MetadataField, Milestone, TimelineEvent, Turn } from '../model.ts'
import { type ZoneSources, zoneOfSection } from '../timeline/document-zone.ts'
import { settleMoment } from '../timeline/settle-moment.ts'

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
  const turns: Turn[] = []
  for (const { key, label, value } of metadata) {
    const milestone = milestoneOfField.get(key)
    const [mention, ...others] = milestone ? readTimes(value.text) : []
    if (!milestone || !mention?.clock || mention.until || mention.slip) continue
    if (others.some(({ clock }) => clock)) continue
    const isOpen = mention.date !== undefined || /\bday\b|\+ ?1|翌/i.test(value.text)
    const day = isOpen ? undefined : dayAbove(turns.at(-1), mention.clock.secondOfDay)
    const own = mention.zone ? undefined : readZoneWords(label.text)?.zone
    const moment = settleMoment(day ? { ...mention, date: day } : mention, {
      near: date,
      zone: own ?? zone,
    })
    const words = wordsWithin(value, mention.start, mention.end)
    turns.push({ milestone, label, time: { ...words, moment }, from: 'field' })
  }
  const events = timeline.flatMap(({ milestone, time, what }): Turn[] => {
    if (!milestone || time.end || time.doubtful || time.moment.kind === 'unreadable') return []
    const { text, span, moment } = time
    return [{ milestone, label: what, time: { text, span, moment }, from: 'event' }]
  })
  return [...turns, ...events]
}

/** Of a field that gives only an hour, and a later one than the field above it: the day of that. */
function dayAbove(above: Turn | undefined, secondOfDay: number): DateWords | undefined {
  const moment = above?.time.moment
  if (!moment || !('secondOfDay' in moment) || moment.date?.length !== 10) return undefined
  const isLater = moment.secondOfDay !== undefined && secondOfDay >= moment.secondOfDay
  const [year, month, day] = moment.date.split('-').map(Number)
  return isLater && year && month && day ? { year, month, day } : undefined
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
