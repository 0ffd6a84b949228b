import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const sustained: Question = {
  id: 'sustained',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what kept this going once its trigger was gone, and how was the load taken off?',
  answeredBy: [
    {
      words:
        phrases(`sustain*, even after, despite, kept it, shed*, throttl*, drain*, backoff, back off,
        jitter, self-healed, one time cost, cleared quickly, 状態不整合`),
      beside: phrases(`because, since, load, retr*, queue, backlog, requests, until, traffic, users,
        node, nodes, deletions, なぜ, 復旧`),
    },
  ],
}

const spread: Question = {
  id: 'spread',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what carried the failure from one part to the next, and where could it have been held?',
  answeredBy: [
    {
      words: phrases('because, since, each of, shared, timeout, retr*, connection*, なぜ, 依存'),
      beside: phrases(
        'bulkhead, isolated, isolate, contained, circuit breaker*, back pressure, stopped at, 分離, 遮断',
      ),
    },
  ],
}

export const metastable: Lens = {
  id: 'metastable',
  title: 'What kept it going after its trigger was gone',
  why: 'Some failures feed themselves: taking away what set them off does not end them, and how close to that state a normal day runs is worth knowing.',
  source:
    'Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021; Huang et al., Metastable Failures in the Wild, OSDI 2022',
  about: 'fault',
  takenUpBy: phrases(
    `retry, retries, backoff, back off, jitter, rate limit*, circuit breaker*, shed*, throttl*, queue*, backlog, timeout*, リトライ, バックオフ, タイムアウト`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases(`retry storm*, thundering herd*, herd effect, 
          feedback loop*, congestive collapse, death spiral*, vicious circle, vicious cycle,
          stampede*, snowball*, spiral*, avalanche,  amplified, amplification,
          self reinforcing, retries piled, retry loop*, thrashing, スパイラル, 雪だるま`),
        unless: phrases('gave up, faster feedback, short feedback, tight feedback'),
      },
      questions: [sustained],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          `backlog*, queue, queues, queued, pending tasks, pending jobs, replication lag, バックログ, キュー`,
        ),
        beside:
          phrases(`grew, growing, grows, growth, increas*, large, huge, piled, build up, built up,
          overwhelm*, trying to clear, not drain*, took hours, full,
          増加, 滞留`),
        unless: phrases('job queue name, backlog item*, product backlog, added to the backlog'),
      },
      questions: [sustained],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases(
          'cascade, cascaded, cascading, domino effect, knock on effect*, ripple*, カスケード, 連鎖',
        ),
        unless: phrases('independent, cascade delete, on delete cascade, cascading style'),
      },
      questions: [spread],
    },
  ],
  examples: [
    {
      title: 'A failure that fed itself',
      text: `# Login outage

## Root cause

Every client retried at once, and the retry storm held the login service down for an hour.
                                      ^^^^^^^^^^^ info* metastable: “Every client retried at once, and the retry storm held the login service down for an hour”: what kept this going once its trigger was gone, and how was the load taken off?
`,
    },
    {
      title: 'The author has told what fed it',
      text: `# Login outage

## Root cause

Every client retried at once, and the retry storm held the login service down for an hour.
It went on even after the database was back, because clients retried without backoff.
`,
    },
    {
      title: 'A list of work is no queue of requests',
      text: `# Login outage

## Summary

The missing retry budget had been added to the backlog in spring and was still open.
`,
    },
  ],
}
