import type { RowBlock } from '../../text/block.ts'
import { type Prose, squeeze, wordsOf } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import type { ActionItem } from '../model.ts'
import { readDone, readStatus } from './action-done.ts'
import { dueOfCell, readDue } from './action-due.ts'
import { mayNameOwner, readOwner } from './action-owner.ts'
import { readTracker } from './action-tracker.ts'
import { vacancyOfCell } from './action-vacancy.ts'
import type { ActionReading } from './read-actions.ts'

const columns = {
  what: /\b(?:action|title|task|item|description|what|measure|follow.?up|todo|aufgabe|maßnahme|massnahme|tâche|mesure|acción|ação)s?\b|内容|アクション|対策|タスク/i,
  owner:
    /\b(?:owner|assignee|assigned|who|dri|responsible|lead|person|team|poc|contact|engineer|wer|zuständig|verantwortlich|responsable|qui|quien|quién|responsável)\b|担当|責任者/i,
  due: /\b(?:due|deadline|target|eta|when|date|by|bis|frist|termin|wann|échéance|pour le|fecha|plazo|prazo)(?![\p{L}])|期限|期日|予定/iu,
  tracker: /\b(?:ticket|issue|bug|tracker|tracking|jira|link|pr|pull request|ref)s?\b|チケット/i,
  status:
    /\b(?:status|state|done|progress|complete|stand|état|statut|avancement|estado|situação)(?![\p{L}])|状態|状況|進捗|ステータス|完了/iu,
}

/** A row of a table is one task, its fields in the columns that are named for them. */
export function readActionRow(
  row: RowBlock,
  header: RowBlock | undefined,
  { people, incident }: ActionReading,
): ActionItem | undefined {
  if (row.isHeader || !header) return undefined
  const cellOf = (name: keyof typeof columns) => cellUnder(row, header, columns[name])
  const what = cellOf('what') ?? longestCell(row, header)
  if (!what || !squeeze(what.plain)) return undefined
  const ownerCell = cellOf('owner')
  const owner = filled(ownerCell) ?? readOwner(what, people)
  const vacancy = owner ? undefined : vacancyOfCell(ownerCell && wordsOf(ownerCell))
  const dueCell = filled(cellOf('due'))
  const isState = dueCell !== undefined && stateAlone.test(dueCell.text)
  const dueWords = isState ? undefined : dueCell
  const due = dueWords ? dueOfCell(dueWords, incident) : readDue(what, incident)
  const foreign = row.cells.filter((cell, at) => !isOwnNumber(cell, header.cells[at]))
  const underHead = cellOf('tracker')
  const trackerCell = underHead && foreign.includes(underHead) ? underHead : undefined
  const tracker =
    (trackerCell && (readTracker(trackerCell) ?? filled(trackerCell))) ||
    readTracker(what) ||
    foreign.flatMap((cell) => readWholeTracker(cell) ?? [])[0]
  const status = cellOf('status')
  const done = status
    ? readStatus(status.plain)
    : isState
      ? readStatus(dueCell.text)
      : doneOn.test(dueCell?.text ?? '') || firstDone(row)
  return {
    span: row.span,
    what: wordsOf(what),
    ...(owner ? { owner } : {}),
    ...(vacancy ? { vacancy } : {}),
    ...(due ? { due } : {}),
    ...(tracker ? { tracker } : {}),
    ...(done === undefined ? {} : { done }),
    mayHaveOwner:
      owner !== undefined ||
      mayNameOwner(what) ||
      /won['’]?t|declined|rejected/i.test(status?.plain ?? ''),
  }
}

/** `Done` under `When`. */
const stateAlone =
  /^\W*(?:done|completed?|in progress|open|ongoing|already (?:done|live)|完了|済)\W*$/i

/** `done 12 May` under `When`. */
const doneOn =
  /^\W*(?:done|completed|shipped|fixed|merged|released|erledigt|umgesetzt|hecho|fait|完了)(?![\p{L}]).*\d/iu

/** `CA-3` or `231-4` under `No.`: the numbers by which a document counts its own tasks. */
function isOwnNumber(cell: Prose, head: Prose | undefined): boolean {
  const number = /^[\p{L}\p{N}]{0,8}[-. ]?0{0,2}(\d{1,2})$/u.exec(squeeze(cell.plain))?.[1]
  const isCount = /^\W*(?:no|nr|num(?:ber)?|ref(?:erence)?|#|item|id|番号)?\W*$/i
  return number !== undefined && cell.links.length === 0 && isCount.test(head?.plain ?? '')
}

/** A state may stand in any cell, where no column is for it: `b/77121 **DONE**`. */
function firstDone({ cells }: RowBlock): boolean | undefined {
  for (const cell of cells) {
    const done = readDone(cell, undefined)
    if (done !== undefined) return done
  }
  return undefined
}

/** A key of a tracker that fills its cell. */
function readWholeTracker(cell: Prose): Words | undefined {
  const tracker = readTracker(cell)
  return tracker && tracker.text === squeeze(cell.plain) ? tracker : undefined
}

function cellUnder(row: RowBlock, header: RowBlock, name: RegExp): Prose | undefined {
  const column = header.cells.findIndex((cell) => name.test(cell.plain))
  return column < 0 ? undefined : row.cells[column]
}

function longestCell(row: RowBlock, header: RowBlock): Prose | undefined {
  const named = [columns.owner, columns.due, columns.tracker, columns.status]
  return row.cells
    .filter((_, index) => !named.some((name) => name.test(header.cells[index]?.plain ?? '')))
    .sort((a, b) => squeeze(b.plain).length - squeeze(a.plain).length)[0]
}

/** The words of a cell, unless they only say that there is nothing to say. */
function filled(cell: Prose | undefined): Words | undefined {
  const words = cell && wordsOf(cell)
  return words &&
    !/^(?:[-–—?.…]*|n\/?a(?: done)?|none|tbd|tba|to ?do|unassigned|未定|なし)$/i.test(words.text)
    ? words
    : undefined
}
