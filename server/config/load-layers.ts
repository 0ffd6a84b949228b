import { readTemplate } from '../template/read-template.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import type { ConfigLayer, LayerSettings, Reference } from './layer.ts'
import { type LoadedLenses, loadLenses } from './load-lenses.ts'
import { type LoadedTemplate, loadEarlier, loadTemplate } from './load-template.ts'
import { locateStyle } from './locate-style.ts'
import type { Reach } from './reach.ts'
import { readLayer } from './read-config.ts'
import type { ConfigProblem } from './resolver.ts'

/** A layer and the templates that it names. */
export interface LoadedLayer {
  readonly layer: ConfigLayer
  readonly template?: LoadedTemplate
  readonly lenses?: LoadedLenses
  /** One for each of its overrides; undefined where it names none. */
  readonly overrideTemplates: readonly (LoadedTemplate | undefined)[]
  /** Those that documents may name, besides. */
  readonly versions: readonly LoadedTemplate[]
}

/** A configuration file with all that it extends, the farthest first. */
export interface LayerGroup {
  readonly layers: readonly LoadedLayer[]
  readonly problems: readonly ConfigProblem[]
}

/** More than this is a circle or an attack: each file may extend several others. */
const mostLayers = 50

export interface LayerSource {
  readonly path: string
  readonly text: string
}

/** Reads a configuration file and all that it extends; files are data, and none of them is run. */
export async function loadLayers(
  source: LayerSource,
  reach: Reach,
  knownIds: readonly string[],
): Promise<LayerGroup> {
  const problems: ConfigProblem[] = []
  const layers: LoadedLayer[] = []
  const circling = new Set<string>()
  let count = 0

  const load = async (at: LayerSource, chain: readonly string[]): Promise<void> => {
    const folder = chain.length > 0 ? folderOfFirst : undefined
    const read = readLayer({ ...at, ...(folder === undefined ? {} : { folder }) }, knownIds)
    folderOfFirst ??= read.layer.folder
    problems.push(...read.problems)
    for (const reference of read.layer.extends) await extend(reference, [...chain, at.path])
    layers.push(await withFiles(read.layer, reach, knownIds))
  }
  let folderOfFirst: string | undefined

  const extend = async (reference: Reference, chain: readonly string[]): Promise<void> => {
    const report = (message: string) => problems.push({ ...reference.place, message })
    if (++count > mostLayers) {
      if (count === mostLayers + 1)
        report(`More than ${mostLayers} house styles; the rest is left out.`)
      return
    }
    const located = await locateStyle(reference, reach)
    if (located.kind === 'missing') report(located.message)
    else if (located.kind === 'built-in') layers.push(builtIn(located.name, folderOfFirst ?? ''))
    else if (chain.includes(located.path)) {
      // One is enough to find the others by.
      if (!circling.has(reference.place.path)) report(circle(chain, located.path))
      circling.add(reference.place.path)
    } else await load(located, chain)
  }

  await load(source, [])
  for (const { template, lenses, overrideTemplates, versions } of layers)
    for (const one of [template, lenses, ...overrideTemplates, ...versions])
      problems.push(...(one?.problems ?? []))
  return { layers, problems }
}

/** A layer with the templates and lenses that it names. */
async function withFiles(
  layer: ConfigLayer,
  reach: Reach,
  knownIds: readonly string[],
): Promise<LoadedLayer> {
  const load = async ({ template }: Pick<LayerSettings, 'template'>) =>
    template && loadTemplate(template, reach)
  const template = await load(layer.settings)
  const lenses = await loadLenses(layer.settings, { reach, knownIds })
  const overrideTemplates: (LoadedTemplate | undefined)[] = []
  for (const { settings } of layer.overrides) overrideTemplates.push(await load(settings))
  const versions = await loadEarlier(template?.path, reach)
  for (const reference of layer.settings.versions ?? [])
    versions.push(await loadTemplate(reference, reach))
  return {
    layer,
    ...(template ? { template } : {}),
    ...(lenses ? { lenses } : {}),
    overrideTemplates,
    versions,
  }
}

/** A shipped template by name is a house style that says nothing else. */
function builtIn(name: string, folder: string): LoadedLayer {
  const path = `built-in ${name}`
  const place = { path, line: 1, column: 1, endColumn: 2 }
  const layer: ConfigLayer = {
    path,
    folder,
    isRoot: false,
    extends: [],
    settings: { values: {}, places: { template: place } },
    overrides: [],
    floor: [],
    exceptions: [],
  }
  const { template } = readTemplate(shippedTemplates.get(name) ?? '')
  return {
    layer,
    template: { template: { ...template, source: name }, problems: [] },
    overrideTemplates: [],
    versions: [],
  }
}

function circle(chain: readonly string[], path: string): string {
  const names = [...chain.slice(chain.indexOf(path)), path].map((one) =>
    one.split('/').slice(-2).join('/'),
  )
  return `\`extends\` leads in a circle: ${names.join(' → ')}.`
}
