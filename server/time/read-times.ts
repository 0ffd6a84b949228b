import { remember } from '../memory/remember.ts'
import { formatDate, weekdayOf } from './calendar.ts'
import { type Atom, readAtoms } from './time-atoms.ts'
import type { ClockWords, DateWords, TimeMention } from './time-mention.ts'
import type { ZoneReading } from './zone.ts'

/**
 * Every place in a text that says when, in order. Pure and relative to the text, so that the
 * result may be kept for as long as the text stays the same. Never throws.
 */
export const readTimes: (text: string) => readonly TimeMention[] = remember(findTimes)

function findTimes(text: string): TimeMention[] {
  const mentions: TimeMention[] = []
  let draft: Draft | undefined
  const atoms = readAtoms(text)
  for (const [index, atom] of atoms.entries()) {
    if (leadsClock(atom, atoms[index + 1], text)) {
      finishDraft(draft, mentions)
      draft = { ...emptyDraft, start: atom.start, end: atom.end, zone: atom.zone }
      continue
    }
    if (atom.kind === 'weekday' && draft && tellsOfWeekday(draft, text.slice(atom.end))) {
      finishDraft(draft, mentions)
      draft = undefined
      continue
    }
    const glue = draft ? text.slice(Math.max(draft.end, draft.reach), atom.start) : ''
    if (draft && isGlue(glue) && addAtom(draft, atom, glue)) {
      if (atom.kind !== 'until') draft.end = atom.end
      else draft.reach = atom.end
      continue
    }
    finishDraft(draft, mentions)
    draft = startDraft(atom)
  }
  finishDraft(draft, mentions)
  return mentions
}

/** The zone named in a text that is no time: a heading, a column, a sentence. */
export const readZoneWords = remember((text): ZoneReading | undefined => {
  const zones = readAtoms(`${text} 0:00`).flatMap((atom) => (atom.kind === 'zone' ? atom.zone : []))
  const [first] = zones
  // `IST (UTC+5:30)`: what stands beside an abbreviation of several zones may say which.
  const meant = zones.find(({ zone }) => zone && first?.candidates?.includes(zone))
  return meant ?? first
})

/** The weekday of a text that is nothing else: a cell of its own beside the date. */
export const readWeekday = remember((text): TimeMention['weekday'] => {
  const [only, ...others] = readAtoms(`${text}\n0`)
  const isAlone = only?.kind === 'weekday' && others.length === 0
  const { start, end } = only ?? { start: 0, end: 0 }
  const rest = text.slice(0, start) + text.slice(end)
  return isAlone && !/[\p{L}\p{N}]/u.test(rest) ? { day: only.day, start, end } : undefined
})

interface Draft {
  start: number
  end: number
  /** As `end`, with a range sign that may yet turn out to be a dash. */
  reach: number
  date?: DateWords
  clock?: ClockWords
  zone?: ZoneReading
  weekday?: { day: number; start: number; end: number }
  surplus?: { start: number; end: number }
  until?: { date?: DateWords; clock?: ClockWords }
  relative?: number
  daysLater?: number
  dayNumber?: number
  sameDay: boolean
  approximate: boolean
  doubtful: boolean
  slip?: string
  dateSlip: boolean
  /** A range sign was read, and what follows belongs to the end. */
  inUntil: boolean
  hasMoment: boolean
}

const emptyDraft = {
  reach: 0,
  sameDay: false,
  approximate: false,
  doubtful: false,
  dateSlip: false,
  inUntil: false,
  hasMoment: false,
}

/** `UTC 03:43`: a zone that stands before its time, and not behind the one above. */
function leadsClock(
  atom: Atom,
  next: Atom | undefined,
  text: string,
): atom is Atom & { kind: 'zone' } {
  return (
    atom.kind === 'zone' && next?.kind === 'clock' && /^\s?$/.test(text.slice(atom.end, next.start))
  )
}

/** `2026-03-04 10:00 Monday's backup`: behind a time, a weekday is a word unless it closes it. */
function tellsOfWeekday(draft: Draft, after: string): boolean {
  if (!draft.date && !draft.clock) return false
  const closes =
    /^\s*(?:[)\]）:|–—]|-\s|,?\s*(?:\d|at\b|$)|,?\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?\s*\d)/
  return !closes.test(after)
}

/** Kinds that can begin a time; the others only follow one. */
const opening = new Set<Atom['kind']>([
  'date',
  'clock',
  'weekday',
  'relative',
  'same-day',
  'later-day',
  'day-number',
  'stamp',
  'approximate',
])

function startDraft(atom: Atom): Draft | undefined {
  if (atom.kind === 'zone' || !opening.has(atom.kind)) return undefined
  const draft: Draft = { ...emptyDraft, start: atom.start, end: atom.end }
  addAtom(draft, atom, '')
  return draft
}

