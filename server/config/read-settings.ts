import type { Node } from 'yaml'
import { type Severity, severities } from '../findings/finding.ts'
import { type SectionRole, sectionRoles } from '../postmortem/model.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { Config, SectionRequirement } from './config.ts'
import { layOver } from './lay-over.ts'
import type { LayerSettings, Reference } from './layer.ts'
import { readQuestionsSetting } from './question-settings.ts'
import { readClocks, readNames, readTimeZone } from './read-house-names.ts'
import { readMetricsSetting } from './read-metrics-setting.ts'
import type { Place, YamlEntry, YamlPage } from './yaml-page.ts'

/** Settings that hold for documents; a whole configuration and an override can both give them. */
export const documentSettings = [
  'rules',
  'sections',
  'template',
  'timezone',
  'language',
  'aliases',
  'clocks',
  'trackers',
  'people',
  'metrics',
  'questions',
] as const

/** Reads one of them, or says nothing of another. */
export function readSetting(
  page: YamlPage,
  { name, key, value }: YamlEntry,
  knownIds: readonly string[],
): LayerSettings | undefined {
  if (!value) return { values: {}, places: {} }
  const here = (values: Partial<Config>, named = name): LayerSettings => ({
    values,
    places: Object.keys(values).length > 0 ? { [named]: page.placeOf(key) } : {},
  })
  if (name === 'rules') return readRules(page, value, knownIds)
  if (name === 'sections') return here(readSections(page, value), 'sections.required')
  if (name === 'timezone') return here(readTimeZone(page, value))
  if (name === 'language') return here(readLanguage(page, value))
  if (name === 'aliases') return here(readAliases(page, value))
  if (name === 'clocks') return here(readClocks(page, value))
  if (name === 'trackers' || name === 'people') return here(readNames(page, value, name))
  if (name === 'metrics') return here(readMetricsSetting(page, value))
  if (name === 'questions') return readQuestionsSetting(page, value)
  if (name === 'template') {
    const template = readReference(page, value, '`template` takes the name of a template or a path')
    const places: Record<string, Place> = template ? { template: page.placeOf(key) } : {}
    return { values: {}, ...(template ? { template } : {}), places }
  }
  return undefined
}

export function mergeSettings(a: LayerSettings, b: LayerSettings): LayerSettings {
  return {
    ...a,
    ...b,
    values: layOver(a.values, b.values),
    places: { ...a.places, ...b.places },
  }
}

export function readReference(
  page: YamlPage,
  value: Node,
  expected: string,
): Reference | undefined {
  const written = page.textOf(value)?.trim()
  if (written) return { written, place: page.placeOf(value) }
  page.report(value, `${expected}.`)
  return undefined
}

export function readGlobs(page: YamlPage, value: Node, setting: string): string[] {
  const expected = `\`${setting}\` takes a list of globs, such as \`- postmortems/**/*.md\`.`
  const items = page.itemsOf(value)
  if (!items) page.report(value, expected)
  return (items ?? []).flatMap((item) => {
    const glob = page.textOf(item)?.replace(/^\.\//, '')
    const problem = glob ? problemOfGlob(glob) : expected
    if (problem) page.report(item, problem)
    return glob && !problem ? [glob] : []
  })
}

function problemOfGlob(glob: string): string | undefined {
  if (glob.startsWith('!')) return 'A glob cannot begin with `!`; what is left out is in `ignores`.'
  if (glob.includes('\\')) return 'Globs are written with forward slashes, on Windows too.'
  const leaves = /^(?:\/|[a-z]:|\.\.(?:\/|$))/i.test(glob)
  return leaves ? 'Globs start at the folder of this file and stay within it.' : undefined
}

function readRules(page: YamlPage, value: Node, knownIds: readonly string[]): LayerSettings {
  const rules: Record<string, Severity | 'off'> = {}
  const places: Record<string, Place> = {}
  for (const entry of entriesOf(page, value, 'one line per rule, such as `section-missing: off`')) {
    const written = entry.value && page.textOf(entry.value)
    const severity = levels.find((level) => level === written)
    if (!knownIds.includes(entry.name))
      page.report(entry.key, unknown(entry.name, 'rule or lens', knownIds), entry.name)
    if (severity) {
      rules[entry.name] = severity
      places[`rules.${entry.name}`] = page.placeOf(entry.key)
    } else page.report(entry.value ?? entry.key, `A rule is set to ${listOf(levels)}.`)
  }
  return { values: { rules }, places }
}

export const levels = ['off', ...severities] as const

function readSections(page: YamlPage, value: Node): Partial<Config> {
  let found: Partial<Config> = {}
  for (const entry of entriesOf(page, value, '`required:` and a list of section ids')) {
    if (entry.name !== 'required')
      page.report(entry.key, unknown(entry.name, 'setting of `sections`', ['required']))
    else found = { requiredSections: readRequirements(page, entry) }
  }
  return found
}

function readRequirements(page: YamlPage, { key, value }: YamlEntry): SectionRequirement[] {
  const items = value && page.itemsOf(value)
  if (!items) page.report(value ?? key, `\`required\` takes a list of: ${sectionIds.join(', ')}.`)
  const required = new Map<string, SectionRequirement>()
  for (const item of items ?? []) {
    const id = page.textOf(item) ?? ''
    const role = sectionRoles.find((known) => known === id)
    if (role) required.set(id, { id, metBy: [role] })
    else if (id === 'causes') required.set(id, { id, metBy: ['root-cause', 'trigger'] })
    else page.report(item, unknown(id, 'section', sectionIds))
  }
  return [...required.values()]
}

const sectionIds: readonly string[] = [...sectionRoles, 'causes']

/** `aliases: {timeline: [Chronologie]}`: headings of the team's own. */
function readAliases(page: YamlPage, value: Node): Partial<Config> {
  const aliases: Partial<Record<SectionRole, string[]>> = {}
  for (const entry of entriesOf(page, value, '`timeline: [Chronology]` and such')) {
    const role = sectionRoles.find((known) => known === entry.name)
    const items = entry.value && (page.itemsOf(entry.value) ?? [entry.value])
    const names = (items ?? []).flatMap((item) => page.textOf(item) ?? [])
    if (!role) page.report(entry.key, unknown(entry.name, 'section', sectionRoles))
    else if (names.length === 0) page.report(entry.value ?? entry.key, 'Expected here: headings.')
    else aliases[role] = names
  }
  return { aliases }
}

function readLanguage(page: YamlPage, value: Node): Partial<Config> {
  const language = page.textOf(value) ?? ''
  if (/^[a-z]{2,3}$/.test(language)) return { language }
  page.report(
    value,
    `\`${language}\` is no language; write en, ja, or another code of two letters.`,
  )
  return {}
}

export function entriesOf(page: YamlPage, node: Node | undefined, expected: string): YamlEntry[] {
  const entries = node && page.entriesOf(node)
  if (node && !entries) page.report(node, `Expected here: ${expected}.`)
  return entries ?? []
}

export function unknown(written: string, kind: string, known: readonly string[]): string {
  const nearest = nearestWord(written, known)
  const advice = nearest ? `did you mean \`${nearest}\`?` : adviceFor(kind, known)
  return `\`${written}\` is no ${kind}; ${advice}`
}

function adviceFor(kind: string, known: readonly string[]): string {
  if (kind === 'rule or lens') return '`postmortem-lint rules` lists them all.'
  return known.length > 1 ? `there are ${listOf(known, 'and')}.` : `there is ${known[0]}.`
}

export function listOf(words: readonly string[], joint = 'or'): string {
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}
