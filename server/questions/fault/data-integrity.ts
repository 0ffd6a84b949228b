import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const complete: Question = {
  id: 'complete',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: how was it found out which data is wrong or gone, and what shows that the list is complete?',
  answeredBy: [
    {
      words:
        phrases(`reconcil*, checksum*, verified, compared, restored from, counted, audit*, backup,
        突合, 検証`),
      beside: phrases(`rows, records, data, entries, all, every, complete, files, 行, 件, データ`),
    },
  ],
}

export const dataIntegrity: Lens = {
  id: 'data-integrity',
  title: 'Which data is wrong, and how one knows',
  why: 'A service that answers again may answer wrongly; what was damaged is found by looking for it, not by waiting.',
  source: 'Luu, A list of post-mortems; Beyer et al., Site Reliability Engineering, ch. 26',
  about: 'fault',
  takenUpBy: phrases(
    `backfill*, back fill*, reconcil*, restor*, repair*, recover*, verify, verif*, integrity, duplicate*, dedup*, checksum*, 復元, 復旧, 整合, 再計算, バックフィル`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`data, rows, records, row, table, tables, database, volume, file, files, orders,
          messages, transactions, backups, snapshot, snapshots, entries, balances, データ, 行, レコード, ファイル`),
        beside:
          phrases(`lost, corrupt*, was deleted, were deleted, got deleted, accidentally deleted, wrongly deleted, wiped, truncated,
          was dropped, were dropped, likely dropped, overwritten, overwrote,
          erased, inconsistent data, inconsistent state, duplicated, double counted, miscounted, data loss, unrecoverable, was empty,
          0 byte, zeroed, 消失, 破損, 欠落, 空文字, 失われ`),
        unless:
          phrases(`no data, not lost, nothing was lost, nothing is lost, no loss, anonymous, could have, up to that point, orders are estimated, pods, dropped to, dropped from,
          requests, connection lost, test data, cache, application metrics, metrics were, logs were`),
      },
      questions: [complete],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          'data loss, data corruption, lost data, corrupted data, wrong amounts, データ損失, データ欠損',
        ),
        unless: phrases(
          'anonymous, no data loss, without data loss, any data loss, no data corruption, none, data loss bug, なし',
        ),
      },
      questions: [complete],
    },
  ],
  examples: [
    {
      title: 'Rows that are gone',
      text: `# Orders vanished

## Impact

The import overwrote orders of the last two hours, and some rows were lost.
                     ^^^^^^ info* data-integrity: “The import overwrote orders of the last two hours, and some rows were lost”: how was it found out which data is wrong or gone, and what shows that the list is complete?
`,
    },
    {
      title: 'The author has told how the list was made',
      text: `# Orders vanished

## Impact

The import overwrote orders of the last two hours, and some rows were lost.
We compared all rows of both tables with the payment records, and restored 412.
`,
    },
    {
      title: 'Nothing was lost',
      text: `# Orders vanished

## Impact

No data was lost.
`,
    },
  ],
}
