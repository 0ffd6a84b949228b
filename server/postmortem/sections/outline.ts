import type { Block } from '../../text/block.ts'
import type { Span, Words } from '../../text/span.ts'
import { readTimes } from '../../time/read-times.ts'
import type { Section, SectionRole } from '../model.ts'
import { createRoleReader, type GivenRoles } from './given-roles.ts'
import { roleOfContent } from './section-content.ts'
import { type Opener, readOpeners } from './section-opener.ts'

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
export function readOutline(
  blocks: readonly Block[],
  frontTitle: Words | undefined,
  given?: GivenRoles,
): Outline {
  const openers = readOpeners(blocks, createRoleReader(given))
  const titleOpener = findTitle(openers, frontTitle !== undefined)
  const title = titleOpener?.words ?? frontTitle
  const sections = readSections(blocks, openers, titleOpener)
  const sectionAt = createSectionFinder(sections)
  const roles = new Map(sections.map((section) => [section, nearestRole(section)]))
  return {
    ...(title ? { title } : {}),
    sections,
    sectionAt,
    roleAt: (offset) => {
      const section = sectionAt(offset)
      return section && roles.get(section)
    },
  }
}

function readSections(
  blocks: readonly Block[],
  openers: readonly Opener[],
  title: Opener | undefined,
): OutlineSection[] {
  const end = blocks.at(-1)?.span.end ?? 0
  const closers = closersOf(openers)
  const sections: OutlineSection[] = []
  /** The last section below each parent. */
  const lastBelow = new Map<OutlineSection | undefined, OutlineSection>()
  for (const [index, opener] of openers.entries()) {
    if (opener === title) continue
    const body = {
      start: opener.span.end,
      end: Math.max(opener.span.end, opener.limit ?? closers[index]?.span.start ?? end),
    }
    let parent = sections.at(-1)
    while (parent && !(parent.body.end >= body.end && isAround(parent, opener)))
      parent = parent.parent
    const within = roleWithin(blocks, opener, openers[index + 1])
    const role = roleUnder(parent, decideRole(opener, within, sections))
    const beside = lastBelow.get(parent)
    const dayBefore = !opener.role && goesOnFrom(beside, opener) ? beside : undefined
    const section = {
      ...(role ? { role } : {}),
      start: opener.span.start,
      heading: { ...opener.words, depth: opener.level },
      body,
      isEmpty: !opener.hasText && !hasContent(blocks, { opener, body }, role),
      ...(parent ? { parent } : {}),
      ...(dayBefore ? { dayBefore } : {}),
    }
    sections.push(section)
    lastBelow.set(parent, section)
  }
  return sections
}

/** The heading's words decide, unless what stands below it or before it tells better. */
function decideRole(
  { role, words }: Opener,
  within: SectionRole | undefined,
  before: readonly Section[],
): SectionRole | undefined {
  // A log that is an account in time is more than supporting material.
  if (role === 'appendix' && within === 'timeline') return within
  // So is a story that runs in rows of times, and a response that is still to be ticked off.
  if (role === 'summary' && within === 'timeline' && /\b(?:story|happened)\b/i.test(words.text))
    return within
  if (role === 'resolution' && within === 'action-items') return within
  const isPastEnd = () =>
    before.some((one) => one.role === 'action-items' || one.role === 'lessons')
  if (role === 'background' && /glossary|terms|用語/i.test(words.text) && isPastEnd())
    return 'appendix'
  return role ?? within
}

/** For each opener the next one of its level or above, which ends its section. */
function closersOf(openers: readonly Opener[]): (Opener | undefined)[] {
  const closers: (Opener | undefined)[] = openers.map(() => undefined)
  const open: number[] = []
  for (const [index, opener] of openers.entries()) {
    while (open.length && (openers[open.at(-1) ?? 0]?.level ?? 0) >= opener.level) {
      closers[open.pop() ?? 0] = opener
    }
    open.push(index)
  }
  return closers
}

/** Finds the innermost section around an offset. Readers ask for one place after the other. */
function createSectionFinder(sections: readonly OutlineSection[]): Outline['sectionAt'] {
  let last = 0
  return (offset) => {
    const isThere =
      (sections[last - 1]?.start ?? -1) <= offset && offset < (sections[last]?.start ?? Infinity)
    if (!isThere) last = countBefore(sections, offset)
    let section = sections[last - 1]
    while (section && section.body.end < offset) section = section.parent
    return section
  }
}

/** How many sections begin at an offset or before, by halving, since documents may be long. */
function countBefore(sections: readonly OutlineSection[], offset: number): number {
  let [low, high] = [0, sections.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between a heading and the next one may tell what the heading does not. */
function roleWithin(
  blocks: readonly Block[],
  { index, level, words, role }: Opener,
  next: Opener | undefined,
): SectionRole | undefined {
  if (level > 7 || (role && !mayTellElse.has(role)) || readTimes(words.text).length > 0)
    return undefined
  return roleOfContent(blocks.slice(index + 1, next?.index), index < 3)
}

const mayTellElse = new Set<SectionRole>(['appendix', 'summary', 'resolution'])

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

/** True where something other than headings and comments stands within the section. */
function hasContent(
  blocks: readonly Block[],
  { opener, body }: { opener: Opener; body: Span },
  role: SectionRole | undefined,
): boolean {
  for (let at = opener.index + 1; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block || block.span.start > body.end) return false
    const isWithin = block.span.start >= body.start && block.span.end <= body.end + 1
    if (isWithin && block.kind !== 'heading' && block.kind !== 'comment' && !isBlank(block, role))
      return true
  }
  return false
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
