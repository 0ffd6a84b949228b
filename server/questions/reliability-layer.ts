import type { Lens } from './lens.ts'

export const reliabilityLayer: Lens = {
  id: 'reliability-layer',
  title: 'Which reliability layer contributed',
  why: 'In systems that are reliable already, what was built to protect them takes part in most large incidents: it adds states and loops of its own.',
  source:
    'Hochstein, A conjecture on why reliable systems fail, 2017; Cook, How Complex Systems Fail, no. 14',
  when: [
    {
      kind: 'sentence',
      words: [
        'protective measure',
        'to improve resilience',
        'to improve reliability',
        'to increase reliability',
        'to reduce timeouts',
        'resilience work',
        'intended to protect',
        'meant to protect',
        'designed to protect',
      ],
      beside: [
        'caus',
        'trigger',
        'led to',
        'broke',
        'fail',
        'block',
        'delet',
        'withdr',
        'reject',
        'return',
        'outage',
        'incident',
        'deploy',
        'rolled out',
      ],
    },
    {
      kind: 'sentence',
      words: [
        'failover',
        'fail over',
        'health check',
        'healthcheck',
        'liveness probe',
        'readiness probe',
        'liveness',
        'readiness',
        'startup probe',
        'circuit breaker',
        'rate limit',
        'retry',
        'retries',
        'retried',
        'autoscal',
        'auto scal',
        'auto heal',
        'self heal',
        'watchdog',
        'load balanc',
        'kill switch',
        'cleanup job',
        'clean up job',
        'cleanup script',
        'culling',
        'culler',
        'garbage collect',
        'janitor',
        'reaper',
        'leader election',
        'quorum',
        'rebalanc',
        'termination policy',
        'disruption budget',
        'admission webhook',
        'admission controller',
        'backup job',
        'fallback',
        'ヘルスチェック',
        'リトライ',
        'フェイルオーバー',
        'サーキットブレーカー',
      ],
      beside: [
        'triggered',
        'caused',
        'causing',
        'overload',
        'overwhelm',
        'amplif',
        'cascad',
        'led to',
        'evict',
        'killed',
        'died',
        'kept restarting',
        'killing',
        'terminated',
        'terminating',
        'deleted',
        'deleting',
        'removed',
        'withdrew',
        'withdrawn',
        'misconfigur',
        'stuck',
        'deadlock',
        'raced',
        'false positive',
        'prevented',
        'blocked',
        'stopped',
        'storm',
        'too aggressive',
        'made it worse',
        'made things worse',
        'failed',
        'did not',
        "didn't",
        '原因',
      ],
      unless: [
        'no retries',
        'no health check',
        'no monitoring',
        'added',
        'we add',
        'did not show',
        'did not see',
        'did not find',
      ],
    },
  ],
  questions: [
    {
      id: 'as-designed',
      ask: '“{words}” stands beside “{beside}”: did this reliability layer act as designed, outside its design, or broken, and how do you know?',
      answeredBy: [
        {
          kind: 'sentence',
          words: ['{words}'],
          beside: [
            'as designed',
            'by design',
            'as intended',
            'as expected',
            'designed to',
            'intended to',
            'meant to',
            'exists to',
            'is there to',
            'never tested',
            'never exercised',
            'not designed',
            'was not meant',
            'bug in',
          ],
        },
      ],
    },
    {
      id: 'limits',
      ask: 'What bounds “{words}” when it acts (a rate, a quorum, a dry run, a switch to turn it off), and where did that bound stand on the day?',
      answeredBy: [
        {
          kind: 'sentence',
          words: ['{words}'],
          beside: [
            'at most',
            'maximum',
            'limited to',
            'capped',
            'disabled',
            'switched off',
            'turned off',
            'bypass',
            'dry run',
            'per minute',
            'per second',
            'budget',
            'threshold',
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A clean-up that withdrew what was in use',
      text: `# Edge outage

## Summary

The cleanup job deleted prefixes that were still announced.
    ^^^^^^^^^^^ info* reliability-layer: “cleanup job” stands beside “deleted”: did this reliability layer act as designed, outside its design, or broken, and how do you know?
`,
    },
    {
      title: 'The author has judged the mechanism and named its bounds',
      text: `# Edge outage

## Summary

The cleanup job deleted prefixes that were still announced.

## Root cause

The cleanup job is there to remove unused prefixes, and behaved as designed on an empty filter.
The cleanup job now removes at most five prefixes in one run.
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
