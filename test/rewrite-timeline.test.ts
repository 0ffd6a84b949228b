import { describe, expect, test } from 'vitest'
import { rewritesAt } from '../server/findings/rewrite-timeline.ts'
import { applyEdits } from '../server/text/edit.ts'
import { reviewText } from './caret-notation.ts'

/** The form that a title offers for the first entry, applied. */
function rewritten(text: string, title: RegExp): string | undefined {
  const { postmortem } = reviewText(text)
  const at = postmortem.timeline[0]?.time.span.start ?? 0
  const rewrite = rewritesAt(text, postmortem, { start: at, end: at }).find((one) =>
    title.test(one.title),
  )
  return rewrite && applyEdits(text, rewrite.edits)
}

const summer = `# Outage\n\n- **Detected:** 2026-01-04 14:02 CET\n\n## Timeline (UTC)\n\n- 2026-07-04 12:50 UTC Alert fired\n- 2026-07-04 13:02 UTC Deploy rolled back\n`

const moments = (text: string) =>
  reviewText(text).postmortem.timeline.map(({ time: { moment }, what }) => ({
    at: moment.kind === 'instant' ? moment.epochMs : moment,
    what: what.text.replace(/\\? ?\|/, '|'),
  }))

const list = `# Outage, 4 March 2026

## Timeline (UTC)

- 23:50 Alert a|b fired
- 00:10: Deploy rolled back
- ~00:30 All is well

## Impact

None.
`

const table = `# Outage, 4 March 2026

## Timeline

| When | What |
| --- | --- |
| 13:58 CET | Deploy **finished** |
| 14:02 CET | Alert fired |
`

describe('a timeline in another form tells the same', () => {
  test('with the date in each entry', () => {
    const dated = rewritten(list, /date/) ?? ''
    expect(dated).toContain('- 2026-03-04 23:50 Alert')
    expect(dated).toContain('- 2026-03-05 00:10: Deploy')
    expect(moments(dated)).toEqual(moments(list))
    expect(rewritten(dated, /date/)).toBeUndefined()
  })

  test('as a table, and as a list again', () => {
    const rows = rewritten(list, /table$/) ?? ''
    expect(rows).toContain(
      '| Time | What happened |\n| --- | --- |\n| 23:50 | Alert a\\|b fired |\n',
    )
    expect(moments(rows)).toEqual(moments(list))
    const items = rewritten(rows, /list$/) ?? ''
    expect(items).toContain('- 23:50 Alert a|b fired\n- 00:10 Deploy rolled back\n')
    expect(moments(items)).toEqual(moments(list))
  })

  test('in UTC', () => {
    const utc = rewritten(table, /UTC/) ?? ''
    expect(utc).toContain('| 2026-03-04 12:58 UTC | Deploy **finished** |')
    expect(moments(utc)).toEqual(moments(table))
    expect(rewritten(utc, /UTC/)).toBeUndefined()
  })
})

describe('times by another clock are the same', () => {
  test('with the heading that named their zone, and back', () => {
    const local = list
      .replace('(UTC)', '(CET)')
      .replace('## Timeline', '- **Detected:** 2026-03-04 23:55 CET\n\n## Timeline')
    const utc = rewritten(local, / UTC/) ?? ''
    expect(utc).toContain('## Timeline (UTC)')
    expect(utc).toContain('- 2026-03-04 22:50 UTC Alert')
    expect(moments(utc)).toEqual(moments(local))
    const back = rewritten(utc, / CET/) ?? ''
    expect(back).toContain('## Timeline (CET)')
    expect(back).toContain('- 2026-03-05 00:10 CET: Deploy')
    expect(moments(back)).toEqual(moments(local))
  })

  test('by the zone that the document names for itself', () => {
    const text = `---\ntimezone: Europe/Berlin\n---\n\n${summer.replace(/^- \*.*$/m, '')}`
    expect(rewritten(text, /Berlin/)).toContain('- 2026-07-04 15:02 Europe/Berlin Deploy')
  })
})

describe('no form is offered', () => {
  test.each<[string, string, RegExp]>([
    [
      'where a sentence names the zone',
      list.replace('(UTC)', '').replace('- 23', 'All times in CET.\n\n- 23'),
      /UTC/,
    ],
    ['in winter’s name for a day in summer', summer, / CET/],
    ['for an item with more below it', list.replace('fired\n', 'fired\n  - twice\n'), /table$/],
    ['where the head of the table gives the zone', table.replace('When', 'When (UTC)'), /list$/],
    ['for three columns', table.replace(/\|$/gm, '| x |'), /list$/],
    [
      'where bold goes over time and words',
      list.replace('23:50 Alert', '**23:50 Alert**'),
      /table$/,
    ],
    ['where a time names two zones', table.replace('13:58 CET', '13:58 CET (12:58 UTC)'), /UTC/],
    ['for ranges', table.replace('13:58 CET', '13:58 – 14:00 CET'), /UTC/],
  ])('%s', (_, text, title) => {
    expect(rewritten(text, title)).toBeUndefined()
  })
})
