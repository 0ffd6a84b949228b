import { describe, expect, test } from 'vitest'
import { lenses } from '../server/questions/index.ts'
import { questionsOf } from '../server/questions/lens.ts'
import { readDrawing, reviewText } from './caret-notation.ts'

/** What holds for every question, whoever wrote its lens. */
describe.each(lenses)('$id', (lens) => {
  const questions = questionsOf(lens)
  const sheetOnly = questions.every(({ onSheetOnly }) => onSheetOnly)

  test('has examples that fire, are answered, and only resemble', () => {
    const shown = lens.examples.map(({ text }) => text.includes(`${lens.id}:`))
    expect(shown[0]).toBe(!sheetOnly)
    if (!sheetOnly) expect(shown.filter((isShown) => !isShown).length).toBeGreaterThanOrEqual(2)
  })

  test.each(questions)('asks one sentence about how or what: $id', ({ ask }) => {
    expect(ask).toMatch(/^[^?]*\?$/)
    expect(ask).not.toMatch(/[.!] [A-Z]/)
    expect(ask).not.toMatch(/\bmissing\b|\bwhy\b|\bwho did\b|\bfault\b|\bblame\b/i)
    expect(ask).toMatch(/\{\w+\}/)
  })

  test('shows the words of the document, and no brace', () => {
    for (const { text } of lens.examples) {
      const review = reviewText(readDrawing(text).text, { rules: [], lenses: [lens] })
      for (const question of review.questions) {
        expect(question.text).not.toMatch(/[{}[\]]|undefined|“”/)
        expect(question.text).toMatch(/“[^”]+”|\d/)
      }
    }
  })
})

describe('a few at a time', () => {
  const busy = `# Everything at once

## Timeline (UTC)

- 2026-03-04 13:50 New session format deployed to all regions, which broke every login
- 2026-03-04 14:05 A customer reported failing logins to support
- 2026-03-04 14:10 Session hosts run out of memory and are OOMKilled in a loop
- 2026-03-04 14:20 Suspecting the network, we restarted the proxies, which did not help
- 2026-03-04 14:30 Session format rolled back
- 2026-03-04 15:10 Volume limit of the region reached
- 2026-03-04 15:20 Caches deleted by hand to restore logins
- 2026-03-04 16:00 The retry storm overwhelmed the payment provider, which stopped answering
- 2026-03-04 17:00 Resolved, for reasons unknown; the cause is still unclear

## What went wrong

The importer swallowed errors, and the certificate of the gateway had expired.
`
  const { questions, findings } = reviewText(busy, { rules: [] })
  const shown = questions.filter(({ isShown }) => isShown)
  const aboutOf = (id: string) => lenses.find((lens) => lens.id === id)?.about

  test('five are shown, and the others wait on the sheet', () => {
    expect(shown.length).toBe(5)
    expect(findings.length).toBe(5)
    expect(questions.filter(({ state }) => state === 'open').length).toBeGreaterThan(5)
  })

  test('at most three are about faults, and one at least about people', () => {
    const abouts = shown.map(({ lens }) => aboutOf(lens))
    expect(abouts.filter((about) => about === 'fault').length).toBeLessThanOrEqual(3)
    expect(abouts).toContain('people')
  })

  test('no place is asked about twice', () => {
    const places = shown.map(({ span }) => span.start)
    expect(new Set(places).size).toBe(places.length)
  })

  test('ranks go from 1, shown ones first', () => {
    expect(questions.map(({ rank }) => rank)).toEqual(questions.map((_, index) => index + 1))
    expect(questions.findIndex(({ isShown }) => !isShown)).toBe(5)
  })
})

describe('a question waits, or is closed', () => {
  const story = (more: string) => `# Indexer outage

## Summary

The indexer was OOMKilled fourteen times.

## Root cause

${more}`
  const ask = (text: string) =>
    reviewText(text, { rules: [] }).questions.filter(
      ({ question }) => question === 'what-accumulated',
    )

  test('while the section that will hold the answer is empty', () => {
    expect(ask(story(''))).toMatchObject([{ state: 'open', isShown: false }])
    expect(ask(story('A limit was too low.\n'))).toMatchObject([{ state: 'open', isShown: true }])
  })

  test.each([
    ['not-applicable: it keeps no state', 'dismissed'],
    ['still-unknown: the dump was lost with the host', 'dismissed'],
    ['', 'listed'],
  ])('in the ledger with “%s”', (verdict, state) => {
    const line = `- [ ] What grew? <!-- postmortem-lint: question restart-accumulation/what-accumulated ${verdict} -->`
    const [first] = ask(`${story('A limit was too low.\n')}\n## Open questions\n\n${line}\n`)
    expect(first).toMatchObject({ state })
  })

  test('and what the ledger repeats answers nothing', () => {
    const line =
      '- [ ] It accumulated on disk because of a backlog <!-- postmortem-lint: question rollback/left-behind -->'
    const [first] = ask(`${story('A limit was too low.\n')}\n## Open questions\n\n${line}\n`)
    expect(first).toMatchObject({ state: 'open' })
  })
})

test('at an isolated site what could be seen there is asked about first', () => {
  const text = `# Tracker outage

## Summary

The tracker was OOMKilled nine times within two hours, and its dashboards were unavailable too.

## Root cause

The limit of the tracker was reached early in the night.
`
  const first = (config: string) => reviewText(text, { rules: [], config }).questions[0]?.lens
  expect(first('')).not.toBe('observability-lost')
  expect(first('questions: {site: isolated}')).toBe('observability-lost')
  const { questions } = reviewText(text, { rules: [], config: 'questions: {site: isolated}' })
  for (const { text: asked, state } of questions)
    if (state === 'open')
      expect(asked.replace(/“[^”]*”/g, '')).not.toMatch(/dashboard|from outside/)
})
