import type { Lens } from './lens.ts'

export const restartAccumulation: Lens = {
  id: 'restart-accumulation',
  title: 'What accumulated across restarts',
  why: 'A restart or a higher limit only buys time. What fills is visible after the kill; why it fills, and what the recovery itself takes, is not.',
  source:
    'Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021; OOM-kill loops in which recovery feeds what kills it',
  when: [
    {
      kind: 'repeated-events',
      words: [
        'restarted',
        'restarts',
        'restarting',
        'crashed',
        'crashes',
        'rebooted',
        '=OOM',
        'OOMKill',
        'evicted',
        'killed again',
        'died again',
      ],
      unless: ['restart complete', 'tests', 'CI ', 'to pick up', 'to apply', 'rolling'],
      times: 3,
    },
    {
      kind: 'sentence',
      words: [
        '=OOM',
        'OOMKill',
        'OOM kill',
        'out of memory',
        'exit code 137',
        'CrashLoop',
        'crash loop',
        'restart loop',
        'boot loop',
        'memory leak',
        'leaked memory',
        'メモリ不足',
        'クラッシュループ',
      ],
      unless: ['no OOM', 'not OOM', 'without OOM', '=once', 'no memory leak', '可能性', '不明'],
    },
    {
      kind: 'sentence',
      words: [
        'kept restarting',
        'kept crashing',
        'kept dying',
        'keeps restarting',
        'keeps crashing',
        'kept being killed',
        'restarts',
        'restarting',
        'crashes',
        'crashing',
        'crashed',
        '再起動',
      ],
      beside: [
        'repeatedly',
        'again and again',
        'several times',
        'multiple times',
        'many times',
        'times in a row',
        'continuously',
        'constantly',
        'every few',
        'over and over',
        'did not help',
        "didn't help",
        '=loop',
        '繰り返',
      ],
    },
  ],
  questions: [
    {
      id: 'what-accumulated',
      ask: 'What accumulated before “{words}” and outlived each restart, and where is it kept?',
      answeredBy: [
        {
          kind: 'sentence',
          words: [
            'accumulat',
            'grew',
            'growth',
            'built up',
            'piled up',
            'filled',
            'never evicted',
            'never freed',
            'retained',
            'leaked',
          ],
          beside: [
            'on disk',
            'volume',
            'in the queue',
            'topic',
            'offset',
            'heap',
            'page cache',
            'buffer',
            'in the cache',
            'rows',
            'log files',
            '=WAL',
            'shared memory',
            'connections',
            'because',
          ],
        },
        {
          kind: 'sentence',
          words: ['=WAL', 'backlog', 'stuck', 'stale', 'undeleted', 'orphaned', 'leftover'],
          beside: [
            'count',
            'left behind',
            'remained',
            'longer',
            'reload',
            'replay',
            'piled',
            'runs',
            'rows',
          ],
        },
      ],
    },
    {
      id: 'recovery-cost',
      ask: 'What does recovery from “{words}” itself consume (replay, warm-up, reconnections), and is that more than a quiet day takes?',
      answeredBy: [
        {
          kind: 'sentence',
          words: [
            'start up',
            'startup',
            'replay',
            'warm up',
            'warmup',
            'recovery',
            'reload',
            'on boot',
          ],
          beside: [
            'memory',
            '=CPU',
            'consum',
            'GB',
            'GiB',
            'connections',
            'takes',
            'took',
            'needs',
            'spike',
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Killed for memory again and again; nothing says what grew',
      text: `# Indexer outage

## Summary

The indexer was OOMKilled fourteen times before we raised its limit to 8 GiB.
                ^^^^^^^^^ info* restart-accumulation: What accumulated before “OOMKilled” and outlived each restart, and where is it kept?
`,
    },
    {
      title: 'The author has said what grew, and what recovery takes',
      text: `# Indexer outage

## Summary

The indexer was OOMKilled fourteen times.

## Root cause

Unacknowledged batches accumulated on disk. Replay of them at startup takes 6 GiB of memory.
`,
    },
    {
      title: 'A room, and a plan, are no kill',
      text: `# Indexer outage

## Summary

There was headroom in the war room, and the indexer was restarted once.

## Action items

- [ ] Alert before the indexer is OOMKilled (owner: Jane)
`,
    },
  ],
}
