import type { SectionRole } from '../model.ts'

/**
 * How teams name their sections, most telling names first. Compared without case, numbering,
 * punctuation, emoji and what stands in parentheses.
 * Source: the published templates of Google, PagerDuty, Atlassian, Etsy, Howie, Kehoe, GitLab,
 * AWS, Azure, ITIL, 18F and incident.io, and the headings that teams use in public repositories.
 */
export const sectionNames: Readonly<Record<SectionRole, readonly string[]>> = {
  summary:
    names(`summary | overview | executive summary | issue summary | incident summary | tl dr |
    tldr | abstract | what happened | synopsis | current status | in short | at a glance | description |
    incident description | high level summary | introduction | short version | in a nutshell | nutshell | problem statement`),
  impact: names(`impact | customer impact | user impact | business impact | affected users |
    affected services | affected systems | summary of impact | blast radius | scope | fallout | damage |
    customers affected | users affected | who was affected | what was affected | outage description |
    severity and impact | consequences | impact analysis | effect on users | symptoms | effects | effect`),
  background: names(`background | context | architecture | glossary | system overview | prologue |
    prior state | terminology | technical background | lead up | leadup`),
  timeline: names(`timeline | time line | chronology | chain of events | sequence of events |
    events | key events | incident log | event log | incident timeline | timeline of events | chronicle |
    narrative | major activities | log of events | course of events | chronological account | what happened when | when what happened | how it unfolded | unfolded`),
  detection: names(`detection | how was it detected | how it was detected | discovery | identified |
    identification | time to detect | how we noticed | how did we find out | alerting | monitoring |
    how was the incident detected | how was the issue detected | detected by | reported by | incident questions`),
  trigger:
    names(`trigger | triggers | what changed | what set it off | triggering event | what triggered | what triggered it |
    initial trigger | proximate cause | fault`),
  'root-cause': names(`root cause | root causes | root cause analysis | rca | cause | causes |
    contributing factors | contributors | contributing causes | contributing conditions | enablers |
    five whys | 5 whys | the five whys | whys | why | why did it happen | how did this happen | how did it happen | why it happened | diagnosis |
    what went wrong and why | technical details | technical explanation | technical analysis |
    identified cause | findings | analysis | what caused | what caused it | cause of the problem | the bug |
    the problem | problem | investigation | direct cause | underlying cause | why were we surprised | anatomy |
    causal analysis | causal factors | conditions | technical explanations | explanation | the vulnerability | details`),
  resolution:
    names(`resolution | recovery | mitigation | remediation | fix | the fix | fixes | repair |
    response | how did we respond | how we responded | incident response | resolution and recovery |
    mitigation and resolution | fix applied | actions taken | immediate actions | restoration | workaround |
    solution | what we did | how we fixed it | how it was fixed | how was it resolved | mitigated | resolved | restoring | epilogue |
    steps taken | escalation | immediate fix | rollback | containment`),
  'went-well':
    names(`what went well | went well | what worked | what worked well | positives | mitigators |
    where we did well | things that went well | the good | what we did well | what did we do well | what went right | things that worked | what helped`),
  'went-wrong': names(`what went wrong | went wrong | what went badly | what didn t go well |
    what did not go well | what didn t go so well | what could have gone better | what could be improved |
    what can be improved | what went poorly | what didn t work | challenges | difficulties |
    what was difficult | things that went poorly | things that could have gone better | the bad |
    areas for improvement | areas of improvement | took so long | what could we have done better | what made it harder | what made it hard | what could we do better | where we struggled | learnings and risks | process breakdowns`),
  lucky:
    names(`where we got lucky | where did we get lucky | got lucky | luck | lucky | near misses |
    what we were lucky about`),
  lessons:
    names(`lessons learned | lessons learnt | lessons | learnings | takeaways | key takeaways |
    key learnings | in retrospect | in hindsight | what we learned | what did we learn | what have we learned | what can we learn | learn | learning opportunities |
    retrospective | reflections | thoughts | good bad | conclusions | conclusion | discussion`),
  'action-items':
    names(`action items | actionables | actions | action item | follow up | follow ups | followup |
    followups | follow up actions | follow up items | next steps | corrective actions | prevention |
    preventive measures | preventative measures | corrective and preventative measures | corrective and preventative measure | what s next | what we are doing |
    corrective and preventive actions | corrective actions with owners | preventive actions |
    review actions | remediation items | remediations | recommendations | to do | todo | tasks | improvements |
    improvements to be done | future work | what are we doing about this | how will we prevent |
    how do we prevent | preventing recurrence | prevent recurrence | outcomes | planned changes | future actions |
    long term fix | call to action | what we will do | what we re doing | further actions | plans |
    what are we doing to prevent this | going forward | commitments | future prevention | next actions | preventing | what happens next`),
  'open-questions':
    names(`open questions | unknowns | questions for | questions for follow up | unresolved questions | outstanding questions | unanswered questions |
    questions | q a | remaining questions | what we don t know | what we still don t know | don t know | still unknown`),
  participants: names(`participants | attendees | responders | authors | involved parties | people |
    people involved | who was involved | roles | incident roles | team | incident team | metadata |
    incident details | outage details | incident information | thanks | credits | acknowledgements | acknowledgments |
    document information | incident metadata | credit`),
  appendix:
    names(`appendix | appendices | supporting information | supporting documents | references |
    links | logs | data | graphs | metrics | screenshots | resources | further reading | related documents |
    related | related links | related issues | related pull requests | related prs | related work | see also | supporting material | attachments | related incidents |
    indicators of compromise | evidence | files changed | related files | files modified | commands used`),
}

