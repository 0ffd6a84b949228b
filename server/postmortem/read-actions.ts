import type { Block, ItemBlock, RowBlock } from '../text/block.ts'
import { type Prose, squeeze, wordsOf } from '../text/prose.ts'
import type { Span, Words } from '../text/span.ts'
import { readTimes } from '../time/read-times.ts'
import { mayNameOwner, readOwner } from './action-owner.ts'
import type { ActionItem } from './model.ts'
import type { Outline } from './outline.ts'

/** Each task that the document assigns: items and rows of action sections. */
export function readActions(blocks: readonly Block[], outline: Outline): ActionItem[] {
  const actions: ActionItem[] = []
  const headers = new Map<number, RowBlock>()
  // Where a table lists the tasks, the lists beside it explain.
  const inTable = blocks.some((block) => block.kind === 'row' && isAssigned(block, outline))
  let around: { depth: number; end: number } | undefined
  blocks.forEach((block, index) => {
    if (block.quoted) return
    if (block.kind === 'row' && block.isHeader) headers.set(block.table, block)
    if (!isAssigned(block, outline)) return
    const section = outline.sectionAt(block.span.start)?.heading
    const place = section ? { section: { text: section.text, span: section.span } } : {}
    if (block.kind === 'row') {
      const action = readRow(block, headers.get(block.table))
      if (action) actions.push({ ...action, ...place })
    } else if (block.kind === 'item') {
      if (isLabel(block, blocks[index + 1])) return
      const isDetail = around && block.span.start < around.end && block.depth > around.depth
      if ((isDetail || inTable) && block.checked === undefined) return
      around = { depth: block.depth, end: block.span.end }
      if (!isNothing(block.prose)) {
        const details = detailsOf(block, blocks.slice(index + 1))
        const isOwned = isOwnedTogether(block, blocks, outline)
        actions.push({ ...readItem(block, details, isOwned), ...place })
      }
    }
  })
  return actions
}

