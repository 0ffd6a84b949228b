import type { Section, SectionRole } from '../postmortem/model.ts'
import { plainHeading } from '../postmortem/sections/section-role.ts'
import { readTimes } from '../time/read-times.ts'
import { frequent, type Precedent } from './common-facts.ts'
import { isPattern, sameName } from './plain-name.ts'

/** One section that many documents have, under whatever names. */
export interface Habit {
  /** The name that most use. */
  readonly heading: string
  readonly depth: number
  /** How many documents have it. */
  readonly count: number
  /** Every spelling, the most frequent first. */
  readonly variants: readonly { readonly name: string; readonly count: number }[]
  readonly files: readonly string[]
  readonly role?: SectionRole
  /** Its place on average, from 0 to 1. */
  readonly place: number
}

/** Collects what documents have in common: sections by the part they play, or else by their name. */
export function findHabits(precedents: readonly Precedent[]): Habit[] {
  const groups = new Map<string, { section: Section; file: string; place: number }[]>()
  for (const { file, postmortem } of precedents) {
    const named = postmortem.sections.filter(
      ({ heading }) => heading.text && !isPattern(heading.text),
    )
    const headed = named.filter(({ heading }) => heading.depth <= 6)
    // Who writes no headings has labels in their place.
    const sections = headed.length > 1 ? headed : named
    const top = Math.min(...sections.map(({ heading }) => heading.depth))
    for (const [index, section] of sections.entries()) {
      // Deeper headings divide one incident; only those that play a part of their own are habits.
      if (section.heading.depth > top && section.role === undefined) continue
      const key = section.role ?? singularKey(section.heading.text)
      const place = index / Math.max(1, sections.length - 1)
      groups.set(key, [...(groups.get(key) ?? []), { section, file, place }])
    }
  }
  return [...groups.values()]
    .map(habitOf)
    .filter(({ count }) => count > 1 || precedents.length < 3)
    .sort((a, b) => a.place - b.place)
}

function habitOf(found: { section: Section; file: string; place: number }[]): Habit {
  const names: string[] = []
  for (const { section } of found) {
    const name = plainName(section.heading.text)
    names.push(names.find((one) => sameName(one, name)) ?? name)
  }
  const role = found[0]?.section.role
  const depths = found.map(({ section }) => section.heading.depth)
  const variants = frequent(names).map(({ value, count }) => ({ name: value, count }))
  const files = [...new Set(found.map(({ file }) => file))]
  return {
    heading: variants[0]?.name ?? '',
    depth: depths.sort((a, b) => a - b)[Math.floor(depths.length / 2)] ?? 2,
    count: files.length,
    variants,
    files,
    ...(role ? { role } : {}),
    place: found.reduce((sum, { place }) => sum + place, 0) / found.length,
  }
}

function singularKey(heading: string): string {
  return plainHeading(heading).replace(/(?<=\p{L}{3})s\b/gu, '') || heading.toLowerCase()
}

/** Without numbers, a zone or a date that belong to one document. */
function plainName(heading: string): string {
  let name = heading
  for (const { start, end } of readTimes(heading).toReversed())
    name = name.slice(0, start) + name.slice(end)
  return (
    name
      .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, '')
      .replace(/(?<=\p{L}.*)\s*[([（].*$/u, '')
      .replace(/[\s\p{P}]+$/u, (end) => (/^[?!？！]/.test(end) ? end.trim() : ''))
      .trim() || heading
  )
}
