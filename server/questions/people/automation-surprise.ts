import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const automationSurprise: Lens = {
  id: 'automation-surprise',
  title: 'What people expected, and what they were shown',
  why: 'Where a system surprises those who run it, their picture of it was incomplete; what it showed them at the time is where the picture can be mended.',
  source: 'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017; Etsy, morgue',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`script, scripts, controller, operator, pipeline, automatically, automation, autoscaler,
          descheduler, scheduler, provisioner, terraform, kubernetes, k8s, helm, docker, job, cron, tool, tooling, sync,
          default, defaults, deploy, build, hub, rollback, 自動`),
        beside:
          phrases(`unexpected*, did not expect, didn't expect, not expected, surprised, surprising*, to our surprise,
          not realis*, not realiz*, didn't realis*, didn't realiz*, unclear what, unclear which, unclear how, unaware, not aware, unbeknownst,
          contrary to, misunderst*, was supposed to, were supposed to, quirk, even though, reported success, woke up,
          started deleting, on its own, by itself, 想定外, 意図せず, 予期`),
        unless: phrases(
          'users unaware, unexpected error, recovered by itself, resolved by itself, resolved itself',
        ),
      },
      questions: [
        {
          id: 'expected',
          ofCause: true,
          ask: '[At {time}: ]“{quote}”: what was expected of it instead, and what had led people to expect that?',
          answeredBy: [
            {
              words:
                phrases(`expected, expecting, assumed, assuming, assumption, believed, thought that, supposed to, intended behaviour,
                認識されて, 前提, 期待`),
              beside:
                phrases(`but, however, instead, whereas, because, was the same, was that, did not, didn't, not occur, actually,
                turned out, ではなく, しかし, ため`),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A tool that did more than it was asked for',
      text: `# Images gone

## Timeline (UTC)

- 2026-03-04 14:05 The restore script unexpectedly began to delete images
                               ^^^^^^ info* automation-surprise: At 14:05: “The restore script unexpectedly began to delete images”: what was expected of it instead, and what had led people to expect that?
`,
    },
    {
      title: 'The author has told both pictures',
      text: `# Images gone

## Summary

The restore script unexpectedly began to delete images.
We expected the restore script to copy only, but it mirrors, and its log said "synchronised".
`,
    },
    {
      title: 'A tool that did its work',
      text: `# Images gone

## Resolution

The restore script ran, and the images came back.
`,
    },
  ],
}
