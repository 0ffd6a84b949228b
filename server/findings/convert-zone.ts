import type { Postmortem, TimelineEvent } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { encloses, touches } from '../text/span.ts'
import { isOutOfSeason } from '../time/clock-change.ts'
import type { Moment, Zone } from '../time/moment.ts'
import { readTimes, readZoneWords } from '../time/read-times.ts'
import { offsetAt } from '../time/zone.ts'

/** A zone, and the words by which the document calls it. */
export interface NamedZone {
  readonly zone: Zone
  readonly words: string
}

const utc: NamedZone = { zone: 'UTC', words: 'UTC' }

/** UTC, and each zone that the document names itself: what a timeline can be converted to. */
export function zonesNamedIn({ turns, timeline, metadata }: Postmortem): NamedZone[] {
  const told = [...turns, ...timeline].flatMap(({ time }) => zoneBehind(time.text) ?? [])
  const fields = metadata.flatMap(({ key, value }) =>
    key === 'timezone' ? (zoneOf(value.text) ?? []) : [],
  )
  const named = new Map([utc, ...fields, ...told].map((one) => [one.zone, one]))
  return [...named.values()]
}

/** The times of a list by another clock, each with its day and the zone's name; all or none. */
export function convertTimes(
  text: string,
  list: readonly TimelineEvent[],
  { to, postmortem }: { readonly to: NamedZone; readonly postmortem: Postmortem },
): Edit[] | undefined {
  const isOwn = list.every(({ time }) => readTimes(time.text)[0]?.zone !== undefined)
  const heading = headingEdit(text, list, { to, postmortem }) ?? (isOwn ? [] : undefined)
  if (!heading) return undefined
  const edits = list.map((event) => convertTime(text, event, { to, postmortem }))
  const known = edits.filter((edit) => edit !== undefined)
  const changes = list.some(({ time: { moment } }) => 'zone' in moment && moment.zone !== to.zone)
  return changes && known.length === list.length ? [...heading, ...known] : undefined
}

function convertTime(
  text: string,
  event: TimelineEvent,
  { to, postmortem }: { readonly to: NamedZone; readonly postmortem: Postmortem },
): Edit | undefined {
  const { moment, span, end, slip, text: written } = event.time
  const [mention, ...others] = readTimes(written)
  if (moment.kind !== 'instant' || end || slip || !mention || others.length) return undefined
  const hasDateElsewhere = !mention.date && namesDate(text, event)
  const isTwin = postmortem.twinTimes.some(({ first }) => touches(first.span, span))
  const newText = writtenIn(moment, to)
  return hasDateElsewhere || isTwin || !newText ? undefined : { span, newText }
}

/** A date may also stand in another cell of the row. */
export function namesDate(text: string, { span }: TimelineEvent): boolean {
  const [line = ''] = text.slice(span.start, span.end).split('\n')
  return readTimes(line).some(
    ({ date, weekday, relativeMinutes }) => date || weekday || relativeMinutes,
  )
}

function writtenIn(
  { epochMs, precision, approximate }: Extract<Moment, { kind: 'instant' }>,
  { zone, words }: NamedZone,
): string | undefined {
  const offset = zone === 'UTC' ? 0 : offsetAt(zone, epochMs)
  if (offset === undefined) return undefined
  const local = new Date(epochMs + offset).toISOString().replace('T', ' ')
  // Winter's name for a day in summer would be wrong in itself.
  if (isOutOfSeason(words, local.slice(0, 10))) return undefined
  return `${approximate ? '~' : ''}${local.slice(0, precision === 'second' ? 19 : 16)} ${words}`
}

/** `Timeline (CET)` gives all its times their clock, so that its words change with them. */
function headingEdit(
  text: string,
  list: readonly TimelineEvent[],
  { to, postmortem }: { readonly to: NamedZone; readonly postmortem: Postmortem },
): Edit[] | undefined {
  const [first] = list
  const section = first && postmortem.sections.findLast(({ body }) => encloses(body, first.span))
  if (!section || !first || !('zone' in first.time.moment)) return undefined
  const isAlone = postmortem.timeline.every(
    (event) => event.list === first.list || !encloses(section.body, event.span),
  )
  const { span } = section.heading
  const names = [...text.slice(span.start, span.end).matchAll(zoneName)].filter(
    ([name]) => zoneOf(name)?.zone === (first.time.moment as { zone?: Zone }).zone,
  )
  const [name, ...others] = names
  if (!name || others.length || !isAlone) return undefined
  const start = span.start + name.index
  return [{ span: { start, end: start + name[0].length }, newText: to.words }]
}

const zoneName = /[A-Z][a-z]+\/[A-Z]\w+|\b[A-Z]{2,5}\b|(?:UTC)?[+-]\d\d:\d\d/g

/** The zone that closes a time, as its author wrote it. */
function zoneBehind(written: string): NamedZone | undefined {
  const name = /(?:[A-Z][a-z]+\/[A-Z]\w+|\b[A-Z]{3,5}|[+-]\d\d:\d\d)$/.exec(written)?.[0]
  return name ? zoneOf(name) : undefined
}

function zoneOf(name: string): NamedZone | undefined {
  const zone = readZoneWords(name)?.zone
  return zone ? { zone, words: name } : undefined
}
