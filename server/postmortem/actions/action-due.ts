import { type Prose, squeeze } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { readTimes } from '../../time/read-times.ts'
import type { DateWords } from '../../time/time-mention.ts'
import type { ActionItem } from '../model.ts'
import { settleDate } from '../timeline/document-date.ts'

export type Due = NonNullable<ActionItem['due']>

/** `due 2026-03-20`, `by March 20`, `期限: …`, `by end of Q2`, or a date that closes the task. */
export function readDue(prose: Prose, incident: IsoDate | undefined): Due | undefined {
  return closingDate(prose, incident) ?? markedDate(prose, incident)
}

/** The words of a cell under a heading such as `Due`, with the date they hold. */
export function dueOfCell(
  words: { text: string; span: Due['span'] },
  incident: IsoDate | undefined,
): Due {
  const found = dateIn(words.text, incident)
  return found?.date ? { ...words, date: found.date } : words
}

/** In the brackets, or behind the dash, that end the task: `(Jane, 3/20)`, `— 2026-03-20`. */
function closingDate({ plain, start }: Prose, incident: IsoDate | undefined): Due | undefined {
  const closing =
    /(?:[([（][^()[\]（）]*[)\]）]|[–—][^–—.]*)[\s*_]*[.;]?\s*(?:[【[(]\p{L}+[】\])]\s*)?$/u.exec(
      plain,
    )
  if (
    !closing ||
    /\b(?:since|from|until|on|done|completed|fixed)\b|完了|済|対応|実装/i.test(closing[0])
  )
    return undefined
  const found = dateIn(closing[0], incident)
  return found && place(closing[0], { ...found, start: start + closing.index })
}

const markers =
  /\b(?:due(?: date| by| on)?|deadline|eta|target(?: date)?)\b[\s:：*_]*|期限[\s:：*_]*|\b(by|before|until)\b[\s*_]*/gi
const loose =
  /^(?:(?:the )?(?:end|start|middle|beginning) of (?:the )?(?:next )?(?:day|week|month|quarter|year|sprint|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)|end of (?:this|next) (?:week|month|quarter|year|sprint)|next (?:day|week|month|quarter|year|sprint|release)|this (?:week|month|quarter|sprint)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|q[1-4]\b|eo[dwmqy]\b)(?: \d{4})?(?![\w-])/i

/** Behind a word that says so; behind `by` only what lies after the incident. */
function markedDate({ plain, start }: Prose, incident: IsoDate | undefined): Due | undefined {
  for (const match of plain.matchAll(markers)) {
    const at = match.index + match[0].length
    const rest = plain.slice(at, at + 40)
    const found = dateIn(rest, incident)
    if (found && found.from <= 1 && !(match[1] && isBefore(found.date, incident))) {
      return place(rest, { ...found, start: start + at })
    }
    const words = loose.exec(rest)
    if (words) return place(rest, { from: 0, to: words[0].length, start: start + at })
  }
  return undefined
}

function isBefore(date: IsoDate | undefined, incident: IsoDate | undefined): boolean {
  return date !== undefined && incident !== undefined && date < incident
}

/** A piece of text that is a due date and nothing else: `by March 20`, `end of April`, `Q2`. */
export function readDueWords(words: Words, incident: IsoDate | undefined): Due | undefined {
  const lead =
    /^[\s*_]*(?:(?:due|planned|target|eta|expected)(?: date| for| by| on)?|by|before|until|in|for)?[\s:*_]*/i.exec(
      words.text,
    )?.[0] ?? ''
  const rest = words.text.slice(lead.length)
  const found = dateIn(rest, incident)
  const before = found ? rest.slice(0, found.from) : ''
  const isWhole =
    found &&
    !/\p{L}/u.test(rest.slice(found.to)) &&
    (!before.trim() || (lead.trim() && before.length < 40))
  const { start } = words.span
  if (found && isWhole) return place(rest, { ...found, start: start + lead.length })
  const vague = loose.exec(rest) ?? laterOn.exec(rest)
  if (vague && !/[\p{L}\p{N}]/u.test(rest.slice(vague[0].length)))
    return place(rest, { from: 0, to: vague[0].length, start: start + lead.length })
  return undefined
}

const laterOn =
  /^(?:later this (?:week|month|quarter|year)|this year|(?:early|mid|late)[ -](?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|\d{1,2}月(?:末|中|上旬|中旬|下旬)|(?:今|来)(?:週|月|期)(?:中|末)?)$/i

interface Place {
  readonly from: number
  readonly to: number
  readonly date?: IsoDate
}

function place(text: string, { from, to, date, start }: Place & { start: number }): Due {
  const span = { start: start + from, end: start + to }
  return { text: squeeze(text.slice(from, to)), span, ...(date ? { date } : {}) }
}

/** Of two readings of `4/3/2026` the one that is not before the incident. */
function settleDue(date: DateWords, incident: IsoDate | undefined): IsoDate | undefined {
  const { otherwise, ...rest } = date
  const one = settleDate(date, incident)
  if (!otherwise || !incident || !one || one >= incident) return one
  const other = [rest, { ...rest, ...otherwise }].map((reading) => settleDate(reading, incident))
  return other.find((day) => day !== undefined && day >= incident) ?? one
}

/** The first day in a text; `3/20` needs the incident's date to be one. */
function dateIn(text: string, incident: IsoDate | undefined): Place | undefined {
  const time = readTimes(text).find(
    ({ date, clock, dateSlip }) => (date?.day || dateSlip) && !clock,
  )
  if (time && !time.date) return { from: time.start, to: time.end }
  if (time?.date) {
    const date = settleDue(time.date, incident)
    return { from: time.start, to: time.end, ...(date?.length === 10 ? { date } : {}) }
  }
  const short = /(?<![\w/.-])(\d{1,2})\/(\d{1,2})(?=$|[\s)\],;.）まで])/.exec(text)
  const [month, day] = [Number(short?.[1]), Number(short?.[2])]
  if (!short || !incident || month > 12 || day > 31 || !month || !day) return undefined
  const date = settleDate({ month, day }, incident)
  return { from: short.index, to: short.index + short[0].length, ...(date ? { date } : {}) }
}
