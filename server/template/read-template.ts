import { readOpeners } from '../postmortem/sections/section-opener.ts'
import { roleOfHeading } from '../postmortem/sections/section-role.ts'
import type { Block, HeadingBlock } from '../text/block.ts'
import { wordsOf } from '../text/prose.ts'
import { readBlocks } from '../text/remember-blocks.ts'
import type { Span } from '../text/span.ts'
import { readColumns } from './columns.ts'
import { always, type Demand, gently, never } from './demand.ts'
import { type Directives, findDirectives, readDirectives } from './directives.ts'
import { isPattern, sameName } from './plain-name.ts'
import { readFields } from './read-fields.ts'
import type { Template, TemplateProblem, TemplateReading, TemplateSection } from './template.ts'

/** A template is a page or two: larger texts are mistakes or attacks. */
const longestTemplate = 50_000
const mostHeadings = 300

/**
 * Reads a template out of any Markdown. Never throws: what it says wrongly is a problem at its place,
 * and what it does not say has a default.
 */
export function readTemplate(text: string): TemplateReading {
  const problems: TemplateProblem[] = []
  if (text.length > longestTemplate) {
    const message = `A template has at most ${longestTemplate} characters; this one is not read.`
    return { template: emptyTemplate, problems: [{ span: { start: 0, end: 1 }, message }] }
  }
  const report = (problem: TemplateProblem) => problems.push(problem)
  const blocks = readBlocks(text)
  const { sections: headings } = readHeadings(text, blocks)
  if (headings.length > mostHeadings) {
    const message = `A template has at most ${mostHeadings} headings; this one is not read.`
    return { template: emptyTemplate, problems: [{ span: { start: 0, end: 1 }, message }] }
  }
  const directives = findDirectives(text).filter(({ span }) => !isInCode(span, blocks))
  const said: Directives[] = []
  const page: Page = { text, blocks, headings, directives, said, report }
  const head = readHead(page)
  const sections = readSections(page)
  for (const [index, section] of sections.entries()) {
    const twin = sections.slice(0, index).find((other) => isTwin(section, other))
    if (twin)
      report({ span: section.span, message: `“${section.heading}” stands in this template twice.` })
  }
  if (sections.length === 0)
    report({ span: { start: 0, end: Math.min(1, text.length) }, message: noSections })
  const { name, fields } = readFields(page, headings[0]?.start ?? text.length)
  const zone = said.find((one) => one.zone)?.zone
  const template: Template = {
    ...(name ? { name } : {}),
    sections,
    fields,
    order: head.order ?? 'suggested',
    allowsExtra: head.allowsExtra ?? true,
    ...(zone ? { zone } : {}),
    milestones: said.flatMap(({ milestones }) => milestones ?? []),
  }
  return { template, problems: problems.sort((a, b) => a.span.start - b.span.start) }
}

/** What the parts of a template are read out of. */
export interface Page {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly headings: readonly Heading[]
  readonly directives: ReturnType<typeof findDirectives>
  /** What was understood so far. */
  readonly said: Directives[]
  readonly report: (problem: TemplateProblem) => void
}

export interface Heading {
  readonly text: string
  readonly span: Span
  readonly depth: number
  /** Of the whole line, and where the text of its own ends. */
  readonly start: number
  readonly bodyStart: number
  readonly ownEnd: number
}

const emptyTemplate: Template = {
  sections: [],
  fields: [],
  order: 'suggested',
  allowsExtra: true,
  milestones: [],
}

const noSections =
  'This template has no section: a heading for each thing that a postmortem must tell.'

/** The headings that are titles, and every other: a section. */
export function readHeadings(
  text: string,
  blocks: readonly Block[],
): { readonly titles: readonly Heading[]; readonly sections: readonly Heading[] } {
  const all = blocks.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && !block.quoted,
  )
  const headings = all.map((block, index) => {
    const words = wordsOf(block.prose)
    const bodyStart = Math.max(block.span.end, words.span.end)
    const ownEnd = all[index + 1]?.span.start ?? text.length
    return { ...words, depth: block.level, start: block.span.start, bodyStart, ownEnd }
  })
  const titles = countTitles(all)
  const sections = headings.slice(titles)
  return {
    titles: headings.slice(0, titles),
    sections: sections.length > 0 ? sections : boldHeadings(text, blocks),
  }
}

/** Who writes no headings may write bold lines in their place; those that name a section count. */
function boldHeadings(text: string, blocks: readonly Block[]): Heading[] {
  const openers = readOpeners(blocks).filter(({ level }) => level > 6)
  return openers.map(({ words, level, span }, index) => ({
    ...words,
    depth: level,
    start: span.start,
    bodyStart: Math.max(span.start + 1, words.span.end + 2),
    ownEnd: openers[index + 1]?.span.start ?? text.length,
  }))
}

