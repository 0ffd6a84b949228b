import type { Lens, Question } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

const atThatMoment: Question = {
  id: 'at-that-moment',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what did those who chose this see at that moment, and which other course was weighed?',
  answeredBy: [
    {
      words:
        phrases(`instead of, rather than, alternative*, the other option*, we weighed, considered,
        trade off*, tradeoff*, risk of, in order not to, to avoid`),
      beside: phrases('because, since, would, could, as, but, chose, choice, decided, option*'),
    },
  ],
}

export const decision: Lens = {
  id: 'decision',
  title: 'What a choice looked like when it was made',
  why: 'What was done made sense to those who did it, by what they saw and what pressed them; that is lost first, and is what the next responder would need.',
  source:
    'Etsy, Debriefing Facilitation Guide; Dekker, The Field Guide to Understanding Human Error',
  about: 'people',
  signs: [
    {
      when: {
        kind: 'sentence',
        lastWord: true,
        telling: true,
        inTimeline: true,
        words:
          phrases(`decided to, decision to, decided that, decided not to, decision was made, decision was taken,
          chose to, chosen to, opted to, opted for, judgement call, made the call,
          we gambled, erred on the side, held off, 決定, 判断し`),
        unless:
          phrases(`than, instead, call, phone, ask, 電話, 連絡, 直接的原因, 原因, 設計, 方針, 教訓, his decision, her decision, their decision, because, since, in order to, so that, to avoid, to allow, due to, according to, rejected, needs approval, customer*, users, court, before the incident, after the incident, postmortem, write up,
          action item*, long term, in future, in the future`),
      },
      questions: [atThatMoment],
    },
  ],
  examples: [
    {
      title: 'A decision without its moment',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for failed payments
- 2026-03-04 11:55 We decided to keep the shop open with payment on delivery only
                      ^^^^^^^^^^ info* decision: At 11:55: “We decided to keep the shop open with payment on delivery only”: what did those who chose this see at that moment, and which other course was weighed?
- 2026-03-04 12:20 Payments work again
`,
    },
    {
      title: 'The author has told what was weighed',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 11:40 Alert fired for failed payments
- 2026-03-04 11:55 We decided to keep the shop open with payment on delivery only
- 2026-03-04 12:20 Payments work again

## What went well

We kept the shop open rather than close it, because two thirds of the orders at noon are paid on delivery.
`,
    },
    {
      title: 'A decision of later days',
      text: `# Checkout outage

## Action items

- [ ] Record who decided to keep the shop open (owner: Jane)
`,
    },
  ],
}
