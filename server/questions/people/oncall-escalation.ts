import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const rightPerson: Question = {
  id: 'right-person',
  ask: '[At {time}: ]“{quote}”: how was somebody found who could act, and what would have happened had they been away?',
  answeredBy: [
    {
      words:
        phrases(`deputy, secondary on call, backup on call, rota, cross train*, SPoF, bus factor,
        single point of failure, defined SLA`),
      anywhere: true,
    },
  ],
}

const handover: Question = {
  ...rightPerson,
  id: 'handover',
  ask: '[At {time}: ]“{quote}”: what did those who came in need to know, and where could they have read it?',
}

const leftWithThem: Question = {
  id: 'left-with-them',
  whateverIsPlanned: true,
  ask: '[At {time}: ]“{quote}”: what else went to them or was known to them alone, and who has gone through it since?',
  answeredBy: [
    {
      words: phrases('went through, gone through, hand over, handed over, went over'),
      beside: phrases('mailbox*, account*, calendar*, everything, all, others, their'),
      anywhere: true,
    },
  ],
}

export const oncallEscalation: Lens = {
  id: 'oncall-escalation',
  title: 'How somebody was found who could act',
  why: 'The response is as fast as the one person who knows or may act is reached; whom nobody can replace shows only when they are away.',
  source:
    'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017, on costs of coordination',
  about: 'people',
  takenUpBy: phrases(
    `on call, oncall, escalat*, rota, pager, page, paging, contact*, phone, deputy, access, hand over, runbook*, 当番, 連絡, エスカレーション`,
  ),
  signs: [
    {
      when: {
        kind: 'gap',
        from: { milestones: ['detected'] },
        to: { milestones: ['acknowledged'] },
        atLeast: 30,
      },
      questions: [
        {
          ...rightPerson,
          ask: '“{quote}” at {time}, and taken up at {until}, {gap} later: how was somebody found who could act, and what would have happened had they been away?',
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`on call, oncall, on duty, pager, paged, page, escalat*, hand over, handover, handed over, subject matter expert*,
          expert, experts, maintainer*, only person, engineer*, 当直, オンコール, 担当者`),
        beside:
          phrases(`unavailable, not available, asleep, was away, on vacation, on holiday, on leave, sick, ill, was out, not around,
          not reach*, could not reach, couldn't reach, cannot be reached, can't be reached, not reachable, unreachable, waited for, waiting for, did not know, didn't know, did not have access, didn't have access, had no access, lacked access, lacked permission*, without access, hours before, took a while, late, missed the page, missed the call, missed the alert, missed it, missed page*, not acknowledged, no response, did not respond,
          didn't respond, middle of the night, woken, only one who, asks for help, ask for help, 不在`),
        unless:
          phrases(`users, customers, user, page load*, web page, home page, status page, access token, unauthorized, pages,
          privileg*, permission error*, permission denied, accounts, website`),
      },
      questions: [rightPerson],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`catching up, catch up, caught up, hand over, handover, handed over, hand off, handoff,
          shift change, took over, taking over, takes over, scrollback`),
        beside:
          phrases(`missed, miss, lost, details, context, scrollback, not know, unclear, delay*, confus*,
          unaware, forgot*`),
        unless: phrases(
          'job*, run, runs, replica*, lag, queue*, backlog, replay*, block, blocks, sync*, order*, shipment*, shipping, deliver*, fully caught up, consumer*',
        ),
      },
      questions: [handover],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words:
          phrases(`personal call, personal contact, personal number, private number, personally knows, personally knew, happens to know, happened to know,
          only person who, only one who, only people who, nobody else knew, no one else knew, nobody knew who, no one knew who, nobody knew how to, no one knew how to, nobody knew whom, parental leave, rota outdated, outdated rota, rota was outdated,
          out of date rota, former colleague`),
        unless: phrases('users, customers, attacker'),
      },
      questions: [rightPerson],
    },
    {
      when: {
        kind: 'sentence',
        telling: true,
        words: phrases(
          `departed employee, departed colleague, former employee, ex employee, has since left, left the company, left the team, who has left, 退職`,
        ),
        unless: phrases('attacker, attackers, malicious, account of, revoked'),
      },
      questions: [leftWithThem],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`how to contact, how to reach, who to contact, whom to contact, tries to reach, tried to reach,
          trying to reach, could not be reached, couldn't be reached, cannot be reached, nobody answered, no one answered,
          asks for help, asked for help`),
      },
      questions: [rightPerson],
    },
  ],
  examples: [
    {
      title: 'The only one who knew was away',
      text: `# Build outage

## Summary

The on-call engineer did not have access to the signing host, and its maintainer was on vacation.
    ^^^^^^^ info* oncall-escalation: “The on-call engineer did not have access to the signing host, and its maintainer was on vacation”: how was somebody found who could act, and what would have happened had they been away?
`,
    },
    {
      title: 'The author has told who stands in',
      text: `# Build outage

## Summary

The on-call engineer did not have access to the signing host.
The team on call now has a deputy with the same access.
`,
    },
    {
      title: 'A page that nobody could load',
      text: `# Build outage

## Impact

The page of the builds was unavailable to users.
`,
    },
  ],
}
