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
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`will be retried, will be refunded, will be contacted, will be notified, will be informed, will be credited, will be reimbursed,
          will be compensated, will be reprocessed, will be redelivered, going to be retried, going to be refunded, going to be contacted,
          going to be notified, going to be credited, going to be reimbursed, going to be reprocessed`),
        evenIfDoubted: true,
        outsideTimeline: true,
        unless: phrases('if, would, next time, in future, in the future, going forward'),
      },
      questions: [
        {
          id: 'kept-promise',
          ask: '“{quote}”: how many does that come to, has it come to pass, and by what is that known?',
          answeredBy: [
            {
              words:
                phrases(`were retried, was retried, were refunded, was refunded, were contacted, were notified, were informed, were credited,
                were reimbursed, were compensated, were reprocessed, has been done, have been done, completed on, all of them`),
              anywhere: true,
            },
          ],
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`could have been read, could have been accessed, could have been seen, could have been downloaded, could have read, could have accessed,
          could have seen, could have downloaded, may have been read, may have been accessed, may have been exposed, might have been accessed,
          might have been exposed, was readable by, were readable by, was visible to anyone, were visible to anyone, was publicly readable, were publicly readable`),
        evenIfDoubted: true,
        unless: phrases('no, not, none, if, logs show, we checked, we found no'),
      },
      questions: [
        {
          id: 'was-it-used',
          ask: '“{quote}”: by what is known whether anybody did, since when they could, and who has been told?',
          answeredBy: [
            {
              words: phrases(
                `access log*, audit log*, logs show, no evidence, no sign, no indication, we checked, forensic*, informed, notified, told, disclosed`,
              ),
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A promise',
      text: `# Shop outage

## Impact

The payments that failed that evening will be retried automatically over the next days.
                                      ^^^^^^^^^^^^^^^ info* lost-for-users: “The payments that failed that evening will be retried automatically over the next days”: how many does that come to, has it come to pass, and by what is that known?
`,
    },
    {
      title: 'A promise that was kept',
      text: `# Shop outage

## Impact

The payments that failed that evening will be retried automatically over the next days.
By Friday all 140 were retried.
`,
    },
    {
      title: 'What could have been seen',
      text: `# Shop outage

## Impact

With the key, anybody could have read all registrations of the last two years.
                      ^^^^^^^^^^^^^^^ info* lost-for-users: “With the key, anybody could have read all registrations of the last two years”: by what is known whether anybody did, since when they could, and who has been told?
`,
    },
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
