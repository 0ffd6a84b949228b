import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const lostForUsers: Lens = {
  id: 'lost-for-users',
  title: 'What became of what users lost, and who told them',
  why: 'When the service answers again, what was sent to it meanwhile is still gone for those who sent it, and they are the last to hear.',
  source:
    'Beyer et al., Site Reliability Engineering, ch. 26; PagerDuty, incident response documentation',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        in: 'impact',
        words:
          phrases(`sessions, sign ins, sign ups, signups, logins, submissions, uploads, orders, bookings, payments, messages, emails, comments,
          jobs, builds, notifications, webhooks, applications, tickets, saves, saved games, work, drafts, セッション, 注文, 投稿`),
        beside: phrases(
          `lost, dropped, discarded, thrown away, rejected, never delivered, not delivered, not saved, were killed, was killed, gone, 失われ, 消失, 破棄`,
        ),
        unless: phrases(
          'no, none, not lost, nothing, recovered, restored, replayed, retried, refunded, redelivered, delivered later, caught up, came back, estimated',
        ),
      },
      questions: [
        {
          id: 'made-good',
          ask: '“{quote}”: what came back of it, what is gone for good, and by whom were those it belonged to told?',
          answeredBy: [
            {
              words:
                phrases(`told, informed, notified, emailed, e mailed, mailed, wrote to, written to, contacted, apologi*, refund*, compensat*,
                replayed, redelivered, recovered, restored, resent, backfilled, status page, announce*, 連絡, 告知, 返金, 復元, 再送`),
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Lost, and nothing said of it since',
      text: `# Shop outage

## Impact

Between 14:05 and 15:02 some 140 orders were dropped by the queue.
                                 ^^^^^^ info* lost-for-users: “Between 14:05 and 15:02 some 140 orders were dropped by the queue”: what came back of it, what is gone for good, and by whom were those it belonged to told?
`,
    },
    {
      title: 'The author has told what became of it',
      text: `# Shop outage

## Impact

Between 14:05 and 15:02 some 140 orders were dropped by the queue.

## Resolution

Support wrote to all 140 customers on the same day.
`,
    },
    {
      title: 'Nothing was lost',
      text: `# Shop outage

## Impact

Orders were late by an hour, and no order was dropped.
`,
    },
  ],
}
