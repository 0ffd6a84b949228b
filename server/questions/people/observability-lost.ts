import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const blind: Question = {
  id: 'blind',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what else could not be seen[ between {began} and {over}], and did it fail together with what it was to show?',
  answeredBy: [
    {
      words:
        phrases(`out of band, break glass, separate cluster, independent of, outside of, stored elsewhere,
        retained, kept locally, synthetic*, as they are on, same node, on this node, only looked at, looks only at,
        しか見て, 見ていな`),
    },
    {
      words: phrases('metrics, dashboard*, logs, monitoring, alerting, prometheus, grafana'),
      beside: phrases(`shared that, shares, shared the same, same host, same cluster, same network,
        same region, ran on, runs on, run on, hosted on, depend* on, and with it`),
    },
  ],
}

const misled: Question = {
  id: 'misled',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what was decided by what it showed, and which signal told the truth meanwhile?',
  answeredBy: [
    ...blind.answeredBy,
    {
      words: phrases('metrics, metric, dashboard*, chart, graph*, logs, log, rate, alert*, status'),
      beside:
        phrases(`because, not reflected, indicat*, only counts, counts only, after retry, in fact,
        whereas, instead of, rather than, in reality`),
    },
  ],
}

export const observabilityLost: Lens = {
  id: 'observability-lost',
  title: 'What could not be seen',
  why: 'What shows the state of a system often runs on it, and goes dark with it or goes on showing green; what was decided meanwhile was decided without it.',
  source:
    'Ewerlöf, Reliability engineering for air-gapped systems; Facebook, outage of 4 October 2021',
  about: 'people',
  takenUpBy: phrases(
    `log, logs, logging, metric*, dashboard*, trace*, tracing, telemetry, monitor*, alert*, retention, ログ, メトリクス, ダッシュボード, 監視, アラート`,
  ),
  firstWhereIsolated: true,
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`prometheus, grafana, datadog, cloudwatch, kibana, monitoring, metrics, metric, dashboard*,
          logs, log, logging, tracing, telemetry, visibility, logging pipeline, health check,
          error logs, monitoring system, sentry, graphs, モニタリング, メトリクス, ダッシュボード, ログ, エラー文言`),
        beside:
          phrases(`not available, unavailable, were down, was down, both down, went down, lost, lose, loss of,
          blind, missing logs, logs missing, are missing, were missing, was missing, missing metrics, never reached, not shipped, no logs, no metrics,
          no data, no error message*, not appear, do not appear, did not appear, no visibility, lack of visibility, no way to see,
          not visible, invisible, could not see, couldn't see, unable to see, 不可視, 存在しなかった, 取得でき, 見えな`),
        unless:
          phrases(`no data loss, logs showed, logs show that, log in, logged in, alerts to, add metric*,
          missing logs in the, status page, bandwidth`),
      },
      questions: [blind],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`prometheus, grafana, datadog, cloudwatch, kibana, monitoring, metrics, metric, dashboard*,
          logs, log, logging, tracing, telemetry, visibility, logging pipeline, health check,
          error logs, monitoring system, sentry, graphs, モニタリング, メトリクス, ダッシュボード, ログ, エラー文言`),
        beside:
          phrases(`misled, misleading, hid, hidden, masked, obscured, obscuring, does not count, not count,
          never dropped, looked fine, looked healthy, looked normal, still green, showed green, reported success,
          as success, as completed, showing as, show status, wrongly, incorrectly, one less, disagree*, dismissed, buried, drowned,
          stale, but not, 0 pending, 埋もれ, 誤認`),
        unless:
          phrases(`no data loss, logs showed, logs show that, log in, logged in, alerts to, add metric*,
          missing logs in the, status page, bandwidth`),
      },
      questions: [misled],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`flying blind, in the dark, air gapped, airgapped, could not log in, couldn't log in, unable to log in,
          could not access, couldn't access, locked out, VPN was down, no remote access, lost access`),
        beside:
          phrases(`we, team, engineer, engineers, on call, responder*, operators, operator, console, cluster, host, hosts,
          server, servers, logs, instance, instances, bastion, SSH, RDP`),
        unless: phrases('users, user, customers, customer, partners, clients'),
      },
      questions: [blind],
    },
  ],
  examples: [
    {
      title: 'The dashboards went with what they showed',
      text: `# Cluster outage

## Summary

Grafana and Prometheus were down as well, since nobody could reach the cluster.
^^^^^^^ info* observability-lost: “Grafana and Prometheus were down as well, since nobody could reach the cluster”: what else could not be seen, and did it fail together with what it was to show?
`,
    },
    {
      title: 'The author has told what they shared',
      text: `# Cluster outage

## Summary

Grafana and Prometheus were down as well.
Grafana runs on the same node as the gateway; it moves to a separate cluster.
`,
    },
    {
      title: 'Dashboards that showed it',
      text: `# Cluster outage

## Summary

Grafana showed the drop within a minute.
`,
    },
  ],
}
