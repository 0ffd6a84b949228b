import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const loosenedGuard: Lens = {
  id: 'loosened-guard',
  title: 'What a loosened guard was there for',
  why: 'A bound that stood in the way was once set against something; whoever moves it trades one hazard for another, and seldom writes down which.',
  source: 'Allspaw, Trade-offs under pressure, 2015; Woods, on trade-offs',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'action',
        words:
          phrases(`raise, raising, increase, increasing, extend, widen, wider, relax, loosen, disable,
          skip, bypass, allow, lift, 引き上げ, 緩和, 延長, 無効化`),
        beside:
          phrases(`timeout*, threshold*, tolerance, bound, bounds, skew, rate limit*, grace period, validation,
          guard*, restriction*, approval, liveness, readiness, probe*, circuit breaker*, タイムアウト, 閾値, しきい値, 制限`),
        unless: phrases(
          'alert*, alarm*, test*, document*, monitor*, investigat*, アラート, テスト',
        ),
      },
      questions: [
        {
          id: 'old-value',
          ask: '“{quote}”: what was “{beside}” set against as it stood, and what keeps that from happening afterwards?',
          answeredBy: [
            {
              words: phrases(
                'was chosen, were chosen, was set to, was set at, was set against, chosen against, was meant to, still protects, trade off*',
              ),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A bound is to be moved',
      text: `# Login outage

## Action items

- [ ] Raise the clock tolerance of session tokens from 2 s to 5 s (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* loosened-guard: “Raise the clock tolerance of session tokens from 2 s to 5 s (owner: Jane)”: what was “tolerance” set against as it stood, and what keeps that from happening afterwards?
`,
    },
    {
      title: 'The author has told what it was for',
      text: `# Login outage

## Root cause

The tolerance of session tokens was chosen against replay within the clock drift of 2004.

## Action items

- [ ] Raise the clock tolerance of session tokens from 2 s to 5 s (owner: Jane)
`,
    },
    {
      title: 'More of something that guards nothing',
      text: `# Login outage

## Action items

- [ ] Raise the memory of the session store (owner: Jane)
`,
    },
  ],
}
