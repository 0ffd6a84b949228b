import { alarms, phrases } from './vocabulary.ts'

export const noticing =
  phrases(`report, reported, reports, reporting, raised, complained, complaining, complaints, noticed, notice,
          notices, noticing, emails, emailed, asked why, asks why, pointed out, told us, let us know, saw errors,
          seeing errors, seeing issues, 報告, 通報, 発見, 気付き`)

/** An action with one of these has to do with noticing. */
export const ofNoticing = [
  ...alarms,
  ...phrases(
    'test*, canary*, check*, dashboard*, metric*, graph*, observab*, log, logs, watch*, テスト, 可視化',
  ),
]

/** Reports of another kind, or of its end. */
export const notWitness =
  phrases(`postmortem, we report, we informed, we notified, we told, notice clause, notice period, prior notice, advance notice, without notice, contractual notice, had been raised, status reports, will report, reports show, resolved, no user reports,
  error reports, users reported success, working again, this report, root cause, fixed, recovered, reported the,
  immediate, immediately, within seconds, false positive*, automated infrastructure alerts, he had, live and, reported clicking, reported that he, reported that she, reported having, recommendation, irc channel, irc, mailing list, told us they'd, told us they had, told us that they, anonymous reporter, researcher*, bugcrowd, hackerone, disclosed`)

/** Whoever is served says that something is wrong. */
export const complaints =
  phrases(`user reports, user reported, users report, users reported, customer reports, customer reported,
  customers report, customers reported, first ticket, first tickets, first support ticket, first complaint, first complaints,
  first call, support ticket*, support is called, tickets from customers, calls support, ユーザー報告, 問い合わせ`)

export const firing =
  phrases(`alert fires, alert fired, alerts fire, alerts fired, alarm fires, alarm fired, alarm goes off, alarm went off, page fires,
  page fired, first page, first alert, is paged, was paged, were paged, gets paged, got paged, pages on call, paged on call, pagerduty, アラート発報, アラート発火`)

/** An account by which an alarm told. */
export const claimedAlarm =
  phrases(`via automated, by automated, automated alerts, automated infrastructure alerts, monitoring alerted, alerted by monitoring, detected by monitoring,
  detected by our monitoring, caught by monitoring, monitoring detected, our monitoring detected, alerts detected, identified by alert*, detected by an alert, detected by alert*,
  alerting detected, alarm detected, paged by monitoring, monitoring caught`)

export const saidByUsers =
  phrases(`user reported, users reported, users report, user reports, customer reported, customers reported, customer reports,
  customers report, users noticed, users complain*, customers complain*`)

export const anyAlarm = [...alarms, ...phrases('page, pages, alarmed, pingdom, pagerduty')]

/** Somebody or something of one's own had it by then. */
export const noticedByOwn = [...alarms, ...phrases('page, pages, ack, acks, acked, on call')]
