import type { Postmortem, TimelineEvent } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf, wholeLines } from '../text/lines.ts'
import { encloses, type Span, touches } from '../text/span.ts'
import { readZoneWords } from '../time/read-times.ts'
import { convertTimes, namesDate, zonesNamedIn } from './convert-zone.ts'

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
    ...zonesNamedIn(postmortem).map((to): [string, Edit[] | undefined] => [
      `Convert these times to ${to.words}`,
      convertTimes(text, list, { to, postmortem }),
    ]),
    ['Turn this list into a table', listToTable(text, list)],
    ['Turn this table into a list', tableToList(text, list, postmortem)],
  ]
  return forms.flatMap(([title, edits]) => (edits?.length ? [{ title, edits }] : []))
}

function writeDates(text: string, list: readonly TimelineEvent[]): Edit[] {
  return list.flatMap((event) => {
    const { moment, span } = event.time
    const date = 'date' in moment ? moment.date : undefined
    if (date?.length !== 10 || namesDate(text, event)) return []
    return [{ span: { start: span.start, end: span.start }, newText: `${date} ` }]
  })
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
