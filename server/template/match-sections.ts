import type { Postmortem, Section } from '../postmortem/model.ts'
import { normaliseKey } from '../postmortem/read-metadata.ts'
import { sectionNames } from '../postmortem/sections/section-names.ts'
import { roleOfHeading } from '../postmortem/sections/section-role.ts'
import { encloses } from '../text/span.ts'
import { isSlipOf, isVocabulary, plainName, sameName } from './plain-name.ts'
import { countWords } from './section-text.ts'
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
export function matchSections(template: Template, postmortem: Postmortem): readonly SectionMatch[] {
  const known = matched.get(postmortem)
  if (known?.template === template) return known.matches
  const matches = findMatches(template, postmortem)
  matched.set(postmortem, { template, matches })
  return matches
}

/** Every rule about templates asks for the same; it is forgotten with the document. */
const matched = new WeakMap<
  Postmortem,
  { readonly template: Template; readonly matches: readonly SectionMatch[] }
>()

function findMatches(template: Template, postmortem: Postmortem): SectionMatch[] {
  const { sections: wanted } = template
  const found = new Map<TemplateSection, Section>()
  const used = new Set<Section>()
  const pair = (section: TemplateSection, heading: Section | undefined) => {
    if (!heading) return
    found.set(section, heading)
    used.add(heading)
  }
  const free = postmortem.sections
    .filter(({ heading }) => heading.text)
    .map((section): Named => ({ section, name: plainName(section.heading.text) }))
  for (const section of wanted) {
    const around = section.parent === undefined ? undefined : wanted[section.parent]
    const unused = free.filter(({ section: one }) => !used.has(one))
    pair(section, findNamed(section, unused, around && found.get(around)))
  }
  const misspelt = new Map<TemplateSection, Section>()
  const findSlip = (
    section: TemplateSection,
    names: readonly string[],
    mayBe: (one: Named) => boolean,
  ) => {
    const slip = free.find(
      (one) =>
        mayBe(one) && names.some((known) => isSlipOf(one.name, known)) && !used.has(one.section),
    )
    if (!slip) return
    misspelt.set(section, slip.section)
    used.add(slip.section)
  }
  // A heading with a word that is none plays its part by what stands below it.
  for (const section of wanted)
    if (!found.has(section))
      findSlip(
        section,
        [...namesOf(section), ...usualNames(section)],
        ({ name }) => !isVocabulary(name),
      )
  for (const section of wanted) {
    if (found.has(section) || misspelt.has(section) || !section.role) continue
    // A heading that is another section of the template by its name is not to be had.
    const playing = free.find(({ section: one }) => one.role === section.role && !used.has(one))
    pair(section, playing?.section)
  }
  return wanted.map((section) => {
    const match = found.get(section)
    if (match) return { wanted: section, found: match, isToldElsewhere: false }
    if (!misspelt.has(section))
      findSlip(
        section,
        namesOf(section),
        ({ section: { role } }) => role === undefined || role === section.role,
      )
    const slip = misspelt.get(section)
    const isToldElsewhere =
      !slip && (isField(section, postmortem) || isHeldBySections(section, template, found))
    return { wanted: section, isToldElsewhere, ...(slip ? { misspelt: slip } : {}) }
  })
}

/** The one that goes by its name, first of all within the section that is to hold it. */
function findNamed(
  wanted: TemplateSection,
  free: readonly Named[],
  outer: Section | undefined,
): Section | undefined {
  const names = namesOf(wanted)
  const named = free.filter(({ name }) => names.includes(name)).map(({ section }) => section)
  return named.find((one) => outer && isWithin(one, outer)) ?? named[0]
}

interface Named {
  readonly section: Section
  readonly name: string
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
      !repeated.some(({ wanted }) => namesOf(wanted).includes(plainName(section.heading.text))) &&
      // Within a section that the template does not divide, an author divides as they like.
      !matches.some(
        ({ found, wanted }) => found && isWithin(section, found) && !isDivided(wanted, matches),
      ),
  )
}

function isDivided(section: TemplateSection, matches: readonly SectionMatch[]): boolean {
  return matches.some(({ wanted }) => matches[wanted.parent ?? -1]?.wanted === section)
}

function namesOf({ heading, aliases }: TemplateSection): string[] {
  return [heading, ...aliases].map(plainName)
}

/** Who misspells a section may well call it by a name that others use: `Timline` for a chronology. */
function usualNames({ role }: TemplateSection): string[] {
  return (role ? sectionNames[role] : []).map(plainName).filter((name) => name.length > 5)
}

function isWithin(inner: Section, outer: Section): boolean {
  return inner !== outer && encloses(outer.body, inner.heading.span)
}

/** `**Impact:** one in ten orders` is told, and so is a date in the front matter. */
function isField({ heading, aliases, role }: TemplateSection, { metadata }: Postmortem): boolean {
  const names = [heading, ...aliases]
  return metadata.some(
    ({ key, label, value }) =>
      names.some((name) => sameName(label.text, name) || key === normaliseKey(name)) ||
      // A description in the front matter is for the site that shows the page.
      (role !== undefined &&
        key !== 'summary' &&
        roleOfHeading(label.text) === role &&
        tells(value.text)),
  )
}

/** `Resolved: 14:40` and `Data loss: none` are facts; what is told takes a few words. */
function tells(value: string): boolean {
  return countWords(value.replace(/[\d:.+-]{3,}/g, ' ')) > 3
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
