import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const replay: Lens = {
  id: 'replay',
  title: 'Where the story would have changed',
  why: 'An action that changes no row of the timeline belongs to another incident.',
  source: 'Lunney, Lueder and Beyer, Postmortem Action Items, ;login: 2017',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'action',
        words: phrases(
          `add, alert*, monitor*, automate, implement, create, introduce, enable, improve, increase, fix, move, update, 追加, 改善, 整備, 実装`,
        ),
        unless: phrases('would have, earlier by, at row'),
      },
      questions: [
        {
          id: 'which-row',
          ask: 'With “{quote}” in place, at which row of this timeline would the story have changed, and by how much?',
          answeredBy: [],
          onSheetOnly: true,
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A question for the meeting, not for the page',
      text: `# Login outage

## Action items

- [ ] Add an alert on failed logins (owner: Jane)
`,
    },
  ],
}
