import { describe, expect, test } from 'vitest'
import { readDurations } from '../server/time/read-durations.ts'
import { reviewText } from './caret-notation.ts'

describe('a length of time is read as it was meant', () => {
  test.each([
    ['about 1h50m', 110],
    ['0h 07m', 7],
    ['2d 1h 29m', 2969],
    ['6 hours and 7 minutes', 367],
    ['over 14 hours', 840],
    ['5840 minutes', 5840],
    ['13+ hours', 780],
    ['1.5 hours', 90],
    ['about three days', 4320],
    ['half an hour', 30],
    ['45 seconds', 0.75],
    ['約 4 日 19 時間', 6900],
    ['90分間', 90],
    ['an hour and a half', 90],
    ['a day and a half', 2160],
    ['two and a half hours', 150],
    ['1h30', 90],
    ['1 hr. 30 min.', 90],
    ['1 hour & 5 mins', 65],
    ['2½ hours', 150],
    ['two hours and a quarter', 135],
    ['the first half hour', 30],
    ['for a month', 43200],
    ['PT1H30M', 90],
    ['P1DT2H', 1560],
    ['Duration: 01:49', 109],
    ['Time to resolve: 1:02:30', 62.5],
    ['Duration | 0:45', 45],
  ])('%s', (text, minutes) => {
    expect(readDurations(text).map((one) => one.minutes)).toEqual([minutes])
  })

  test.each([
    'Duration: 14:02 - 15:00',
    'Duration: 14:02 UTC to 15:00',
    'Lasted until 14:02',
    '2-3 days',
    'v1.5m',
    '512m of memory',
    'the 3days report',
    'node-12h',
    '5 dogs',
    '1.3 M requests',
  ])('%s is none', (text) => {
    expect(readDurations(text)).toEqual([])
  })
})

describe('a length is stated of the incident', () => {
  const stated = (line: string) =>
    reviewText(`# Outage\n\n## Summary\n\n${line}\n`).postmortem.durations.map(({ text }) => text)

  test.each([
    ['Trees were closed for 3+ hours.', '3+ hours'],
    ['**Duration:** 2h 10m', '2h 10m'],
    ['| Time to detect | 12 min |\n| --- | --- |\n| Severity | SEV2 |', '12 min'],
    ['It was 40 minutes of downtime.', '40 minutes'],
    ['It took about an hour to roll back.', 'about an hour'],
    ['A 30-minute outage hit the shop.', '30-minute'],
    ['検知から約 20 分で特定した。', '約 20 分'],
    ['MTTD: 12 min', '12 min'],
    ['It was detected within 5 minutes.', '5 minutes'],
    ['There were 2 hours of degraded service.', '2 hours'],
    ['Errors were served for a total of 49 minutes.', '49 minutes'],
    ['The site was down for an hour and a half.', 'an hour and a half'],
    ['**Total downtime:** 01:49', '01:49'],
    ['Shops were closed during 25 minutes.', '25 minutes'],
    ['The chain advanced slowly for the next 3 hours until the fix was out.', '3 hours'],
    ['All parties ran a patched version within 32 hours of the report.', '32 hours'],
    ['The answer came within a minute of asking.', 'a minute'],
    ['Nobody looked at the queue, which grew 40 minutes unseen.', '40 minutes'],
    ['- From upload to first report: 1h 19m', '1h 19m'],
    ['- Total time to resolution approximately 49 minutes.', 'approximately 49 minutes'],
    ['Service came back with four hours of diminished capacity.', 'four hours'],
    ['- Webhooks: median delay 41 minutes, worst case 97 minutes.', '41 minutes, 97 minutes'],
    ['There was a 13-minute gap in the metrics.', '13-minute'],
    ['- 14:10 on Jan 22 to 17:00 on Jan 27: 5 days 2 h 50 min', '5 days 2 h 50 min'],
    ['- 18 h 8 min without a link, 21 h 33 min until full rate', '18 h 8 min, 21 h 33 min'],
    ['- 3h23m down, then read-only', '3h23m'],
    ['All tenants saw the old editor for up to 79 minutes.', '79 minutes'],
    ['It took 12 minutes to detect and 40 minutes to repair.', '12 minutes, 40 minutes'],
  ])('%s', (line, text) => {
    expect(stated(line)).toEqual(text.split(', '))
  })

  test.each([
    'The job runs every 15 minutes.',
    'Requests hit the 30s timeout.',
    'A node needs up to 26 hours to start.',
    'Certificates live at most 90 days.',
    'The cache is refreshed in 5 minutes.',
    'We kept logs for 30 days.',
    'Backups are retained for 4 weeks.',
    'The token is valid for 12 hours.',
    'We expect the reissue to take approximately a week.',
    'We agreed to give them a 48 hour heads up.',
    'It was scheduled by the 10 minute interval of the job.',
    'The probe ran with a timeout of 5 minutes.',
    'We reviewed it at the 2 week follow-up.',
    'The pods were older than 2 hours.',
    'The team was told of it 3 days ago.',
    'The ticket said “delete after two weeks”.',
    'The certificate had less than 14 days left.',
    'It was five minutes into the event.',
    'The wind was below 20 m/s at last.',
    'First gateways offline (a gateway counts as offline 15 min after its last heartbeat).',
    'Logs are readable for 90 days.',
    'Our paper said: "operable for 30 days without a link".',
    'Why did it not catch it: the window is 15 minutes.',
    'A restart can take 10 minutes and nobody knew.',
  ])('but not: %s', (line) => {
    expect(stated(line)).toEqual([])
  })

  test('and none is read in what is planned', () => {
    const plan = '# Outage\n\n## Action items\n\n- Keep logs for 30 days\n'
    expect(reviewText(plan).postmortem.durations).toEqual([])
  })
})

