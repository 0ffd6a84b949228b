import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const earlierActions: Question = {
  id: 'earlier-actions',
  ask: '[At {time}: ]“{quote}”: what was to be done after the earlier time, and what of it was done, dropped or not enough?',
  answeredBy: [
    {
      words: phrases(
        `action item*, actions, lesson*, fix, fixes, アクションアイテム, 教訓, action`,
      ),
      beside:
        phrases(`not done, never, not implemented, unimplemented, open, dropped, not started, did not address,
                was not enough, insufficient, not been reverted, filed as, only, still TODO, 未実装, 未着手, TODO, 及んで, 不足`),
      anywhere: true,
    },
  ],
}

export const recurrence: Lens = {
  id: 'recurrence',
  title: 'What became of the actions from the last time',
  why: 'What returns has been met before: the earlier actions were dropped, not enough, or about something else, and which of these tells what to do now.',
  source: 'Google, Site Reliability Engineering, ch. 15; Chen et al., RCACopilot, 2024',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`recurred, recurrence, recurring, reoccur*, recurs, same issue, same problem, same error,
          same failure, same cause, same root cause, same fault, same as the, second time, third time, last time,
          previous incident*, previous outage*, earlier incident*, earlier outage*, prior incident*, similar incident*,
          similar outage*, similar issue*, happened before, seen before, occurred previously, occurred once previously, happened previously, previously occurred,
          happened once before, occurred once before, been reported before, relapse*, 再発, 同種, 同型, 同じ障害, 第三形態`),
        beside:
          phrases(`incident, outage*, issue, problem, error*, failure*, fail*, crash*, alert*, bug, down, attack*, symptom*, broke, broken, notice*, as in, as the, happen*, had, saw, reported,
          障害, 事象, エラー, 形態, 検知, 未実装, 未着手`),
        unless:
          phrases(`people have, minutes earlier, hours earlier, minutes before, hours before, encountering, in a row, same issue again, new, unrelated, fixing the, working again, work again, available again, online again, up again, back again,
          try again, tried again, never again, not happen again, happening again, occur again, running again,
          healthy again, normal again, once again available, succeed again, reachable again, prevent`),
      },
      questions: [earlierActions],
    },
  ],
  examples: [
    {
      title: 'The second time',
      text: `# Search outage

## Summary

The same error had closed the shop in spring, and an earlier incident in autumn had looked alike.
    ^^^^^^^^^^ info* recurrence: “The same error had closed the shop in spring, and an earlier incident in autumn had looked alike”: what was to be done after the earlier time, and what of it was done, dropped or not enough?
`,
    },
    {
      title: 'The author has told what became of the earlier actions',
      text: `# Search outage

## Summary

The same error had closed the shop in spring.
Two of the three action items of spring were not done, and the third did not address the queue.
`,
    },
    {
      title: 'Up again',
      text: `# Search outage

## Summary

After the error was found, search was working again.
`,
    },
  ],
}
