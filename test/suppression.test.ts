import { describe, expect, test } from 'vitest'
import { silenceFinding } from '../server/findings/silence-finding.ts'
import { applyEdits } from '../server/text/edit.ts'
import { reviewText } from './caret-notation.ts'
import { loudWord } from './server-fixtures.ts'

/** Comments that silence a finding, wherever Markdown lets them stand. */

const linesFound = (text: string) =>
  reviewText(text, { rules: [loudWord], lenses: [] }).findings.map(
    ({ span }) => text.slice(0, span.start).split('\n').length,
  )

const next = '<!-- postmortem-lint-disable-next-line loud-word: it was -->'

describe('the next line is the next that says something', () => {
  test.each([
    ['below the comment', `${next}\nLOUD\n\nLOUD\n`, [4]],
    ['below a blank line', `${next}\n\nLOUD\n`, []],
    ['below another comment', `${next}\n<!-- and\nso on -->\nLOUD\n`, []],
    ['in a list', `- a\n  ${next}\n- LOUD\n- LOUD\n`, [4]],
    ['in a list nested in a list', `- a\n  - b\n    ${next}\n  - LOUD\n`, []],
    ['in a quote', `> a\n>\n> ${next}\n>\n> LOUD\n`, []],
    ['within a paragraph', `a ${next}\nLOUD\nLOUD\n`, [3]],
    ['in a footnote', `a[^1]\n\n${next}\n[^1]: LOUD\n`, []],
    ['of MDX', `{/* postmortem-lint-disable-next-line loud-word: it was */}\n\nLOUD\n`, []],
    ['with CRLF', `${next}\r\n\r\nLOUD\r\n`, []],
    ['below the head of a table', `| a ${next} |\n| --- |\n| LOUD |\n| LOUD |\n`, [4]],
    ['below a row', `| a |\n| --- |\n| b ${next} |\n| LOUD |\n`, []],
    ['below a row without bars at its ends', `a | b ${next}\n--- | ---\nLOUD | c\n`, []],
  ])('%s', (_, body, lines) => {
    expect(linesFound(body)).toEqual(lines)
  })

  test('and code that speaks of such comments silences nothing', () => {
    expect(linesFound(`\`${next}\`\nLOUD\n`)).toEqual([2])
    expect(linesFound(`\`\`\`md\n${next}\n\`\`\`\nLOUD\n`)).toEqual([4])
  })
})

describe('a finding can be silenced where it stands', () => {
  const comment = (scope: string) =>
    `<!-- postmortem-lint-disable-${scope} loud-word: TODO: the reason -->`
  test.each([
    ['a paragraph', 'LOUD\n', `${comment('next-line')}\nLOUD\n`],
    ['a later line of it', 'a  \nLOUD\n', `a ${comment('next-line')}  \nLOUD\n`],
    ['a first item', 'a\n\n- LOUD\n', `a\n\n${comment('next-line')}\n- LOUD\n`],
    ['a later item', '1. a\n2. LOUD\n', `1. a\n   ${comment('next-line')}\n2. LOUD\n`],
    ['a nested item', '- a\n  - LOUD\n', `- a\n  ${comment('next-line')}\n  - LOUD\n`],
    ['an item that goes on', '- a\n  LOUD\n', `- a ${comment('next-line')}\n  LOUD\n`],
    ['a heading', '# a\n\n## LOUD\n', `# a\n\n${comment('next-line')}\n## LOUD\n`],
    ['a quote', '> LOUD\n', `> ${comment('next-line')}\n> LOUD\n`],
    [
      'a table',
      '# a\n\n| a |\n| - |\n| LOUD |\n',
      `# a\n\n${comment('section')}\n| a |\n| - |\n| LOUD |\n`,
    ],
    ['code', '```\na\nLOUD\n```\n', `${comment('section')}\n\`\`\`\na\nLOUD\n\`\`\`\n`],
    ['front matter', '---\na: LOUD\n---\n\nb\n', `---\na: LOUD\n---\n${comment('file')}\n\nb\n`],
    ['CRLF', 'a\r\n\r\nLOUD\r\n', `a\r\n\r\n${comment('next-line')}\r\nLOUD\r\n`],
  ])('in %s', (_, text, silenced) => {
    const [finding] = reviewText(text, { rules: [loudWord], lenses: [] }).findings
    expect(finding && applyEdits(text, [silenceFinding(text, finding)])).toBe(silenced)
    expect(linesFound(silenced)).toEqual([])
  })
})

describe('a comment that silences nothing is reported', () => {
  const idsOf = (text: string, setting: Parameters<typeof reviewText>[1] = {}) =>
    reviewText(`# Outage\n\n${text}`, setting)
      .findings.map(({ id }) => id)
      .filter((id) => id.startsWith('suppression-'))
  const unused = '<!-- postmortem-lint-disable-file placeholder-left: quoted forms -->\n'

  test('once it silences nothing', () => {
    expect(idsOf(unused)).toEqual(['suppression-unused'])
    expect(idsOf(`${unused}\nTBD\n`)).toEqual([])
    expect(idsOf('<!-- postmortem-lint-disable-file: all of it is quoted -->\n')).toEqual([])
  })

  test('but not where its rule is off, or the document a draft', () => {
    expect(idsOf(unused, { config: 'rules:\n  placeholder-left: off\n' })).toEqual([])
    expect(idsOf(`Status: Draft\n\n${unused}`)).toEqual([])
  })

  test('and only the ids that are in vain go', () => {
    const text = `# Outage\n\n<!-- postmortem-lint-disable-file placeholder-left, section-empty: quoted -->\n\nTBD\n`
    const found = reviewText(text).findings.find(({ id }) => id === 'suppression-unused')
    expect(found?.message).toBe('“section-empty” finds nothing where this comment silences it.')
    expect(applyEdits(text, found?.fixes?.[0]?.edits ?? [])).toContain(
      'disable-file placeholder-left: quoted',
    )
  })
})

describe('a question that nobody asks needs no silence', () => {
  const comment = '<!-- postmortem-lint-disable-file restart-accumulation: it is known -->'
  const unused = (text: string) =>
    reviewText(text).findings.filter(({ id }) => id === 'suppression-unused').length

  test('and its comment is in vain', () => {
    expect(unused(`# Outage\n\n${comment}\n\nThe disk was full.\n`)).toBe(1)
  })

  test('unless it is asked', () => {
    const text = `# Outage\n\n${comment}\n\n## Summary\n\nThe indexer was OOMKilled fourteen times before we raised its limit to 8 GiB.\n`
    expect(reviewText(text).questions.map(({ lens }) => lens)).toContain('restart-accumulation')
    expect(unused(text)).toBe(0)
  })
})
