import { titleOrStart } from '../../findings/title-or-start.ts'
import { isDemanded, reasonOf } from '../../template/demand.ts'
import { matchSections, type SectionMatch } from '../../template/match-sections.ts'
import { insertWanted } from '../../template/place-section.ts'
import type { Rule } from '../rule.ts'

export const templateSectionMissing: Rule = {
  id: 'template-section-missing',
  title: 'Every section that the template asks for is there',
  why: 'A reader who knows the template looks for its sections; one that is left out looks like one that was forgotten.',
  severity: 'warning',
  *check(postmortem, context) {
    const { template } = context.config
    if (!template) return
    const matches = matchSections(template, postmortem)
    const place = { text: context.text, postmortem, template, matches }
    for (const match of matches) {
      const { wanted, found, isToldElsewhere, misspelt } = match
      if (found || isToldElsewhere || misspelt) continue
      if (!isDemanded(wanted.demand, postmortem.metadata)) continue
      const around = wanted.parent === undefined ? undefined : matches[wanted.parent]
      if (around && isAbsent(around)) continue
      if (wanted.demand.isGentle && isDividedOtherwise(match, matches)) continue
      const reason = reasonOf(wanted.demand)
      const asks = `which the template asks for${reason ? ` where ${reason}` : ''}`
      const inside = around?.found ? ` under “${around.found.heading.text}”` : ''
      yield {
        span: around?.found?.heading.span ?? titleOrStart(postmortem, context.text),
        ...(wanted.demand.isGentle ? { severity: 'info' as const } : {}),
        message: `There is no section “${wanted.heading}”${inside}, ${asks}.`,
        fixes: [{ title: 'Insert this section', edits: [insertWanted(place, match)], safe: false }],
      }
    }
  },
  examples: [
    {
      title: 'A section of the template that the document does not have',
      template: '# Title\n\n## Impact\n\n## Detection\n\n## Timeline\n',
      text: `# Checkout outage
  ^^^^^^^^^^^^^^^ warning* template-section-missing: There is no section “Detection”, which the template asks for.

## Customer impact

One in ten orders was lost.

## Timeline (UTC)

- 2026-03-04 14:02 Alert fired
`,
    },
    {
      title: 'A section within another',
      template: '# Title\n\n## Lessons\n\n### What went well\n\n### Where we got lucky\n',
      text: `# Checkout outage

## Lessons learnt
   ^^^^^^^^^^^^^^ warning* template-section-missing: There is no section “Where we got lucky” under “Lessons learnt”, which the template asks for.

### What went well

The rollback took one minute.
`,
    },
    {
      title: 'Asked for where the severity says so, and only there',
      template:
        '# Title\n\n## Impact\n\n## Customers\n\n<!-- postmortem-lint: required when severity is SEV1 -->\n',
      text: `# Checkout outage

**Severity:** SEV2

## Impact

One in ten orders was lost.
`,
    },
  ],
}

/** What it would hold comes with it. */
function isAbsent({ found, isToldElsewhere }: SectionMatch): boolean {
  return !found && !isToldElsewhere
}

/** Examples of how to divide a section bind nobody who follows none of them. */
function isDividedOtherwise({ wanted }: SectionMatch, matches: readonly SectionMatch[]): boolean {
  const siblings = matches.filter(
    (one) => one.wanted !== wanted && one.wanted.parent === wanted.parent,
  )
  return siblings.length > 0 && siblings.every((one) => !one.found)
}
