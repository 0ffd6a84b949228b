import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const recoveryEvidence: Lens = {
  id: 'recovery-evidence',
  title: 'What showed that it was over',
  why: 'It is over when somebody looked and saw so; what they looked at, and for how long, is what the next all-clear will rest on.',
  source: 'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`fully operational, fully restored, fully resolved, fully recovered, fully functional, completely resolved,
          completely restored, all clear`),
        unless:
          phrases(`not resolve*, did not, didn't, until, verified, confirmed, monitor*, watch*, tested,
          checks, checked, metrics, dashboard*, graph*, alert*, observed, stopped resolved, would, should, again, 確認`),
      },
      questions: [
        {
          id: 'what-showed',
          ask: '[At {time}: ]“{quote}”: what showed that it was over, where was that read, and for how long was it watched?',
          answeredBy: [
            {
              words:
                phrases(`verified, confirmed, confirm*, validated, monitored, monitoring, watched,
                observed, tested, smoke test*, checks, success rate, error rate, metrics, 確認`),
              beside:
                phrases(`resolved, recover*, recovery, restored, fixed, normal, fix, healthy, working, stable,
                success*, green, 200, hours, minutes, load, passes, passed, dropped to, returned, returning, 復旧, 正常, 成功, 解消`),
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Over, by its author’s word',
      text: `# Mail outage

## Resolution

Mail was fully restored by restarting the relay of the office.
         ^^^^^^^^^^^^^^ info* recovery-evidence: “Mail was fully restored by restarting the relay of the office”: what showed that it was over, where was that read, and for how long was it watched?
`,
    },
    {
      title: 'The author has told what they looked at',
      text: `# Mail outage

## Resolution

Mail was fully restored by restarting the relay of the office.
We watched the queue for two hours: it stayed empty, and test mails returned within a minute.
`,
    },
    {
      title: 'It was not over',
      text: `# Mail outage

## Resolution

Restarting the relay did not bring mail back.
`,
    },
  ],
}
