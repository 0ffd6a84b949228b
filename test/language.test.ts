import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'

/** Words about people. Each pair of lists is a rule's reach, and its limits. */
const found = (sentence: string, heading = '## Root cause') =>
  reviewText(`# Checkout outage\n\nAuthor: Ann Lee\n\n${heading}\n\n${sentence}\n`)
    .findings.map(({ id }) => id)
    .filter((id) => id.startsWith('language-'))

describe('language-counterfactual', () => {
  test.each([
    'We should have tested it under load.',
    'The reviewers should not have approved it.',
    'I could have noticed it earlier.',
    'If we had rolled it out slowly, one zone would have failed.',
    'Had we tested it, this would not have reached users.',
    'The on-call engineer\nshould have **known** that.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual(['language-counterfactual'])
  })

  test.each([
    'The health check should have failed.',
    'We should have better tests.',
    'We should have automated tests.',
    'Attackers could have stolen the keys.',
    'We could have lost a day of orders.',
    'We would have to migrate first.',
    'A customer wrote: "you should have tested it".',
    'What should we have seen?',
    'We had tested it under load.',
    'Had we not been watching, it would have spread.',
  ])('not: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  test.each(['## What went wrong', '## Lessons learned', '## Action items', '## Open questions'])(
    'not under %s',
    (heading) => {
      expect(found('We should have tested it under load.', heading)).toEqual([])
    },
  )
})

describe('language-judgement', () => {
  test.each([
    'We forgot to renew the certificate.',
    'The platform team had neglected to raise the limit.',
    'A developer carelessly removed the index.',
    'The engineers on duty acted out of negligence.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual(['language-judgement'])
  })

  test.each([
    'Pods failed to start.',
    'The replica we added failed to catch up.',
    'The operator ignored the annotation.',
    'Users failed to log in.',
    'The team page failed to load.',
    'The difference was negligible.',
    'The on-call alert failed to fire.',
  ])('not: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('language-human-error', () => {
  test.each([
    'The outage was caused by human error.',
    'It was due to a simple operator error.',
    'The cause was human error.',
    'A limit was removed through fat-fingering.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual(['language-human-error'])
  })

  test.each([
    'The cause was not human error.',
    'The form invites human error.',
    'It was caused by user error messages that hid the reason.',
    'The manual step is prone to human error.',
  ])('not: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  test('in Japanese', () => {
    const text = '# 決済障害\n\n## 原因\n\n設定値の変更における人為的ミスが原因でした。'
    const ids = reviewText(text).findings.map(({ id }) => id)
    expect(ids).toContain('language-human-error')
    const near = text.replace('人為的ミスが原因でした', '人為的ミスを防ぐ仕組みがなかった')
    expect(reviewText(near).findings.map(({ id }) => id)).not.toContain('language-human-error')
  })
})

describe('language-person-blamed', () => {
  test.each([
    'Peter accidentally deleted the table.',
    'Maria Silva forgot to renew the certificate.',
    '@kim broke the build.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual(['language-person-blamed'])
  })

  test.each([
    'Peter restored the table that was accidentally deleted.',
    'Ann accidentally deleted the table.',
    'I accidentally deleted the table.',
    'Jenkins failed to start.',
    'Chrome ignored the header.',
    'The job of 8 Jan failed to start.',
    'The package @types/node broke the build.',
    'kim@example.org accidentally got a copy.',
  ])('not: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('language-single-cause', () => {
  test.each(['The sole cause was the pool.', 'It was solely due to the pool.'])(
    '%s',
    (sentence) => {
      expect(found(sentence)).toEqual(['language-single-cause'])
    },
  )

  test.each([
    'It was not the only cause.',
    'The root cause was the pool.',
    'A single node was left.',
    'The only reason we saw it was luck.',
  ])('not: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('language-training-fix', () => {
  test.each([
    ['- Remind everyone to check the pool', 1],
    ['- Train the team\n- Raise awareness of the limit', 2],
    ['- Train the team\n- Alert on lag\n- Limit the pool', 0],
    ['- Retrain the model', 0],
    ['- [x] Remind everyone to check the pool', 0],
  ])('%s', (actions, count) => {
    expect(found(actions, '## Action items')).toHaveLength(count)
  })
})

test('other languages are left alone', () => {
  const text = `---\nlang: de\n---\n\n# Ausfall\n\n## Ursache\n\nWe should have tested it.\n`
  expect(reviewText(text).findings.map(({ id }) => id)).not.toContain('language-counterfactual')
})
