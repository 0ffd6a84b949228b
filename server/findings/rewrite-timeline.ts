import type { Postmortem, TimelineEvent } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf, wholeLines } from '../text/lines.ts'
import { encloses, type Span, touches } from '../text/span.ts'
import type { Moment } from '../time/moment.ts'
import { readTimes, readZoneWords } from '../time/read-times.ts'

/** Another form for the part of a timeline at a place; what it says stays the same. */
export interface Rewrite {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** The forms that the list or table at a place can be given, of which each keeps every moment. */
export function rewritesAt(text: string, postmortem: Postmortem, here: Span): Rewrite[] {
  const at = postmortem.timeline.find(({ span }) => touches(wholeLines(text, span), here))
  const list = postmortem.timeline.filter((event) => event.list === at?.list)
  if (list.length < 2) return []
  const forms: [string, Edit[] | undefined][] = [
    ['Write the date in each entry', writeDates(text, list)],
    ['Convert these times to UTC', convertToUtc(text, list, postmortem)],
    ['Turn this list into a table', listToTable(text, list)],
    ['Turn this table into a list', tableToList(text, list, postmortem)],
  ]
  return forms.flatMap(([title, edits]) => (edits?.length ? [{ title, edits }] : []))
}

/** A date may also stand in another cell of the row. */
function namesDate(text: string, { span }: TimelineEvent): boolean {
  const [line = ''] = text.slice(span.start, span.end).split('\n')
  return readTimes(line).some(
    ({ date, weekday, relativeMinutes }) => date || weekday || relativeMinutes,
  )
}

function writeDates(text: string, list: readonly TimelineEvent[]): Edit[] {
  return list.flatMap((event) => {
    const { moment, span } = event.time
    const date = 'date' in moment ? moment.date : undefined
    if (date?.length !== 10 || namesDate(text, event)) return []
    return [{ span: { start: span.start, end: span.start }, newText: `${date} ` }]
  })
}

/** Only where each time names its zone itself, so that nothing around contradicts what is written. */
function convertToUtc(
  text: string,
  list: readonly TimelineEvent[],
  { twinTimes }: Postmortem,
): Edit[] | undefined {
  const edits = list.map((event): Edit | undefined => {
    const { moment, span, end, slip, text: written } = event.time
    const [mention, ...others] = readTimes(written)
    const isWhole = moment.kind === 'instant' && !end && !slip && mention?.zone && !others.length
    const hasDateElsewhere = !mention?.date && namesDate(text, event)
    const isTwin = twinTimes.some(({ first }) => touches(first.span, span))
    return isWhole && !hasDateElsewhere && !isTwin ? { span, newText: inUtc(moment) } : undefined
  })
  const known = edits.filter((edit) => edit !== undefined)
  const changes = list.some(({ time: { moment } }) => 'zone' in moment && moment.zone !== 'UTC')
  return changes && known.length === list.length ? known : undefined
}

function inUtc({ epochMs, precision, approximate }: Extract<Moment, { kind: 'instant' }>): string {
  const written = new Date(epochMs).toISOString().replace('T', ' ')
  return `${approximate ? '~' : ''}${written.slice(0, precision === 'second' ? 19 : 16)} UTC`
}

function listToTable(text: string, list: readonly TimelineEvent[]): Edit[] | undefined {
  const eol = lineBreakOf(text)
  const rows = list.map(({ span, time, what, movable }) => {
    const lines = wholeLines(text, span)
    const line = text.slice(lines.start, lines.end).trimEnd()
    const marker = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(line)?.[0]
    if (!movable || !marker || line.includes('\n') || what.span.start <= time.span.end)
      return undefined
    const [from, to] = [time.span.start, what.span.start].map((at) => at - lines.start)
    // Markup that begins before the time and ends behind it cannot be cut in two.
    const isPlain =
      line.slice(marker.length, from).trim() === '' && !/[|*_`]/.test(line.slice(from, to))
    return isPlain
      ? `| ${time.text} | ${line.slice(to).replaceAll('|', '\\|').trim()} |`
      : undefined
  })
  return replaceLines(
    text,
    list,
    rows,
    ['| Time | What happened |', '| --- | --- |'].join(eol) + eol,
  )
}

function tableToList(
  text: string,
  list: readonly TimelineEvent[],
  { tables }: Postmortem,
): Edit[] | undefined {
  const first = list[0] as TimelineEvent
  const table = tables.find(({ span }) => encloses(span, first.span))
  const [time, what, ...others] = table?.columns ?? []
  // The head would take along the zone or the date that it gives to all rows.
  if (!table || !time || !what || others.length || readZoneWords(time.text) || /\d/.test(time.text))
    return undefined
  const rows = list.map(({ span }) => {
    const [, one, two] =
      /^\s*\|(.*?)(?<!\\)\|(.*?)(?<!\\)\|\s*$/.exec(text.slice(span.start, span.end)) ?? []
    return one && two ? `- ${one.trim()} ${two.trim().replaceAll('\\|', '|')}` : undefined
  })
  const edits = replaceLines(text, list, rows, '')
  const start = wholeLines(text, table.span).start
  const head = { start, end: wholeLines(text, first.span).start }
  const isHead = text.slice(head.start, head.end).trim().split('\n').length === 2
  return edits && isHead ? [{ span: head, newText: '' }, ...edits] : undefined
}

/** Undefined where a row is missing, or something else stands between the entries. */
function replaceLines(
  text: string,
  list: readonly TimelineEvent[],
  rows: readonly (string | undefined)[],
  head: string,
): Edit[] | undefined {
  const spans = list.map(({ span }) => wholeLines(text, span))
  const isDense = spans.every((span, index) => index === 0 || span.start === spans[index - 1]?.end)
  if (!isDense || rows.some((row) => row === undefined)) return undefined
  return spans.map((span, index) => {
    const line = text.slice(span.start, span.end)
    const end = /\r?\n$/.exec(line)?.[0] ?? ''
    return { span, newText: `${index === 0 ? head : ''}${rows[index]}${end}` }
  })
}
