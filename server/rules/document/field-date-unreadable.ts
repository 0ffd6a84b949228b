import type { MetadataField } from '../../postmortem/model.ts'
import { readTimes } from '../../time/read-times.ts'
import type { Rule } from '../rule.ts'

export const fieldDateUnreadable: Rule = {
  id: 'field-date-unreadable',
  title: 'Dates in fields are days of the calendar',
  why: 'Lists, reports and metrics are made of these fields; a day that does not exist drops out of them.',
  severity: 'warning',
  *check({ metadata }) {
    for (const field of metadata) {
      const fault = faultOf(field)
      if (fault)
        yield {
          span: field.value.span,
          message: `“${field.label.text}” holds “${fault}”, which is no day of the calendar.`,
        }
    }
  },
  examples: [
    {
      title: 'A day and a month that do not exist',
      text: `# Checkout outage

- **Date:** 2026-02-30
            ^^^^^^^^^^ warning field-date-unreadable: “Date” holds “2026-02-30”, which is no day of the calendar.
- **Detected:** 2026-13-04 14:02 UTC
                ^^^^^^^^^^^^^^^^^^^^ warning field-date-unreadable: “Detected” holds “2026-13-04”, which is no day of the calendar.
`,
    },
    {
      title: 'Days however written, and no dates at all',
      text: `# Checkout outage

- **Date:** 13/02/2026
- **Started:** February 13th, 2026
- **Detected:** 2.13.0 was rolled out
- **Resolved:** unknown
`,
    },
  ],
}

const dateKeys = new Set(['date', 'started', 'detected', 'mitigated', 'ended'])

/** Written as dates are, and read as none. */
function faultOf({ key, value }: MetadataField): string | undefined {
  if (!dateKeys.has(key)) return undefined
  const written =
    /^\W{0,3}((?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3(?:19|20)\d\d)(?![\d.-])/.exec(
      value.text,
    )?.[1]
  if (!written) return undefined
  const [time] = readTimes(written)
  return time?.date && !time.dateSlip ? undefined : written
}
