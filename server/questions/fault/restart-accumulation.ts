import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const whatAccumulated: Question = {
  id: 'what-accumulated',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what had accumulated by then, where is it kept, and how much of it outlived the restart?',
  answeredBy: [
    {
      words: phrases(`accumulat*, grew, growth, built up, piled up, filled, never evicted,
        never freed, retained, leaked, leak in, WAL, backlog, stale, undeleted, orphaned, leftover, 残留, 蓄積`),
      beside: phrases(`on disk, volume, in the queue, topic, offset*, heap, page cache, buffer*,
        in the cache, rows, users, pods, log files, shared memory, connections, because, count, left behind,
        remained, reload, replay, running, runs, 行, ジョブ`),
    },
    { words: phrases('mem_limit, working set, per worker, each worker') },
  ],
}

/** What fills is not always what was restarted. */
const whatFilled: Question = {
  ...whatAccumulated,
  ask: '[At {time}: ]“{quote}”: what had filled it by then, and how much of that would still be there after a restart?',
}

/** A loop need not come from what fills. */
const whatEachMet: Question = {
  ...whatAccumulated,
  ask: '[At {time}: ]“{quote}”: what did each start meet again, and what ended the loop?',
}

const recoveryCost: Question = {
  id: 'recovery-cost',
  ofCause: true,
  ask: '“{quote}”: what does coming back from “{words}” itself consume (replay, warm-up, reconnections), and is that more than a quiet day takes?',
  answeredBy: [
    {
      words: phrases('start up, startup, replay, warm up, warmup, recovery, reload, on boot'),
      beside: phrases('memory, CPU, consum*, GB, GiB, connections, takes, took, needs, spike'),
    },
  ],
}

const notOfMemory = phrases(
  'no OOM, not OOM, without OOM, once, no memory leak, 可能性, 不明, OOMKiller',
)

const restarts = phrases(
  'restart, restarts, restarted, restarting, crashes, crashing, crashed, rebooted, 再起動',
)

export const restartAccumulation: Lens = {
  id: 'restart-accumulation',
  title: 'What accumulated across restarts',
  why: 'A restart or a higher limit only buys time. What fills is visible after the kill; why it fills, and what the recovery itself takes, is not.',
  source:
    'Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021; OOM-kill loops in which recovery feeds what kills it',
  about: 'fault',
  takenUpBy: phrases(
    `leak*, heap, prune*, pruning, rotat*, clean up, cleanup, backlog, retention, out of memory, メモリリーク, リーク`,
  ),
  signs: [
    {
      when: {
        kind: 'repeat',
        words: phrases(`crashed, crashes, crash loop*, crashloop*, OOM, OOMKill*, evicted, killed,
          died, dies, was restarted, were restarted, restarts itself, restarted itself`),
        unless: phrases('test, tests, CI, to pick up, to apply, rolling, no OOM, manually'),
        times: 3,
      },
      questions: [
        {
          ...whatAccumulated,
          ask: '“{words}” at {time} was the first of {count}[, the last at {until}]: what accumulated and outlived each restart, and where is it kept?',
        },
        recoveryCost,
      ],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        telling: true,
        words: phrases('OOMed, OOMKill*, OOM kill*, exit code 137'),
        unless: notOfMemory,
      },
      questions: [whatAccumulated, recoveryCost],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        telling: true,
        words: phrases(
          'OOM, out of memory, memory leak*, leaked memory, resource leak*, メモリ不足',
        ),
        unless: notOfMemory,
      },
      questions: [whatFilled, recoveryCost],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        telling: true,
        words:
          phrases(`CrashLoop*, crash loop*, restart loop*, boot loop*, kept restarting, kept crashing,
          kept dying, keeps restarting, keeps crashing, クラッシュループ`),
        unless: phrases('once, app, apps, phone*, whoever, 可能性, 不明'),
      },
      questions: [whatEachMet, recoveryCost],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases('time in a row, times in a row'),
        unless: phrases('test, tests, CI, builds'),
      },
      questions: [
        {
          ...whatAccumulated,
          ask: '[At {time}: ]“{quote}”: what did each time leave behind for the next, and what was different when it stopped?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        words: restarts,
        beside: phrases(`repeatedly, again and again, several times, multiple times, many times,
          times in a row, continuously, constantly, every few, over and over, loop, 繰り返`),
      },
      questions: [whatEachMet, recoveryCost],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        words: restarts,
        beside: phrases(`did not help, didn't help, did not resolve, before completing, still`),
      },
      questions: [whatAccumulated, recoveryCost],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        words:
          phrases(`accumulat*, growth continues, memory growth, kept growing, keeps growing, steadily grew,
          filling up, filled up, piled up, piling up, built up, 蓄積, 肥大`),
        beside: phrases(
          `memory, disk, node, nodes, heap, connections, CPU, files, handles, rows, volume, logs, ディスク`,
        ),
        evenIfDoubted: true,
      },
      questions: [
        {
          ...whatAccumulated,
          ask: '[At {time}: ]“{quote}”: what was it that grew, where is it kept, and what empties it?',
        },
        recoveryCost,
      ],
    },
  ],
  examples: [
    {
      title: 'Killed for memory again and again; nothing says what grew',
      text: `# Indexer outage

## Summary

The indexer was OOMKilled fourteen times before we raised its limit to 8 GiB.
                ^^^^^^^^^ info* restart-accumulation: “The indexer was OOMKilled fourteen times before we raised its limit to 8 GiB”: what had accumulated by then, where is it kept, and how much of it outlived the restart?
`,
    },
    {
      title: 'The author has said what grew, and what recovery takes',
      text: `# Indexer outage

## Summary

The indexer was OOMKilled fourteen times.

## Root cause

The indexer's unacknowledged batches accumulated on disk.
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
    {
      title: 'What fills need not be what was restarted',
      text: `# Node outage

## Summary

The node ran out of memory, and the proxy on it stopped answering.
             ^^^^^^^^^^^^^ info* restart-accumulation: “The node ran out of memory, and the proxy on it stopped answering”: what had filled it by then, and how much of that would still be there after a restart?
`,
    },
    {
      title: 'A loop need not come from what fills',
      text: `# Proxy outage

## Summary

Two of the six proxies were in a crash loop for an hour.
                                 ^^^^^^^^^^ info* restart-accumulation: “Two of the six proxies were in a crash loop for an hour”: what did each start meet again, and what ended the loop?
`,
    },
  ],
}
