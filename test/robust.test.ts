import { describe, expect, test } from 'vitest'
import { readPostmortem } from '../server/postmortem/read-postmortem.ts'
import { reviewText } from './caret-notation.ts'

const account = `# Checkout outage, 4 March 2026

## Impact

Many orders were lost.

## Timeline (UTC)

- 14:02 Alert fired
- 14:10 Deploy rolled back

## Action items

- [ ] Raise the limit (@jane)
`

/** What is read, with the words that each span points at. */
function reading(text: string) {
  const { timeline, sections, actions } = reviewText(text, { path: 'x.md' }).postmortem
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return {
    times: timeline.map(({ time }) => at(time.span)),
    what: timeline.map(({ what }) => at(what.span)),
    moments: timeline.map(({ time: { moment } }) =>
      moment.kind === 'instant' ? new Date(moment.epochMs).toISOString().slice(0, 16) : moment.kind,
    ),
    headings: sections.map(({ heading }) => at(heading.span)),
    roles: sections.map(({ role }) => role),
    owners: actions.map(({ owner }) => owner && at(owner.span)),
  }
}

const expected = {
  times: ['14:02', '14:10'],
  what: ['Alert fired', 'Deploy rolled back'],
  moments: ['2026-03-04T14:02', '2026-03-04T14:10'],
  headings: ['Impact', 'Timeline (UTC)', 'Action items'],
  roles: ['impact', 'timeline', 'action-items'],
  owners: ['@jane'],
}

describe('the same is read from the same account', () => {
  const put = (before: string, after: string) => account.replace(before, after)
  test.each([
    ['as it is', account],
    ['with CRLF', account.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${account}`],
    ['with both', `\uFEFF${account.replaceAll('\n', '\r\n')}`],
    ['without a line feed at the end', account.trimEnd()],
    ['with spaces at the ends of lines', account.replaceAll('\n', '  \n')],
    ['with tabs behind the bullets', account.replaceAll('- ', '-\t')],
    ['with bullets of other kinds', account.replaceAll('- 14', '* 14')],
    ['with closed headings', account.replace(/^(#+) (.*)$/gm, '$1 $2 $1')],
    ['with setext headings', account.replace(/^## (.*)$/gm, '$1\n---')],
    [
      'with JSX and imports around',
      `import Note from './note'\n\n${put('Many', '<Note kind="warning">\n\nMany')}`,
    ],
    ['with comments of MDX', put('## Timeline', '{/* written late */}\n\n## Timeline')],
    [
      'with the remains of a template engine',
      `<%= partial 'head' %>\n\n${account}\n<%= partial 'foot' %>\n`,
    ],
    ['with tags of Jekyll', `{% include head.html %}\n\n${account}`],
    ['with front matter that is broken', `---\ntitle: [a, "b\n  c: : d\n---\n\n${account}`],
    ['with a heading in a quote', put('Many', '> ## Resolution\n> none yet\n\nMany')],
    [
      'with a footnote',
      `${put('14:02', '14:02[^1]').replace('[^1] ', ' ')}\n[^1]: 14:05 by the provider's clock\n`,
    ],
    ['with an admonition', put('Many', ':::note\n\nAll clocks agree.\n\n:::\n\nMany')],
    [
      'behind a table of contents',
      put('## Impact', '- [Impact](#impact)\n- [Timeline](#timeline)\n\n## Impact'),
    ],
  ])('%s', (_, text) => {
    expect(reading(text)).toEqual(expected)
  })
})

test('several headings of the first level are sections', () => {
  const text = account.replaceAll('## ', '# ')
  expect(reading(text)).toEqual(expected)
})

describe('places stay exact behind signs of any width', () => {
  test.each([
    '👩‍🚀🇯🇵',
    'e\u0301a\u0308',
    '\u{20BB7}野家',
    'שלום עולם',
    'مرحبا',
    '\u200B\u2060',
    '𝒳𝒴',
  ])('%s', (signs) => {
    const text = account
      .replace('Many', `${signs} many`)
      .replace('Alert fired', `Alert ${signs} fired`)
      .replace('Raise', `${signs} Raise`)
    expect(reading(text)).toEqual({
      ...expected,
      what: [`Alert ${signs} fired`, 'Deploy rolled back'],
    })
  })
})

describe('what is too deep or too long is read line by line, and says so', () => {
  test('lists within lists', () => {
    const deep = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- deeper`).join(
      '\n',
    )
    const { postmortem, findings } = reviewText(`${account}\n${deep}\n`, { path: 'x.md' })
    expect(postmortem.readFlat).toBe('deep')
    expect(postmortem.timeline.map(({ time }) => time.text)).toEqual(['14:02', '14:10'])
    expect(findings.filter(({ id }) => id === 'document-read-flat')).toHaveLength(1)
  })

  test('quotes within quotes, and a text of two million signs', () => {
    expect(reviewText(`${account}\n${'>'.repeat(500)} deep\n`).postmortem.readFlat).toBe('deep')
    const long = `${account}\n${'word '.repeat(400_000)}\n`
    expect(reviewText(long).postmortem.readFlat).toBe('long')
  })
})

test('reads past any number of blank lines', () => {
  const text = `# Outage, 4 March 2026\n${'\n'.repeat(30_000)}- 14:02 Alert fired\n`
  expect(readPostmortem({ text, path: 'a.md' }).title?.text).toBe('Outage, 4 March 2026')
})
