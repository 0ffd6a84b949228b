import type { IsoDate } from '../../time/calendar.ts'
import { readTimes } from '../../time/read-times.ts'
import type { SectionRole, Sentence, ToldMoment } from '../model.ts'
import { settleDate } from '../timeline/document-date.ts'

/** Moments of which the prose beside the timeline says the day and the hour. */
export function readToldMoments(
  sentences: readonly Sentence[],
  near: IsoDate | undefined,
): ToldMoment[] {
  return sentences.flatMap(({ text, span, role }) => {
    if ((role && !accounts.has(role)) || !/\d:\d\d/.test(text)) return []
    return readTimes(text).flatMap(({ start, end, date: own, clock, until, slip, approximate }) => {
      const words = own ?? until?.date
      const date = words?.day && !words.otherwise ? settleDate(words, near) : undefined
      if (date?.length !== 10 || !clock || slip || approximate) return []
      // A second date would be of another moment.
      if (own && until?.date) return []
      const isAsWritten = text.length === span.end - span.start
      const place = isAsWritten ? { start: span.start + start, end: span.start + end } : span
      const seconds = [clock, ...(until?.clock ? [until.clock] : [])].map((one) => one.secondOfDay)
      return [{ text: text.slice(start, end), span: place, date, seconds }]
    })
  })
}

const accounts = new Set<SectionRole>(['summary', 'impact', 'detection', 'resolution', 'trigger'])
