import type { Block, RowBlock } from '../text/block.ts'
import { wordsOf } from '../text/prose.ts'
import { isPattern, sameName } from './plain-name.ts'
import { isForm } from './read-forms.ts'
import type { Heading } from './read-template.ts'

/** The columns of the first table that stands right under a heading; a form of fields has none. */
export function readColumns(blocks: readonly Block[], { bodyStart, ownEnd }: Heading): string[] {
  const rows = blocks.filter(
    (block): block is RowBlock =>
      block.kind === 'row' && block.span.start >= bodyStart && block.span.end <= ownEnd,
  )
  const [head] = rows
  if (!head || isForm(rows.filter(({ table }) => table === head.table))) return []
  const names = head.cells.map((cell) => wordsOf(cell).text)
  return names.filter((name) => !isPattern(name))
}

/** True where a document's column is the one that the template names. */
export function sameColumn(written: string, name: string): boolean {
  if (sameName(written, name)) return true
  const kind = (text: string) => kinds.find((pattern) => pattern.test(text))
  const [a, b] = [kind(written), kind(name)]
  return a !== undefined && a === b
}

/** Names that teams give to the same thing. */
const kinds: readonly RegExp[] = [
  /^\W*(?:action )?(?:owners?|who|assignees?|assigned(?: to)?|dri|responsible|担当者?|責任者)\W*$/i,
  /^\W*(?:due|due date|deadline|target(?: date)?|eta|by when|期限|期日)\W*$/i,
  /^\W*(?:bug|ticket|issue|tracker|jira)s?(?: #| id| number| link)?\W*$/i,
  /^\W*(?:action|actions|action items?|tasks?|what|対応|アクション)\W*$/i,
  /^\W*(?:time|timestamp|date\/time|when|at|時刻|日時)(?: \(.*\))?\W*$/i,
  /^\W*(?:event|events|what happened|description|details?|出来事|内容)\W*$/i,
]
