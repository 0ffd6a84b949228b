import { describe, expect, test } from 'vitest'
import { roleOfHeading } from '../server/postmortem/sections/section-role.ts'
import { reviewText } from './caret-notation.ts'

describe('a heading gives its section a role', () => {
  test.each([
    // Where several roles fit equally, any of them is right.
    ['Summary', 'summary'],
    ['1. Summary', 'summary'],
    ['📝 Summary', 'summary'],
    ['Incident Summary (UTC)', 'summary'],
    ['TL;DR', 'summary'],
    ['tl;dr:', 'summary'],
    ['What happened?', 'summary'],
    ['Brief description of the incident', 'summary'],
    ['Problem statement', 'summary|root-cause'],
    ['The short version', 'summary'],
    ['In a nutshell', 'summary'],
    ['Synopsis', 'summary'],
    ['Outage summary', 'summary'],
    ['Incident overview', 'summary'],
    ['The story, as told by those who were there', 'summary|timeline'],
    ['Outage details', 'participants|summary'],
    ['なにが起きたか', 'summary'],
    ['Conditions', 'root-cause'],
    ['How it got in', 'root-cause'],
    ['Actionables', 'action-items'],
    ['What now', 'action-items'],
    ['What next?', 'action-items'],
    ['Stuff we should do', 'action-items'],
    ['運がよかったこと', 'lucky'],
    ['What residents experienced', 'impact'],
    ['Am I affected?', 'impact'],
    ['What was done', 'resolution'],
    ["What didn't", 'went-wrong'],
    ["How'd we do?", 'lessons'],
    ['Zusammenfassung', 'summary'],
    ['Auswirkungen', 'impact'],
    ['Zeitlicher Ablauf', 'timeline'],
    ['Ursache', 'root-cause'],
    ['Was gut lief', 'went-well'],
    ['Was schlecht lief', 'went-wrong'],
    ['Maßnahmen', 'action-items'],
    ['Résumé', 'summary'],
    ['Déroulé', 'timeline'],
    ["Ce qui n'a pas marché", 'went-wrong'],
    ["Plan d'action", 'action-items'],
    ['Causa raíz', 'root-cause'],
    ['Línea de tiempo', 'timeline'],
    ['Próximos pasos', 'action-items'],
    ['Linha do tempo', 'timeline'],
    ['Lições aprendidas', 'lessons'],
    ['Impact', 'impact'],
    ['Customer Impact', 'impact'],
    ['Impact & scope', 'impact'],
    ['Who was affected?', 'impact'],
    ['What was the impact?', 'impact'],
    ['Effects', 'impact'],
    ['Scope of impact', 'impact'],
    ['User-facing impact', 'impact'],
    ['Business impact assessment', 'impact'],
    ['Affected services and users', 'impact'],
    ['Damage assessment', 'impact'],
    ['Severity & Impact', 'impact'],
    ['Background', 'background'],
    ['Background and context', 'background'],
    ['Some context', 'background'],
    ['System architecture', 'background'],
    ['Glossary of terms', 'background'],
    ['Timeline', 'timeline'],
    [
      'Timeline (all times PST ) Saturday Oct 30th 2021 - Monday Nov 1st, 2021. All times approximate',
      'timeline',
    ],
    ['Detailed timeline of the outage', 'timeline'],
    ['Incident Timeline - all times in UTC', 'timeline'],
    ['Event log', 'timeline'],
    ['Sequence of events', 'timeline'],
    ['Chronology', 'timeline'],
    ['How the incident unfolded', 'timeline'],
    ['What happened, minute by minute', 'timeline|summary'],
    ['Detection', 'detection'],
    ['How was the incident detected?', 'detection'],
    ['How did we find out?', 'detection'],
    ['How we noticed it', 'detection'],
    ['Detection and alerting', 'detection'],
    ['Time to detection', 'detection'],
    ['Trigger', 'trigger'],
    ['What triggered the incident?', 'trigger'],
    ['Triggering event', 'trigger'],
    ['Root cause', 'root-cause'],
    ['Root Cause(s)', 'root-cause'],
    ['Root cause & trigger', 'root-cause|trigger'],
    ['Root-cause analysis', 'root-cause'],
    ['Why did this happen?', 'root-cause'],
    ['What caused the outage?', 'root-cause'],
    ['Contributing Factors & Root Causes', 'root-cause'],
    ['The 5 Whys', 'root-cause'],
    ['Technical root cause', 'root-cause'],
    ['What went wrong technically', 'root-cause|went-wrong'],
    ['Underlying causes', 'root-cause'],
    ['Causal factors', 'root-cause'],
    ['Resolution', 'resolution'],
    ['Resolution & recovery', 'resolution'],
    ['How we fixed it', 'resolution'],
    ['How was it mitigated?', 'resolution'],
    ['Mitigation steps', 'resolution'],
    ['Immediate mitigation', 'resolution'],
    ['Our response', 'resolution'],
    ['Incident response', 'resolution'],
    ['What we did to fix it', 'resolution'],
    ['Remediation', 'resolution|action-items'],
    ['Recovery actions', 'resolution'],
    ['Restoring service', 'resolution'],
    ['What went well', 'went-well'],
    ['What went well?', 'went-well'],
    ['What did we do well?', 'went-well'],
    ['Things that worked', 'went-well'],
    ['✅ Went well', 'went-well'],
    ['What helped', 'went-well'],
    ['What went wrong', 'went-wrong'],
    ["What didn't go well", 'went-wrong'],
    ['What didn’t go so well?', 'went-wrong'],
    ['What could we have done better?', 'went-wrong'],
    ['What could have gone better', 'went-wrong'],
    ['Areas of improvement', 'went-wrong|action-items'],
    ['What can be improved', 'went-wrong'],
    ['What made it harder', 'went-wrong'],
    ['Where we got lucky', 'lucky'],
    ['🍀 Where did we get lucky?', 'lucky'],
    ['Lessons learned', 'lessons'],
    ['Lessons', 'lessons'],
    ['What did we learn?', 'lessons'],
    ['Key takeaways', 'lessons'],
    ['Learnings', 'lessons'],
    ['What can we learn from this incident and improve?', 'lessons'],
    ['Action items', 'action-items'],
    ['Action Items & Follow-ups', 'action-items'],
    ['Follow-up tasks', 'action-items'],
    ['Next steps', 'action-items'],
    ['What are we doing to prevent this from happening again?', 'action-items'],
    ['How are we preventing this in the future?', 'action-items'],
    ['Preventive measures', 'action-items'],
    ['Corrective actions', 'action-items'],
    ['Planned improvements', 'action-items'],
    ['Improvements', 'action-items'],
    ['Alerts to configure', 'action-items'],
    ['Tests to add', 'action-items'],
    ['Prevention', 'action-items'],
    ['What happens next', 'action-items'],
    ['Short-term actions', 'action-items'],
    ['Long-term improvements', 'action-items'],
    ['Follow-up', 'action-items'],
    ['Open questions', 'open-questions'],
    ['Questions for follow-up', 'open-questions'],
    ['Unresolved questions', 'open-questions'],
    ["What we still don't know", 'open-questions'],
    ['Participants', 'participants'],
    ['Authors and reviewers', 'participants'],
    ['Incident team', 'participants'],
    ['People involved', 'participants'],
    ['Incident metadata', 'participants'],
    ['Appendix A: logs', 'appendix'],
    ['References', 'appendix'],
    ['Further reading', 'appendix'],
    ['Supporting data', 'appendix'],
    ['Links & references', 'appendix'],
    ['Graphs and dashboards', 'appendix'],
    ['概要', 'summary'],
    ['タイムライン（JST）', 'timeline'],
    ['影響範囲', 'impact'],
    ['根本原因', 'root-cause'],
    ['再発防止策', 'action-items'],
    ['振り返り', 'lessons'],
    ['発生した事象', 'summary'],
    ['今後の課題', 'action-items|open-questions|went-wrong'],
    ['対応の経緯', 'timeline|resolution'],
    ['暫定対応', 'resolution'],
    ['検知方法', 'detection'],
  ])('%s', (heading, roles) => {
    expect(roles.split('|')).toContain(roleOfHeading(heading))
  })

  test.each([
    'なぜ follow-up クエリがタイムアウトしたか？',
    'Data type fixes',
    'The new database',
    'Thanks to sponsors for a secure ecosystem',
    'Attempt 3: add Nivo to React',
    'Kafka consumers and their partitions',
    'How the scheduler places pods',
    'Long-running queries on the replica',
    'Version history',
    'Questions?',
    'What you need to do',
    'Checkout service',
  ])('none: %s', (heading) => {
    expect(roleOfHeading(heading)).toBeUndefined()
  })
})

