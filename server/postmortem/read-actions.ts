import type { Block, HeadingBlock, ItemBlock, ParagraphBlock, RowBlock } from '../text/block.ts'
import { type Prose, sliceProse, squeeze, wordsOf } from '../text/prose.ts'
import type { Words } from '../text/span.ts'
import type { IsoDate } from '../time/calendar.ts'
import { readDone } from './action-done.ts'
import { readDue } from './action-due.ts'
import { mayNameOwner, readGroupOwner, readOwner } from './action-owner.ts'
import { readActionRow } from './action-row.ts'
import { isActionLabel, isField, isNothing, markedTask } from './action-task.ts'
import { readTracker } from './action-tracker.ts'
import type { ActionItem } from './model.ts'
import type { Outline } from './outline.ts'
import type { People } from './people.ts'

/** What the reading of one task needs to know of its document. */
export interface ActionReading {
  readonly outline: Outline
  readonly people: People
  /** The day that years left out are near to. */
  readonly incident: IsoDate | undefined
}

/** Each task that the document assigns: items and rows of action sections, and marked ones. */
export function readActions(blocks: readonly Block[], reading: ActionReading): ActionItem[] {
  const { outline } = reading
  const actions: ActionItem[] = []
  const headers = new Map<number, RowBlock>()
  const assigned = blocks.filter((block) => !block.quoted && isAssigned(block, outline))
  const forms = formsOf(assigned)
  /** Blocks up to here are the parts of a task that was read. */
  let partsEnd = 0
  let partsDepth = 0
  let groupOwner: Words | undefined
  blocks.forEach((block, index) => {
    if (block.quoted) return
    if (block.kind === 'row' && block.isHeader) headers.set(block.table, block)
    const add = (action: ActionItem | undefined) => {
      if (action) actions.push({ ...action, ...sectionOf(block, outline) })
    }
    if (!isAssigned(block, outline)) return add(readMarked(block, reading))
    if (block.kind === 'heading' && outline.sectionAt(block.span.start)?.role) {
      groupOwner = undefined
      return
    }
    if (block.kind === 'heading' || block.kind === 'paragraph') {
      const named = readGroupOwner(block.prose, reading.people)
      groupOwner = named ?? (block.kind === 'heading' ? undefined : groupOwner)
      if (named) return
    }
    if (block.kind === 'heading') {
      const fields = fieldsBelow(block, blocks.slice(index + 1))
      if (!fields) return
      partsEnd = fields.end
      partsDepth = 0
      return add(readTask(block, fields.proses, { reading, groupOwner }))
    }
    const isPart = block.span.start < partsEnd && block.depth > partsDepth
    if (block.kind === 'row') return add(readActionRow(block, headers.get(block.table), reading))
    if (block.kind === 'paragraph' && !isPart && forms.has('paragraph') && hasFields(block))
      return add(readTask(block, [], { reading, groupOwner }))
    if (block.kind !== 'item') return
    if (isActionLabel(block, blocks[index + 1])) {
      const named = readGroupOwner(block.prose, reading.people)
      groupOwner = named ?? groupOwner
      return
    }
    if ((isPart || forms.has('row')) && block.checked === undefined) return
    partsEnd = block.span.end
    partsDepth = block.depth
    if (isNothing(block.prose)) return
    const details = detailsOf(block, blocks.slice(index + 1))
    add(
      readTask(block, details, {
        reading,
        groupOwner,
        isOwned: isOwnedTogether(block, blocks, outline),
      }),
    )
  })
  return actions
}

function sectionOf(block: Block, outline: Outline): Pick<ActionItem, 'section'> {
  const heading = outline.sectionAt(block.span.start)?.heading
  return heading ? { section: { text: heading.text, span: heading.span } } : {}
}

/** How tasks are listed: beside a table, lists explain; prose assigns where nothing is listed. */
function formsOf(assigned: readonly Block[]): Set<Block['kind']> {
  const kinds = new Set(assigned.map(({ kind }) => kind))
  if (kinds.has('item') || kinds.has('row')) kinds.delete('paragraph')
  return kinds
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

/** `[Action item] Raise the limit` in the midst of the account. */
function readMarked(block: Block, reading: ActionReading): ActionItem | undefined {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return undefined
  const from = markedTask(block.prose.plain)
  if (from === undefined) return undefined
  const prose = sliceProse(block.prose, from, block.prose.plain.length)
  return readTask({ ...block, prose }, [], { reading })
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

/** The fields of a task that is a heading: `Owner:`, `Due:` and what else stands below it. */
function fieldsBelow(heading: HeadingBlock, following: readonly Block[]) {
  const proses: Prose[] = []
  let end = heading.span.end
  for (const block of following) {
    if (block.kind === 'heading' || block.kind === 'row') break
    if (block.kind !== 'item' && block.kind !== 'paragraph') continue
    if (block.kind === 'item' && block.checked !== undefined) return undefined
    proses.push(block.prose)
    end = block.span.end
  }
  return proses.some(isField) ? { proses, end } : undefined
}

function hasFields({ prose }: ParagraphBlock): boolean {
  return /\b(?:owners?|assignee|assigned to|due|deadline|eta)\b\s*[*_]*[:：]/i.test(prose.plain)
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

interface TaskSources {
  readonly reading: ActionReading
  /** Named above the list, for all of it. */
  readonly groupOwner?: Words | undefined
  readonly isOwned?: boolean
}

function readTask(
  block: ItemBlock | ParagraphBlock | HeadingBlock,
  details: readonly Prose[],
  { reading: { people, incident }, groupOwner, isOwned = false }: TaskSources,
): ActionItem {
  const { prose } = block
  const all = [prose, ...details]
  const owner = firstOf(all, (one) => readOwner(one, people)) ?? groupOwner
  const due = firstOf(all, (one) => readDue(one, incident))
  const tracker = firstOf(all, readTracker)
  const checked = block.kind === 'item' ? block.checked : undefined
  const done = readDone(prose, checked) ?? firstOf(details, (one) => doneField(one))
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

function doneField(prose: Prose): boolean | undefined {
  return /^\W*status\b/i.test(squeeze(prose.plain)) ? readDone(prose, undefined) : undefined
}

function firstOf<T>(
  proses: readonly Prose[],
  read: (prose: Prose) => T | undefined,
): T | undefined {
  for (const prose of proses) {
    const found = read(prose)
    if (found !== undefined) return found
  }
  return undefined
}
