import { remember } from '../../memory/remember.ts'
import type { Zone } from '../../time/moment.ts'
import { readTimes, readZoneWords } from '../../time/read-times.ts'
import { isIanaZone, readPlace } from '../../time/zone.ts'
import type { MetadataField, Sentence } from '../model.ts'
import type { OutlineSection } from '../sections/outline.ts'
import { settleZone } from './settle-zone.ts'

/** Where a time that names no zone may get one from, nearest first. */
export interface ZoneSources {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly metadata: readonly MetadataField[]
  /** From the configuration. */
  readonly house: Zone | undefined
}

/** The zone that a section gives to its times: heading, sentence in it, document, house. */
export function zoneOfSection(
  section: OutlineSection | undefined,
  sources: ZoneSources,
): Zone | undefined {
  for (let around = section; around; around = around.dayBefore ?? around.parent) {
    const zone = zoneIn(bracketsOf(around.heading.text), sources) ?? zoneInSection(around, sources)
    if (zone) return zone
  }
  return zoneOfDocument(sources)
}

/** A heading names its zone in brackets, or after `in` or `times`. */
function bracketsOf(heading: string): string {
  return (/[([（].*$|\b(?:in|times?|all)\b.*$/i.exec(heading) ?? [''])[0]
}

/** The zone that words name, settled by the document where they name several. */
function zoneIn(words: string, { text }: ZoneSources): Zone | undefined {
  const { zone, candidates } = readZoneWords(words) ?? {}
  // `Pacific, with UTC in parentheses`: the first one named is the clock.
  const aside = /^(.*)\b(?:with|in) (?:UTC|GMT)\b.{0,12}\b(?:parenthes[ei]s|brackets)/i.exec(
    words,
  )?.[1]
  if (aside) return zoneIn(aside, { text } as ZoneSources)
  if (candidates) return settleZone(candidates, text)
  return zone ?? readPlace(words)
}

function zoneInSection(section: OutlineSection, sources: ZoneSources): Zone | undefined {
  const { start, end } = section.body
  for (const sentence of clockSentences(sources)) {
    if (sentence.span.start < start || sentence.span.end > end) continue
    const zone = declaredZone(sentence.text, sources)
    if (zone) return zone
  }
  return undefined
}

/** Of a whole document there are few, and each section asks for them. */
function clockSentences({ sentences }: ZoneSources): readonly Sentence[] {
  const known = clockSentencesOf.get(sentences)
  if (known) return known
  const found = sentences.filter(({ text }) => mayDeclareZone(text))
  clockSentencesOf.set(sentences, found)
  return found
}

const clockSentencesOf = new WeakMap<readonly Sentence[], readonly Sentence[]>()

function zoneOfDocument(sources: ZoneSources): Zone | undefined {
  const { metadata, house } = sources
  const field = metadata.find(({ key }) => key === 'timezone')?.value.text
  if (field) {
    const zone = zoneIn(field, sources) ?? (isIanaZone(field) ? field : undefined)
    if (zone) return zone
  }
  const fieldZone = zoneOfFields(metadata)
  if (fieldZone) return fieldZone
  for (const { text } of clockSentences(sources)) {
    const zone = /\b(?:all|the|listed|following)\b|全て|すべて/i.test(text)
      ? declaredZone(text, sources)
      : undefined
    if (zone) return zone
  }
  for (const [line] of sources.text.matchAll(clockLine)) {
    const zone = declaredZone(line, sources)
    if (zone) return zone
  }
  return house
}

/** A line that opens with times or clocks, wherever it stands: in a quote, in small print. */
const clockLine =
  /^(?:[^\S\n]|[>*_(:-])*(?:[^.\n]{1,60}\. )?(?:(?:all|the) )?(?:times?|timestamps|clocks?)\b[^\n]{0,80}$/gim

/** `Started: 2026-03-04 14:02 UTC`: the one zone that the document's own fields tell times in. */
function zoneOfFields(metadata: readonly MetadataField[]): Zone | undefined {
  const times = metadata
    .filter(({ key }) => turns.has(key))
    .flatMap(({ value }) => readTimes(value.text).filter(({ clock }) => clock))
  const [first] = times
  return times.every(({ zone }) => zone === first?.zone) ? first?.zone : undefined
}

const turns = new Set(['started', 'detected', 'acknowledged', 'mitigated', 'ended', 'date'])

/** `24 November 2023, GMT`: a day and a zone above what happened on it. */
const dateWithZone =
  /^[^:]*\d[^:]*(?:,| \()\s*(?:all )?[A-Z]{3,4}\)?\W*$|^everything (?:is )?in \b/i

/** `All times in UTC`, `Times are given in CET`, `時刻はすべて JST`: a sentence about the clock. */
function declaredZone(sentence: string, sources: ZoneSources): Zone | undefined {
  return mayDeclareZone(sentence) ? zoneIn(sentence, sources) : undefined
}

const mayDeclareZone = remember((sentence): boolean => {
  if (sentence.length > 160) return false
  if (/^\W*[A-Z]{3,4}\W*$/.test(sentence)) return true
  const speaksOfClock =
    /\b(?:times?|timestamps?|time ?zone|dates?|clocks?|Zeiten|Uhrzeiten|heures|horas|horários?)\b|時刻|時間|日時|タイムゾーン/i.test(
      sentence,
    )
  if (sentence.length < 50 && dateWithZone.test(sentence)) return true
  return speaksOfClock && !/(?<![+-]\d?)\d:\d\d/.test(sentence)
})
