import type { Finding, Related } from '../findings/finding.ts'
import { sliceMasked } from '../findings/mask.ts'
import type { Span } from '../text/span.ts'
import { drawExcerpt } from './excerpt.ts'
import { type FileReport, regionOf } from './file-report.ts'
import type { Paint } from './paint.ts'
import { printable, visible } from './printable.ts'
import { sortOf } from './tally.ts'
import { widthOf } from './text-width.ts'
import { wrapWords } from './wrap-words.ts'

/** How the findings of one file are lined up. */
export interface Layout {
  readonly placeWidth: number
  readonly sortWidth: number
  /** Undefined in a pipe, where a finding keeps to one line so that it can be searched for. */
  readonly columns: number | undefined
  readonly paint: Paint
}

/** Columns in a pipe, for lines of the document. */
const usualColumns = 80

/** "22:3", from 1. */
export function placeOf(report: FileReport, span: Span): string {
  const { line, column } = regionOf(report, span)
  return `${line}:${column}`
}

/** A finding as lines: place, sort, message and id; the line of the document; related places. */
export function drawFinding(report: FileReport, finding: Finding, layout: Layout): string[] {
  const { placeWidth, sortWidth, paint } = layout
  const sort = sortOf(finding)
  const place = placeOf(report, finding.span).padEnd(placeWidth)
  const head = `  ${place}  ${paint(sort, sort)}${' '.repeat(sortWidth - sort.length)}  `
  const [first, ...rest] = drawMessage(finding, layout)
  return [
    head + first,
    ...rest.map((line) => ' '.repeat(placeWidth + sortWidth + 6) + line),
    ...drawPlace(report, finding.span, layout),
    ...(finding.related ?? []).map((related) => drawRelated(report, related, layout)),
  ]
}

function drawMessage(finding: Finding, { columns, placeWidth, sortWidth, paint }: Layout) {
  const message = printable(finding.message)
  const id = paint(finding.id, 'faint')
  if (columns === undefined) return [`${message}  ${id}`]
  const room = Math.max(30, columns - placeWidth - sortWidth - 6)
  const lines = wrapWords(message, room)
  const last = lines.at(-1) ?? ''
  return widthOf(last) + 2 + finding.id.length <= room
    ? [...lines.slice(0, -1), `${last}  ${id}`]
    : [...lines, id]
}

function drawPlace(report: FileReport, span: Span, layout: Layout): string[] {
  const { text, lineStarts, masked } = report
  const { line, column, endLine, endColumn } = regionOf(report, span)
  const whole = { start: lineStarts[line - 1] ?? 0, end: lineStarts[line] ?? text.length }
  const source = sliceMasked(text, whole, masked).replace(/[\r\n]+$/, '')
  if (!source.trim()) return []
  const indent = ' '.repeat(layout.placeWidth + 4)
  const place = { from: column - 1, to: line === endLine ? endColumn - 1 : source.length }
  const { line: drawn, marks } = drawExcerpt(
    visible(source),
    place,
    (layout.columns ?? usualColumns) - indent.length,
  )
  return [indent + drawn, indent + layout.paint(marks, 'faint')]
}

function drawRelated(report: FileReport, { span, message }: Related, layout: Layout): string {
  const see = `see ${placeOf(report, span)}  ${printable(message)}`
  return ' '.repeat(layout.placeWidth + 4) + layout.paint(see, 'faint')
}
