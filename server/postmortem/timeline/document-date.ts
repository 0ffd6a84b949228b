import type { Words } from '../../text/span.ts'
import { addDays, daysBetween, formatDate, type IsoDate, weekdayOf } from '../../time/calendar.ts'
import { readTimes, readWeekday } from '../../time/read-times.ts'
import type { DateOrder, DateWords } from '../../time/time-mention.ts'
import type { MetadataField, Sentence } from '../model.ts'

/** The day a document is about, from its fields, title or file name; undefined if none says. */
export function readDocumentDate(source: {
  readonly metadata: readonly MetadataField[]
  readonly title: Words | undefined
  readonly path: string
  /** Prose above the first section. */
  readonly lead?: readonly string[]
  /** Which number is the month, where the document shows it. */
  readonly order?: DateOrder | undefined
}): IsoDate | undefined {
  const fields = ['started', 'detected', 'date', 'id'].flatMap((key) =>
    source.metadata.filter((field) => field.key === key).map((field) => field.value.text),
  )
  const fileDate = readPathDate(source.path)
  const told = isPublished(source)
    ? toldDay(source.lead ?? [], dateOf('date', source.metadata) ?? fileDate)
    : undefined
  if (told) return told
  const stated = [...fields, source.title?.text ?? ''].flatMap(
    (text) => firstWholeDate(text, fileDate, source.order) ?? [],
  )
  // Of two that differ, the one that the file is named for.
  const confirmed = fileDate && stated.find((date) => date === fileDate)
  if (confirmed ?? stated[0]) return confirmed ?? stated[0]
  return fileDate ?? leadDate(source.lead ?? [], source.metadata)
}

/** A post of a blog is dated by the day on which it came out, unless it says when it began. */
function isPublished({
  path,
  metadata,
}: {
  readonly path: string
  readonly metadata: readonly MetadataField[]
}): boolean {
  if (metadata.some(({ key }) => key === 'started' || key === 'detected')) return false
  const isPost = /(?:^|\/)(?:_?posts?|blogs?|news|articles?|announcements?)\//i.test(path)
  return isPost || metadata.some(({ label }) => /^layout$/i.test(label.text))
}

function dateOf(key: string, metadata: readonly MetadataField[]): IsoDate | undefined {
  const field = metadata.find((one) => one.key === key)
  return field && firstWholeDate(field.value.text)
}

/**
 * `On Tuesday the 11th …`, `Yesterday, Wednesday 18 September, …`: the day that a story opens
 * with, counted back from the day of its publication by at most six weeks.
 */
