import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from '../text/block.ts'
import { linesOf, type Prose, squeeze, wordsOf } from '../text/prose.ts'
import type { Span, Words } from '../text/span.ts'
import { readTimes } from '../time/read-times.ts'
import type { Section, SectionRole } from './model.ts'
import { roleOfHeading } from './section-role.ts'

/** A document's headings as a tree in order, and what the other readers ask of it. */
export interface Outline {
  readonly title?: Words
  readonly sections: readonly OutlineSection[]
  /** The innermost section around an offset. */
  sectionAt(offset: number): OutlineSection | undefined
  /** The role of the section around an offset, or of the nearest one around it that has a role. */
  roleAt(offset: number): SectionRole | undefined
}

export interface OutlineSection extends Section {
  /** Where its heading's block begins, before the words of it. */
  readonly start: number
  readonly parent?: OutlineSection
  /** For a heading that is a day of the account: the day before it, or the timeline beside it. */
  readonly dayBefore?: OutlineSection
}

/** Finds the title and every section; `frontTitle` stands in where no heading is a title. */
export function readOutline(blocks: readonly Block[], frontTitle: Words | undefined): Outline {
  const openers = blocks.flatMap((block, index) => readOpener(blocks, block, index) ?? [])
  const titleOpener = findTitle(openers, frontTitle !== undefined)
  const title = titleOpener?.words ?? frontTitle
  const end = blocks.at(-1)?.span.end ?? 0
  const sections: OutlineSection[] = []
  openers.forEach((opener, index) => {
    if (opener === titleOpener) return
    const next = openers.slice(index + 1).find((later) => later.level <= opener.level)
    const body = { start: opener.span.end, end: opener.limit ?? next?.span.start ?? end }
    const parent = sections.findLast(
      (section) => section.body.end >= body.end && isAround(section, opener),
    )
    const role = roleUnder(parent, opener.role)
    const beside = sections.findLast((section) => section.parent === parent)
    const dayBefore = !opener.role && goesOnFrom(beside, opener) ? beside : undefined
    sections.push({
      ...(role ? { role } : {}),
      start: opener.span.start,
      heading: { ...opener.words, depth: opener.level },
      body: { start: body.start, end: Math.max(body.start, body.end) },
      isEmpty: !opener.hasText && !hasContent(blocks, body, role),
      ...(parent ? { parent } : {}),
      ...(dayBefore ? { dayBefore } : {}),
    })
  })
  const sectionAt = (offset: number) =>
    sections.findLast(({ start, body }) => start <= offset && offset <= body.end)
  return {
    ...(title ? { title } : {}),
    sections,
    sectionAt,
    roleAt: (offset) => nearestRole(sectionAt(offset)),
  }
}

function nearestRole(section: OutlineSection | undefined): SectionRole | undefined {
  if (section?.dayBefore) return nearestRole(section.dayBefore)
  return section && (section.role ?? nearestRole(section.parent))
}

function goesOnFrom(beside: OutlineSection | undefined, { level, words }: Opener): boolean {
  const isPeer = beside?.heading.depth === level && nearestRole(beside) === 'timeline'
  return isPeer && isDayAlone(words.text)
}

/** `2026-03-04`, `Wednesday, March 4 (UTC)`, `Day 2`: a heading that says which day, and no more. */
function isDayAlone(heading: string): boolean {
  const [day, ...others] = readTimes(heading)
  if (!day || others.length || day.clock) return false
  const rest = heading.slice(0, day.start) + heading.slice(day.end)
  return !/\p{L}/u.test(rest.replace(/\([^)]*\)/g, ''))
}

interface Opener {
  readonly span: Span
  readonly words: Words
  /** 1 to 6 for headings, 7 for a bold paragraph, 8 and more for a bold list label. */
  readonly level: number
  readonly role?: SectionRole
  /** Text of the section stands in the opening block itself. */
  readonly hasText?: boolean
  /** Where the section ends at the latest. */
  readonly limit?: number
}

