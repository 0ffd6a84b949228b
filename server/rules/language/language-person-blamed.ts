import type { Postmortem } from '../../postmortem/model.ts'
import { givenNames } from '../../postmortem/people/given-names.ts'
import type { Rule } from '../rule.ts'
import { findInAccount, lookingBack } from './narrative.ts'

export const languagePersonBlamed: Rule = {
  id: 'language-person-blamed',
  title: 'Nobody is named beside what went wrong',
  why: 'A name beside a mistake stays findable for years, and the next person will think before telling. A role says as much: “the engineer on call”, “the author of the change”.',
  source: 'PagerDuty: The Blameless Postmortem',
  severity: 'hint',
  *check(postmortem, { text, config: { people = [] } }) {
    const known = new Set(people.map((name) => name.toLowerCase()))
    if (postmortem.language !== 'en') return
    for (const found of findInAccount(postmortem, blamed, { text, silentIn: lookingBack, sign })) {
      const name = nameIn(found.text, known)
      if (!name || isAuthor(name, postmortem)) continue
      yield {
        span: found.span,
        message: `“${found.text}” names a person beside what went wrong; a role would say as much.`,
      }
    }
  },
  examples: [
    {
      title: 'A name and a handle',
      text: `# Checkout outage

## Timeline (UTC)

- 2026-03-04 14:02 Jane Miller accidentally deleted the pool
                   ^^^^^^^^^^^^^^^^^^^^^^^^ hint language-person-blamed: “Jane Miller accidentally” names a person beside what went wrong; a role would say as much.
- 2026-03-04 14:10 @tom broke the build while repairing it
                   ^^^^^^^^^^ hint language-person-blamed: “@tom broke” names a person beside what went wrong; a role would say as much.
`,
    },
    {
      title: 'Names beside what people did, a role, and an author who tells of their own slip',
      text: `# Checkout outage

Author: Ann Lee

## Timeline (UTC)

- 2026-03-04 14:02 Jane Miller restored the pool
- 2026-03-04 14:10 The engineer on call accidentally deleted the pool
- 2026-03-04 14:12 Ann forgot to pause the job
- 2026-03-04 14:20 Grafana failed to load, and the import of 8 Jan failed to start
`,
    },
  ],
}

const failures =
  "(?:failed to|neglected to|forgot(?:ten)?(?: to)?|overlooked|ignored|broke|botched|messed up|screwed up|accidentally|mistakenly|inadvertently|erroneously|carelessly|wrongly|misconfigured|mistyped|did(?: not|n['’]t) (?:check|test|notice|realise|realize|verify))"

const sign = new RegExp(failures)

const blamed = new RegExp(
  `(?<![\\w@./-])(?:@[a-z][\\w-]{1,30}|\\p{Lu}\\p{Ll}{1,15}(?: \\p{Lu}[\\p{L}'’.-]{0,20})?) (?:(?:had|has|also|then|had then) ){0,2}${failures}(?![\\w/])`,
  'u',
)

/** The handle, or the name where it begins with one that people are given. */
function nameIn(words: string, known: ReadonlySet<string>): string | undefined {
  const [first = '', second = ''] = words.split(' ')
  if (first.startsWith('@')) return first.slice(1)
  if (known.has(first.toLowerCase())) return first
  if (known.has(`${first} ${second}`.toLowerCase())) return `${first} ${second}`
  if (!givenNames.has(first.toLowerCase())) return undefined
  if (/^(?:jan|mar|april|may|june|august)$/i.test(first) && !/^\p{Lu}/u.test(second))
    return undefined
  return /^\p{Lu}/u.test(second) ? `${first} ${second}` : first
}

/** Who signed the document tells of themselves. */
function isAuthor(name: string, { metadata }: Postmortem): boolean {
  const [first = name] = name.split(' ')
  return metadata.some(
    ({ key, value }) => key === 'authors' && value.text.toLowerCase().includes(first.toLowerCase()),
  )
}
