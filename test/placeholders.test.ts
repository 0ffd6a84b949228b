import { describe, expect, test } from 'vitest'
import { placeholderLeft } from '../server/rules/document/placeholder-left.ts'
import { reviewText } from './caret-notation.ts'

/** What templates leave behind, and what only looks like it. */
const left = (body: string, heading = '## Impact') => {
  const text = `# Checkout outage\n\n${heading}\n\n${body}\n`
  return reviewText(text, { rules: [placeholderLeft], lenses: [] }).postmortem.placeholders.map(
    (placeholder) => placeholder.text,
  )
}

describe('a placeholder', () => {
  test.each([
    ['TBD', 'TBD'],
    ['- Owner: TODO', 'TODO'],
    ['- **Severity:** SEV1 | SEV2 | SEV3', 'SEV1 | SEV2 | SEV3'],
    ['Severity: critical / high / medium / low', 'critical / high / medium / low'],
    ['- Lead: [Team Lead]', '[Team Lead]'],
    ['[To be completed at the review]', '[To be completed at the review]'],
    ['- Lead: <name>', '<name>'],
    ['- Recording: `<insert link>`', '<insert link>'],
    ['The <number of users> of the shop', '<number of users>'],
    ['<describe the impact here>', '<describe the impact here>'],
    ['[Provide a short summary here.]', '[Provide a short summary here.]'],
    ['Describe who was affected and for how long.', 'Describe who was affected and for how long.'],
    ['_Briefly explain what customers saw._', 'Briefly explain what customers saw.'],
    ['Insert graphs here...', 'Insert graphs here...'],
    ['Signed: ______', '______'],
    ['????', '????'],
    ['- Time to detect: ?', '?'],
    ['It began at HH:mm UTC', 'HH:mm'],
    ['About XX users', 'XX'],
    ['A loss of $XXX', '$XXX'],
    ['Tracked in SHOP-XXXX', 'SHOP-XXXX'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum dolor sit amet'],
    ['- 発生日時: YYYY年MM月DD日', 'YYYY年MM月DD日'],
    ['未記入', '未記入'],
    ['- Fixed in: TBD (linked once it lands)', 'TBD (linked once it lands)'],
    ['First seen on 4 January (Time TBC)', '(Time TBC)'],
    ['After it came back, ????', '????'],
  ])('%s', (body, words) => {
    expect(left(body)).toEqual([words])
  })

  test.each(['# ISSUE NAME', '# Incident title', '# Title of the incident'])('%s', (title) => {
    const { placeholders } = reviewText(`${title}\n\n## Impact\n\nNone.\n`).postmortem
    expect(placeholders).toHaveLength(1)
  })
})

describe('no placeholder', () => {
  test.each([
    'Times are written as HH:MM.',
    'The form `YYYY-MM-DD` was sent as it stands.',
    'Use `<name>` for the pool, `[TODO]` for the rest.',
    'See [the name](https://example.org) of it.',
    'It was a <b>bold</b> move, and <kbd>Ctrl</kbd> helped.',
    'Run `kubectl logs <pod>` and look at https://<region>.example.org first.',
    'The list grew... for an hour.',
    'Severity: high',
    'Was it a high, medium or low risk?',
    'Nobody knew who was affected?',
    'The bug is tracked as CVE-2025-XXXX until it is public.',
    'They listed what the customers saw.',
    '[^1]: TODO: the exact number is unknown, since the log was rotated.',
    '- XXL shirts were sold out.',
    'It did what???',
    'The TBD (task board) was down.',
    'Super Bowl XX users came back.'.replace('XX users', 'XX fans'),
  ])('%s', (body) => {
    expect(left(body)).toEqual([])
  })

  test('among actions, where the same words are a task', () => {
    expect(left('Describe how to drain a node.', '## Action items')).toEqual([])
  })
})

test('a column, a row and a line are one finding each', () => {
  const text =
    '# Outage\n\n| a | b | c |\n| - | - | - |\n| x | TBD | y |\n| TODO | TBD | TODO |\n\nXX users for XX minutes\n'
  const { findings } = reviewText(text, { rules: [placeholderLeft], lenses: [] })
  expect(findings.map(({ message }) => message)).toEqual([
    '“TBD” was never filled in, nor was 1 more cell under “b”.',
    '“TODO” was never filled in, and the same row has 1 more like it.',
    '“XX” was never filled in, and the same line has 1 more like it.',
  ])
})
