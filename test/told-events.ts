import type { Moment } from '../server/time/moment.ts'
import { reviewText } from './caret-notation.ts'

/** The events of a document, each as local time, zone and end. */
export function eventsOf(text: string, path = 'postmortem.md'): string[] {
  return reviewText(text, { path }).postmortem.timeline.map(({ time }) =>
    [sayMoment(time.moment), time.end ? `to ${sayMoment(time.end)}` : ''].filter(Boolean).join(' '),
  )
}

function sayMoment(moment: Moment): string {
  if (moment.kind === 'relative') return `T+${moment.minutes}`
  if (moment.kind === 'unreadable') return 'unreadable'
  const { date, secondOfDay, zone, approximate } = moment
  const clock =
    secondOfDay === undefined ? '' : new Date(secondOfDay * 1000).toISOString().slice(11, 16)
  return [approximate ? '~' : '', date, clock, zone].filter(Boolean).join(' ')
}

/** Those of a document of 4 March 2026 whose timeline is the text given. */
export function accountOf(body: string, heading = 'Timeline'): string[] {
  return eventsOf(
    `# Checkout outage, 4 March 2026\n\n## ${heading}\n\n${body}\n\n## Impact\n\nMany.\n`,
  )
}
