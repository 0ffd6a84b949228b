import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const searched: Question = {
  id: 'searched',
  ask: '[At {time}: ]“{quote}”: where was it looked for, and would it have left a trace there?',
  answeredBy: [
    {
      words: phrases(
        `checked, reviewed, audited, scanned, searched, analy*, inspected, compared, queried, examined, verified, looked through,
                went through, forensic*, cross checked, rebuilt, diffed, 確認, 調査`,
      ),
      beside: phrases(
        `log, logs, audit, access, records, requests, transactions, releases, history, backups, traffic, commits, files, packages, hashes,
                checksums, hosts, accounts, sessions, tokens, rows, tables, builds, ログ, 履歴`,
      ),
      anywhere: true,
    },
    {
      words: phrases('audit log*, access log*, server log*, monitored the, monitoring of the'),
    },
  ],
}

export const noEvidence: Lens = {
  id: 'no-evidence',
  title: 'What “no evidence” rests on',
  why: 'That nothing was found says as much as the search for it; what is not recorded cannot be found, however it happened.',
  source: 'Altman and Bland, Absence of evidence is not evidence of absence, BMJ 1995',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases(
          `no evidence that, no evidence of, any evidence that, any evidence of, no indication that, no indication of,
          no indications that, no indications of, no sign of, no signs of, no sign that, no signs that, not exploited,
          never exploited, not been exploited, never been exploited, not abused, not been abused, not misused, no exploitation,
          no known exploit*, no misuse, believe nothing was, believe nothing has, believe no data, believe no user*,
          believe no customer*, no customer data was, no customer data were, no user data was, no user data were,
          no data was leaked, no data was exposed, no data was accessed, 悪用された形跡はな, 漏洩は確認されていな`,
        ),
        evenIfDoubted: true,
        unless: phrases(
          'would be, if, confirmed, checked, looked at, looked into, reviewed, audited, searched, because, since, as only, encrypted, found by, fake, phishing mail*, at first, initially, at that point, at this point, at the time, at that time',
        ),
        in: 'lessons too',
      },
      questions: [searched],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases(
          `no data was lost, no data were lost, no data loss, no loss of data, no message was lost, no messages were lost, no orders were lost,
          no transactions were lost, no requests were lost, no events were lost, nothing was lost, no records were lost, データ損失はな, データの損失はな`,
        ),
        evenIfDoubted: true,
        unless: phrases(
          'would be, if, because, since, as, confirmed, checked, compared, counted, verified, reconciled, replica*, queued, buffered, replayed, backup*',
        ),
        in: 'lessons too',
      },
      questions: [
        {
          ...searched,
          id: 'compared',
          ask: '[At {time}: ]“{quote}”: what was counted or compared to know it, and would a loss have shown there?',
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Nothing found, and no word of a search',
      text: `# Signing key published

## Impact

The key could sign any release for nine days. We have no evidence that it was used by others.
                                                      ^^^^^^^^^^^^^^^^ info* no-evidence: “We have no evidence that it was used by others”: where was it looked for, and would it have left a trace there?
`,
    },
    {
      title: 'The author has told where it was looked for',
      text: `# Signing key published

## Impact

The key could sign any release for nine days. We have no evidence that it was used by others: we compared the
hashes of all releases of those days with our own builds.
`,
    },
    {
      title: 'What was found later',
      text: `# Signing key published

## Timeline (UTC)

- 2026-03-04 11:40 No sign of use at first
- 2026-03-04 12:20 Two foreign releases found
`,
    },
  ],
}
