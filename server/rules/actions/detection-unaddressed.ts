import { writeMinutes } from '../../metrics/agree.ts'
import { type Metric, readMetrics } from '../../metrics/metrics.ts'
import type { Postmortem } from '../../postmortem/model.ts'
import { knownLanguages } from '../../postmortem/read-language.ts'
import type { Rule } from '../rule.ts'

export const detectionUnaddressed: Rule = {
  id: 'detection-unaddressed',
  title: 'Where detection took most of the time, an action is about detection',
  why: 'An outage that was long because nobody saw it will be long again, whatever is done about its cause.',
  severity: 'info',
  *check(postmortem, { config }) {
    const { actions, language } = postmortem
    if (actions.length === 0 || !knownLanguages.has(language)) return
    const metrics = readMetrics(postmortem.turns, config.metrics)
    const detect = metrics.find(({ name }) => name === 'detect')
    const whole =
      metrics.find(({ name }) => name === 'resolve') ??
      metrics.find(({ name }) => name === 'mitigate')
    if (!detect || !whole || !dominates(detect, whole) || isAddressed(postmortem)) return
    const span = actions.find(({ section }) => section)?.section?.span ?? actions[0]?.span
    const message = `${writeMinutes(detect.minutes)} of ${writeMinutes(whole.minutes)} passed until the incident was detected (${detect.to.time.text}), and no action is about detecting it sooner.`
    if (span)
      yield {
        span,
        message,
        related: [{ span: detect.to.time.span, message: 'Where it was detected.' }],
      }
  },
  examples: [
    {
      title: 'Two hours unseen, and two actions about the pool',
      text: `# Checkout outage, 4 March 2026

- Started: 2026-03-04 12:00 UTC
- Detected: 2026-03-04 14:02 UTC
            ^^^^^^^^^^^^^^^^^^^^ see
- Resolved: 2026-03-04 14:20 UTC

## Action items
   ^^^^^^^^^^^^ info detection-unaddressed: 2 h 2 min of 2 h 20 min passed until the incident was detected (2026-03-04 14:02 UTC), and no action is about detecting it sooner.

- Raise the pool size
- Limit the clients of the pool
`,
    },
    {
      title: 'An alert among the actions',
      text: `# Checkout outage, 4 March 2026

- Started: 2026-03-04 12:00 UTC
- Detected: 2026-03-04 14:02 UTC
- Resolved: 2026-03-04 14:20 UTC

## Action items

- Raise the pool size
- Page the on-call engineer when orders stop
`,
    },
  ],
}

/** Shorter than this, sooner would hardly help. */
const fewestMinutes = 30

function dominates(detect: Metric, whole: Metric): boolean {
  return detect.minutes >= fewestMinutes && detect.minutes * 2 > whole.minutes
}

/** Said among the actions, or anywhere else that looks ahead. */
function isAddressed({ actions, sentences }: Postmortem): boolean {
  const ahead = sentences.filter(({ role }) => role === 'action-items' || role === 'lessons')
  return [...actions.map(({ what }) => what.text), ...ahead.map(({ text }) => text)].some((text) =>
    detection.test(text),
  )
}

const detection =
  /alert|alarm|monitor|detect|notif|\bpag(?:e|ing)\b|dashboard|metric|observab|health.?check|probe|synthetic|smoke|canary|telemetry|logging|watch|warn|visib|report|test|check|アラート|監視|検知|検出|通知|メトリクス|ダッシュボード|ヘルスチェック|可視化|ログ|テスト|確認|検証/i
