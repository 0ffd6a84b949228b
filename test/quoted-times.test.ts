import { expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

const quoted = (body: string) =>
  reviewText(`# Outage\n\n## Timeline (JST)\n\n${body}`).postmortem.quotedTimes.map(
    ({ text, moment }) => ({
      text,
      ...('date' in moment ? { date: moment.date } : {}),
      ...('zone' in moment ? { zone: moment.zone } : {}),
    }),
  )

test('a log keeps the clock that its own lines state', () => {
  const log = '```\n2026-03-04T14:02:11Z ERROR pool exhausted\n2026-03-04 14:02:12 retrying\n```\n'
  expect(quoted(log)).toEqual([
    { text: '2026-03-04T14:02:11Z', date: '2026-03-04', zone: 'UTC' },
    { text: '2026-03-04 14:02:12', date: '2026-03-04' },
  ])
})

test('the log of a web server and a quoted message are read too', () => {
  const log =
    '```\n10.0.0.1 - - [04/Mar/2026:03:28:53 +0000] "GET / HTTP/1.1" 200\n```\n\n> 2026-03-04 14:02 UTC we are down\n'
  expect(quoted(log)).toEqual([
    { text: '04/Mar/2026:03:28:53 +0000', date: '2026-03-04', zone: 'UTC' },
    { text: '2026-03-04 14:02 UTC', date: '2026-03-04', zone: 'UTC' },
  ])
})

test('neither is an event', () => {
  const log =
    '```\n2026-03-04 14:02 a\n2026-03-04 14:03 b\n2026-03-04 14:04 c\n```\n\n> 2026-03-04 14:02 x\n'
  expect(reviewText(`# Outage\n\n## Timeline\n\n${log}`).postmortem.timeline).toEqual([])
})

test('a log below a table may belong to any of its rows', () => {
  const log = '```\n2026-03-04T09:02:11Z ERROR pool exhausted\n```\n'
  const found = (first: string) =>
    reviewText(
      `# Outage, 4 March 2026\n\n## Timeline (UTC)\n\n| Time | What |\n|-|-|\n| ${first} | First error |\n| 15:02 | Rolled back |\n\n${log}`,
    ).findings.filter(({ id }) => id === 'evidence-clock').length
  expect(found('09:02')).toBe(0)
  expect(found('10:17')).toBe(1)
})
