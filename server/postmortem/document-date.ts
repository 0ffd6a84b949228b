import type { Words } from '../text/span.ts'
import { daysBetween, formatDate, type IsoDate } from '../time/calendar.ts'
import { readTimes } from '../time/read-times.ts'
import type { DateOrder, DateWords } from '../time/time-mention.ts'
import type { MetadataField } from './model.ts'

/** The day a document is about, from its fields, title or file name; undefined if none says. */
export function readDocumentDate(source: {
  readonly metadata: readonly MetadataField[]
  readonly title: Words | undefined
  readonly path: string
  /** Prose above the first section. */
  readonly lead?: readonly string[]
}): IsoDate | undefined {
  const fields = ['started', 'detected', 'date', 'id'].flatMap((key) =>
    source.metadata.filter((field) => field.key === key).map((field) => field.value.text),
  )
  const fileDate = readPathDate(source.path)
  for (const text of [...fields, source.title?.text ?? '']) {
    const found = firstWholeDate(text, fileDate)
    if (found) return found
  }
  return fileDate ?? leadDate(source.lead ?? [])
}

/** The one day that the opening words name; a day of writing or publishing is none. */
function leadDate(lead: readonly string[]): IsoDate | undefined {
  const told = lead.filter(
    (text) =>
      !/\b(?:posted|published|updated|written|created|last (?:change|modified))\b/i.test(text),
  )
  const days = new Set(told.flatMap((text) => firstWholeDate(text) ?? []))
  return days.size === 1 ? [...days][0] : undefined
}

/** The first date of a text that has a year, a month and a day. */
export function firstWholeDate(text: string, near?: IsoDate): IsoDate | undefined {
  for (const { date } of readTimes(text)) {
    const settled = date && settleDate(date, near)
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
