import type { Milestone, Postmortem, SectionRole } from '../postmortem/model.ts'
import { isKnownField } from '../postmortem/read-metadata.ts'
import { encloses } from '../text/span.ts'
import { readTimes } from '../time/read-times.ts'
import { sameColumn } from './columns.ts'
import { sameName } from './plain-name.ts'

/** A document to learn from. */
export interface Precedent {
  readonly file: string
  readonly text: string
  readonly postmortem: Postmortem
}

/** A field that many documents fill in. */
export interface FieldHabit {
  readonly label: string
  readonly count: number
  readonly isInFrontMatter: boolean
  /** The heading that it mostly stands under; undefined above all sections. */
  readonly section?: string
  /** What a template shows of its value: `SEV1 | SEV2`, `YYYY-MM-DD`, nothing. */
  readonly shape: string
}

/** The fields that at least a third of the documents fill in, in the order in which they stand. */
export function findFields(precedents: readonly Precedent[]): FieldHabit[] {
  const groups: Found[][] = []
  for (const precedent of precedents)
    for (const found of fieldsOf(precedent)) {
      const group = groups.find((one) => one.some(({ label }) => sameName(label, found.label)))
      if (group) group.push(found)
      else groups.push([found])
    }
  return groups
    .map((group) => toHabit(group))
    .filter(({ count }) => count > 1 && count * 3 >= precedents.length)
}

interface Found {
  readonly file: string
  readonly label: string
  readonly value: string
  readonly isInFrontMatter: boolean
  readonly section: string | undefined
}

/** What a site generator wants of a page is no field of a postmortem. */
const ofPages: ReadonlySet<string> = new Set(['title', 'type', 'language', 'summary', 'template'])

function fieldsOf({ file, text, postmortem }: Precedent): Found[] {
  const front = /^---\r?\n[\s\S]*?\r?\n---/.exec(text)?.[0].length ?? 0
  return postmortem.metadata.flatMap(({ key, label, value }) => {
    const isInFrontMatter = label.span.start < front
    if (isInFrontMatter && (ofPages.has(key) || !isKnownField(label.text))) return []
    const around = postmortem.sections.findLast(({ body }) => encloses(body, label.span))
    // A heading with a line below it is a section of the template as well.
    if (postmortem.sections.some(({ heading }) => encloses(heading.span, label.span))) return []
    const section = around?.heading.text
    return [{ file, label: label.text, value: value.text, isInFrontMatter, section }]
  })
}

function toHabit(found: readonly Found[]): FieldHabit {
  const most = <Value>(values: readonly Value[]) => frequent(values)[0]?.value
  const section = most(found.map((one) => one.section))
  return {
    label: most(found.map(({ label }) => label)) ?? '',
    count: new Set(found.map(({ file }) => file)).size,
    isInFrontMatter: most(found.map((one) => one.isInFrontMatter)) ?? false,
    ...(section ? { section } : {}),
    shape: shapeOfValues(found.map(({ value }) => value)),
  }
}

/** A handful of words that come again and again are choices; anything else is free. */
function shapeOfValues(values: readonly string[]): string {
  const times = values.map((value) => readTimes(value)[0])
  if (times.every((time) => time?.date && time.clock)) return 'YYYY-MM-DD HH:MM'
  if (times.every((time) => time?.date)) return 'YYYY-MM-DD'
  const counts = frequent(values.map((value) => value.trim()))
  const isChoice =
    values.length >= 4 &&
    counts.length <= 6 &&
    counts.length * 2 <= values.length &&
    counts.every(({ value }) => /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,15}$/u.test(value))
  const names = counts.map(({ value }) => value).sort()
  return isChoice && names.length > 1 ? names.join(' | ') : ''
}

/** What a section is known by, and how many documents have it. */
interface Known {
  readonly variants: readonly { readonly name: string }[]
  readonly role?: SectionRole
  readonly count: number
}

/** The columns of a section's tables, where most of the documents that have the section have them. */
export function findColumns(
  precedents: readonly Precedent[],
  { variants, role, count }: Known,
): string[] {
  const heads = precedents.flatMap(({ postmortem: { sections, tables } }) => {
    const section = sections.find(
      (one) =>
        (role !== undefined && one.role === role) ||
        variants.some(({ name }) => sameName(one.heading.text, name)),
    )
    const table = section && tables.find(({ span }) => encloses(section.body, span))
    return table ? [table.columns.map(({ text }) => text).filter(Boolean)] : []
  })
  const columns: string[] = []
  for (const name of heads.flat())
    if (!columns.some((known) => sameColumn(known, name))) columns.push(name)
  const isCommon = (name: string) =>
    heads.filter((head) => head.some((one) => sameColumn(one, name))).length * 2 > count
  const common = columns.filter(isCommon)
  return heads.length > 1 && common.length > 1 ? common : []
}

const turns: readonly Milestone[] = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved']

/** The turns that three in four of the timelines name. */
export function findMilestones(precedents: readonly Precedent[]): Milestone[] {
  const told = precedents.filter(({ postmortem }) => postmortem.timeline.length > 2)
  const names = (milestone: Milestone) =>
    told.filter(({ postmortem }) => postmortem.timeline.some((one) => one.milestone === milestone))
  return told.length > 2
    ? turns.filter((milestone) => names(milestone).length * 4 >= told.length * 3)
    : []
}

/** Each value with its count, the most frequent first. */
export function frequent<Value>(
  values: readonly Value[],
): { readonly value: Value; readonly count: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1))
}
