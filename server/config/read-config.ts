import type { Node } from 'yaml'
import { type Config, defaultConfig } from './config.ts'
import { folderOf } from './folder.ts'
import type { ConfigLayer, LayerSettings } from './layer.ts'
import { readLensesSetting } from './load-lenses.ts'
import { readExceptions, readFloor, readOverrides } from './read-overrides.ts'
import {
  documentSettings,
  entriesOf,
  listOf,
  mergeSettings,
  readGlobs,
  readReference,
  readSetting,
  unknown,
} from './read-settings.ts'
import type { ConfigProblem } from './resolver.ts'
import { readYamlPage, type YamlEntry, type YamlPage } from './yaml-page.ts'

export interface ConfigText {
  /** Where it was read from, for problems to name. */
  readonly path: string
  readonly text: string
  /** The folder from which its globs are seen, where that is not its own. */
  readonly folder?: string
}

export interface LayerReading {
  readonly layer: ConfigLayer
  readonly problems: readonly ConfigProblem[]
}

export interface ConfigReading {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
}

/** Reads a configuration that refers to no other file, as far as it goes by itself. */
export function readConfig(source: ConfigText, knownIds: readonly string[]): ConfigReading {
  const { layer, problems } = readLayer(source, knownIds)
  const config = { ...defaultConfig, ...layer.settings.values }
  return { config: { ...config, rules: rulesKnown(config.rules, problems) }, problems }
}

/** Reads a `.postmortem-lint.yml`; what is wrong in it is a problem, and the rest still holds. */
export function readLayer(source: ConfigText, knownIds: readonly string[]): LayerReading {
  const { path, text } = source
  const page = readYamlPage(path, text.replace(/^\uFEFF/, ''))
  let layer: Mutable<ConfigLayer> = {
    path,
    folder: source.folder ?? folderOf(path) ?? '',
    isRoot: false,
    extends: [],
    settings: { values: {}, places: {} },
    overrides: [],
    floor: [],
    exceptions: [],
  }
  const expected = `settings: ${listOf(settingNames, 'and')}`
  for (const entry of entriesOf(page, page.root, expected)) {
    const setting = readSetting(page, entry, knownIds) ?? readFolderSetting(page, entry)
    if (setting) layer.settings = mergeSettings(layer.settings, setting)
    else if (!structure.includes(entry.name))
      page.report(entry.key, unknown(entry.name, 'setting', settingNames))
    else layer = { ...layer, ...readStructure(page, entry, knownIds) }
  }
  return { layer, problems: page.problems }
}

/** Without names that nothing has. */
export function rulesKnown(rules: Config['rules'], problems: readonly ConfigProblem[]) {
  const lost = new Set(problems.flatMap(({ unknownId }) => unknownId ?? []))
  return Object.fromEntries(Object.entries(rules).filter(([id]) => !lost.has(id)))
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What arranges configurations, and can stand in no override. */
const structure: readonly string[] = ['root', 'extends', 'overrides', 'floor', 'exceptions']

/** Every name that can stand at the left margin. */
export const settingNames: readonly string[] = [
  'files',
  'ignores',
  'new',
  'lenses',
  'templates',
  ...documentSettings,
  ...structure,
]

/** What holds for a folder and cannot differ between its documents. */
function readFolderSetting(
  page: YamlPage,
  { name, key, value }: YamlEntry,
): LayerSettings | undefined {
  const names = ['files', 'ignores', 'new', 'lenses', 'templates']
  if (!names.includes(name)) return undefined
  if (!value) return { values: {}, places: {} }
  if (name === 'new') return readNew(page, value)
  if (name === 'templates')
    return { ...readVersions(page, value), places: { templates: page.placeOf(key) } }
  if (name === 'lenses')
    return { ...readLensesSetting(page, value), places: { lenses: page.placeOf(key) } }
  return {
    values: { [name]: readGlobs(page, value, name) },
    places: { [name]: page.placeOf(key) },
  }
}

/** `templates: [./acme@1.md, ./acme@2.md]`: each goes by the name that it gives itself, or its file. */
function readVersions(page: YamlPage, value: Node): Pick<LayerSettings, 'values' | 'versions'> {
  const expected = '`templates` takes a list of paths, such as `- ./templates/acme@1.md`'
  const items = page.itemsOf(value)
  if (!items) page.report(value, `${expected}.`)
  const versions = (items ?? []).flatMap((item) => readReference(page, item, expected) ?? [])
  return { values: {}, versions }
}

/** `new: {path: docs/{date}-{slug}.md}`: where a new postmortem goes. */
function readNew(page: YamlPage, value: Node): LayerSettings {
  let settings: LayerSettings = { values: {}, places: {} }
  for (const entry of entriesOf(page, value, '`path:` and a pattern')) {
    const written = entry.value && page.textOf(entry.value)
    const places = { 'new.path': page.placeOf(entry.key) }
    if (entry.name !== 'path')
      page.report(entry.key, unknown(entry.name, 'setting of `new`', ['path']))
    else if (written && isPathPattern(written)) settings = { values: { newPath: written }, places }
    else page.report(entry.value ?? entry.key, pathForm)
  }
  return settings
}

const pathForm =
  '`path` is a path below this folder, such as docs/{date}-{slug}.md; it may have {date}, {year}, {month}, {id}, {severity} and {slug}.'

function isPathPattern(written: string): boolean {
  const names = [...written.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
  const known = ['date', 'year', 'month', 'id', 'severity', 'slug']
  return (
    names.every((name) => known.includes(name)) &&
    !/^\/|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(written)
  )
}

function readStructure(
  page: YamlPage,
  { name, value }: YamlEntry,
  knownIds: readonly string[],
): Partial<ConfigLayer> {
  if (!value) return {}
  if (name === 'root') {
    const written = page.textOf(value)
    if (written !== 'true' && written !== 'false') page.report(value, '`root` is true or false.')
    return { isRoot: written === 'true' }
  }
  if (name === 'extends') {
    const expected = '`extends` takes a name or a path, or a list of them'
    const items = page.itemsOf(value) ?? [value]
    return { extends: items.flatMap((item) => readReference(page, item, expected) ?? []) }
  }
  if (name === 'overrides') return { overrides: readOverrides(page, value, knownIds) }
  if (name === 'floor') return { floor: readFloor(page, value, knownIds) }
  return { exceptions: readExceptions(page, value, knownIds) }
}
