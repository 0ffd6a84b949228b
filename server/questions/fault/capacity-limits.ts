import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const nearLimit: Question = {
  id: 'near-limit',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: how near to that limit does an ordinary day come, and who is told before it is reached?',
  answeredBy: [
    {
      words: phrases(`warn*, alert* at, alert* when, alarm* at, threshold, headroom, forecast*,
        80%, 90%, usual peak, normal peak, ordinary day, typical load, per day`),
      beside: phrases(`limit*, quota, capacity, usage, used, full, disk, memory, peak, pool, nodes,
        connections, 上限, 使用率`),
    },
  ],
}

export const capacityLimits: Lens = {
  id: 'capacity-limits',
  title: 'How near a limit is on an ordinary day',
  why: 'A limit is met by surprise when nobody sees the approach; the next limit stands right behind a raised one.',
  source: 'Hochstein on saturation, surfingcomplexity.blog; Cook, How Complex Systems Fail, no. 5',
  about: 'fault',
  takenUpBy: phrases(
    `limit*, quota*, capacity, autoscal*, pool, poolsize, scale, scaling, headroom, threshold*, disk space, truncat*, 上限, 容量, 制限, プール`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(`limit, limits, limitexceeded, quota*, maximum, cap, ceiling, capacity,
          connection pool*, thread pool*, address pool, headroom, max connections, slots, disk,
          disk space, memory, CPU, Redis connections, shared memory, file descriptors, IOPS,
          inodes, node limit, 上限, 容量, メモリ, ディスク, スロット`),
        beside:
          phrases(`reached, reaches, hit, hits, exceed*, exhaust*, ran out, run out, running out,
          runs out, is full, was full, were full, are full, been full, got full, became full, fully used, 100% full, filled, fills, maxed, saturat*, not enough, insufficient, too low,
          too small, needed more, using up, ran into, pegged, 不足, 枯渇, 飽和, 超過, 超え, 過小`),
        unless: phrases(
          `certainly had not, even though, stayed within, as intended, iteration exceeded, time allowed, resolved the, rate limited to, full disk scan, disk scan, full scan, full log*, full list, full timeline, out of memory of, test`,
        ),
      },
      questions: [nearLimit],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`no space left, disk full, out of disk, cluster is full, we are full, ran out of,
          running out of, at capacity, over capacity, under capacity, exhausting, exhausted,
          volumelimitexceeded, limit exceeded, ENOSPC, too many open files, saturated, throttled,
          throttling us, couldn't hold the load, could not hold the load, couldn't handle the load, could not handle the load,
          couldn't carry the load, could not carry the load, couldn't keep up with the load, could not keep up with the load`),
        unless: phrases('ran out of time, running out of time, no longer, resolved the, fixed the'),
      },
      questions: [nearLimit],
    },
  ],
  examples: [
    {
      title: 'A limit met by surprise',
      text: `# Upload outage

## Root cause

The volume limit of the region was reached, and no new worker could start.
           ^^^^^ info* capacity-limits: “The volume limit of the region was reached, and no new worker could start”: how near to that limit does an ordinary day come, and who is told before it is reached?
`,
    },
    {
      title: 'The author has told the usual distance, and the warning',
      text: `# Upload outage

## Root cause

The volume limit of the region was reached, and no new worker could start.
On usual days we use half of that limit; the alarm at 80% of the volume limit had been silenced.
`,
    },
    {
      title: 'A limit that held',
      text: `# Upload outage

## Impact

Uploads stayed below the volume limit all day.
`,
    },
  ],
}
