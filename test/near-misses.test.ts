import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

/** What resembles a contradiction and is none: for each rule that counts, texts that tempt it. */

const account = `

## Timeline (UTC)

- 13:40 Deploy of 812
- 14:02 Alert on rejected orders fired
- 14:05 On-call acknowledged
- 14:40 Deploy rolled back
- 15:10 Incident resolved
`

const found = (text: string, pattern: RegExp) =>
  reviewText(text, { lenses: [], path: 'x.md' })
    .findings.map(({ id }) => id)
    .filter((id) => pattern.test(id))

const told = (body: string) => `# Checkout outage, 4 March 2026\n\n## Summary\n\n${body}${account}`

const started = '- Started: 2026-03-04 13:40 UTC'
const detected = '- Detected: 2026-03-04 14:02 UTC'
const resolved = '- Resolved: 2026-03-04 15:10 UTC'
const table = (...rows: string[]) =>
  rows
    .map((row, at) => `| ${row} |${at === 0 ? `\n|${' - |'.repeat(row.split('|').length)}` : ''}`)
    .join('\n')

describe('metrics', () => {
  test.each([
    [started, '- Detected: 14:02 UTC', '- Resolved: 15:10 UTC', '- Time to detect: 22 min'],
    [started, resolved, '- Duration: 1.5 hours'],
    ['- Impact start: 2026-03-04 13:40 UTC', '- Impact end: 14:40 UTC', '- Duration: 60 min'],
    [started, '- Time to detect: < 25 min'],
    [started, '- MTTR (last quarter): 4 h'],
    [started, '- TTR target: 30 minutes', '- TTR: 1h30m'],
    [started, resolved, '- Average time to resolve: 4 h'],
    [started, resolved, '- Downtime budget: 43 minutes a month'],
    [started, resolved, '- Downtime this month: 3 hours'],
    [started, detected, '- Detection time: 22 minutes', '- Total downtime: 0 minutes'],
    [started, resolved, '- Duration: 90 minutes (40 of full outage, 50 degraded)'],
    [started, resolved, '- Duration: 40 minutes full outage, 50 minutes degraded'],
    [started, resolved, '- Downtime: 3 x 10 minutes'],
    [started, resolved, '- Outage duration (eu): 20 minutes', '- Outage duration (us): 90 minutes'],
    ['- Start: March 4, 1:40 PM UTC', '- End: March 4, 3:10 PM UTC', '- Duration: 1:30'],
    [started, '- End: 2026-03-04 16:10 CET', '- Duration: 1h 30m'],
    [started, detected, '- Time to detect: 2 minutes from the first failed order'],
    [started, detected, '- Time to detect (SLO: 5 minutes): 22 minutes'],
    [started, resolved, '- Customer-facing downtime: 12 minutes', '- Planned downtime: 3 hours'],
    ['Duration: 90 minutes. Our longest outage so far had a duration of 7 hours.'],
    [
      started,
      detected,
      resolved,
      '- Time to acknowledge: 3 minutes',
      '- Time to engage: 10 minutes',
    ],
    [
      started,
      detected,
      '',
      table('Metric | This incident | Median', 'Time to detect | 22 min | 4 min'),
    ],
    [started, detected, '', table('Metric | Target | Actual', 'Time to detect | 5 min | 22 min')],
  ])('%s %s %s', (...lines) => {
    expect(found(told(lines.join('\n')), /^(?:metric|duration|milestones|claim)-/)).toEqual([])
  })
})

