import type { Lens } from '../lens.ts'
import { harms, phrases } from '../vocabulary.ts'

export const featureFlag: Lens = {
  id: 'feature-flag',
  title: 'What a flag falls back to',
  why: 'A flag is a change that no build sees: its default, and the time until a flip acts, are found out during the incident or before it.',
  source: 'Google Cloud, incident report of 12 June 2025',
  about: 'fault',
  takenUpBy: phrases(`flag*, toggle*, kill switch*, フラグ`),
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`feature flag*, feature toggle*, flag, flags, kill switch*, dark launch*, toggled,
          toggle, フィーチャーフラグ`),
        beside: [
          ...harms,
          ...phrases(`enabled, disabled, turned on, turned off, flipped, default*, on for, off for,
            removed, stale, had no, not behind, not protected, 有効, 無効`),
        ],
        unless: phrases(
          'command line flag*, cli flag, flag to the, TCP flag*, compiler flag*, with the flag',
        ),
      },
      questions: [
        {
          id: 'default',
          ofCause: true,
          ask: '[At {time}: ]“{quote}”: what does “{words}” fall back to when nothing can read it, and how long until a flip acts everywhere?',
          answeredBy: [
            {
              words: phrases('default*, falls back, fell back, fallback, took effect, propagat*'),
              beside: phrases('seconds, minutes, within, off, on, unreachable, when the'),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A flag that was flipped',
      text: `# Search outage

## Summary

The feature flag for the new ranking was enabled for everyone and overloaded the indexers.
    ^^^^^^^^^^^^ info* feature-flag: “The feature flag for the new ranking was enabled for everyone and overloaded the indexers”: what does “feature flag” fall back to when nothing can read it, and how long until a flip acts everywhere?
`,
    },
    {
      title: 'The author has told what a flip does',
      text: `# Search outage

## Summary

The feature flag for the new ranking was enabled for everyone and overloaded the indexers.
It falls back to off when the flag service is unreachable, and took effect within ten seconds.
`,
    },
    {
      title: 'A flag of a command',
      text: `# Search outage

## Resolution

We ran the job with the flag that skips deleted documents.
`,
    },
  ],
}