describe('an event names the turn it is', () => {
  const milestone = (what: string) =>
    reviewText(`# Outage\n\n## Timeline\n\n- 2026-03-04 14:02 ${what}\n`).postmortem.timeline[0]
      ?.milestone

  test.each([
    ['First orders are rejected', undefined],
    ['Impact begins', 'started'],
    ['The alert on rejected orders fires', 'detected'],
    ['On-call engineer is paged', 'detected'],
    ['Jane acknowledges the page', 'acknowledged'],
    ['Incident declared', 'acknowledged'],
    ['Status page updated', 'communicated'],
    ['Mitigated by draining the zone', 'mitigated'],
    ['Service is restored', 'resolved'],
    ['The resolver is restarted', undefined],
    ['復旧を確認', 'resolved'],
    ['INCIDENT ENDS', 'resolved'],
    ['Incident declared as resolved', 'resolved'],
    ['Jane declares an incident', 'acknowledged'],
    ['Team aware of the errors', 'detected'],
    ['Fault detected by the probe', 'detected'],
    ['First customer report', 'detected'],
    ['Workaround applied', 'mitigated'],
    ['Errors begin to rise', 'started'],
    ['Everything back to normal', 'resolved'],
    ['The issue was not resolved by the restart', undefined],
    ['We thought the incident was over', undefined],
    ['Jane works out when the outage started', undefined],
    ['Issue reported to the vendor as resolved', undefined],
  ])('%s', (what, expected) => {
    expect(milestone(what)).toBe(expected)
  })

  test('and a label before the time names it too', () => {
    const text =
      '# Outage\n\n## Key events\n\n- First detected: 2026-03-04 14:02\n- Resolved 2026-03-04 15:02\n'
    expect(reviewText(text).postmortem.timeline.map((event) => event.milestone)).toEqual([
      'detected',
      'resolved',
    ])
  })
})

test.each([
  '£1.3m in total',
  '€2m lost',
  '1.3m rows',
  '5m users were affected',
  'some 2m requests',
])('millions are no minutes: %s', (text) => {
  expect(readDurations(text)).toEqual([])
})

test('and minutes are', () => {
  expect(readDurations('5m later, after 2m of errors').map(({ minutes }) => minutes)).toEqual([
    5, 2,
  ])
})