function toldDay(lead: readonly string[], published: IsoDate | undefined): IsoDate | undefined {
  if (!published) return undefined
  const opening = lead
    .slice(0, 4)
    .map((text) => storyOpening.exec(text))
    .find((match) => match !== null)
  const weekday = readWeekday(opening?.[1] ?? '')?.day
  const number = Number(opening?.[2] ?? opening?.[5])
  const month = (opening?.[3] ?? opening?.[4])?.slice(0, 3).toLowerCase()
  if (weekday === undefined || !number) return undefined
  for (let back = 0; back <= 42; back++) {
    const day = addDays(published, -back)
    const isMonth = !month || months.indexOf(month) + 1 === Number(day.slice(5, 7))
    if (Number(day.slice(8)) === number && isMonth && weekdayOf(day) === weekday) return day
  }
  return undefined
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const monthNames = `((?:${months.join('|')})[a-z]*)`
const storyOpening = new RegExp(
  `^(?:(?:on|yesterday|last|this past|late on|early on|over)\\b,? )?(?:the (?:morning|evening|night|afternoon) of )?(${weekdays}),? (?:(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: ${monthNames})?|${monthNames} (\\d{1,2}))\\b`,
  'i',
)

/** The one day that the opening words name; a day of writing or publishing is none. */
function leadDate(
  lead: readonly string[],
  metadata: readonly MetadataField[],
): IsoDate | undefined {
  const apart = metadata.filter(({ label }) =>
    /\b(?:review|meeting|created|published|updated|written|recorded|next|due)/i.test(label.text),
  )
  const told = lead.filter(
    (text) =>
      !apart.some(({ value }) => text.includes(value.text)) &&
      !/\b(?:posted|published|updated|written|created|last (?:change|modified))\b/i.test(text),
  )
  const days = new Set(told.flatMap((text) => firstWholeDate(text) ?? []))
  return days.size === 1 ? [...days][0] : undefined
}

/** The first date of a text that has a year, a month and a day. */
export function firstWholeDate(
  text: string,
  near?: IsoDate,
  order?: DateOrder,
): IsoDate | undefined {
  for (const { date } of readTimes(text)) {
    const settled = date && settleDate(date, near, order)
    if (settled?.length === 10) return settled
  }
  return undefined
}

/**
 * The date meant, or undefined where it cannot be known. A missing year is that of `near`; of two
 * readings of `03/04/2024`, the one plainly nearer to `near` is meant, or else that of `order`.
 */
export function settleDate(
  date: DateWords,
  near: IsoDate | undefined,
  order?: DateOrder,
): IsoDate | undefined {
  const year = date.year ?? yearNear(date, near)
  if (!year) return undefined
  const one = formatDate(year, date.month, date.day)
  if (!date.otherwise) return one
  if (!near) return order && (order === 'month-first' ? one : otherDay(date, year))
  const other = otherDay(date, year)
  const [toOne, toOther] = [one, other].map((day) => Math.abs(daysBetween(near, day))) as [
    number,
    number,
  ]
  if (Math.abs(toOne - toOther) < 10) return order && (order === 'month-first' ? one : other)
  return toOne < toOther ? one : other
}

function otherDay({ otherwise, month, day }: DateWords, year: number): IsoDate {
  return formatDate(year, otherwise?.month ?? month, otherwise?.day ?? day)
}

/** The year that brings month and day nearest to the date known: January after December. */
function yearNear(date: DateWords, near: IsoDate | undefined): number | undefined {
  if (!near) return undefined
  const year = Number(near.slice(0, 4))
  const distance = (candidate: number) =>
    Math.abs(daysBetween(near, formatDate(candidate, date.month, date.day ?? 1)))
  return [year, year + 1, year - 1].sort((a, b) => distance(a) - distance(b))[0]
}

/**
 * A day near which the document's days lie, where it has no date of its own: of the month or year
 * in its file name, or of the one year that its account names.
 */
export function readVicinity(
  path: string,
  sentences: readonly Pick<Sentence, 'text' | 'role'>[],
): IsoDate | undefined {
  // `INC-2048` has a number, and `PM-2026-031` a year.
  const named =
    /(?<![\d])(?<!\p{L}[-_#]?)((?:19|20)\d\d)(?:[-_/.](0[1-9]|1[0-2]))?(?!\d)|(?<=\p{L}[-_])((?:19|20)\d\d)(?=[-_]\d)/u.exec(
      path.split('/').slice(-3).join('/'),
    )
  const year = named?.[1] ?? named?.[3]
  if (year) return named?.[2] ? `${year}-${named[2]}-15` : middleOf(year)
  const years = new Set<string>()
  for (const { text, role } of sentences) {
    if (role === 'action-items' || role === 'appendix') continue
    for (const [, one, other] of text.matchAll(yearOfDay)) years.add(one ?? other ?? '')
  }
  const [only, ...others] = years
  return only && others.length === 0 ? middleOf(only) : undefined
}

const yearOfDay =
  /(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?|\d\d[./]\d\d[./]) ?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)(?=-\d\d-\d\d)/g

/** The day from which no day of its year is farther than one of another. */
export function middleOf(year: string): IsoDate {
  return `${year}-07-02`
}

function readPathDate(path: string): IsoDate | undefined {
  const folders = path.split('/').slice(-3)
  // The year may be a folder: `2025/01-18-matchmaking.md`.
  const names = [...folders.reverse(), path.split('/').slice(-3).join('-')]
  for (const name of names) {
    const match = /(?<!\d)((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
      name,
    )
    if (match) return formatDate(Number(match[1]), Number(match[2]), Number(match[3]))
  }
  return undefined
}
