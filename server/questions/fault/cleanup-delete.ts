import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const unused: Question = {
  id: 'unused',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what told that this could go, and what would have stopped it from taking more?',
  answeredBy: [
    {
      words: phrases(`dry run, at most, grace period, soft delete, older than, exact match, label,
        cap on, confirmation, filter, 一致, 日経過, 以上経過`),
      beside: phrases(`delet*, remov*, prun*, clean*, purg*, rm, 削除`),
    },
  ],
}

export const cleanupDelete: Lens = {
  id: 'cleanup-delete',
  title: 'How something was judged to be unused',
  why: 'What tidies up acts on a belief about what is in use, and acts on all of it at once.',
  source: 'Hochstein, Quick takes on Feb 20 Cloudflare outage, 2026',
  about: 'fault',
  takenUpBy: phrases(
    `backup*, dry run, guard*, protect*, confirm*, soft delet*, restore*, バックアップ, 復元`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`cleanup operation, cleanup, clean up, pruning, garbage collect*, culler, janitor, reaper,
          decommission*, purge`),
        beside: phrases(
          `deleted, removed, pruned, erased, too much, still used, in use, known-working, wrongly`,
        ),
        unless: phrases('cleanup work, clean up work, removed by hand'),
      },
      questions: [unused],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`pruned, prune, purged, cleaned up, decommissioned, deleted, deleting, deletes, removed, removes, erased, wiped,
          dropped, docker rm, compose rm, reclaim*, 削除, 除去, 消失, 消した, 消され`),
        beside: phrases(`still in use, in use, still used, known-working, known working,
          accident*, by mistake, wrongly, erroneously, unintended, unintentionally, too many, all user*, all of the, unable to roll back, the wrong, cannot be recovered,
          data collected, hand-added, sibling*, 誤って, 何らかの, 全て, 並行, 誰か`),
        in: 'lessons too',
        unless:
          phrases(`almost dropped, almost deleted, almost removed, nearly dropped, nearly deleted, nearly removed, no longer in use, workaround, to resolve, was removed from service, removed the
          cordon, removed from rotation`),
      },
      questions: [unused],
    },
  ],
  examples: [
    {
      title: 'A clean-up that took what was needed',
      text: `# Builds stopped

## Root cause

A cleanup operation deleted images that production still in part ran on.
  ^^^^^^^^^^^^^^^^^ info* cleanup-delete: “A cleanup operation deleted images that production still in part ran on”: what told that this could go, and what would have stopped it from taking more?
`,
    },
    {
      title: 'The author has told what the clean-up may take',
      text: `# Builds stopped

## Root cause

A cleanup operation deleted images that production still in part ran on.
It deletes images older than ninety days without asking what runs, at most fifty in a run.
`,
    },
    {
      title: 'Something removed to mend',
      text: `# Builds stopped

## Resolution

The lock was removed, and builds went on.
`,
    },
  ],
}
