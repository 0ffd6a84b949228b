import { type Config, defaultConfig, type Override } from './config.ts'
import { createFloors, type Floors } from './floors.ts'
import { layOver } from './lay-over.ts'
import type { LayerSettings } from './layer.ts'
import type { LayerGroup, LoadedLayer } from './load-layers.ts'
import type { LoadedTemplate } from './load-template.ts'
import { rulesKnown } from './read-config.ts'
import type { ConfigProblem, FoundConfig, Globs, Origin } from './resolver.ts'

/** What is being put together, layer by layer. */
interface Draft {
  config: Config
  files?: Globs
  newPath?: string
  readonly ignores: Globs[]
  readonly origins: Record<string, Origin>
  readonly overrides: Override[]
}

/**
 * Lays the nearer configuration over the farther one, setting by setting. `root` cuts off what stands
 * farther up, but no floor: that is what a floor is for.
 */
export function mergeLayers(groups: readonly LayerGroup[], today: string | undefined): FoundConfig {
  const problems: ConfigProblem[] = groups.flatMap((group) => group.problems)
  const root = groups.findLastIndex(({ layers }) => layers.at(-1)?.layer.isRoot)
  const active = new Set(groups.slice(Math.max(0, root)).flatMap(({ layers }) => layers))
  const all = groups.flatMap(({ layers }) => layers)
  const report = (problem: ConfigProblem) => problems.push(problem)
  const floors = createFloors(all, { today, report })
  const draft: Draft = { config: defaultConfig, ignores: [], origins: {}, overrides: [] }
  for (const loaded of all) {
    if (active.has(loaded)) applyLayer(draft, loaded, floors)
    else floors.lay(loaded, draft)
  }
  const { config, overrides, files, newPath, ignores, origins } = draft
  const templates = all.flatMap((loaded) => templatesOf(loaded).flatMap((one) => one?.path ?? []))
  const lensPaths = all.flatMap(({ lenses }) => lenses?.paths ?? [])
  const ownIds = new Set(config.lenses?.map(({ id }) => id))
  const isLost = (id = '') => !ownIds.has(id)
  const told = unique(
    problems.filter(({ unknownId }) => unknownId === undefined || isLost(unknownId)),
  )
  const rules = rulesKnown(config.rules, told)
  const path = groups.findLast(({ layers }) => layers.length > 0)?.layers.at(-1)?.layer.path
  return {
    config: { ...config, rules, ...(overrides.length > 0 ? { overrides } : {}) },
    ...(path ? { path } : {}),
    sources: [...new Set([...all.map(({ layer }) => layer.path), ...templates, ...lensPaths])],
    templates: [...new Set(templates)],
    ...(files ? { files } : {}),
    ...(newPath === undefined ? {} : { newPath }),
    ignores,
    origins,
    problems: told,
  }
}

function applyLayer(draft: Draft, loaded: LoadedLayer, floors: Floors): void {
  const { layer, template, overrideTemplates } = loaded
  const { folder, path } = layer
  const { files, ignores } = layer.settings.values
  const given = {
    ...valuesOf(layer.settings, template),
    ...lensesOf(loaded),
    ...versionsOf(loaded),
  }
  const values = floors.hold(given, loaded, layer.settings.places)
  draft.config = layOver(draft.config, values)
  if (files) draft.files = { folder, globs: files }
  if (values.newPath) draft.newPath = folder
  if (ignores) {
    draft.ignores.push({ folder, globs: ignores })
    draft.config = {
      ...draft.config,
      ignores: [...new Set(draft.ignores.flatMap(({ globs }) => globs))],
    }
  }
  for (const [name, place] of Object.entries(layer.settings.places))
    if (isSet(name, values)) draft.origins[name] = { path, line: place.line }
  for (const name of floors.namesOf(loaded)) {
    const origin = draft.origins[name]
    if (origin) draft.origins[name] = { ...origin, isFloor: true }
  }
  for (const [index, { when, settings, place }] of layer.overrides.entries()) {
    const own = valuesOf(settings, overrideTemplates[index])
    const held = floors.hold(own, loaded, settings.places)
    draft.overrides.push({ when, folder, settings: held, place })
  }
}

function templatesOf({ template, overrideTemplates, versions }: LoadedLayer) {
  return [template, ...overrideTemplates, ...versions]
}

/** Every template that has a name, so that documents can name it. */
function versionsOf(loaded: LoadedLayer): Partial<Config> {
  const named = templatesOf(loaded).flatMap((one) =>
    one?.template?.name ? [[one.template.name, one.template] as const] : [],
  )
  return named.length > 0 ? { templates: Object.fromEntries(named) } : {}
}

function lensesOf({ lenses }: LoadedLayer): Partial<Config> {
  return lenses ? { lenses: lenses.lenses } : {}
}

function valuesOf(
  { values }: LayerSettings,
  template: LoadedTemplate | undefined,
): Partial<Config> {
  return template?.template ? { ...values, template: template.template } : values
}

/** False where a floor has held back what was written. */
function isSet(name: string, values: Partial<Config>): boolean {
  if (name.startsWith('rules.')) return values.rules?.[name.slice('rules.'.length)] !== undefined
  if (name.startsWith('questions.')) return values.questions !== undefined
  if (name === 'sections.required') return values.requiredSections !== undefined
  if (name === 'new.path') return values.newPath !== undefined
  if (name === 'timezone') return values.timeZone !== undefined
  return values[name as keyof Config] !== undefined
}

function unique(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const known = new Set<string>()
  return problems.filter(({ path, line, column, message }) => {
    const key = `${path}:${line}:${column}:${message}`
    return !known.has(key) && known.add(key)
  })
}
