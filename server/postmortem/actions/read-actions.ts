import type { Block, HeadingBlock, ItemBlock, ParagraphBlock, RowBlock } from '../../text/block.ts'
import { type Prose, sliceProse, squeeze, wordsOf } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import type { ActionItem } from '../model.ts'
import { type People, personPattern } from '../people/people.ts'
import type { Outline } from '../sections/outline.ts'
import { readDone, readGroupDone } from './action-done.ts'
import { readDue, readDueWords } from './action-due.ts'
import { mayNameOwner, readGroupOwner, readOwner } from './action-owner.ts'
import { readActionRow } from './action-row.ts'
import { readTail } from './action-tail.ts'
import { isActionLabel, isField, isNothing, markedTask } from './action-task.ts'
import { readTracker } from './action-tracker.ts'
import { readVacancy } from './action-vacancy.ts'

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
  return blocks.some((block) => isAssigned(block, outline)) || hasMarks(blocks)
    ? [...findTasks(blocks, reading)].map(({ block, task }) => ({
        ...task,
        ...sectionOf(block, outline),
      }))
    : []
}

interface FoundTask {
  readonly block: Block
  readonly task: ActionItem
}

function* findTasks(blocks: readonly Block[], reading: ActionReading): Generator<FoundTask> {
  const { outline, people } = reading
  const headers = new Map<number, RowBlock>()
  const forms = formsOf(blocks.filter((block) => !block.quoted && isAssigned(block, outline)))
  /** Deeper blocks up to its end are the parts of a task that was read. */
  let around = { end: 0, depth: 0 }
  let group: Group = {}
  for (const [index, block] of blocks.entries()) {
    if (block.quoted) continue
    if (block.kind === 'row' && block.isHeader) headers.set(block.table, block)
    const following = () => blocks.slice(index + 1, index + 40)
    const isPart = block.span.start < around.end && block.depth > around.depth
    let task: ActionItem | undefined
    if (!isAssigned(block, outline)) {
      task = readMarked(block, reading)
    } else if (block.kind === 'row') {
      task = readActionRow(block, headers.get(block.table), reading)
    } else if (block.kind === 'heading') {
      const opensSection = outline.sectionAt(block.span.start)?.role !== undefined
      group = opensSection ? {} : { ...readGroup(block, group, people), ...doneOf(block) }
      const fields = opensSection || group.owner ? undefined : fieldsBelow(block, following())
      if (fields) task = readTask(block, fields.proses, { reading })
      around = { end: fields?.end ?? 0, depth: 0 }
    } else if (block.kind === 'paragraph') {
      const isTask = !isPart && forms.has('paragraph') && tellsTask(block, people)
      if (isTask) task = readTask(block, [], { reading, group })
      else if (!isPart) group = readGroup(block, group, people)
    } else if (block.kind === 'item') {
      if (isActionLabel(block, blocks[index + 1])) {
        group = readGroup(block, group, people)
      } else if (block.checked !== undefined || !(isPart || forms.has('row'))) {
        around = { end: block.span.end, depth: block.depth }
        const isOwned = isOwnedTogether(block, blocks, outline)
        const details = detailsOf(block, following())
        if (!isNothing(block.prose)) task = readTask(block, details, { reading, group, isOwned })
      }
    }
    if (task) yield { block, task }
  }
}

/** What a heading or a line above a list says of all tasks in it. */
interface Group {
  readonly owner?: Words
  readonly done?: boolean
}

function readGroup(
  { prose }: HeadingBlock | ParagraphBlock | ItemBlock,
  last: Group,
  people: People,
): Group {
  const owner = readGroupOwner(prose, people, last.owner !== undefined)
  if (owner) return { ...last, owner }
  // A short line divides the list anew, whomever the one above it named.
  const divides = squeeze(prose.plain).split(' ').length <= 5 && !/[.。]\s*$/.test(prose.plain)
  return divides ? doneOf({ prose }) : last
}

function doneOf({ prose }: { readonly prose: Prose }): Group {
  const done = readGroupDone(squeeze(prose.plain))
  return done === undefined ? {} : { done }
}

function hasMarks(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      (block.kind === 'item' || block.kind === 'paragraph') &&
      markedTask(block.prose.plain) !== undefined,
  )
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
  // What every deploy is to be checked for is no task of this incident.
  const within = outline.sectionAt(block.span.start)
  if (within && !within.role && /\bchecklists?\b/i.test(within.heading.text)) return false
  if (role === 'action-items') return true
  const mayPromise = role === 'lessons' || role === 'went-wrong'
  return (
    mayPromise &&
    block.kind === 'item' &&
    /(?:^|,)\s*we(?:['’]ll| will| are going to) /i.test(block.prose.plain)
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

/** Prose that assigns a task: it has fields, or says who will do what. */
function tellsTask({ prose }: ParagraphBlock, people: People): boolean {
  const opening = new RegExp(
    `^\\s*(?:The )?(${personPattern}(?: [a-z]+){0,2}) (?:will|to|is|\\p{Ll}+s)\\b`,
    'u',
  )
  const name = opening.exec(prose.plain)?.[1]
  if (
    name &&
    (people.isPerson(name) ||
      people.couldBe(name) ||
      /^\s*(?:The )?\S.{0,40} will be\b/.test(prose.plain))
  )
    return true
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
  readonly group?: Group
  readonly isOwned?: boolean
}

function readTask(
  block: ItemBlock | ParagraphBlock | HeadingBlock,
  details: readonly Prose[],
  { reading, group = {}, isOwned = false }: TaskSources,
): ActionItem {
  const { prose } = block
  const { people, incident } = reading
  const all = [prose, ...details]
  const tail = readTail(prose, reading)
  const owner = firstOf(all, (one) => readOwner(one, people)) ?? tail.owner ?? group.owner
  const vacancy = owner ? undefined : firstOf(all, readVacancy)
  const due =
    firstOf(all, (one) => readDue(one, incident)) ?? tail.due ?? leadingDue(prose, incident)
  const tracker = firstOf(all, readTracker)
  const checked = block.kind === 'item' ? block.checked : undefined
  const done = readDone(prose, checked) ?? tail.done ?? firstOf(details, doneField) ?? group.done
  return {
    span: block.span,
    what: wordsOf(prose),
    ...(owner ? { owner } : {}),
    ...(vacancy ? { vacancy } : {}),
    ...(due ? { due } : {}),
    ...(tracker ? { tracker } : {}),
    ...(done === undefined ? {} : { done }),
    mayHaveOwner: owner !== undefined || isOwned || mayNameOwner(prose),
  }
}

/** `**July 15:** print the codes`: a bold date that opens the task. */
function leadingDue(prose: Prose, incident: IsoDate | undefined) {
  const [bold] = prose.strong
  if (!bold || prose.plain.slice(0, bold.start).trim()) return undefined
  const words = wordsOf(prose, bold.start, bold.end)
  return readDueWords({ ...words, text: words.text.replace(/:$/, '') }, incident)
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
