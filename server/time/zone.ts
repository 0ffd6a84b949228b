import { epochMsOf, type IsoDate } from './calendar.ts'
import type { Zone } from './moment.ts'

/**
 * Abbreviations as authors mean them. Those that name a fixed offset are read as written; those
 * that name a place's clock keep its daylight saving. Several zones: ambiguous, and never guessed.
 * Offsets: the IANA time zone database's abbreviations, 2026.
 */
const abbreviations: Readonly<Record<string, Zone | readonly Zone[]>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  PST: '-08:00',
  PDT: '-07:00',
  PT: 'America/Los_Angeles',
  MST: '-07:00',
  MDT: '-06:00',
  MT: 'America/Denver',
  CST: ['-06:00', '+08:00'],
  CDT: '-05:00',
  CT: 'America/Chicago',
  EST: '-05:00',
  EDT: '-04:00',
  ET: 'America/New_York',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  BST: ['+01:00', '+06:00'],
  IST: ['+05:30', '+01:00', '+02:00'],
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AWST: '+08:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  BRT: '-03:00',
  SAST: '+02:00',
}

const names: Readonly<Record<string, Zone>> = {
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  central: 'America/Chicago',
  eastern: 'America/New_York',
  日本時間: '+09:00',
  'british summer time': '+01:00',
  'greenwich mean time': 'UTC',
  'coordinated universal time': 'UTC',
  'universal time': 'UTC',
  'central european time': '+01:00',
  'central european summer time': '+02:00',
  'eastern european time': '+02:00',
  'eastern european summer time': '+03:00',
  'india standard time': '+05:30',
  'indian standard time': '+05:30',
  'japan standard time': '+09:00',
  'singapore time': '+08:00',
}

/** What a word says about the zone: one, several, or none. */
export interface ZoneReading {
  readonly zone?: Zone
  readonly candidates?: readonly Zone[]
}

/** Words that name a zone, for use inside a larger pattern; two letters only in capitals. */
export const zonePattern =
  '(?:UTC|GMT)[+\\-−]\\d{1,2}(?::?\\d{2})?(?!:?\\d)' +
  '|(?:America|Europe|Asia|Africa|Australia|Pacific|Atlantic|Indian)/[A-Z]\\w+(?:/[A-Z]\\w+)?' +
  `|(?:${Object.keys(abbreviations).join('|')}|utc|Utc)(?![\\w/]|-[A-Za-z]|\\.\\w)` +
  '|(?:British Summer|Greenwich Mean|(?:Coordinated )?Universal|(?:Central|Eastern) European(?: Summer)?|Indian? Standard|Japan Standard|Singapore) [Tt]ime\\b' +
  '|(?:Pacific|Mountain|Central|Eastern)(?: (?:Standard|Daylight))? [Tt]ime\\b|日本時間' +
  '|(?<=\\d ?[ap]\\.?m\\.? |\\d ?[AP]M )(?:Pacific|Mountain|Central|Eastern)(?= ?(?:[:,)–—-]|$))'

/** Reads a word that `zonePattern` or an offset pattern found. */
export function readZone(word: string): ZoneReading {
  const known = abbreviations[word.toUpperCase()]
  if (typeof known === 'string') return { zone: known }
  if (known) return { candidates: known }
  const offset = /([+\-−])\s?(\d{1,2}):?(\d{2})?$/.exec(word)
  if (offset)
    return { zone: formatOffset(offset[1] ?? '+', Number(offset[2]), Number(offset[3] ?? 0)) }
  const named = names[word.toLowerCase()] ?? names[word.toLowerCase().split(' ')[0] ?? '']
  if (named) return { zone: named }
  return isIanaZone(word) ? { zone: word } : {}
}

/**
 * The zone of a place that words name, where they speak of nothing but a clock: `Stockholm`,
 * `Mountain`. Places are those after which the IANA database names its zones.
 */
export function readPlace(words: string): Zone | undefined {
  const region = /\b(Pacific|Mountain|Central|Eastern)\b(?! (?:Europe|Africa|Asia|Ocean))/.exec(
    words,
  )?.[1]
  if (region) return names[region.toLowerCase()]
  for (const [word] of words.matchAll(/\b\p{Lu}[\p{Ll}]+(?:[ _]\p{Lu}\p{Ll}+)?/gu)) {
    const zone = places().get(word.replace(' ', '_')) ?? places().get(word.split(' ')[0] ?? '')
    if (zone) return zone
  }
  return undefined
}

let placesKnown: Map<string, Zone> | undefined

/** Zones by the last part of their names. */
function places(): Map<string, Zone> {
  placesKnown ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [zone.split('/').at(-1) ?? zone, zone]),
  )
  return placesKnown
}

/** True where the platform's zone data knows the name. */
export function isIanaZone(name: string): boolean {
  return formatterOf(name) !== undefined
}

/** The UTC instant of a local time, or undefined where the zone is unknown. */
export function instantOf(date: IsoDate, secondOfDay: number, zone: Zone): number | undefined {
  const wall = epochMsOf(date) + secondOfDay * 1000
  const first = offsetAt(zone, wall)
  if (first === undefined) return undefined
  return wall - (offsetAt(zone, wall - first) ?? first)
}

/** True where clocks go back on the day, so that one hour is told twice. */
export function repeatsAnHour(date: IsoDate, zone: Zone): boolean {
  const [midnight, noon] = [instantOf(date, 0, zone), instantOf(date, 43_200, zone)]
  return midnight !== undefined && noon !== undefined && noon - midnight > 43_200_000
}

/** Milliseconds east of UTC at an instant. */
export function offsetAt(zone: Zone, epochMs: number): number | undefined {
  if (zone === 'UTC') return 0
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone)
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3])
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000
  }
  const formatter = formatterOf(zone)
  if (!formatter) return undefined
  const part = formatter.formatToParts(epochMs).find(({ type }) => type === 'timeZoneName')
  const found = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(part?.value ?? '')
  const minutes = Number(found?.[2] ?? 0) * 60 + Number(found?.[3] ?? 0)
  return (found?.[1] === '-' ? -minutes : minutes) * 60_000
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>()

/** Making a formatter costs a hundred times what using it does. */
function formatterOf(zone: Zone): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone))
  return formatters.get(zone)
}

function makeFormatter(zone: Zone): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    return undefined
  }
}

function formatOffset(sign: string, hours: number, minutes: number): Zone {
  if (hours === 0 && minutes === 0) return 'UTC'
  const two = (value: number) => String(value).padStart(2, '0')
  return `${sign === '+' ? '+' : '-'}${two(hours)}:${two(minutes)}`
}
