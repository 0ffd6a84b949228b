import type { Node } from 'yaml'
import { isIanaZone } from '../time/zone.ts'
import type { Config } from './config.ts'
import type { YamlPage } from './yaml-page.ts'

/** `timezone: Europe/Berlin`. */
export function readTimeZone(page: YamlPage, value: Node): Partial<Config> {
  const timeZone = readZone(page, value)
  return timeZone ? { timeZone } : {}
}

/** `clocks: {app-log: UTC, kubectl: Europe/Berlin}`: the zones of what documents quote. */
export function readClocks(page: YamlPage, value: Node): Partial<Config> {
  const entries = page.entriesOf(value)
  if (!entries) page.report(value, `Expected here: ${clockForm}.`)
  const clocks: Record<string, string> = {}
  for (const { name, key, value: written } of entries ?? []) {
    if (!/[\p{L}\p{N}]/u.test(name)) page.report(key, `A clock has a name: ${clockForm}.`)
    else if (!written) page.report(key, `\`${name}\` needs a time zone: ${clockForm}.`)
    else {
      const zone = readZone(page, written)
      if (zone) clocks[name] = zone
    }
  }
  return { clocks }
}

const clockForm = 'the name of a log or a tool and its zone, such as `app-log: UTC`'

/** `trackers: [ops-, tracker.acme.example]`, `people: [Ana Silva, Checkout Squad]`: words, and no patterns. */
export function readNames(
  page: YamlPage,
  value: Node,
  setting: 'trackers' | 'people',
): Partial<Config> {
  const items = page.itemsOf(value) ?? (page.textOf(value) === undefined ? undefined : [value])
  if (!items) page.report(value, forms[setting])
  const names = (items ?? []).flatMap((item) => {
    const name = page.textOf(item)?.trim() ?? ''
    const fault = faultOf(name, setting)
    if (fault) page.report(item, fault)
    return fault ? [] : [name]
  })
  return { [setting]: names }
}

const forms = {
  trackers:
    '`trackers` takes a list of what tickets begin with: a prefix such as ops-, a host such as tracker.acme.example.',
  people: '`people` takes a list of names: people and teams, as documents call them.',
}

function faultOf(name: string, setting: 'trackers' | 'people'): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return forms[setting]
  if (setting === 'people') return name.length > 60 ? forms.people : undefined
  // A short prefix would find words; a pattern would find nothing.
  if (/[\\^$*+?()[\]{}|]/.test(name))
    return `\`${name}\` is read letter by letter, not as a pattern; write what tickets begin with, such as ops-.`
  return name.length < 2 || name.length > 100 ? forms.trackers : undefined
}

function readZone(page: YamlPage, value: Node): string | undefined {
  const zone = page.textOf(value) ?? ''
  const isZone =
    /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone) ||
    /^(?:UTC|GMT)$/.test(zone) ||
    (/^[A-Z]\w+\//i.test(zone) && isIanaZone(zone))
  if (isZone) return zone
  const expected = 'write UTC, an offset such as +01:00, or a name such as Europe/Berlin'
  page.report(value, `\`${zone}\` is no time zone; ${expected}.`)
  return undefined
}
