import { sectionRoles } from '../postmortem/model.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import { questionConditionNames, questionSettingNames } from './question-settings.ts'
import { settingNames } from './read-config.ts'
import { conditionNames } from './read-overrides.ts'
import { documentSettings, levels } from './read-settings.ts'

/** A word that can stand at a place in a configuration. */
export interface Offer {
  readonly word: string
  /** One line on what it is. */
  readonly about?: string
  /** It is followed by a colon and a value. */
  readonly isKey: boolean
}

/** A rule or lens as a configuration knows it. */
export interface KnownId {
  readonly id: string
  readonly title: string
}

/** What can be written at an offset of a configuration; empty where nobody can know. */
export function completeConfig(text: string, offset: number, ids: readonly KnownId[]): Offer[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(lineStart, offset)
  if (/#/.test(before)) return []
  const [, indent = '', dash = '', key, value] =
    /^(\s*)(-\s+)?(?:([\w.-]+):\s+)?["']?([\w.@/-]*)$/.exec(before) ?? []
  if (value === undefined) return []
  const path = pathAt(text.slice(0, lineStart), indent.length + (key ? 0 : dash.length))
  const around = key ? [...path, key] : path
  return key || (dash && !isMapItem(around)) ? valuesAt(around, ids) : keysAt(around, ids)
}

/** The keys around a line, outermost first, told from how far each is indented. */
function pathAt(above: string, indent: number): string[] {
  const path: string[] = []
  let limit = indent
  for (const line of above.split('\n').reverse()) {
    const [, space = '', dash = '', key] = /^(\s*)(-\s+)?([\w.-]+):/.exec(line) ?? []
    if (key === undefined) continue
    // A list may stand as far left as the key that holds it.
    const depth = space.length + (dash ? dash.length : 0)
    const holdsList = depth === limit && !dash && path.length === 0 && /:\s*$/.test(line)
    if (depth >= limit && !(holdsList && limit > 0)) continue
    path.unshift(key)
    limit = depth
    if (depth === 0) break
  }
  return path
}

function isMapItem(path: readonly string[]): boolean {
  return path.at(-1) === 'overrides'
}

function keysAt(path: readonly string[], ids: readonly KnownId[]): Offer[] {
  const [outer = ''] = path
  const inner = path.at(-1) ?? ''
  const key = (word: string): Offer => ({ word, isKey: true })
  if (path.length === 0) return settingNames.map(key)
  if (inner === 'rules') return idsAs(ids, true)
  if (inner === 'sections') return [key('required')]
  if (inner === 'aliases') return sectionRoles.map(key)
  if (inner === 'new') return [key('path')]
  if (inner === 'questions') return questionSettingNames.map(key)
  if (inner === 'when' && path.at(-2) === 'questions') return questionConditionNames.map(key)
  if (inner === 'when') return conditionNames.map(key)
  if (inner === 'overrides') return ['when', ...documentSettings].map(key)
  if (inner === 'exceptions') return [key('template'), key('sections'), ...idsAs(ids, true)]
  if (outer === 'exceptions') return [key('reason'), key('until')]
  return valuesAt(path, ids)
}

function valuesAt(path: readonly string[], ids: readonly KnownId[]): Offer[] {
  const [around, inner = ''] = [path.at(-2), path.at(-1)]
  const value = (word: string): Offer => ({ word, isKey: false })
  if (around === 'rules') return levels.map(value)
  if (around === 'sections') return [...sectionRoles, 'causes'].map(value)
  if (inner === 'floor') return [value('template'), value('sections'), ...idsAs(ids, false)]
  if (inner === 'site') return [value('isolated')]
  if (inner === 'root') return [value('true'), value('false')]
  if ((inner === 'template' && around !== 'when') || inner === 'extends')
    return [...shippedTemplates.keys()].map(value)
  return inner === 'timezone' ? [value('UTC')] : []
}

function idsAs(ids: readonly KnownId[], isKey: boolean): Offer[] {
  return ids.map(({ id, title }) => ({ word: id, about: title, isKey }))
}
