import { milestones } from '../metrics/metrics.ts'
import { sectionRoles } from '../postmortem/model.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import { findConfigPlace } from './config-place.ts'
import { settingNames } from './read-config.ts'
import { conditionNames, floorNames } from './read-overrides.ts'
import { documentSettings, levels } from './read-settings.ts'
import { settingWords } from './setting-words.ts'

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
  const place = findConfigPlace(text, offset)
  if (!place) return []
  return place.isValue ? valuesAt(place.path, ids) : keysAt(place.path, ids)
}

/** What the word at an offset is for; undefined where it is no word of a configuration. */
export function explainConfig(
  text: string,
  offset: number,
  ids: readonly KnownId[],
): (Offer & { readonly start: number; readonly end: number }) | undefined {
  const before = /[\w.@/-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0
  const after = /^[\w.@/-]*/.exec(text.slice(offset))?.[0].length ?? 0
  const [start, end] = [offset - before, offset + after]
  const word = text.slice(start, end)
  const offer = completeConfig(text, start, ids).find((one) => one.word === word)
  return offer && { ...offer, start, end }
}

function keysAt(path: readonly string[], ids: readonly KnownId[]): Offer[] {
  const [outer = ''] = path
  const inner = path.at(-1) ?? ''
  if (path.length === 0) return settingNames.map(key)
  if (inner === 'rules') return idsAs(ids, true)
  if (inner === 'sections') return [key('required')]
  if (inner === 'aliases') return sectionRoles.map(key)
  if (inner === 'new') return [key('path')]
  if (inner === 'when') return conditionNames.map(key)
  if (inner === 'overrides') return ['when', ...documentSettings].map(key)
  if (inner === 'metrics') return ['detect', 'acknowledge', 'mitigate', 'resolve'].map(key)
  if (path.at(-2) === 'metrics') return [key('from'), key('to')]
  if (inner === 'exceptions') return [...floorNames.map(key), ...idsAs(ids, true)]
  if (outer === 'exceptions') return [key('reason'), key('until')]
  return valuesAt(path, ids)
}

function valuesAt(path: readonly string[], ids: readonly KnownId[]): Offer[] {
  const [around, inner = ''] = [path.at(-2), path.at(-1)]
  if (around === 'rules') return levels.map(value)
  if (around === 'sections') return [...sectionRoles, 'causes'].map(value)
  if (path.at(-3) === 'metrics') return milestones.map(value)
  if (inner === 'floor') return [...floorNames.map(value), ...idsAs(ids, false)]
  if (inner === 'root') return [value('true'), value('false')]
  if ((inner === 'template' && around !== 'when') || inner === 'extends')
    return [...shippedTemplates.keys()].map(value)
  return inner === 'timezone' || around === 'clocks' ? [value('UTC')] : []
}

function key(word: string): Offer {
  const about = settingWords[word]
  return { word, isKey: true, ...(about ? { about } : {}) }
}

function value(word: string): Offer {
  return { word, isKey: false }
}

function idsAs(ids: readonly KnownId[], isKey: boolean): Offer[] {
  return ids.map(({ id, title }) => ({ word: id, about: title, isKey }))
}