/** The same in Japanese; compared as parts of the heading, since words are not spaced. */
export const japaneseSectionNames: Readonly<Record<SectionRole, readonly string[]>> = {
  summary: names(
    'サマリー | サマリ | 概要 | 要約 | 事象 | 何が起きたか | 何が起こったか | なにが起きたか | 何があったか',
  ),
  impact: names('影響 | 被害'),
  background: names('背景 | 前提 | 用語'),
  timeline: names('タイムライン | 時系列 | 経緯 | 経過'),
  detection: names('検知 | 発見 | 検出'),
  trigger: names('トリガー | きっかけ | 契機 | 引き金'),
  'root-cause': names('根本原因 | 直接原因 | 原因 | 寄与要因 | 要因 | なぜなぜ | なぜ | five whys'),
  resolution: names(
    '復旧 | 解決 | 暫定対応 | 対応内容 | 実施した対応 | 対応 | 緩和 | 修正内容 | 対処',
  ),
  'went-well': names('うまくいったこと | 良かった点 | 良かったこと | よかったこと'),
  'went-wrong': names(
    'うまくいかなかったこと | 悪かった点 | 改善点 | 課題 | 改善が必要 | 改善すべき | 反省点 | うまくいかなかった',
  ),
  lucky: names(
    '運が良かったこと | 運が良かった | 運がよかったこと | 運がよかった | 幸運 | ラッキー',
  ),
  lessons: names('教訓 | 学び | 対応の評価 | 振り返り | ふりかえり | 得られた知見'),
  'action-items':
    names(`アクションアイテム | アクション | 再発防止 | 今後の対応 | 対応策 | 追加対応 | 恒久対策 | 恒久対応 |
    対応策 | 対策 | 今後の対策 | フォローアップ`),
  'open-questions': names('未解決 | 残課題 | 不明点 | 未確認事項'),
  participants: names('メタデータ | 関係者 | 参加者 | 作成者 | 対応者 | 体制'),
  appendix: names('参考資料 | 参考 | 用語集 | 付録 | 関連 | 補足 | 添付'),
}

function names(list: string): string[] {
  return list.split('|').map((name) => name.trim().replace(/\s+/g, ' '))
}
