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
        kind: 'sentence',
        telling: true,
        words:
          phrases(`not put back, never put back, never lowered, not lowered again, never re-enabled, not re-enabled, not enabled again, never enabled again,
          never switched back, not switched back, never turned back on, not turned back on, never reset, left disabled, left switched off, left turned off`),
        in: 'lessons too',
        evenIfDoubted: true,
      },
      questions: [
        {
          id: 'still-loose',
          ask: '[At {time}: ]“{quote}”: what else was loosened for a time and still is, and what would show it?',
          answeredBy: [
            {
              words: phrases(
                'audit*, inventory, list of, reviewed all, checked all, went through, swept',
              ),
              beside: phrases('override*, exception*, limit*, flag*, setting*, guard*, config*'),
              anywhere: true,
            },
          ],
        },
      ],
    },
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
      title: 'A bound that was moved for a day, years ago',
      text: `# Scratch files gone

## Root cause

The limit of the clean-up was raised for one large group in 2021, and it was not put back.
                                                                             ^^^^^^^^^^^^ info* loosened-guard: “The limit of the clean-up was raised for one large group in 2021, and it was not put back”: what else was loosened for a time and still is, and what would show it?
`,
    },
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
