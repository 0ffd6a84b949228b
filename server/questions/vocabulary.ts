import type { Phrases } from './lens.ts'

/** Phrases parted by commas, so that a lens can be read at a glance. */
export function phrases(list: string): Phrases {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map((phrase) => (phrase.includes('\n') ? phrase.replace(/\s+/g, ' ') : phrase))
}

/** What is built to keep a system up. */
export const safeguards = phrases(`failover*, fail over, failed over, health check*, healthcheck*,
  liveness, liveness probe*, readiness, readiness probe*, startup probe*, startupprobe*, livenessprobe*, readinessprobe*, probe, probes,
  circuit breaker*, rate limit*, rate limiter*, ratelimit*, throttling, retry, retries, retried,
  autoscal*, auto scal*, self heal*, auto heal*, watchdog*, load balancer*, load balancing,
  kill switch*, cleanup job*, clean up job*, cleanup script*, clean up script*, culler, culling,
  garbage collect*, janitor, reaper, leader election*, quorum, rebalanc*, termination policy,
  disruption budget*, admission webhook*, admission controller*, backup job*, fallback, descheduler,
  read replica*, standby, canary, sidecar*, restart policy, rollback tool*, evicter,
  graceful degradation, guardrail*, backoff, back off, idempotency check,
  ヘルスチェック, リトライ, フェイルオーバー, サーキットブレーカー, ロードバランサ, オートスケール, フォールバック,
  冪等, クリーンアップ`)

/** What it does when it goes wrong. */
export const harms = phrases(`triggered, caused, causing, overload*, overwhelm*, amplif*, cascad*,
  led to, resulted in, resulting in, evict*, killed, killing, died, kept restarting, terminated,
  terminating, deleted, deleting, erased, withdrew, withdrawn, misconfigur*, stuck, deadlock*, raced,
  false positive*, prevented, blocked, stopped, storm, too aggressive, made … worse, broke, broken, flooded,
  flooding, stalled, starved, exhausted, ran out, failed to, did not, didn't, does not, hid, masked,
  原因, 引き起こ, ブロック, 失敗, 誤検知, 隠`)

/** What somebody sets in motion. */
export const changes =
  phrases(`deployed, deploys, deployment of, redeployed, rolled out, rollout of,
  released, release of, merged, upgraded, upgrade of, an upgrade to, EKS upgrade, cluster upgrade, migrated, migration of, migration to, a migration, config* change*, configuration change*,
  terraform apply, applied, landed, pushed, shipped, renamed, renaming, switched to, cutover,
  cut over, change was made, changed the, updated the, planned change, introduced, update to,
  optimization was added, enabled the,
  デプロイ, マージ, 移行, リリース, コミット, 変更`)

export const failing = phrases(`fail*, error*, outage*, broke, broken, breaks, breaking, crash*,
  unavailable, unreachable, inaccessible, down, stopped working, stopped, degraded, timed out,
  times out, time out, timeouts, timing out, 5xx, 500s, 502, 503, 504, dropped, drops to, not responding, unresponsive,
  失敗, エラー, 障害, 停止, ダウン, タイムアウト`)

/** People who are served, and who ought not to be the first to notice. */
export const served = phrases(
  `user, users, customer, customers, clients, someone, somebody, reader, readers, subscriber*, developers, ユーザ, ユーザー, 利用者, 顧客, 目視`,
)

export const alarms =
  phrases(`alert*, alarm*, monitor*, pager*, paged, probe, probes, notification*, notified,
  synthetic*, smoke test*, stackdriver, アラート, 監視, 検知, 通知, SLI`)

/** What an author may say not to know. */
export const causes = phrases(`root cause, cause, causes, reason, trigger, 原因, トリガー`)

export const notKnown =
  phrases(`unknown, not known, still unclear, unclear, not clear, not yet clear, not sure, unsure,
  not yet understood, not understood, don't know, do not know, never established, never found,
  not identified, could not be determined, couldn't determine, unable to determine, not determined,
  not confirmed, mystery, no idea, under investigation, still being investigated, to be determined,
  unexplained, not any real evidence, no evidence, 不明, 特定できず, 特定できな, 未特定, 未確認, 調査中で, 調査中です, 現在調査中`)
