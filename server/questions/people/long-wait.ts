import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const between: Question = {
  id: 'between',
  ask: '“{quote}” at {time}, and only {gap} later “{other}”: what stood between knowing and acting, and what was weighed meanwhile?',
  answeredBy: [
    {
      words: phrases(`waited, waiting, had to wait, took so long, took longer, slow to, delayed,
        held up, held back, decided not to, hesitat*, reluctan*, chose to wait, queue of deploys`),
      beside: phrases(`because, since, for, as, until, by, due to, in order`),
    },
  ],
}

/** What comes then is watching. */
const mended = phrases(
  `resolved, fixed, restored, recovered, deployed, rolled back, reverted, purged, patched, repaired, replaced, back to normal`,
)

export const longWait: Lens = {
  id: 'long-wait',
  title: 'What the time between two rows went into',
  why: 'Between knowing and acting, and in hours of which nothing is told, people weigh, wait and try; that work is what another responder can learn from.',
  source: 'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'gap',
        from: {
          words:
            phrases(`identified, root cause, cause found, found the cause, traced to, traced it to,
            narrowed down, pinpoint*, diagnosed, realise, realised, realize, realized, suspect is,
            discovered that, discover that, know the cause, 特定, 判明`),
          unless: [
            ...mended,
            ...phrases('not identified, unable to identify, ruled out, no root cause, postmortem'),
          ],
        },
        to: { milestones: ['mitigated', 'resolved'] },
        atLeast: 60,
        atMost: 2880,
        adjacent: true,
      },
      questions: [between],
    },
    {
      when: { kind: 'silence', atLeast: 60, unless: mended },
      questions: [
        {
          id: 'untold',
          ask: 'Nothing is told between {time} (“{quote}”) and {until} (“{other}”), {gap}: what was tried or waited for then, and by what was that chosen?',
          answeredBy: [],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Known at noon, mended in the afternoon',
      text: `# Search outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for empty results
- 2026-03-04 12:05 Root cause identified: the new ranking model drops short words
                   ^^^^^^^^^^ info* long-wait: “Root cause identified: the new ranking model drops short words” at 12:05, and only 3 h 10 min later “Resolved: old model restored”: what stood between knowing and acting, and what was weighed meanwhile?
- 2026-03-04 15:15 Resolved: old model restored
`,
    },
    {
      title: 'Known and mended in one row',
      text: `# Search outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for empty results
- 2026-03-04 12:05 The remaining 56 documents identified and purged
- 2026-03-04 15:15 Resolved
`,
    },
    {
      title: 'The author has told what they waited for',
      text: `# Search outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for empty results
- 2026-03-04 12:05 Root cause identified: the new ranking model drops short words
- 2026-03-04 15:15 Resolved: old model restored

## What went wrong

Restoring the old model was held up for three hours, because its files had to be copied from the archive.
`,
    },
    {
      title: 'Hours of which nothing is told',
      text: `# Search outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for empty results
  ^^^^^^^^^^^^^^^^ info* long-wait: Nothing is told between 11:40 (“Alert fired for empty results”) and 14:20 (“Old model restored”), 2 h 40 min: what was tried or waited for then, and by what was that chosen?
- 2026-03-04 14:20 Old model restored
- 2026-03-04 14:30 Resolved
`,
    },
    {
      title: 'A short way from knowing to acting',
      text: `# Search outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for empty results
- 2026-03-04 12:05 Root cause identified: the new ranking model drops short words
- 2026-03-04 12:15 Resolved: old model restored
`,
    },
  ],
}