/** It stands among the actions, or promises one among the lessons: `We will add …`. */
function isAssigned(block: Block, outline: Outline): boolean {
  const role = outline.roleAt(block.span.start)
  if (role === 'action-items') return true
  const mayPromise = role === 'lessons' || role === 'went-wrong'
  return (
    mayPromise &&
    block.kind === 'item' &&
    /^\s*we(?:['’]ll| will| are going to) /i.test(block.prose.plain)
  )
}

/** An item that only names the items nested in it. */
function isLabel(block: ItemBlock, next: Block | undefined): boolean {
  if (block.checked !== undefined || !next || next.span.start >= block.span.end) return false
  const plain = squeeze(block.prose.plain)
  const [strong] = block.prose.strong
  const isStrong = strong && squeeze(block.prose.plain.slice(strong.start, strong.end)) === plain
  return next.kind === 'item' && (/[:：]$/.test(plain) || !!isStrong)
}

/** `None`, `N/A – fixed upstream`: that there is nothing to do. */
function isNothing({ plain }: Prose): boolean {
  return /^[\s\W]*(?:(?:none|n\/a|nothing|なし)(?![\w-])|no (?:further |open )?(?:actions?|follow.?ups?)\b|$)/i.test(
    plain,
  )
}

/** What is nested in an item: `Owner: Noor` below the task. */
function detailsOf(item: ItemBlock, following: readonly Block[]): Prose[] {
  const details: Prose[] = []
  for (const block of following) {
    if (block.span.start >= item.span.end) break
    if (block.kind === 'item' || block.kind === 'paragraph') details.push(block.prose)
  }
  return details
}

/** A heading or a sentence beside the list may name one owner for all of it. */
function isOwnedTogether(item: ItemBlock, blocks: readonly Block[], outline: Outline): boolean {
  const section = outline.sectionAt(item.span.start)
  if (!section) return false
  const { heading, body } = section
  if (/\bown(?:er|ed)\b|担当/i.test(heading.text)) return true
  const isName =
    section.role === undefined && /^\p{Lu}[\p{Ll}]+(?: \p{Lu}\p{Ll}+)?$/u.test(heading.text)
  return (
    isName ||
    blocks.some(
      (block) =>
        block.kind === 'paragraph' &&
        block.depth === 0 &&
        body.start <= block.span.start &&
        block.span.end <= body.end &&
        /\bown(?:er|ed|s)\b|\bassigned\b|\btracked (?:in|under|as)\b|担当/i.test(block.prose.plain),
    )
  )
}

function readItem(block: ItemBlock, details: readonly Prose[], isOwned: boolean): ActionItem {
  const { prose } = block
  const all = [prose, ...details]
  const owner = firstOf(all, readOwner)
  const due = firstOf(all, readDue)
  const tracker = firstOf(all, readTracker)
  const done = readDone(prose, block.checked)
  return {
    span: block.span,
    what: wordsOf(prose),
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(tracker ? { tracker } : {}),
    ...(done === undefined ? {} : { done }),
    mayHaveOwner: owner !== undefined || isOwned || mayNameOwner(prose),
  }
}

function firstOf<T>(
  proses: readonly Prose[],
  read: (prose: Prose) => T | undefined,
): T | undefined {
  for (const prose of proses) {
    const found = read(prose)
    if (found) return found
  }
  return undefined
}

const columns = {
  what: /\b(?:action|title|task|item|description|what|measure|follow.?up|todo)s?\b|内容|アクション|対策|タスク/i,
  owner:
    /\b(?:owner|assignee|assigned|who|dri|responsible|lead|person|team|poc|contact|engineer)\b|担当|責任者/i,
  due: /\b(?:due|deadline|target|eta|when|date|by)\b|期限|期日|予定/i,
  tracker: /\b(?:ticket|issue|bug|tracker|tracking|jira|link|pr|pull request|ref)s?\b|チケット/i,
  status: /\b(?:status|state|done|progress|complete)\b|状態|ステータス|完了/i,
}

function readRow(row: RowBlock, header: RowBlock | undefined): ActionItem | undefined {
  if (row.isHeader || !header) return undefined
  const cellOf = (name: keyof typeof columns) => cellUnder(row, header, columns[name])
  const what = cellOf('what') ?? longestCell(row, header)
  if (!what || !squeeze(what.plain)) return undefined
  const owner = filled(cellOf('owner'))
  const due = filled(cellOf('due'))
  const trackerCell = cellOf('tracker')
  const tracker =
    (trackerCell && (readTracker(trackerCell) ?? filled(trackerCell))) || readTracker(what)
  const status = cellOf('status')
  const done = status ? readStatus(status.plain) : readDone(what, undefined)
  return {
    span: row.span,
    what: wordsOf(what),
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(tracker ? { tracker } : {}),
    ...(done === undefined ? {} : { done }),
    mayHaveOwner:
      owner !== undefined ||
      mayNameOwner(what) ||
      /won['’]?t|declined|rejected/i.test(status?.plain ?? ''),
  }
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
    !/^(?:[-–—?.…]*|n\/?a|none|tbd|tba|to ?do|unassigned|未定|なし)$/i.test(words.text)
    ? words
    : undefined
}

/** `due 2026-03-01`, `by March 3`, `期限: …`, or a date in the brackets that close the item. */
function readDue({ plain, start }: Prose): Words | undefined {
  const closing = /[([][^()[\]]*[)\]]\s*[.;]?\s*$/.exec(plain)
  const last = closing && readTimes(closing[0]).find(({ date, clock }) => date?.day && !clock)
  if (closing && last) {
    const span = {
      start: start + closing.index + last.start,
      end: start + closing.index + last.end,
    }
    return { text: squeeze(closing[0].slice(last.start, last.end)), span }
  }
  const match =
    /(?:\b(?:due(?: date)?|deadline|eta|target(?: date)?|by|before|until)\b|期限)[\s:：*_]*/i
  for (let from = 0; from < plain.length; ) {
    const found = match.exec(plain.slice(from))
    if (!found) return undefined
    const at = from + found.index + found[0].length
    const time = readTimes(plain.slice(at, at + 40))[0]
    if (time?.date && time.start <= 1) {
      const span: Span = { start: start + at + time.start, end: start + at + time.end }
      return { text: squeeze(plain.slice(at + time.start, at + time.end)), span }
    }
    from = at
  }
  return undefined
}

const trackerUrl =
  /\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|bugs?|work_?items?|boards?)\/|show_bug\.cgi|bugzil\.la|\/T\d+|linear\.app|atlassian\.net|trello\.com\/c|phabricator/i
const trackerWords =
  /(?<![\w/#&])#\d{1,7}\b|\b[\w.-]+\/[\w.-]+#\d+\b|\b(?:PR|MR|GH|[Bb]ug|[Ii]ssue|[Tt]icket)[ #-]{1,2}\d+\b|\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b(?!-)/
/** Names with the shape of a ticket that are none. */
const notTracker = /^(?:UTF|ISO|SHA|RFC|CVE|SEV|HTTP|TLS|ADR|AES|RSA|UTC|GMT|COVID|P)-\d/

function readTracker({ plain, start, links }: Prose): Words | undefined {
  const link = links.find(({ url }) => trackerUrl.test(url))
  const span = link?.span ?? findWords(plain)
  if (!span) return undefined
  return {
    text: squeeze(plain.slice(span.start, span.end)),
    span: { start: start + span.start, end: start + span.end },
  }
}

function findWords(plain: string): Span | undefined {
  const match = trackerWords.exec(plain) ?? /https?:\/\/[^\s)>\]]+/.exec(plain)
  if (!match || notTracker.test(match[0])) return undefined
  if (match[0].startsWith('http') && !trackerUrl.test(match[0])) return undefined
  return { start: match.index, end: match.index + match[0].length }
}

/** Signs that a task is done, wherever they stand in it. */
const doneSigns = [
  /^[^\p{L}]*(?:✅|☑|✔|\[x\]|:white_check_mark:|:heavy_check_mark:)/iu,
  /^[^\p{L}]*[([]?(?:done|completed?|fixed|resolved|implemented|完了)[)\]]?\s*[:：)\]–—-]/iu,
  /[([](?:done|completed?|already done|完了)[)\]]|[–—-] (?:done|completed)\W*$|(?:✅|✔️?)\s*$|^\s*\[\*\]|[([](?:[^)\]]*, ?)?(?:done|completed) \d/i,
  /\bDONE\b/,
]

function readDone({ plain, struck }: Prose, checked: boolean | undefined): boolean | undefined {
  if (checked !== undefined) return checked
  const first = plain.search(/\S/)
  const isStruck = struck.some(
    ({ start, end }) => start <= first + 2 && end - start > plain.trim().length / 2,
  )
  if (isStruck || doneSigns.some((sign) => sign.test(plain))) return true
  return /^[^\p{L}]*(?:⬜|☐|🔲|\[ \])/u.test(plain) ? false : undefined
}

function readStatus(status: string): boolean | undefined {
  if (
    /✅|☑|✔|\b(?:done|complete[d]?|closed|resolved|fixed|merged|deployed|implemented|shipped)\b|完了|済|対応済/i.test(
      status,
    )
  ) {
    return !/\bnot\b|未完了|未/i.test(status)
  }
  const isOpen =
    /\b(?:open|todo|to do|pending|planned|in progress|not started|wip|backlog|new|proposed)\b|未|進行中|予定|TODO|⬜|☐|❌/i
  return isOpen.test(status) ? false : undefined
}
