import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const pathOfDiagnosis: Lens = {
  id: 'path-of-diagnosis',
  title: 'Which cue turned the search',
  why: 'Time goes into the wrong suspicion for good reasons; which cue led there, and which one led away, is what another responder can learn.',
  source: 'Howie: The Post-Incident Guide; PagerDuty, postmortem documentation',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`red herring*, initially thought, initially believed, initially suspected, initially assumed,
          first suspected, originally suspected, turned out not to be, did not turn out, suspicion that,
          was dismissed as, were dismissed as, misdiagnos*, went down the wrong, wrong track, 当初は, と思われたが`),
        evenIfDoubted: true,
        unless: phrases('unrelated to this incident, turned out well, turned out fine'),
      },
      questions: [
        {
          id: 'cue',
          ofCause: true,
          ask: '[At {time}: ]“{quote}”: which cue pointed there first, and what would have turned the search sooner?',
          answeredBy: [
            {
              words: phrases(
                'because, since it was, as it had, upon discovering, what pointed, what gave it away, the clue',
              ),
              beside: phrases(
                'pointed, looked like, suggest*, clue, realis*, realiz*, noticed that, indicat*, reported since',
              ),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A suspicion that was dropped',
      text: `# Queue stopped

## Timeline (UTC)

- 2026-03-04 14:05 Alert fired for the queue
- 2026-03-04 14:20 Jane restarts the proxies on the suspicion that the network drops packets
                                                    ^^^^^^^^^^^^^^ info* path-of-diagnosis: At 14:20: “Jane restarts the proxies on the suspicion that the network drops packets”: which cue pointed there first, and what would have turned the search sooner?
- 2026-03-04 16:20 Partition leader replaced
`,
    },
    {
      title: 'The author has told the cue',
      text: `# Queue stopped

## Summary

We initially suspected the network between the two halls.
The network looked like the cause because packets were lost; Jane noticed that only one leader lost them.
`,
    },
    {
      title: 'Nothing was suspected wrongly',
      text: `# Queue stopped

## Summary

The network was at fault, and Jane found the switch within minutes.
`,
    },
  ],
}
