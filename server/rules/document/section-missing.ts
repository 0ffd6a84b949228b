import type { SectionRequirement } from '../../config/config.ts'
import { insertSection, sectionTitles } from '../../findings/insert-section.ts'
import type { Postmortem } from '../../postmortem/model.ts'
import { knownLanguages } from '../../postmortem/read-language.ts'
import { speaksOf, tellsOf } from '../../postmortem/tells-of.ts'
import type { Context, Rule } from '../rule.ts'

export const sectionMissing: Rule = {
  id: 'section-missing',
  title: 'The sections that readers look for are there',
  why: 'Readers come with a handful of questions; a section for each lets them find the answer, or see that there is none yet.',
  source: 'The sections that fifteen published postmortem templates share',
  severity: 'info',
  *check(postmortem, context) {
    const { requiredSections, template } = context.config
    // A template says itself what is to be there, and has rules of its own.
    if (template && !requiredSections) return
    if (!knownLanguages.has(postmortem.language)) return
    const missing = (requiredSections ?? expected).filter(
      ({ metBy }) =>
        !tellsOf(postmortem, metBy) && (requiredSections || !speaksOf(postmortem, metBy)),
    )
    const span = placeFor(postmortem, context)
    if (!requiredSections) {
      if (missing.length)
        yield { span, message: listMessage(missing), fixes: [fixFor(missing, postmortem, context)] }
      return
    }
    for (const need of missing) {
      const message = `No section is about ${nameOf(need)}, which the configuration asks for.`
      yield { span, message, severity: 'warning', fixes: [fixFor([need], postmortem, context)] }
    }
  },
  examples: [
    {
      title: 'Without a configuration: one gentle finding that lists them',
      text: `# Checkout outage
  ^^^^^^^^^^^^^^^ info* section-missing: No section is about causes or action items.

The pool was half its size for twenty minutes.

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired
`,
    },
    {
      title: 'Asked for by the team: one warning each',
      config: 'sections:\n  required: [timeline, detection]\n',
      text: `# Checkout outage
  ^^^^^^^^^^^^^^^ warning* section-missing: No section is about detection, which the configuration asks for.

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired
`,
    },
    {
      title: 'Said by a label, a field and a lead paragraph',
      text: `# Checkout outage

Orders failed for twenty minutes because the pool was full, for a tenth of all customers.

**Impact:** One in ten orders was lost.

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired

## Causes

The pool.

## Follow-ups

- [x] Raise the pool size
`,
    },
  ],
}

/** What nearly every published template asks for; the timeline has a rule of its own. */
const expected: readonly SectionRequirement[] = [
  { id: 'summary', metBy: ['summary', 'background'] },
  { id: 'impact', metBy: ['impact'] },
  { id: 'causes', metBy: ['root-cause', 'trigger'] },
  { id: 'action-items', metBy: ['action-items'] },
]

function placeFor({ title }: Postmortem, { text }: Context) {
  if (title) return title.span
  const end = text.indexOf('\n')
  return { start: 0, end: end < 0 ? text.length : end }
}

function listMessage(missing: readonly SectionRequirement[]): string {
  const names = missing.map(nameOf)
  return `No section is about ${names.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`
}

function nameOf({ id, metBy }: SectionRequirement): string {
  const [role] = metBy
  return id === 'causes' || !role ? id : sectionTitles[role].toLowerCase()
}

function fixFor(missing: readonly SectionRequirement[], postmortem: Postmortem, { text }: Context) {
  const edits = missing.flatMap(({ metBy: [role] }) =>
    role ? [insertSection(text, postmortem, { role })] : [],
  )
  const [only] = missing.length === 1 ? missing : []
  const title = only ? `Insert section “${titleOf(only)}”` : 'Insert these sections'
  return { title, edits, safe: false }
}

function titleOf({ metBy: [role] }: SectionRequirement): string {
  return role ? sectionTitles[role] : ''
}
