import type { Severity } from '../findings/finding.ts'
import type { Config } from './config.ts'
import { layOver } from './lay-over.ts'
import { strength } from './layer.ts'
import type { LoadedLayer } from './load-layers.ts'
import type { OwnLens } from './read-lenses.ts'
import type { ConfigProblem, Origin } from './resolver.ts'
import type { Place } from './yaml-page.ts'

/** What house styles have marked as the least that is done. */
export interface Floors {
  /** The values, less what would fall below a floor of another layer without leave. */
  hold(
    values: Partial<Config>,
    from: LoadedLayer,
    places: Readonly<Record<string, Place>>,
  ): Partial<Config>
  /** Lays only what a layer has marked, where the rest of it is cut off. */
  lay(
    loaded: LoadedLayer,
    draft: { config: Config; readonly origins: Record<string, Origin> },
  ): void
  /** The names, as `--print-config` shows them, of what a layer has marked. */
  namesOf(loaded: LoadedLayer): string[]
}

interface Floor {
  readonly index: number
  readonly path: string
  readonly level?: Severity | 'off'
  /** As the house style wrote it, where it is a lens of its own. */
  readonly lens?: OwnLens
  readonly sections?: Config['requiredSections']
  readonly template?: Config['template']
  readonly metrics?: Config['metrics']
}

export interface FloorSetting {
  readonly today: string | undefined
  readonly report: (problem: ConfigProblem) => void
}

/** Collects the floors of all layers, and the leave that some have to fall below them. */
export function createFloors(layers: readonly LoadedLayer[], setting: FloorSetting): Floors {
  const floors = readFloors(layers, setting)
  const excused = readExceptions(layers, floors, setting)
  const floorFor = (name: string, { layer }: LoadedLayer, index: number) => {
    const floor = floors.get(name)
    const isOwn = floor?.path === layer.path
    return floor && !isOwn && floor.index < index && !excused.has(name) ? floor : undefined
  }
  return {
    hold(values, from, places) {
      const index = layers.indexOf(from)
      const held = { ...values }
      const holding: Holding = {
        floorOf: (name) => floorFor(name, from, index),
        complain(name, floor) {
          const at = places[shownName(name)] ??
            places.templates ?? { path: from.layer.path, ...firstPlace }
          setting.report({ ...at, message: belowFloor(name, floor) })
        },
      }
      holdRules(held, holding)
      holdLenses(held, holding)
      holdSections(held, holding)
      holdMetrics(held, holding)
      holdTemplates(held, holding, places.templates !== undefined)
      return held
    },
    lay(loaded, draft) {
      for (const { written: name } of loaded.layer.floor) {
        const floor = floors.get(name)
        if (!floor || floor.path !== loaded.layer.path) continue
        const { level, lens, sections, template, metrics } = floor
        draft.config = {
          ...layOver(draft.config, lens ? { lenses: [lens] } : {}),
          ...(level ? { rules: { ...draft.config.rules, [name]: level } } : {}),
          ...(sections ? { requiredSections: sections } : {}),
          ...(template ? { template } : {}),
          ...(metrics ? { metrics: { ...draft.config.metrics, ...metrics } } : {}),
        }
        const place = loaded.layer.settings.places[shownName(name)]
        if (place) draft.origins[shownName(name)] = { ...place, isFloor: true }
      }
    },
    namesOf: ({ layer }) => layer.floor.map(({ written }) => shownName(written)),
  }
}

/** What holds the values of one layer. */
interface Holding {
  floorOf(name: string): Floor | undefined
  complain(name: string, floor: Floor): void
}

type Held = { -readonly [Name in keyof Config]?: Config[Name] }

const firstPlace = { line: 1, column: 1, endColumn: 2 }

