import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import { lenses } from '../server/questions/index.ts'
import { questionsOf } from '../server/questions/lens.ts'
import { review } from '../server/review/review.ts'
import { lineAt, readLineStarts } from '../server/text/lines.ts'
import { readDrawing, reviewText } from './caret-notation.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string) => readFileSync(at(path), 'utf8')
const questionsIn = (text: string) => review({ text, path: 'pm.md' }, defaultConfig).questions

/** The stories from which the lenses come: each told twice, the second time with its answer. */
describe.each([
  ['reliability-layer', 'as-designed', 'The cleanup job withdrew'],
  ['transaction-semantics', 'guarantee', 'After the move of the ledger'],
  ['periodic-pattern', 'what-else-runs', '- 2026-05-05 01:12'],
  ['restart-accumulation', 'what-accumulated', 'The matcher was OOMKilled'],
  ['observability-lost', 'blind', 'At the isolated site'],
  ['complexity-thread', 'harmless-alone', 'A combination of'],
])('the story of %s', (lens, question, opening) => {
  test('raises its question at the line that tells it', () => {
    const text = read(`examples/questions/${lens}.md`)
    const asked = questionsIn(text).find((one) => one.lens === lens)
    expect(asked).toMatchObject({ question, state: 'open' })
    const lines = text.split('\n')
    const told = lines.findIndex((line) => line.startsWith(opening))
    const place = lineAt(readLineStarts(text), asked?.span.start ?? 0)
    expect(place).toBeGreaterThanOrEqual(told)
    expect(lines.slice(told, place)).not.toContain('')
    const onSheet = lenses
      .find(({ id }) => id === lens)
      ?.signs.some(({ questions }) => questions.some((one) => one.onSheetOnly))
    expect(asked?.isShown).toBe(!onSheet)
  })

  test('raises none once its author has answered', () => {
    const asked = questionsIn(read(`examples/questions/${lens}-answered.md`))
    expect(asked.find((one) => one.lens === lens)).toMatchObject({ question, state: 'answered' })
  })
})

describe.each(lenses)('$id', (lens) => {
  test('has an example that asks, and one in which the text answers', () => {
    const own = [
      ...lens.examples.map(({ text }) => text),
      ...['', '-answered']
        .map((ending) => `examples/questions/${lens.id}${ending}.md`)
        .filter((path) => existsSync(at(path)))
        .map(read),
    ]
    const states = own.flatMap((text) =>
      reviewText(readDrawing(text).text, { rules: [], lenses: [lens] }).questions.map(
        ({ state }) => state,
      ),
    )
    expect(states).toContain('open')
    const hasEvidence = questionsOf(lens).some(({ answeredBy }) => answeredBy.length > 0)
    if (hasEvidence) expect(states).toContain('answered')
  })
})

/** Every whole document there is, ours and, where they are, those of others. */
const documents = [
  ...['test/cases', 'examples', '../shared/corpus/docs']
    .filter((folder) => existsSync(at(folder)))
    .flatMap((folder) =>
      readdirSync(at(folder), { recursive: true }).map((name) => `${folder}/${String(name)}`),
    )
    .filter((path) => path.endsWith('.md') && !/template/.test(path))
    .map((path) => ({ path, text: readDrawing(read(path)).text })),
]

describe('the sheets of different documents', () => {
  const sheets = documents.map(({ path, text }) => ({ path, questions: questionsIn(text) }))

  test('hold no sentence twice', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const { path, questions } of sheets) {
      const name = path.replace(/-answered\.md$/, '.md')
      for (const { text, state } of questions) {
        if (state !== 'open') continue
        const other = seen.get(text)
        if (other !== undefined && other !== name) twice.push(`${text} (${other}, ${name})`)
        seen.set(text, name)
      }
    }
    expect(twice).toEqual([])
  })

  test('show in a document only what has two facts of its place in it', () => {
    const shown = sheets.flatMap(({ questions }) => questions.filter(({ isShown }) => isShown))
    expect(shown.length).toBeGreaterThan(20)
    for (const { facts, text } of shown) {
      expect(facts).toBeGreaterThanOrEqual(2)
      expect(text).toMatch(/“.{12,}”|\d\d:\d\d|\d+ (?:minutes|h|days)/)
    }
  })

  test('ask of none more than five at once, and of faults three', () => {
    for (const { questions } of sheets) {
      const shown = questions.filter(({ isShown }) => isShown)
      const faults = shown.filter(({ lens }) =>
        lenses.some(({ id, about }) => id === lens && about === 'fault'),
      )
      expect(shown.length).toBeLessThanOrEqual(5)
      expect(faults.length).toBeLessThanOrEqual(3)
    }
  })
})
