import type { Node } from 'yaml'
import { isDay } from '../time/calendar.ts'
import type {
  FloorException,
  LayerOverride,
  LayerSettings,
  OverrideCondition,
  Reference,
} from './layer.ts'
import {
  documentSettings,
  entriesOf,
  mergeSettings,
  readGlobs,
  readSetting,
  unknown,
} from './read-settings.ts'
import type { YamlEntry, YamlPage } from './yaml-page.ts'

/** Reads `overrides`: a list of conditions and what holds under them. */
export function readOverrides(
  page: YamlPage,
  value: Node,
  knownIds: readonly string[],
): LayerOverride[] {
  const items = page.itemsOf(value)
  if (!items) page.report(value, '`overrides` takes a list: `- when: …` and settings below it.')
  return (items ?? []).map((item) => {
    let when: OverrideCondition = {}
    let settings: LayerSettings = { values: {}, places: {} }
    const entries = entriesOf(page, item, '`when:` and settings')
    for (const entry of entries) {
      if (entry.name === 'when') when = readCondition(page, entry)
      else {
        const read = readSetting(page, entry, knownIds)
        const names = ['when', ...documentSettings]
        if (read) settings = mergeSettings(settings, read)
        else page.report(entry.key, unknown(entry.name, 'setting of an override', names))
      }
    }
    if (entries.length > 0 && !entries.some(({ name }) => name === 'when'))
      page.report(item, `An override says \`when\` it holds: ${conditionNames.join(', ')}.`)
    return { when, settings, place: page.placeOf(item) }
  })
}

export const conditionNames = ['files', 'severity', 'status', 'template', 'from', 'before'] as const

function readCondition(page: YamlPage, { key, value }: YamlEntry): OverrideCondition {
  let when: OverrideCondition = {}
  const expected = `conditions: ${conditionNames.join(', ')}`
  if (!value) page.report(key, `Expected here: ${expected}.`)
  const entries = entriesOf(page, value, expected)
  for (const { name, key: named, value: given } of entries) {
    if (!conditionNames.some((known) => known === name))
      page.report(named, unknown(name, 'condition', conditionNames))
    else if (!given) page.report(named, `\`${name}\` needs a value.`)
    else if (name === 'files') when = { ...when, files: readGlobs(page, given, name) }
    else if (name === 'from' || name === 'before') {
      const day = readDay(page, given)
      if (day) when = { ...when, [name]: day }
    } else when = { ...when, [name]: readWords(page, given) }
  }
  return when
}

/** One word, or a list of them. */
function readWords(page: YamlPage, value: Node): string[] {
  const items = page.itemsOf(value) ?? [value]
  return items.flatMap((item) => {
    const word = page.textOf(item)?.trim()
    if (!word) page.report(item, 'Expected here: a word, or a list of words.')
    return word ? [word] : []
  })
}

function readDay(page: YamlPage, value: Node): string | undefined {
  const written = page.textOf(value) ?? ''
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  if (isDay(Number(year), Number(month), Number(day))) return written
  page.report(value, `\`${written}\` is no day; write it as 2026-03-31.`)
  return undefined
}

/** What can be a floor beside rules. */
export const floorNames = ['template', 'sections', 'metrics'] as const

/** Reads `floor`: a list of rules, `sections`, `metrics` and `template`. */
export function readFloor(page: YamlPage, value: Node, knownIds: readonly string[]): Reference[] {
  const names = [...floorNames, ...knownIds]
  const items = page.itemsOf(value)
  if (!items)
    page.report(value, '`floor` takes a list of rules, `sections`, `metrics` or `template`.')
  return (items ?? []).flatMap((item) => {
    const written = page.textOf(item) ?? ''
    const reference = { written, place: page.placeOf(item) }
    if (names.some((known) => known === written)) return [reference]
    // A lens of the team's own is read later.
    page.report(item, unknown(written, 'rule or lens', names), written)
    return written ? [{ ...reference, isUnknown: true }] : []
  })
}

/** Reads `exceptions`: a reason and a last day for each. */
export function readExceptions(
  page: YamlPage,
  value: Node,
  knownIds: readonly string[],
): FloorException[] {
  const names = [...floorNames, ...knownIds]
  return entriesOf(page, value, 'a rule with `reason:` and `until:`').flatMap((entry) => {
    const { name, key } = entry
    if (!names.some((known) => known === name))
      page.report(key, unknown(name, 'rule or lens', names), name)
    const exception = readException(page, entry)
    return exception ? [{ name, ...exception, place: page.placeOf(key) }] : []
  })
}

function readException(page: YamlPage, { key, value }: YamlEntry) {
  let reason = ''
  let until: string | undefined
  for (const entry of entriesOf(page, value, '`reason:` and `until:`')) {
    if (entry.name === 'reason') reason = (entry.value && page.textOf(entry.value)?.trim()) ?? ''
    else if (entry.name === 'until') until = entry.value && readDay(page, entry.value)
    else page.report(entry.key, unknown(entry.name, 'part of an exception', ['reason', 'until']))
  }
  if (reason && until) return { reason, until }
  page.report(key, 'An exception needs a `reason:` and a last day, `until: 2026-03-31`.')
  return undefined
}