describe('sums', () => {
  test.each([
    'Europe was down for 10 minutes and America for 20 minutes, a total of 25 minutes, since they overlapped.',
    'Three restarts of 5 minutes each, in all 15 minutes.',
    'We lost 10 minutes to the page and, in total, 45 minutes with the call.',
    table('Attempt | Duration', 'First | 10 min', 'Second | 20 min', 'Total (with waits) | 45 min'),
    table('Day | Downtime', 'Monday | 1 h', 'Tuesday | 30 min', 'Total | 1.5 h'),
    table('Service | p50 duration', 'api | 10 s', 'web | 20 s', 'Overall average | 17 s'),
    table('Step | Minutes', 'Build | 12', 'Test | 30', 'Total | 42'),
    table('Step | Duration', 'Build (parallel) | 12 min', 'Test | 30 min', 'Total | 32 min'),
    table('Month | Downtime', 'January | 12 min', 'February | 43 min', 'Average | 28 min'),
    table('Region | Downtime', 'eu | 60 min', 'us | 50 min', 'Total | 60 min'),
    table('Phase | Duration | Cumulative', 'Detect | 22 min | 22 min', 'Fix | 38 min | 60 min'),
    '- Time to detect: 22 minutes\n- Time to resolve: 1 hour 8 minutes\n- Total downtime: 1 hour 30 minutes',
    '- Time to detect: 22 minutes\n- Time to resolve: about an hour\n- Total downtime: 1 hour 30 minutes',
    '- Time to detect: 22 minutes\n- Time to mitigate: 38 minutes\n- Total duration: 1 hour 30 minutes',
    '- Detection: 22 min\n- Mitigation: 38 min\n- Resolution: 30 min\n- Total: 1 h 30 min',
    '- Detection: 22 min\n- Resolution: 1 h 30 min\n- Total: 1 h 30 min',
    'The rebuild took 2 h + 30 min of checks (2.5 hours).',
    'Timeout is 5 s + 10 s = 15 s and the retry budget 3 × 15 s = 45 s.',
    'The restore needed 3 + 4 hours, in total almost 7 hours.',
    'In total, 45 minutes passed: 10 until the page, 20 until the rollback and 15 until recovery.',
  ])('%s', (body) => {
    expect(found(told(body), /^duration-sum/)).toEqual([])
  })
})

describe('lengths beside their ends', () => {
  test.each([
    'Orders failed from 13:40 to 14:40 UTC, 20 minutes of it completely.',
    'From 13:40 to 14:40 UTC (an hour), then from 14:50 to 15:10 UTC (20 minutes).',
    'Between 13:40 and 15:10 UTC each pod was down for about 5 minutes.',
    'The window from 13:40 to 15:10 UTC (checked every 10 minutes) shows the errors.',
    'We saw errors 13:40–14:40 UTC (max 5 minutes apart).',
    'Backups run from 02:00 to 04:00 UTC and usually take 45 minutes.',
    'From Monday 09:00 to Tuesday 09:00 UTC (8 working hours) nobody noticed.',
    'The graph (13:00–16:00 UTC, 5 minute resolution) shows it.',
    'Retention: 7 days (2026-02-25 to 2026-03-04).',
    'From 1:40 to 3:10 (90 minutes) orders failed.',
    'Orders failed 13:40 UTC → 15:10 UTC (1h30m, of which 60 min full outage).',
    'Downtime: 45 min between 13:40 and 15:10 UTC.',
    'The maintenance window of 2 hours (13:00 to 15:00 UTC) was exceeded by 10 minutes.',
    'The outage lasted 90 minutes, from 13:40 UTC to 16:10 CET.',
    'The outage lasted from 11:30 PM to 1:00 AM PST (an hour and a half).',
    'It was degraded 3–4 March, 2 days in all.',
    'It was so for 26 hours (28 Feb 2026 08:00 → 1 Mar 2026 10:00).',
    'Version 1.30 to 1.31 took 20 minutes; chapters 13.40 to 15.10 of the runbook take 2 hours.',
    'The alert was silenced from 13:00 to 14:00 (60m) and again 14:00 to 14:30 (30m).',
    'Between 2026-03-28 23:00 and 2026-03-29 05:00 Europe/Berlin (5 hours, as clocks went forward).',
  ])('%s', (body) => {
    expect(found(told(body), /^duration-mismatch/)).toEqual([])
  })
})

describe('days', () => {
  const day = '## Timeline (UTC)\n\n- 2026-03-04 10:00 Found\n- 2026-03-04 11:00 Fixed'
  test.each([
    ['Checkout outage, 4 March 2026', '- Published: 2027-03-04', day],
    ['Checkout outage', '- Date: 2026-03-05\n- Follow-up of: 2025-03-04 outage', day],
    ['CVE-2024-3094 in our images', '- Date: 2026-03-04', day],
    ['Outage of the 2025 report on 4 March 2026', '', day],
    ['Expired certificate issued 2025-03-04', '', day],
    ['Certificate expired a year after 4 March 2025', '', day],
    ['Anniversary outage', '- Date: 2026-03-04\n- Last occurrence: 2025-03-04', day],
    ['Incident 20260304', '- Reviewed: 03/04/2027', day],
    ['Outage on 3/4/26', '- Date: 4/3/2026', day],
    [
      'Checkout outage of 2025-12-31',
      '',
      '## Timeline (UTC)\n\n- 2025-12-31 23:50 Alert fired\n- 2026-01-01 00:10 Rolled back',
    ],
    [
      'The New Year outage',
      '- Date: 2026-01-01',
      '## Timeline (UTC)\n\n- 2025-12-31 23:50 Alert fired\n- 2025-12-31 23:59 Rolled back',
    ],
    [
      'Outage 12-13 March 2026',
      '- Created: 2026-03-20',
      '## Timeline (UTC)\n\n- 2026-03-12 10:00 Found\n- 2026-03-13 11:00 Fixed',
    ],
  ])('%s %s', (title, fields, timeline) => {
    const text = `# ${title}\n\n${fields}\n\n${timeline}\n`
    expect(found(text, /^(?:timeline-date|milestones|timeline-out)/)).toEqual([])
  })
})

