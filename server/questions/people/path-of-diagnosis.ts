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
          phrases(`red herring*, initially thought, initially believed, initially suspected, initially assumed, first thought, first suspected, first assumed, at first we,
          originally thought, originally suspected, turned out to be, turned out not, it turned out, ruled out, rule out, suspecting, wrongly assumed, mistakenly, on the hypothesis,
          was dismissed, were dismissed, dismissed as, misdiagnos*, did not turn out, suspicion that, suggestion that it might, we thought, was thought to be, not the real issue, went down the wrong, wrong track, 当初は, と思われたが`),
        evenIfDoubted: true,
        unless: phrases('unrelated to this incident, turned out well, turned out fine'),
      },
      questions: [
        {
          id: 'cue',
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
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`did not help, didn't help, didnt help, did not resolve, does not resolve, doesn't resolve, not resolve the issue, did not fix, didn't fix, doesn't fix, no effect, had no effect,
          without success, without effect, error persists, problem persisted, issue persisted, problem persists, issue persists, does not seem to do anything, made no difference, 効果がなかった, 解消しなかった`),
        unless: phrases('did not help users'),
      },
      questions: [
        {
          id: 'what-spoke-for',
          ask: '[At {time}: ]“{quote}”: what spoke for trying this at that moment, and what was learnt from its not helping?',
          answeredBy: [],
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
- 2026-03-04 14:20 Suspecting the network, Jane restarts the proxies
                   ^^^^^^^^^^ info* path-of-diagnosis: At 14:20: “Suspecting the network, Jane restarts the proxies”: which cue pointed there first, and what would have turned the search sooner?
- 2026-03-04 16:20 Partition leader replaced
`,
    },
    {
      title: 'The author has told the cue',
      text: `# Queue stopped

## Summary

We initially suspected the network.
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
