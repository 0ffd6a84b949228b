import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const complexityThread: Lens = {
  id: 'complexity-thread',
  title: 'What had to fail together',
  why: 'Each part of a large incident is necessary and only all of them together suffice; every part that was added for reliability added a way to fail.',
  source:
    'Allspaw, Each necessary, but only jointly sufficient, 2012; Cook, How Complex Systems Fail, no. 3',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(
          `combination of, in combination, compounded by, compounding, together with, coincided with, interaction between, perfect storm, 連鎖, 複合, 重なり, 重なって`,
        ),
      },
      questions: [
        {
          id: 'harmless-alone',
          ask: '“{quote}”: which of these would have been harmless alone, and what did the part that made them meet buy you?',
          answeredBy: [
            {
              words: phrases(
                'harmless, on its own, by itself, individually, alone, only together, 単独では, 個別には',
              ),
              anywhere: true,
            },
          ],
          onSheetOnly: true,
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A general question waits on the sheet',
      text: `# Login outage

## Root cause

A combination of a slow database and eager retries filled the pool.
`,
    },
  ],
}