describe('evidence', () => {
  const log = (...lines: string[]) => `\n\n  \`\`\`\n  ${lines.join('\n  ')}\n  \`\`\``
  test.each([
    `First error${log('2026-03-04 14:02:11,123 ERROR pool', '2026-03-04 15:02:11,123 ERROR pool')}`,
    `The cause is found: a config pushed an hour before${log('2026-03-04T13:02:05Z config pushed')}`,
    `Alert fired${log('2026-03-04T15:02:11+01:00 ERROR pool')}`,
    `Query of errors${log('kubectl logs --since-time=2026-03-04T13:02:00Z orders')}`,
    `Dashboard opened: \`https://grafana.example/?from=2026-03-04T13:02:00Z\``,
    `Token issued${log('{"iat": "2026-03-04T14:02:00Z", "exp": "2026-03-04T16:02:00Z"}')}`,
    `Certificate seen${log('notBefore=Mar  4 13:02:00 2025 GMT', 'notAfter=Mar  4 13:02:00 2026 GMT')}`,
    `Cron log${log('next run: 2026-03-04T16:02:00Z')}`,
    'PagerDuty pages\n\n  > 2026-03-04T14:02:13Z PagerDuty: OrderErrors triggered',
    `Pods${log('NAME  READY  STATUS  RESTARTS  AGE', 'orders-1  0/1  Error  3  12d')}`,
    `Events${log('Warning  BackOff  2s (x4 over 58s)  kubelet  Back-off restarting')}`,
    `Release seen${log('helm: deployed 58m ago')}`,
  ])('%s', (entry) => {
    const text = `# Outage\n\n- **Started:** 2026-03-04 14:01 UTC\n\n## Timeline (UTC)\n\n- 2026-03-04 14:02 ${entry}\n- 2026-03-04 14:40 Rolled back\n`
    expect(found(text, /^evidence-/)).toEqual([])
  })
})

describe('claims', () => {
  test.each([
    'The on-call acknowledged within five minutes.',
    'Each failure was detected within a minute.',
    'We resolved the DNS names within 15 minutes.',
    'The replica was restored within two minutes.',
    'Our SLO says that pages are acknowledged within a minute.',
    'Had we detected it within a minute, nothing had happened.',
    'The problem was resolved within five minutes of finding the cause.',
    'We rolled back immediately.',
    'The bug itself was detected within an hour of the deploy.',
    'Pages should be acknowledged immediately.',
    'The issue was mitigated within two hours of the page.',
  ])('%s', (sentence) => {
    expect(found(told(sentence), /^claim-/)).toEqual([])
  })
})

describe('turns', () => {
  const turn = (what: string) =>
    reviewText(`# Outage\n\n## Timeline (UTC)\n\n- 2026-03-04 14:02 ${what}\n`).postmortem
      .timeline[0]?.milestone

  test.each([
    'Deploy is complete',
    'Recovery begins',
    'Recovery of replica 2 started',
    'Fixed the dashboards',
    'Closed the firewall port',
    'Resolved the merge conflict',
    'Mitigation in progress',
    'Fixed config is deployed',
    'Detection rule updated',
    'First alert silenced',
    'Errors started to fall',
    'Service restored in eu',
  ])('none is “%s”', (what) => {
    expect(turn(what)).toBeUndefined()
  })

  test.each([
    ['Resolved', 'resolved'],
    ['Recovered, all orders go through', 'resolved'],
    ['Fixed by a rollback', 'resolved'],
    ['Recovery complete', 'resolved'],
    ['Mitigated by turning the flag off', 'mitigated'],
    ['Detected by Pingdom', 'detected'],
    ['Service restored for all', 'resolved'],
  ])('“%s” is %s', (what, milestone) => {
    expect(turn(what)).toBe(milestone)
  })
})
