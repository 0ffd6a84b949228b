import type { Lens, Question } from '../lens.ts'
import { harms, phrases, safeguards } from '../vocabulary.ts'

const asDesigned: Question = {
  id: 'as-designed',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: did this safeguard (“{words}”) act as designed, outside its design, or broken, and how do you know?',
  answeredBy: [
    {
      words: phrases(`as designed, by design, as intended, as expected, designed to, intended to,
        meant to, exists to, is there to, never tested, never exercised, not designed, bug in, race condition, latent,
        was supposed to, built to, 設計, 意図, 本来`),
    },
  ],
}

const limits: Question = {
  id: 'limits',
  ofCause: true,
  ask: '“{quote}”: what bounds “{words}” when it acts, a rate, a quorum or a switch, and where did that bound stand on the day?',
  answeredBy: [
    {
      words: phrases(`at most, maximum, limited to, capped, cap of, switched off, turned off,
        bypass*, dry run, budget, threshold`),
    },
  ],
}

export const reliabilityLayer: Lens = {
  id: 'reliability-layer',
  title: 'Whether a safeguard acted as designed',
  why: 'In systems that are reliable already, what was built to protect them takes part in most large incidents: it adds states and loops of its own.',
  source:
    'Hochstein, A conjecture on why reliable systems fail, 2017; Cook, How Complex Systems Fail, no. 14',
  about: 'fault',
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(`protective measure, as a precaution, to improve resilien*, to improve
          reliab*, to increase reliab*, to reduce timeouts, resilience work, intended to protect,
          meant to protect, designed to protect, to protect the`),
        beside: phrases(`caus*, trigger*, led to, broke, fail*, block*, delet*, withdr*, reject*,
          returned, outage, incident, deploy*, rolled out, delay*, lag`),
      },
      questions: [
        {
          ...limits,
          ask: '“{quote}”: what does this protection do beyond the case it was built for, and what bounds it then?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words: safeguards,
        beside: harms,
        acting: true,
        unless:
          phrases(`our partner, our provider, our vendor, at the provider, told us, health check failure*, failed health check*, no retries, no health check*, no monitoring, added, we add, did not show,
          did not see, did not find, did not affect, was not affected`),
      },
      questions: [asDesigned, limits],
    },
  ],
  examples: [
    {
      title: 'A clean-up that withdrew what was in use',
      text: `# Edge outage

## Summary

The cleanup job deleted prefixes that were still announced.
    ^^^^^^^^^^^ info* reliability-layer: “The cleanup job deleted prefixes that were still announced”: did this safeguard (“cleanup job”) act as designed, outside its design, or broken, and how do you know?
`,
    },
    {
      title: 'The author has judged the mechanism',
      text: `# Edge outage

## Summary

The cleanup job deleted prefixes that were still announced.

## Root cause

The cleanup job is there to remove unused prefixes, and behaved as designed on an empty filter.
`,
    },
    {
      title: 'A mechanism that only did its work',
      text: `# Edge outage

## Summary

The health check noticed the outage within a minute.
`,
    },
  ],
}
