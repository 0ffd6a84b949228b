import type { Evidence, Lens } from '../lens.ts'
import { notKnown, phrases } from '../vocabulary.ts'

const settled: readonly Evidence[] = [
  {
    words:
      phrases(`later confirmed, was confirmed, confirmed that, confirmed by, turned out, we now know, since found, reconcil*, showed no, shows no,
      verified that, reproduced, proved, 判明, 後に確認`),
  },
]

export const statedUnknown: Lens = {
  id: 'stated-unknown',
  title: 'What would settle an open guess',
  why: 'The author has marked a guess as one; an observation would settle it, and until somebody makes it, what it would explain stays at risk.',
  source: 'Howie: The Post-Incident Guide',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`root cause, cause, causes, reason, trigger, source of, origin of, why, what, how, exactly,
          原因, トリガー, 詳細`),
        beside: notKnown,
        evenIfDoubted: true,
        unless: phrases(
          "well understood, now known, what we know, has no idea, had no idea, have no idea, they don't know, they do not know, users don't know, customers don't know, unknown ca, unknown certificate, unknown error*, unknown host*, unknown user*, unknown option*",
        ),
        lastWord: true,
        in: 'lessons too',
      },
      questions: [
        {
          id: 'settle',
          ask: '[At {time}: ]“{quote}”: which observation would settle this, who could make it, and what stays at risk until then?',
          answeredBy: settled,
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words:
          phrases(`suspect, suspects, probably, presumably, most likely, likely, possibly, hypothesis,
          hypothesi*, we believe, is believed to, believed to be, believe the, seems to have, appears to have,
          may have been, might have been, could have been, for some reason, one possible,
          suspicion, we assume, apparently, 推定され, と推定, 可能性が高, おそらく, と思われ`),
        beside:
          phrases(`cause*, causing, due to, because, related, reason, trigger*, result*, responsible, explain*,
          led to, root cause, origin*, source of, dropped, lost, leak*, used up, race, introduced, started,
          原因, により, ため, 結果`),
        evenIfDoubted: true,
        unless:
          phrases(`may have been exposed, may have been affected, less likely, more likely, likely to, was likely a, was likely the, suspected phishing, confirmed that, turned out, likelihood,
          no reason to suspect, nobody suspect*, not suspect, didn't suspect, would likely, will likely, suspicious, ruled out, not likely, unlikely,
          initial hypothesis, first hypothesis, early hypothesis, initial suspicion, first suspicion, initial theory, first suspected, initially suspected`),
        lastWord: true,
      },
      questions: [
        {
          id: 'settle',
          ask: '[At {time}: ]“{quote}” is a guess (“{words}”): which observation would confirm or refute it, and what stays at risk until somebody makes it?',
          answeredBy: settled,
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        words: phrases(
          'might be, may be, could be, might have been, may have been, could have been',
        ),
        beside: phrases(
          `might be that, may be that, could be that, might also be, may also be, could also be, or it might, or it may, or it could,
          might just be, could just be, or it was, oder es`,
        ),
        evenIfDoubted: true,
        unless: phrases('next time, in future, in the future, should, would, if, users, customers'),
        lastWord: true,
        in: 'lessons too',
      },
      questions: [
        {
          id: 'settle',
          ask: '[At {time}: ]“{quote}”: which observation would tell the one from the other, and what stays at risk until somebody makes it?',
          answeredBy: settled,
        },
      ],
    },
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        telling: true,
        words:
          phrases(`we don't know, we do not know, we still don't know, we don't really know, nobody knows, no one knows, not been able to reproduce, haven't been able to reproduce, not been able to trigger, haven't been able to trigger, could not reproduce, couldn't reproduce, unable to reproduce, i don't know,
          no idea why, no idea how, no idea what, not sure why, not sure how, not sure if, not sure whether, not sure what,
          as far as we know, as far as we can tell, remains unknown, remains unclear, remains a mystery, still a mystery,
          is still checking, are still checking, is checking, is looking into, never found out, never figured out, not yet explained,
          have not been able to explain, can't explain, cannot explain, couldn't explain, could not explain, no explanation for, not proven, never proven, unproven,
          our best guess, best guess is, our theory is, working theory, we think it was, we think it is, might be … might be,
          
          we can't tell how, we can't tell whether, we can't tell which, we can't tell who, we cannot tell how, we cannot tell whether, we cannot tell which, we cannot tell who, we couldn't tell how, we couldn't tell whether, we couldn't tell which, we couldn't tell who, we could not tell how, we could not tell whether, we could not tell which, we could not tell who, i can't tell how, i can't tell whether, i can't tell which, i can't tell who, i cannot tell how, i cannot tell whether, i cannot tell which, i cannot tell who, i couldn't tell how, i couldn't tell whether, i couldn't tell which, i couldn't tell who, i could not tell how, i could not tell whether, i could not tell which, i could not tell who,
          need to check this, needs checking, needs to be checked, still to be checked, yet to be checked, yet to be verified, wissen wir nicht, ist unklar, bleibt unklar, no sabemos, nous ne savons pas`),
        evenIfDoubted: true,
        unless: phrases(
          `knew that, knew about, knew how to, has no idea, had no idea, when we, at that time, at the time, at first, initially, by then, turned out, later, what we know, users, customers, should, if`,
        ),
        in: 'lessons too',
      },
      questions: [
        {
          id: 'settle',
          ask: '[At {time}: ]“{quote}”: what would settle that, who can find it out, and what stays at risk until then?',
          answeredBy: settled,
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A guess that nobody has settled',
      text: `# Queue stopped

## Root cause

The broker probably lost its lease during the failover of the database.
           ^^^^^^^^ info* stated-unknown: “The broker probably lost its lease during the failover of the database” is a guess (“probably”): which observation would confirm or refute it, and what stays at risk until somebody makes it?
`,
    },
    {
      title: 'The author has told what settled it',
      text: `# Queue stopped

## Root cause

The broker probably lost its lease during the failover of the database.
This was confirmed by its log of that minute.
`,
    },
    {
      title: 'What the author says not to know',
      text: `# Queue stopped

## Impact

As far as we know, the broker in the second region has no such limit either.
^^^^^^^^^^^^^^^^^ info* stated-unknown: “As far as we know, the broker in the second region has no such limit either”: what would settle that, who can find it out, and what stays at risk until then?
`,
    },
    {
      title: 'Something that is known',
      text: `# Queue stopped

## Root cause

The broker lost its lease, as its log of that minute says.
`,
    },
    {
      title: 'Two guesses side by side',
      text: `# Queue stopped

## What confused us

It might be the failover of the database, might be that the lease was too short all along.
   ^^^^^^^^ info* stated-unknown: “It might be the failover of the database, might be that the lease was too short all along”: which observation would tell the one from the other, and what stays at risk until somebody makes it?
`,
    },
    {
      title: 'The first guess, which was another',
      text: `# Queue stopped

## What happened

The initial hypothesis was that the broker had lost its lease, because its disk was slow.
`,
    },
    {
      title: 'A guess of the hour, which later rows go on about',
      text: `# Queue stopped

## Timeline (UTC)

- 2026-03-04 14:05 Consumers stop, probably because the broker lost its lease
- 2026-03-04 14:20 The lease of the broker is still held; its disk is full
`,
    },
  ],
}
