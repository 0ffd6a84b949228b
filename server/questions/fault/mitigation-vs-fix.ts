import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const stillThere: Question = {
  id: 'still-there',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what keeps it from being needed again, and what would show first that it is?',
  answeredBy: [
    {
      words: phrases('fix, fixed version, fixed release, patch, permanent fix, hotfix release'),
      beside: phrases(
        'released, shipped, published, rolled out to all, rolled out everywhere, has been merged and deployed',
      ),
      anywhere: true,
    },
    {
      words:
        phrases(`permanent fix, proper fix, structural fix, real fix, root cause fix, long term fix,
        no longer needed, workaround removed, replaced by, re-enabled, has been resolved, have been resolved,
        has since been, was fixed in, were fixed in, is fixed in, bug was fixed, fixed the bug, fixes the bug, patch was released, no actual fix*, band aid,
        恒久対応, 恒久対策, 構造`),
    },
    // The lasting remedy follows, or how long this one is to stay.
    {
      words: phrases(
        `new release, new version, was released, was rescoped, were upgraded to, was upgraded to, will be removed when,
        will be removed once, will be reverted when, will be reverted once, until the fix, doesn't fix anything, does not fix anything`,
      ),
    },
  ],
}

const whatWasCured: Question = {
  ...stillThere,
  id: 'what-was-cured',
  ask: '[At {time}: ]“{quote}”: what had this cleared away, and what would show that it is coming back?',
}

const nextLimit: Question = {
  ...stillThere,
  id: 'next-limit',
  ask: '[At {time}: ]“{quote}”: what has driven the need for it, and at what point will the new value be too small in its turn?',
}

const remedies =
  phrases(`restor*, resolv*, fix, fixed, fixes, fixing, recover*, restart*, set, raised,
  increas*, add*, delet*, remov*, edit*, repair*, reset, re-apply, re-applied, routed, route,
  disabled, disabling, marked, re-created, recreated, cleaned, clean up, mitigat*, measure,
  reengag*, unblock*, upgrad*, rebuilt, re-enabled, pinned, 復旧, 再起動, 修正, 削除, 再作成, 再生成, 更新`)

const noRemedy =
  phrases(`検知, テスト, prepared for, action plan, was temporarily removed, automatic restart, attempted, restore the deleted, correct course, raised a ticket, does not help, did not help, didn't help, had been added, had been manually, manual testing, manually test*, manual review, not manually, never manually,
  revert*, user manual, manually verif*, manual check*, manual process`)

export const mitigationVsFix: Lens = {
  id: 'mitigation-vs-fix',
  title: 'Whether the hazard is still there',
  why: 'What ends the impact is seldom what removes the cause; a remedy without an end of its own is forgotten, and wears off unseen.',
  source: 'Ghosh et al., How to Fight Production Incidents, SoCC 2022',
  about: 'fault',
  signs: [
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        telling: true,
        words:
          phrases(`ugly patch, ugly hack, ugly fix, dirty fix, quick and dirty, kludge, duct tape, monkey patch*, hacky,
          quick hack, stopgap, stop gap, band aid, bandaid`),
        unless: phrases('replaced, removed, no longer, would'),
      },
      questions: [stillThere],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(`by hand, manually, manual, 手動`),
        beside: remedies,
        in: 'response',
        unless: noRemedy,
        lastWord: true,
      },
      questions: [stillThere],
    },
    {
      // The author knows that it is for a time, and mostly says what comes after.
      when: {
        kind: 'sentence',
        words:
          phrases(`temporar*, workaround*, work around, worked around, stopgap*, stop gap, hotfix*,
          hot fix*, band aid, bandaid, for now, interim, 一時的, 暫定`),
        beside: remedies,
        in: 'response',
        unless: noRemedy,
        lastWord: true,
        withoutAction:
          phrases(`fix*, remov*, delet*, clean*, kill*, stop*, prevent*, limit*, replac*, permanent*, proper*, revert*, upgrad*, migrat*, root cause, investigat*,
          修正, 恒久, 調査, 移行`),
      },
      questions: [stillThere],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        words:
          phrases(`restart, restarts, restarted, restarting, rebooted, reboot, recycled, cordoned, cordon, cordoning, deleted the pod*, deleting the, disabled,
          unstick, 再起動, 再作成`),
        beside:
          phrases(`resolv*, restor*, recover*, back to normal, returned to, returns to, came back,
          solved, fixed, normal, mitigat*, unstick, unstuck, working again, healthy, cleared, running
          again, better, stabil*, reverted back, running state, which caused it to, 復旧, 正常, 解消, 復帰`),
        unless:
          phrases(`期限切れ, usually, automatic restart, to facilitate, before deleting, one by one, did not resolve, does not resolve, did not help, didn't help, not resolve,
          doesn't help, did not fix, rolling restart`),
        byWriters: true,
      },
      questions: [whatWasCured],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        words:
          phrases(`increased, increasing, increases, raised, raising, doubled, bumped, scaled up, scaling up,
          upgraded to, added more, 引き上げ, 増強`),
        beside:
          phrases(`limit, limits, timeout, timeouts, memory, instance size, instance type, node type, replicas,
          capacity, threshold, size of, number of nodes, maximum, quota, more nodes, mem_limit, メモリ, 上限`),
        unless:
          phrases(`ticket, request to, raised an issue, traffic, load increased, demand, requests increased, increased number, error rate, consider*,
          latency increased, usage increased`),
      },
      questions: [nextLimit],
    },
  ],
  examples: [
    {
      title: 'Over after a restart',
      text: `# Search outage

## Resolution

Restarting both indexers resolved the issue within five minutes, and latency returned to normal.
^^^^^^^^^^ info* mitigation-vs-fix: “Restarting both indexers resolved the issue within five minutes, and latency returned to normal”: what had this cleared away, and what would show that it is coming back?
`,
    },
    {
      title: 'The author has told what replaced the remedy',
      text: `# Search outage

## Resolution

A restart of both indexers resolved the issue.
The indexers' memory now has a structural fix, and the restart is no longer needed.
`,
    },
    {
      title: 'A restart that did not help',
      text: `# Search outage

## Resolution

A restart of both indexers did not resolve the issue.
`,
    },
    {
      title: 'A remedy of the hour, with the story going on',
      text: `# Search outage

## Timeline (UTC)

- 2026-03-04 14:05 Search answers with errors
- 2026-03-04 14:20 Restarting the indexer brings it back to normal
- 2026-03-04 14:31 Disk of the second replica is full
- 2026-03-04 14:40 Old snapshots found there
- 2026-03-04 14:52 Snapshots deleted
- 2026-03-04 15:10 All queries answered
`,
    },
    {
      title: 'What nobody chose to do',
      text: `# Mail outage

## Summary

At noon the broker got restarted by the updater, and came back with the wrong table.
`,
    },
  ],
}
