import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const guarantee: Question = {
  id: 'guarantee',
  ofCause: true,
  ask: '“{quote}”: which guarantee about “{words}” did callers rely on before, and what are they given now?',
  answeredBy: [
    {
      words: phrases(`guarantee*, atomic*, idempotency key, exactly once, at least once, compensat*,
        serializable, read committed, repeatable read, one transaction, 冪等性, 原子`),
      beside: phrases('now, before, no longer, instead, only, per shard, across, because, 本来'),
    },
  ],
}

export const transactionSemantics: Lens = {
  id: 'transaction-semantics',
  title: 'Which guarantee about data changed',
  why: 'Sharding, migrations and replicas move the edge of a transaction, and what promises to be transparent still gives other guarantees.',
  source: 'Etsy, Migrating sharding to Vitess, 2026; Vitess documentation on transaction modes',
  about: 'fault',
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(`shard, shards, sharded, sharding, reshard*, vindex, two phase commit, 2PC,
          isolation level, read replica*, replica, replicas, replication, dual write*, outbox, idempoten*,
          exactly once, ORM, query routing, backfill*, cutover, cut over, upsert*, foreign key*, unique key*,
          schema migration*, database migration*, migrations, transactional, reorg*, reproject*,
          シャード, 冪等, マイグレーション, レプリカ`),
        beside:
          phrases(`partial*, inconsisten*, duplicat*, orphan*, out of order, lost, stale, mismatch,
          diverg*, split brain, deadlock*, double spend*,
          double counted, twice, never applied, not applied, conflict*, wrong shard, scatter*, was listed but,
          syntax error, 不整合, 重複, 欠落, 乖離, ドリフト`),
        unless: phrases('replica-set, replicaset, replicas of the pod, ingress replicas'),
      },
      questions: [guarantee],
    },
  ],
  examples: [
    {
      title: 'A batch that came through in part',
      text: `# Wrong balances

## Root cause

A transfer across two shards was applied partially, and the second shard kept the old balance.
                      ^^^^^^ info* transaction-semantics: “A transfer across two shards was applied partially, and the second shard kept the old balance”: which guarantee about “shards” did callers rely on before, and what are they given now?
`,
    },
    {
      title: 'The author has named the guarantee before and after',
      text: `# Wrong balances

## Root cause

A transfer across two shards was applied partially, and the second shard kept the old balance.
Before the move every transfer was atomic; across shards it no longer is.
`,
    },
    {
      title: 'Replicas of a service hold no data',
      text: `# Slow pages

## Resolution

We raised the number of replicas from three to six.
`,
    },
  ],
}
