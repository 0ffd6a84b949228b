import type { Postmortem, Section } from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf } from '../text/lines.ts'
import { encloses } from '../text/span.ts'
import type { SectionMatch } from './match-sections.ts'
import type { Misplaced } from './order.ts'
import { sectionText } from './section-text.ts'
import type { Template } from './template.ts'

export interface PlacedIn {
  readonly text: string
  readonly postmortem: Postmortem
  readonly template: Template
  readonly matches: readonly SectionMatch[]
}

/** The edit that adds a section of the template where the template has it. */
export function insertWanted(place: PlacedIn, { wanted }: SectionMatch): Edit {
  const { text, template, matches } = place
  const eol = lineBreakOf(text)
  const at = text
    .slice(
      0,
      pointFor(
        place,
        wanted.parent,
        matches.findIndex((one) => one.wanted === wanted),
      ),
    )
    .trimEnd().length
  const section = sectionText(template, wanted, depthFor(place, wanted.parent, wanted.depth))
  const gap = at === 0 ? '' : eol + eol
  const after = /^\r?\n/.test(text.slice(at)) ? '' : at < text.length ? eol + eol : eol
  return {
    span: { start: at, end: at },
    newText: `${gap}${section.replace(/\r?\n/g, eol)}${after}`,
  }
}

/** Behind the nearest section that stands before it in the template, or before the next one. */
function pointFor(place: PlacedIn, parent: number | undefined, index: number): number {
  const { text, postmortem, matches } = place
  const around = parent === undefined ? undefined : matches[parent]?.found
  const siblings = matches.map(({ wanted, found }) =>
    wanted.parent === parent ? found : undefined,
  )
  const before = siblings.slice(0, index).findLast((found) => found !== undefined)
  if (before) return branchOf(before, postmortem, around).body.end
  const next = siblings.slice(index + 1).find((found) => found !== undefined)
  if (next) return lineStart(text, branchOf(next, postmortem, around).heading.span.start)
  if (around) return around.body.end
  return text.length
}

/** The whole section that a found one is part of, within the one around both. */
function branchOf(found: Section, { sections }: Postmortem, around?: Section): Section {
  const isInside = (section: Section) =>
    section.heading.depth <= 6 &&
    encloses(section.body, found.heading.span) &&
    (!around || (section !== around && encloses(around.body, section.heading.span)))
  return sections.find(isInside) ?? found
}

function depthFor(place: PlacedIn, parent: number | undefined, fallback: number): number {
  const { matches } = place
  const siblings = matches.flatMap(({ wanted, found }) =>
    wanted.parent === parent && found && found.heading.depth <= 6 ? found.heading.depth : [],
  )
  if (siblings.length > 0) return Math.min(...siblings)
  const around = parent === undefined ? undefined : matches[parent]?.found
  return around ? Math.min(6, around.heading.depth + 1) : fallback
}

/** The edits that take a section out and put it right before or after another. */
export function moveSection(text: string, { found, side, neighbour }: Misplaced): Edit[] {
  const eol = lineBreakOf(text)
  const start = lineStart(text, found.heading.span.start)
  const own = text.slice(start, found.body.end)
  const end = neighbour.body.end < text.length ? neighbour.body.end : text.trimEnd().length
  const at = side === 'before' ? lineStart(text, neighbour.heading.span.start) : end
  const isLast = side === 'after' && /^\s*$/.test(text.slice(at))
  const newText = isLast ? `${eol}${eol}${own.trimEnd()}` : `${own.trimEnd()}${eol}${eol}`
  return [
    { span: { start: at, end: at }, newText },
    { span: { start, end: found.body.end }, newText: '' },
  ]
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