function readOpener(blocks: readonly Block[], block: Block, index: number): Opener | undefined {
  if (block.quoted) return undefined
  if (block.kind === 'heading') return readHeading(block)
  if (block.kind === 'paragraph' && block.depth === 0) return readBoldParagraph(block)
  return block.kind === 'item' ? readBoldLabel(block, blocks[index + 1]) : undefined
}

function readHeading(block: HeadingBlock): Opener {
  const words = wordsOf(block.prose)
  const role = roleOfHeading(words.text)
  return { span: block.span, words, level: block.level, ...(role ? { role } : {}) }
}

/** A paragraph that is only bold text, where its words name a role. */
function readBoldParagraph(block: ParagraphBlock): Opener | undefined {
  const words = wordsOf(block.prose)
  const role = isAllStrong(block.prose) ? roleOfHeading(words.text) : undefined
  return role && { span: block.span, words, level: 7, role }
}

/**
 * `- **Impact**:` with nothing after it on its line. The section is what is nested in the item, or
 * what follows it where its author did not indent that.
 */
function readBoldLabel(block: ItemBlock, next: Block | undefined): Opener | undefined {
  const [label, ...more] = linesOf(block.prose)
  if (!label || !isAllStrong(label)) return undefined
  const words = wordsOf(label)
  const role = roleOfHeading(words.text)
  const isNested = more.length > 0 || (next !== undefined && next.span.start < block.span.end)
  const isLoose = !isNested && next?.kind === 'paragraph'
  if (!role || !(isNested || isLoose)) return undefined
  const hasText = more.length > 0
  const opener = { span: words.span, words, level: 7 + block.depth, role, hasText }
  return isNested ? { ...opener, limit: block.span.end } : opener
}

function isAllStrong({ plain, strong }: Prose): boolean {
  const [only, ...others] = strong
  if (!only || others.length || squeeze(plain).length > 60) return false
  const rest = plain.slice(0, only.start) + plain.slice(only.end)
  return /^[\s:：]*$/.test(rest)
}

/**
 * The first heading, unless it plainly opens a section among others of its level. Where the front
 * matter has a title, a heading is one only if it stands alone at the top level.
 */
function findTitle(openers: readonly Opener[], hasFrontTitle: boolean): Opener | undefined {
  const headings = openers.filter((opener) => opener.level <= 6)
  const first = headings[0]
  if (!first) return undefined
  const hasPeers = headings.some((other) => other !== first && other.level <= first.level)
  if (hasFrontTitle) return first.level === 1 && !hasPeers ? first : undefined
  if (first.role) return first.level === 1 && !hasPeers ? first : undefined
  return first
}

/** Sub-headings of timelines, actions and appendices divide their parent, whatever their words. */
function roleUnder(parent: OutlineSection | undefined, role: SectionRole | undefined) {
  const around = nearestRole(parent)
  // What divides a timeline tells of one phase of it, whatever it is called.
  if (around === 'appendix' || around === 'timeline') return undefined
  if (around === 'action-items' && role && !apartFromActions.has(role)) return undefined
  return around === role && role !== 'root-cause' ? undefined : role
}

const apartFromActions = new Set<SectionRole>([
  'went-well',
  'went-wrong',
  'lucky',
  'open-questions',
  'appendix',
])

function isAround(section: OutlineSection, opener: Opener): boolean {
  return section.heading.depth < opener.level && section.heading.span.start < opener.span.start
}

/** True where something other than headings and comments stands within the span. */
function hasContent(blocks: readonly Block[], body: Span, role: SectionRole | undefined): boolean {
  return blocks.some((block) => {
    const isWithin = block.span.start >= body.start && block.span.end <= body.end + 1
    return isWithin && block.kind !== 'heading' && block.kind !== 'comment' && !isBlank(block, role)
  })
}

/** A form to be filled in by hand, say for signatures, is content unless the section has a role. */
function isBlank(block: Block, role: SectionRole | undefined): boolean {
  if (block.kind === 'item') return !block.prose.plain.trim()
  return (
    block.kind === 'row' &&
    role !== undefined &&
    (block.isHeader || block.cells.every((cell) => !cell.plain.trim()))
  )
}