function holdRules(held: Held, { floorOf, complain }: Holding): void {
  if (!held.rules) return
  const kept = Object.entries(held.rules).filter(([name, level]) => {
    const floor = floorOf(name)
    if (!floor?.level || strength[level] >= strength[floor.level]) return true
    complain(name, floor)
    return false
  })
  held.rules = Object.fromEntries(kept)
}

/** Another lens of the same name would ask something else. */
function holdLenses(held: Held, { floorOf, complain }: Holding): void {
  if (!held.lenses) return
  held.lenses = held.lenses.filter(({ id }) => {
    const floor = floorOf(id)
    if (!floor?.lens) return true
    complain(id, floor)
    return false
  })
}

function holdSections(held: Held, { floorOf, complain }: Holding): void {
  const floor = floorOf('sections')
  const given = held.requiredSections
  const missing = (floor?.sections ?? []).filter(({ id }) => !given?.some((need) => need.id === id))
  if (!given || !floor || missing.length === 0) return
  complain('sections', floor)
  held.requiredSections = [...given, ...missing]
}

/** Figures of forty teams can be compared where all count between the same turns. */
function holdMetrics(held: Held, { floorOf, complain }: Holding): void {
  const floor = floorOf('metrics')
  const given = held.metrics ?? {}
  const differs = Object.entries(floor?.metrics ?? {}).some(
    ([name, one]) => given[name] && (given[name].from !== one.from || given[name].to !== one.to),
  )
  if (!floor || !differs) return
  complain('metrics', floor)
  held.metrics = { ...given, ...floor.metrics }
}

function holdTemplates(held: Held, { floorOf, complain }: Holding, isListed: boolean): void {
  const floor = floorOf('template')
  if (!floor) return
  if (held.template || (held.templates && isListed)) complain('template', floor)
  delete held.template
  // What a repository calls `acme@2` is not what the house style calls so.
  delete held.templates
}

function readFloors(
  layers: readonly LoadedLayer[],
  { report }: FloorSetting,
): ReadonlyMap<string, Floor> {
  const floors = new Map<string, Floor>()
  for (const [index, { layer, template, lenses }] of layers.entries()) {
    const { rules, requiredSections, metrics } = layer.settings.values
    for (const { written: name, place, isUnknown } of layer.floor) {
      const at = { index, path: layer.path }
      const level = rules?.[name]
      if (name === 'sections' && requiredSections)
        floors.set(name, { ...at, sections: requiredSections })
      else if (name === 'template' && template?.template)
        floors.set(name, { ...at, template: template.template })
      else if (name === 'metrics' && metrics) floors.set(name, { ...at, metrics })
      else if (level) {
        const lens = lenses?.lenses.find(({ id }) => id === name)
        floors.set(name, { ...at, level, ...(lens ? { lens } : {}) })
      } else if (!isUnknown)
        report({ ...place, message: `\`${name}\` is in \`floor\` and is not set in this file.` })
    }
  }
  return floors
}

/** The names for which a floor is lifted; one whose day has passed lifts nothing. */
function readExceptions(
  layers: readonly LoadedLayer[],
  floors: ReadonlyMap<string, Floor>,
  { today, report }: FloorSetting,
): ReadonlySet<string> {
  const excused = new Set<string>()
  for (const { name, until, place } of layers.flatMap(({ layer }) => layer.exceptions)) {
    if (!floors.has(name)) continue
    if (today === undefined || today <= until) excused.add(name)
    else report({ ...place, message: `The exception for \`${name}\` ended on ${until}.` })
  }
  return excused
}

function shownName(name: string): string {
  if (name === 'sections') return 'sections.required'
  return name === 'template' || name === 'metrics' ? name : `rules.${name}`
}

function belowFloor(name: string, { level, path }: Floor): string {
  const least = level ? `at least ${level}` : 'to stay as it is'
  const style = path.split('/').slice(-2).join('/')
  return `The house style ${style} wants \`${name}\` ${least}; less needs an entry in \`exceptions\` with a reason and a last day.`
}
