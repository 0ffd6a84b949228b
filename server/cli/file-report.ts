import type { Finding, Fix } from '../findings/finding.ts'
import { maskQuotes } from '../findings/mask.ts'
import type { Untouched } from '../questions/untouched.ts'
import { type LineStarts, placeAt } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { StoredText } from './stored-text.ts'
import type { Tally } from './tally.ts'

/** What is reported of one file. */
export interface FileReport {
  /** As people see its path. */
  readonly file: string
  /** Absolute, with forward slashes. */
  readonly path: string
  /** The text that the findings are about, mended where that was asked for. */
  readonly text: string
  readonly lineStarts: LineStarts
  readonly findings: readonly Finding[]
  /** What must not be printed, whichever findings are shown. */
  readonly masked: readonly Span[]
  /** As it was found. */
  readonly stored: StoredText
  /** How many fixes lie between the two. */
  readonly fixCount: number
  /** Where the team counts the questions that nobody has touched. */
  readonly untouched?: Untouched
}

/** The fixes that can be printed whole: none that would move or repeat what is masked. */
export function printableFixes({ text, masked }: FileReport, { fixes = [] }: Finding): Fix[] {
  const mask = maskQuotes(text, masked)
  return fixes.filter(({ edits }) => edits.every(({ newText }) => mask(newText) === newText))
}

/** What a reporter may know beside the files. */
export interface ReportSetting {
  readonly columns: number | undefined
  readonly colour: boolean
  /** Only errors come by. */
  readonly quiet: boolean
  /** What went wrong with the run itself so far. */
  readonly complaints: readonly string[]
  /** Complete once all files have been seen. */
  readonly tally: Tally
}

/** Turns reports into pieces of output, as they come. */
export type Reporter = (
  reports: AsyncIterable<FileReport>,
  setting: ReportSetting,
) => AsyncIterable<string>

/** Lines and columns from 1, columns in UTF-16 units, the end after the last character. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where a span lies, as people count. */
export function regionOf({ lineStarts }: Pick<FileReport, 'lineStarts'>, span: Span): Region {
  const start = placeAt(lineStarts, span.start)
  const end = placeAt(lineStarts, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
