import type { Postmortem, Section } from '../postmortem/model.ts'
import { normaliseKey } from '../postmortem/read-metadata.ts'
import { roleOfHeading } from '../postmortem/section-role.ts'
import { encloses } from '../text/span.ts'
import { isSlipOf, sameName } from './plain-name.ts'
import type { Template, TemplateSection } from './template.ts'

/** What became of a section of the template in a document. */
export interface SectionMatch {
  readonly wanted: TemplateSection
  /** The section of the document that stands for it. */
  readonly found?: Section
  /** It is told without a heading: in a field, or by the sections it would hold. */
  readonly isToldElsewhere: boolean
  /** A section whose heading was probably meant to be this one. */
  readonly misspelt?: Section
}

/**
 * Pairs each section of the template with one of the document: by its name or an alias, else by the
 * part it plays. What is told under another heading is told.
 */
export function matchSections(template: Template, postmortem: Postmortem): SectionMatch[] {
  const { sections: wanted } = template
  const found = new Map<TemplateSection, Section>()
  const used = new Set<Section>()
  const pair = (section: TemplateSection, heading: Section | undefined) => {
    if (!heading) return
    found.set(section, heading)
    used.add(heading)
  }
  const free = postmortem.sections.filter(({ heading }) => heading.text)
  for (const section of wanted) {
    const around = section.parent === undefined ? undefined : wanted[section.parent]
    const outer = around && found.get(around)
    const named = free.filter((one) => !used.has(one) && bearsName(one.heading.text, section))
    pair(section, named.find((one) => outer && isWithin(one, outer)) ?? named[0])
  }
  for (const section of wanted) {
    if (found.has(section) || !section.role) continue
    // A heading that is another section of the template by its name is not to be had.
    pair(
      section,
      free.find((one) => !used.has(one) && one.role === section.role),
    )
  }
  return wanted.map((section) => {
    const match = found.get(section)
    if (match) return { wanted: section, found: match, isToldElsewhere: false }
    const misspelt = free.find((one) => !used.has(one) && isMisspelt(one, section))
    if (misspelt) used.add(misspelt)
    const isToldElsewhere =
      !misspelt && (isField(section, postmortem) || isHeldBySections(section, template, found))
    return { wanted: section, isToldElsewhere, ...(misspelt ? { misspelt } : {}) }
  })
}

/** Sections of the document that the template does not know. */
export function extraSections(
  matches: readonly SectionMatch[],
  { sections }: Postmortem,
): Section[] {
  const known = new Set(matches.flatMap(({ found, misspelt }) => found ?? misspelt ?? []))
  const repeated = matches.filter(({ wanted }) => wanted.repeated)
  const tops = new Set(matches.flatMap(({ found }) => (found ? [found.heading.depth] : [])))
  return sections.filter(
    (section) =>
      !known.has(section) &&
      section.heading.depth <= 6 &&
      tops.has(section.heading.depth) &&
      !repeated.some(({ wanted }) => bearsName(section.heading.text, wanted)) &&
      // Within a section that the template does not divide, an author divides as they like.
      !matches.some(
        ({ found, wanted }) => found && isWithin(section, found) && !isDivided(wanted, matches),
      ),
  )
}

function isDivided(section: TemplateSection, matches: readonly SectionMatch[]): boolean {
  return matches.some(({ wanted }) => matches[wanted.parent ?? -1]?.wanted === section)
}

function bearsName(heading: string, { heading: name, aliases }: TemplateSection): boolean {
  return [name, ...aliases].some((known) => sameName(heading, known))
}

function isWithin(inner: Section, outer: Section): boolean {
  return inner !== outer && encloses(outer.body, inner.heading.span)
}

function isMisspelt({ heading, role }: Section, section: TemplateSection): boolean {
  if (role && role !== section.role) return false
  return [section.heading, ...section.aliases].some((name) => isSlipOf(heading.text, name))
}

/** `**Impact:** one in ten orders` is told, and so is a date in the front matter. */
function isField({ heading, aliases, role }: TemplateSection, { metadata }: Postmortem): boolean {
  const names = [heading, ...aliases]
  return metadata.some(
    ({ key, label }) =>
      names.some((name) => sameName(label.text, name) || key === normaliseKey(name)) ||
      // A description in the front matter is for the site that shows the page.
      (role !== undefined && key !== 'summary' && roleOfHeading(label.text) === role),
  )
}

/** A heading that only holds others is there when one of them is. */
function isHeldBySections(
  section: TemplateSection,
  { sections }: Template,
  found: ReadonlyMap<TemplateSection, Section>,
): boolean {
  const at = sections.indexOf(section)
  return !section.body && sections.some((inner) => inner.parent === at && found.has(inner))
}
