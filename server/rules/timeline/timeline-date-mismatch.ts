import { encloses } from '../../text/span.ts'
import { daysBetween, type IsoDate } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'

export const timelineDateMismatch: Rule = {
  id: 'timeline-date-mismatch',
  title: 'Title, fields and timeline tell of the same days',
  why: 'A year that is still the old one in January, or a title that was copied along, and whoever looks for the incident looks at the wrong day.',
  severity: 'warning',
  *check({ timeline, dates, title }, { path, text: source }) {
    const days = timeline
      .flatMap(({ time: { moment } }) => ('date' in moment && moment.date) || [])
      .filter((date) => date.length === 10)
      .sort()
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) return
    for (const { date, span, text } of dates) {
      if (isOfOther.test(source.slice(Math.max(0, span.start - 30), span.start))) continue
      const years = yearsOff(date, { first, last })
      const amount = Math.abs(years) === 1 ? 'a year' : `${Math.abs(years)} years`
      const isTitle = title !== undefined && encloses(title.span, span)
      if (years) {
        const side = years > 0 ? 'after' : 'before'
        const message = `“${text}” is ${amount} ${side} the timeline, which begins on ${first}.`
        yield { span, message }
        return
      }
      const named = isTitle ? dateOfName(path) : undefined
      if (
        named &&
        isBeside(named, { first, last }, 1) &&
        !isBeside(date, { first, last }, mostDaysBeside)
      ) {
        const message = `The title says “${text}”, the name of the file ${named}, and the timeline begins on ${first}.`
        yield { span, message }
        return
      }
    }
  },
  examples: [
    {
      title: 'The title of last year',
      text: `# Checkout outage, 9 January 2025
                   ^^^^^^^^^^^^^^ warning timeline-date-mismatch: “9 January 2025” is a year before the timeline, which begins on 2026-01-09.

## Timeline (UTC)

- 2026-01-09 13:58 Deploy finished
- 2026-01-09 14:02 Alert fired
`,
    },
    {
      title: 'A title that was copied along',
      path: 'incidents/2026-06-02-pod-limit.md',
      text: `# 27 January 2026, pods at their limit
  ^^^^^^^^^^^^^^^ warning timeline-date-mismatch: The title says “27 January 2026”, the name of the file 2026-06-02, and the timeline begins on 2026-06-02.

## Timeline (UTC)

- 2026-06-02 13:58 Deploy finished
- 2026-06-02 14:02 Alert fired
`,
    },
    {
      title: 'Published later',
      text: `# Checkout outage

- **Date:** 2026-02-20

## Timeline (UTC)

- 2026-01-09 13:58 Deploy finished
- 2026-01-09 14:02 Alert fired
`,
    },
  ],
}

/** `a certificate issued on 4 March 2025`: the day of what led to it, often a year before. */
const isOfOther =
  /\b(?:issued|renewed|created|introduced|installed|released|bought|signed|dated|valid|since|after|before|until)(?: (?:on|from|until|to))?\s*$/i

/** A few days before or after, and yet in another year: nobody publishes on the very same day. */
const mostDaysBeside = 3

interface Days {
  readonly first: IsoDate
  readonly last: IsoDate
}

function yearsOff(date: IsoDate, days: Days): number {
  if (isBeside(date, days, 60)) return 0
  const shifted = (years: number) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`
  return (
    [1, -1, 2, -2, 10, -10].find((years) => isBeside(shifted(years), days, mostDaysBeside)) ?? 0
  )
}

function isBeside(date: IsoDate, { first, last }: Days, days: number): boolean {
  return daysBetween(date, first) <= days && daysBetween(last, date) <= days
}

/** A file is often named for the day of publication, so that it only confirms. */
function dateOfName(path: string): IsoDate | undefined {
  const name = path.split('/').at(-1) ?? ''
  return /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(name)?.[0]
}
