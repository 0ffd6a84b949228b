import type { Rule } from '../rule.ts'
import { findSecrets } from './secret-shapes.ts'

export const secretExposed: Rule = {
  id: 'secret-exposed',
  title: 'No password, key or token stands in the document',
  why: 'Pasted logs and commands bring their secrets along, and a postmortem is read by more people than the system is. A secret that was published is to be replaced: the history of the file keeps it.',
  severity: 'warning',
  inDrafts: true,
  *check(_, { text }) {
    for (const { name, opening, span, masked } of findSecrets(text)) {
      const shown = opening ? `“${opening}…”` : 'This'
      yield { span, masked, message: `${shown} looks like ${name}; its value is not shown here.` }
    }
  },
  examples: [
    {
      title: 'A log that was pasted as it was',
      text: `# Checkout outage

\`\`\`
GET /orders Authorization: Bearer 9fK2xQ7mB4vT1zR8wL5nC3
                                  ^^^^^^^^^^^^^^^^^^^^^^ warning secret-exposed: This looks like a credential; its value is not shown here.
pool: postgres://checkout:hX7!qv92Lm@db.internal/shop
                          ^^^^^^^^^^ warning secret-exposed: This looks like a password in an address; its value is not shown here.
\`\`\`
`,
    },
    {
      title: 'Known shapes, in words of a draft',
      text: `# Checkout outage

Status: Draft

We revoked AKIAQ3EGRJ5VN2TX7LWD within the hour.
           ^^^^^^^^^^^^^^^^^^^^ warning secret-exposed: “AKIA…” looks like an AWS access key; its value is not shown here.
`,
    },
    {
      title: 'What stands in for a secret, and what is public',
      text: `# Checkout outage

\`\`\`
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
Authorization: Bearer <token>
password=********
DATABASE_URL=postgres://checkout:\${PASSWORD}@db.internal/shop
secretName: checkout-db-credentials-v2
commit 8f3c1d2e4b5a69788796a5b4c3d2e1f001234567
\`\`\`
`,
    },
  ],
}
