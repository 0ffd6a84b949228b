import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const openThoughResolved: Lens = {
  id: 'open-though-resolved',
  title: 'What works while a step of the remedy is open',
  why: 'A page that calls an incident resolved is read as saying that it works; while the step that would make it so is open, nobody can tell.',
  source:
    'Woods (ed.), STELLA: Report from the SNAFUcatchers Workshop, 2017; Howie: The Post-Incident Guide',
  about: 'plan',
  signs: [
    {
      when: {
        kind: 'action',
        words:
          phrases(`deploy fix*, deploy the fix, deploy to, deploy … production, apply … production, release the fix, release fix*, roll out the fix,
          verify, validate … production, monitor next, monitor first, confirm, fix root cause, fix the root cause, fix … root cause, run the migration, run migration,
          本番反映, 本番適用, 動作確認`),
        unless: phrases(
          'alert*, dashboard*, process, checklist*, all, every, tests that, script*, automat*, backup*, add, document*, policy',
        ),
        whileStatus: phrases(
          'resolved, fixed, closed, complete, completed, done, 解決, 完了, 復旧',
        ),
      },
      questions: [
        {
          id: 'what-works',
          ask: 'The status is “{status}”, yet “{quote}” is open: what works today, and what shows that it does?',
          answeredBy: [
            {
              words: phrases(
                'verified in production, confirmed in production, has since been deployed, works in production, was deployed to production',
              ),
              anywhere: true,
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'Resolved, and yet to be deployed',
      text: `# Login outage

**Status:** Resolved

## Action items

- [x] Bound the connections of the gateway (owner: Jane)
- [ ] Deploy the fix to the second region (owner: Jane)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info* open-though-resolved: The status is “Resolved”, yet “Deploy the fix to the second region (owner: Jane)” is open: what works today, and what shows that it does?
`,
    },
    {
      title: 'The author has told what works',
      text: `# Login outage

**Status:** Resolved

## Resolution

The bound works in production since 15:02 in one region; the second has no users.

## Action items

- [ ] Deploy the fix to the second region (owner: Jane)
`,
    },
    {
      title: 'Not called resolved',
      text: `# Login outage

**Status:** Mitigated

## Action items

- [ ] Deploy the fix to the second region (owner: Jane)
`,
    },
  ],
}
