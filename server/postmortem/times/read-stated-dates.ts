import type { Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { readTimes } from '../../time/read-times.ts'
import type { MetadataField } from '../model.ts'
import { settleDate } from '../timeline/document-date.ts'

/** The whole dates that title and fields give for the incident, a year in each of them. */
export function readStatedDates(
  title: Words | undefined,
  metadata: readonly MetadataField[],
  near: IsoDate | undefined,
): (Words & { date: IsoDate })[] {
  const fields = metadata.filter(({ key }) => incidentKeys.has(key)).map(({ value }) => value)
  return [...(title ? [title] : []), ...fields].flatMap(({ text, span }) =>
    readTimes(text).flatMap(({ start, end, date: words }) => {
      const date = words?.year ? settleDate(words, near) : undefined
      if (date?.length !== 10) return []
      const isAsWritten = text.length === span.end - span.start
      const place = isAsWritten ? { start: span.start + start, end: span.start + end } : span
      return [{ text: text.slice(start, end), span: place, date }]
    }),
  )
}

const incidentKeys = new Set(['started', 'detected', 'mitigated', 'ended', 'date'])