/** One; none where the first plainly is a section; two where a notice stands above the title. */
function countTitles(headings: readonly HeadingBlock[]): number {
  const [first, second, ...rest] = headings
  const isDeeper = ({ level }: HeadingBlock) => level > (first?.level ?? 0)
  const isNamed = (heading: HeadingBlock | undefined) =>
    heading !== undefined && roleOfHeading(wordsOf(heading.prose).text) !== undefined
  if (isNamed(first) && !headings.slice(1).every(isDeeper)) return 0
  const isNotice = second && !isDeeper(second) && rest.length > 0 && rest.every(isDeeper)
  return isNotice && !isNamed(second) ? 2 : 1
}

/** What stands above the first section speaks of the whole document. */
function readHead({ headings, directives, said, report }: Page): Directives {
  const end = headings[0]?.start ?? Number.POSITIVE_INFINITY
  const clauses = directives.flatMap(({ span, clauses }) => (span.end <= end ? clauses : []))
  const read = readDirectives(clauses.filter(isOfDocument), 'document', report)
  said.push(read)
  return read
}

/** Beside the fields above the first section stand directives of theirs. */
function isOfDocument({ text }: { readonly text: string }): boolean {
  return !/^(?:required|optional|values|one of|alias)/i.test(text)
}

function readSections(page: Page): TemplateSection[] {
  const sections: TemplateSection[] = []
  const indexes = new Map<Heading, number>()
  for (const heading of page.headings) {
    // `### {{ hh:mm }}` shows how a heading is made; it is none to look for.
    if (isPattern(heading.text)) continue
    const around = parentOf(heading, page.headings)
    const at = around && indexes.get(around)
    const parent = at === undefined ? {} : { parent: at }
    indexes.set(heading, sections.length)
    const isDivision = divided.has(sections[at ?? -1]?.role ?? '')
    sections.push({ ...readSection(page, heading, isDivision), ...parent })
  }
  return sections
}

/** What stands under one of these groups its entries, and every incident has groups of its own. */
const divided: ReadonlySet<string> = new Set(['action-items', 'timeline', 'appendix'])

function readSection(page: Page, heading: Heading, isDivision: boolean): TemplateSection {
  const own = page.directives.filter(
    ({ span }) => span.start >= heading.bodyStart && span.end <= heading.ownEnd,
  )
  const said = readDirectives(
    own.flatMap(({ clauses }) => clauses),
    'section',
    page.report,
  )
  page.said.push(said)
  const body = bodyOf(page, heading)
  const role = said.role ?? roleOfHeading(heading.text)
  const columns = said.columns ?? readColumns(page.blocks, heading)
  return {
    heading: heading.text.replace(/\s*[:：]$/, ''),
    depth: heading.depth,
    span: heading.span,
    ...(role ? { role } : {}),
    aliases: said.aliases ?? [],
    demand: said.demand ?? demandOf(heading, isDivision),
    fewestWords: said.fewestWords ?? 0,
    columns: columns === 'any' ? [] : columns,
    mayBeNone: said.mayBeNone ?? false,
    repeated: said.repeated ?? false,
    body,
    guidance: guidanceOf(body),
  }
}

function demandOf({ text }: Heading, isDivision: boolean): Demand {
  if (isSuggestion(text)) return never
  return isDivision ? gently : always
}

/** `Additional sections as required`, `Appendix (optional)`: the heading itself leaves it open. */
function isSuggestion(heading: string): boolean {
  return /\b(?:as|if|when|where) (?:required|needed|necessary|applicable|appropriate|any|relevant)\b|\boptional\b|任意/i.test(
    heading,
  )
}

/** The text below a heading, without directives. */
export function bodyOf({ text, directives }: Page, { bodyStart, ownEnd }: Heading): string {
  let body = ''
  let at = bodyStart
  for (const { span } of directives) {
    if (span.start < bodyStart || span.end > ownEnd) continue
    body += text.slice(at, span.start)
    at = span.end
  }
  return `${body}${text.slice(at, ownEnd)}`.replace(/^[ \t#]*\n/, '').trim()
}

/** What explains, without tables, comment signs and the marks of lists that wait for an entry. */
function guidanceOf(body: string): string {
  return body
    .replace(/<!--([\s\S]*?)(?:-->|$)/g, (_, said: string) => said.trim())
    .split('\n')
    .filter((line) => !/^\s*(?:\|.*\|\s*|(?:[-*+]|\d+[.)])(?:\s+\[ \])?\s*)$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function parentOf(heading: Heading, headings: readonly Heading[]): Heading | undefined {
  const above = headings.slice(0, headings.indexOf(heading))
  const around = above.findLast(({ depth }) => depth < heading.depth)
  return around && isPattern(around.text) ? parentOf(around, headings) : around
}

function isTwin(a: TemplateSection, b: TemplateSection): boolean {
  return a.parent === b.parent && !a.repeated && !b.repeated && sameName(a.heading, b.heading)
}

function isInCode(span: Span, blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'code' && block.span.start <= span.start && span.end <= block.span.end,
  )
}
