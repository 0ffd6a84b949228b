import type { Postmortem, Section } from '../postmortem/model.ts'
import { plainHeading } from '../postmortem/section-role.ts'
import { isPattern, sameName } from './plain-name.ts'

/** A document to learn from. */
export interface Precedent {
  readonly file: string
  readonly postmortem: Postmortem
}

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
  /** Its place on average, from 0 to 1. */
  readonly place: number
}

/** Collects what documents have in common: sections by the part they play, or else by their name. */
export function findHabits(precedents: readonly Precedent[]): Habit[] {
  const groups = new Map<string, { section: Section; file: string; place: number }[]>()
  for (const { file, postmortem } of precedents) {
    const sections = postmortem.sections.filter(
      ({ heading }) => heading.depth <= 6 && heading.text && !isPattern(heading.text),
    )
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
  const names = new Map<string, number>()
  const depths: number[] = []
  for (const { section } of found) {
    const { text, depth } = section.heading
    const name = plainName(text)
    const known = [...names.keys()].find((one) => sameName(one, name)) ?? name
    names.set(known, (names.get(known) ?? 0) + 1)
    depths.push(depth)
  }
  const variants = [...names]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const files = [...new Set(found.map(({ file }) => file))]
  return {
    heading: variants[0]?.name ?? '',
    depth: depths.sort((a, b) => a - b)[Math.floor(depths.length / 2)] ?? 2,
    count: files.length,
    variants,
    files,
    place: found.reduce((sum, { place }) => sum + place, 0) / found.length,
  }
}

/** The template that asks for what most documents have. */
export function templateFrom(habits: readonly Habit[], total: number): string {
  const top = Math.min(2, ...habits.map(({ depth }) => depth))
  const sections = habits.map((habit) => {
    const { heading, depth, count, variants, files } = habit
    const aliases = variants.slice(1).map(({ name }) => name)
    const directives = [
      ...(count * 2 < total ? ['optional'] : []),
      ...(aliases.length > 0 ? [`aliases: ${aliases.slice(0, 8).join(' | ')}`] : []),
    ]
    const told = variants.slice(0, 5).map(({ name, count: of }) => `${name} ${of}`)
    return [
      `${'#'.repeat(Math.max(2, Math.min(6, depth - top + (top === 1 ? 1 : 2))))} ${heading}`,
      '',
      ...directives.map((directive) => `<!-- postmortem-lint: ${directive} -->`),
      `<!-- In ${count} of ${total}: ${told.join(', ')}. See ${files.slice(0, 2).join(', ')}. -->`,
      '',
    ].join('\n')
  })
  return ['# Title of the incident\n', ...sections].join('\n')
}

function singularKey(heading: string): string {
  return plainHeading(heading).replace(/(?<=\p{L}{3})s\b/gu, '') || heading.toLowerCase()
}

/** Without numbers, a zone or a date that belong to one document. */
function plainName(heading: string): string {
  return (
    heading
      .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, '')
      .replace(/\s*[([（][^)\]）]*[)\]）]\s*$/, '')
      .replace(/\s*[:：]\s*$/, '')
      .trim() || heading
  )
}