describe('what a section holds gives it a role where its heading does not', () => {
  const roles = (text: string) =>
    reviewText(text).postmortem.sections.map(({ heading, role }) => `${heading.text}: ${role}`)

  test('an account in time', () => {
    const list = '- 2026-03-04 14:02 Alert\n- 14:05 Paged\n- 14:10 Fixed\n'
    expect(roles(`# Outage\n\n## The long afternoon\n\n${list}`)).toEqual([
      'The long afternoon: timeline',
    ])
  })

  test('a table of tasks', () => {
    const table = '| Task | Owner | Due |\n|-|-|-|\n| Raise it | Jane | 2026-04-01 |\n'
    expect(roles(`# Outage\n\n## Afterwards\n\n${table}`)).toEqual(['Afterwards: action-items'])
  })

  test('a list to be ticked off', () => {
    const list = '- [x] Raise the limit\n- [ ] Alert on the queue\n'
    expect(roles(`# Outage\n\n## Afterwards\n\n${list}\n## 対応\n\n${list}`)).toEqual([
      'Afterwards: action-items',
      '対応: action-items',
    ])
    const done = '- [x] Rolled back\n- [x] Drained the zone\n'
    expect(roles(`# Outage\n\n## Resolution\n\n${done}`)).toEqual(['Resolution: resolution'])
  })

  test('a story in rows of times', () => {
    const list = '- **T-2h** filter changed\n- **T+0** change-over\n- **T+6m** battery at 38%\n'
    expect(roles(`# Outage\n\n## Story\n\n${list}`)).toEqual(['Story: timeline'])
  })

  test('a chain of whys', () => {
    const list =
      '1. Why did orders fail? The disk was full.\n2. Why was it full? Logs grew.\n3. Why? Nobody rotated them.\n'
    expect(roles(`# Outage\n\n## Digging deeper\n\n${list}`)).toEqual([
      'Digging deeper: root-cause',
    ])
  })

  test('fields', () => {
    const fields = '- **Date:** 2026-03-04\n- **Severity:** SEV2\n- **Status:** final\n'
    expect(roles(`# Outage\n\n## At first sight\n\n${fields}\n## Impact\n\nMany.\n`)).toEqual([
      'At first sight: participants',
      'Impact: impact',
    ])
  })

  test('nothing in particular', () => {
    expect(roles('# Outage\n\n## The cache\n\nIt holds pages.\n\n- one\n- two\n')).toEqual([
      'The cache: undefined',
    ])
  })
})