/** False where the atom cannot belong to what is being read, so that a new mention begins. */
function addAtom(draft: Draft, atom: Atom, glue: string): boolean {
  switch (atom.kind) {
    case 'date':
      return addDate(draft, atom)
    case 'clock':
      return addClock(draft, atom)
    case 'zone':
      return addZone(draft, atom.zone, glue)
    case 'weekday':
      if (draft.weekday) return false
      draft.weekday = { day: atom.day, start: atom.start, end: atom.end }
      return true
    case 'relative':
      if (draft.relative !== undefined || (draft.hasMoment && !draft.clock)) return false
      draft.relative = atom.minutes
      draft.hasMoment = true
      return true
    case 'until':
      if (!draft.hasMoment || draft.inUntil) return false
      draft.inUntil = true
      return true
    case 'day':
      if (!draft.inUntil || draft.until || !draft.date) return false
      draft.until = { date: { ...draft.date, day: atom.day } }
      return true
    case 'later-day':
      if (draft.date || draft.daysLater !== undefined) return false
      draft.daysLater = atom.days
      draft.hasMoment = true
      return true
    case 'day-number':
      if (draft.hasMoment) return false
      draft.dayNumber = atom.number
      draft.hasMoment = true
      return true
    case 'stamp':
      if (draft.hasMoment) return false
      Object.assign(draft, { date: atom.date, clock: atom.clock, hasMoment: true })
      if (atom.zone) draft.zone = atom.zone
      return true
    case 'year':
      if (!draft.date || draft.date.year) return false
      draft.date = { ...draft.date, year: atom.year }
      return true
    case 'same-day':
      if (draft.hasMoment) return false
      draft.sameDay = true
      draft.hasMoment = true
      return true
    case 'approximate':
      // A sign after a whole time belongs to the next one, unless it is one that follows.
      if (draft.clock && !atom.follows) return false
      draft.approximate = true
      return true
    case 'doubtful':
      draft.doubtful = true
      return true
  }
}

function addDate(draft: Draft, atom: Atom & { kind: 'date' }): boolean {
  if (draft.inUntil) {
    if (draft.until?.date || !atom.date) return false
    draft.until = { ...draft.until, date: atom.date }
    return true
  }
  if (draft.date || (draft.slip && draft.hasMoment)) return false
  if (atom.slip) draft.slip = atom.slip
  draft.dateSlip = atom.slip !== undefined
  if (atom.date) draft.date = atom.date
  if (atom.date && atom.lastDay) draft.until = { date: { ...atom.date, day: atom.lastDay } }
  draft.hasMoment = true
  return true
}

function addClock(draft: Draft, atom: Atom & { kind: 'clock' }): boolean {
  if (draft.inUntil) {
    if (draft.until?.clock || !atom.clock) return false
    draft.until = { ...draft.until, clock: atom.clock }
    return true
  }
  if (draft.clock) return false
  if (atom.slip) draft.slip = atom.slip
  if (atom.clock) draft.clock = atom.clock
  if (atom.surplus) draft.surplus = { start: atom.end - atom.surplus, end: atom.end }
  draft.hasMoment = true
  return true
}

function addZone(draft: Draft, zone: ZoneReading, glue: string): boolean {
  const followsClock = draft.clock !== undefined || draft.slip !== undefined
  if (draft.zone || !(followsClock || (draft.date && /[（(]/.test(glue)))) return false
  draft.zone = zone
  return true
}

function finishDraft(draft: Draft | undefined, mentions: TimeMention[]): void {
  if (!draft?.hasMoment) return
  const { start, end, clock, weekday, slip, sameDay, approximate, doubtful } = draft
  const date = draft.date && weekday ? dateOn(draft.date, weekday.day) : draft.date
  mentions.push({
    start,
    end,
    ...(date ? { date } : {}),
    ...(clock ? { clock } : {}),
    ...(weekday ? { weekday } : {}),
    ...(draft.surplus ? { surplus: draft.surplus } : {}),
    ...(draft.until ? { until: draft.until } : {}),
    ...(draft.relative !== undefined ? { relativeMinutes: draft.relative } : {}),
    ...(draft.daysLater !== undefined ? { daysLater: draft.daysLater } : {}),
    ...(draft.dayNumber !== undefined ? { dayNumber: draft.dayNumber } : {}),
    ...(draft.zone?.zone ? { zone: draft.zone.zone } : {}),
    ...(draft.zone?.candidates ? { zoneCandidates: draft.zone.candidates } : {}),
    ...(slip ? { slip } : {}),
    sameDay,
    approximate: approximate || doubtful,
    doubtful,
    dateSlip: draft.dateSlip,
    isReadable: !!date || !!clock || tellsDay(draft) || draft.relative !== undefined,
  })
}

function tellsDay({ sameDay, daysLater, dayNumber }: Draft): boolean {
  return sameDay || daysLater !== undefined || dayNumber !== undefined
}

/** `Wed 3/4/2026`: where day and month could be either, the weekday decides. */
function dateOn(date: DateWords, weekday: number): DateWords {
  const { year, otherwise, month, day } = date
  if (!year || !otherwise || !day) return date
  const fits = (one: { month: number; day: number }) =>
    weekdayOf(formatDate(year, one.month, one.day)) === weekday
  if (fits({ month, day })) return { year, month, day, order: 'month-first' }
  return fits(otherwise) ? { year, ...otherwise, order: 'day-first' } : date
}

/** What may stand between the parts of one time: space, a little punctuation, `at`, `on`, `T`. */
function isGlue(text: string): boolean {
  return /^[\s,;:|()（）[\]*_'"`=]{0,8}$|^[\s,;:]{0,3}(?:at|on|is|was|T|t|@|a\.?)[\s]{0,3}$/.test(
    text,
  )
}
