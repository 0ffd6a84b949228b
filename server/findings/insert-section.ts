import {
  type Postmortem,
  type Section,
  type SectionRole,
  sectionRoles,
} from '../postmortem/model.ts'
import type { Edit } from '../text/edit.ts'
import { lineBreakOf } from '../text/lines.ts'

/** What a section is called where the tool must name one. */
export const sectionTitles: Readonly<Record<SectionRole, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  background: 'Background',
  timeline: 'Timeline',
  detection: 'Detection',
  trigger: 'Trigger',
  'root-cause': 'Root cause',
  resolution: 'Resolution',
  'went-well': 'What went well',
  'went-wrong': 'What went wrong',
  lucky: 'Where we got lucky',
  lessons: 'Lessons learned',
  'action-items': 'Action items',
  'open-questions': 'Open questions',
  participants: 'Participants',
  appendix: 'Appendix',
}

/** A section to be made: its heading, and the text below it if it is not to be left empty. */
export interface NewSection {
  readonly role: SectionRole
  readonly body?: string
}

/** The edit that adds a section where readers expect it: after the last one that comes before. */
export function insertSection(text: string, postmortem: Postmortem, section: NewSection): Edit {
  const eol = lineBreakOf(text)
  // After what is written, so that the blank lines before the next section stay as they are.
  const at = text.slice(0, insertionPoint(text, postmortem, section.role)).trimEnd().length
  const heading = `${'#'.repeat(levelOf(postmortem))} ${sectionTitles[section.role]}`
  const body = section.body ? `${eol}${eol}${section.body}` : ''
  const gap = at === 0 ? '' : eol + eol
  const after = /^\r?\n/.test(text.slice(at)) ? '' : at < text.length ? eol + eol : eol
  return { span: { start: at, end: at }, newText: `${gap}${heading}${body}${after}` }
}

function insertionPoint(text: string, { sections, title }: Postmortem, role: SectionRole): number {
  const top = sections.filter(({ heading }) => heading.depth <= 6)
  const order = (section: Section) => (section.role ? sectionRoles.indexOf(section.role) : -1)
  const before = top.findLast(
    (section) => section.role && order(section) < sectionRoles.indexOf(role),
  )
  if (before) return endOfBranch(top, before)
  const first = top[0]
  if (first) return lineStart(text, first.heading.span.start)
  return title ? text.length : 0
}

/** The end of the whole section at the top level that the given one is in. */
function endOfBranch(sections: readonly Section[], inner: Section): number {
  const outer = sections.find(
    ({ heading, body }) =>
      heading.span.start <= inner.heading.span.start && body.end >= inner.body.end,
  )
  return (outer ?? inner).body.end
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The level of the document's sections: that of the first with a role, 2 if there is none. */
function levelOf({ sections }: Postmortem): number {
  const depths = sections.filter(({ role, heading }) => role && heading.depth <= 6)
  return Math.min(...(depths.length ? depths.map(({ heading }) => heading.depth) : [2]))
}
