import { lineAt, readLineStarts } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { Finding } from './finding.ts'

/**
 * A document with drawings: a line whose first sign is `^` is no part of it, and says what is found
 * in the line above. `^config {…}` gives settings; `^fixed` begins the text after all fixes.
 */
export interface Drawing {
  readonly text: string
  readonly config: string
  /** The text after `^fixed`, if there is such a line. */
  readonly fixed?: string
}

/** Takes the drawings out of a document. */
export function readDrawing(source: string): Drawing {
  const [body = '', fixed] = source.split(/^\^fixed\n/m)
  const lines = body.split(/(?<=\n)/)
  const config = lines.find((line) => line.startsWith('^config '))?.slice('^config '.length) ?? ''
  const text = lines.filter((line) => !/^[ \t]*\^/.test(line)).join('')
  return { text, config, ...(fixed === undefined ? {} : { fixed }) }
}

/** Draws what a review found into the document: what a test compares with its source. */
export function draw(text: string, findings: readonly Finding[]): string {
  const starts = readLineStarts(text)
  const marks = findings.flatMap((finding) => [
    { span: finding.span, words: describe(finding) },
    ...(finding.related ?? []).map(({ span }) => ({ span, words: 'see' })),
  ])
  return text
    .split(/(?<=\n)/)
    .map((line, index) => {
      const here = marks.filter(({ span }) => lineAt(starts, span.start) === index)
      const drawn = here.map((mark) => drawMark(mark, { line, start: starts[index] ?? 0 })).sort()
      return [line.endsWith('\n') || !drawn.length ? line : `${line}\n`, ...drawn].join('')
    })
    .join('')
}

function describe({ severity, fixes, id, message }: Finding): string {
  return ` ${severity}${fixes?.length ? '*' : ''} ${id}: ${message}`.slice(1)
}

function drawMark(
  { span, words }: { span: Span; words: string },
  { line, start }: { line: string; start: number },
): string {
  const column = span.start - start
  const end = Math.min(span.end - start, line.trimEnd().length)
  const indent = line.slice(0, column).replace(/[^\t]/g, ' ')
  return `${indent}${'^'.repeat(Math.max(1, end - column))} ${words}\n`
}
