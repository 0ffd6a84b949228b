import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver'
import { type LineStarts, readLineStarts } from '../text/lines.ts'
import { toSpan } from './from-lsp.ts'

/** The unit in which the client counts characters within a line. */
export type Encoding = 'utf-16' | 'utf-8'

/**
 * One version of a document that is open in the client. A change makes a new one, so that two
 * of them are the same object exactly when nothing was typed in between.
 */
export interface OpenText {
  readonly uri: string
  readonly version: number
  readonly text: string
  readonly lineStarts: LineStarts
  readonly encoding: Encoding
}

/** The document as the client opened it. */
export function openText(
  { uri, version, text }: Pick<TextDocumentItem, 'uri' | 'version' | 'text'>,
  encoding: Encoding,
): OpenText {
  return { uri, version, text, lineStarts: readLineStarts(text), encoding }
}

/** The document after the changes, each of which counts in the text that the one before left. */
export function changeText(
  before: OpenText,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenText {
  let open = before
  for (const change of changes) {
    const { uri, encoding } = open
    open = openText({ uri, version, text: changedText(open, change) }, encoding)
  }
  return open
}

function changedText(open: OpenText, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text
  const { start, end } = toSpan(open, change.range)
  return open.text.slice(0, start) + change.text + open.text.slice(end)
}
