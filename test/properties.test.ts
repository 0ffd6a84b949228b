import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import type { Finding } from '../server/findings/finding.ts'
import { silenceFinding } from '../server/findings/silence-finding.ts'
import { lenses } from '../server/questions/index.ts'
import { review } from '../server/review/review.ts'
import { rules } from '../server/rules/index.ts'
import { applyEdits } from '../server/text/edit.ts'
import { readDrawing } from './caret-notation.ts'

/** What must hold for every document, tried on all that the project has and on parts of them. */
const folder = new URL('.', import.meta.url).pathname
const read = (path: string) => readFileSync(path, 'utf8')
const markdownIn = (path: string) =>
  readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readDrawing(read(join(path, name))).text }))

const documents = [
  ...[...rules, ...lenses].flatMap(({ id, examples }) =>
    examples.map(({ title, text }) => ({ name: `${id}: ${title}`, text: readDrawing(text).text })),
  ),
  ...markdownIn(join(folder, 'cases')),
  ...markdownIn(join(folder, '..', 'examples')),
]

const look = (text: string) => review({ text, path: 'case.md' }, defaultConfig)
const describeFinding = ({ id, message }: Finding) => `${id}: ${message}`

describe.each(documents)('$name', ({ text }) => {
  test('is reviewed alike each time, and survives JSON', () => {
    const once = look(text)
    expect(look(text)).toEqual(once)
    expect(JSON.parse(JSON.stringify(once))).toEqual(once)
    expect(once.failures).toEqual([])
  })

  test('says the same with CRLF or a byte order mark as with LF', () => {
    const plain = look(text)
    for (const other of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const { findings, postmortem } = look(other)
      expect(findings.map(describeFinding)).toEqual(plain.findings.map(describeFinding))
      expect(postmortem.timeline.map(({ time }) => time.moment)).toEqual(
        plain.postmortem.timeline.map(({ time }) => time.moment),
      )
    }
  })

  test('does not depend on the order of the rules', () => {
    const facts = { rules: [...rules].reverse() }
    expect(review({ text, path: 'case.md' }, defaultConfig, facts).findings).toEqual(
      look(text).findings,
    )
  })

  test('loses a finding to each of its fixes, and gains no other', () => {
    for (const finding of look(text).findings) {
      for (const fix of finding.fixes ?? []) {
        const after = look(applyEdits(text, fix.edits))
        const isLeft = after.findings.some(({ fingerprint }) => fingerprint === finding.fingerprint)
        expect({ fix: fix.title, isLeft }).toEqual({ fix: fix.title, isLeft: false })
        const gained = idsGained(look(text).findings, after.findings)
        expect(gained.filter((id) => !mayFollow(id, finding))).toEqual([])
      }
    }
  })
})

describe.each(documents)('$name', ({ text }) => {
  test('loses a finding to the comment that silences it, and nothing else changes', () => {
    const before = look(text)
    for (const finding of before.findings) {
      if (finding.id.startsWith('suppression-')) continue
      const after = look(applyEdits(text, [silenceFinding(text, finding)]))
      // Where one question is silent, the next one has its turn.
      const told = (findings: readonly Finding[]) =>
        findings
          .filter(({ kind, id }) => kind === 'problem' && !id.startsWith('suppression-'))
          .map(describeFinding)
          .sort()
      const isGone = !after.findings.some(({ fingerprint }) => fingerprint === finding.fingerprint)
      expect({ of: describeFinding(finding), isGone }).toEqual({
        of: describeFinding(finding),
        isGone: true,
      })
      expect(told(before.findings)).toEqual(expect.arrayContaining(told(after.findings)))
      expect(after.postmortem.timeline).toHaveLength(before.postmortem.timeline.length)
      expect(after.postmortem.actions).toHaveLength(before.postmortem.actions.length)
    }
  })
})

/** The ids of which there are more than before. */
function idsGained(before: readonly Finding[], after: readonly Finding[]): string[] {
  const left = before.map(({ id }) => id)
  return after
    .map(({ id }) => id)
    .filter((id) => {
      const at = left.indexOf(id)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
}

/** A skeleton may be empty or hold a placeholder; a question makes room for another, or waits. */
function mayFollow(id: string, fixed: Finding): boolean {
  if (lenses.some((lens) => lens.id === id)) return true
  return fixed.kind === 'problem' && ['section-empty', 'placeholder-left'].includes(id)
}

describe('any part of any document', () => {
  const parts = fc
    .constantFrom(...documents)
    .chain(({ text }) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
    )

  test('is read without a throw, with every span inside it', () => {
    fc.assert(
      fc.property(parts, (text) => {
        const { postmortem, findings, failures } = look(text)
        expect(failures).toEqual([])
        for (const span of spansOf({ postmortem, findings })) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('survives signs that were never meant for it', () => {
    const noise = fc.array(
      fc.constantFrom(
        '|',
        '-',
        '# ',
        '\n',
        '```',
        '<!--',
        '-->',
        '🔥',
        '\0',
        '>',
        '14:02',
        '[',
        '](',
        '**',
        '\t',
        '&#x;',
        '\ud800',
      ),
    )
    fc.assert(
      fc.property(parts, noise, fc.nat(), (text, signs, at) => {
        const place = text.length ? at % text.length : 0
        const { failures } = look(text.slice(0, place) + signs.join('') + text.slice(place))
        expect(failures).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

test.each([
  ['lists in lists', '- '.repeat(5000)],
  ['quotes in quotes', '>'.repeat(5000)],
  [
    'an indented staircase',
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 14:02 x\n`).join(''),
  ],
  ['brackets', '['.repeat(5000)],
  ['a very long line', 'x'.repeat(1_100_000)],
])('%s are read without a throw', (_, text) => {
  expect(look(`# Outage\n\n${text}`).failures).toEqual([])
})

/** Every object with a start and an end, however deep. */
function spansOf(value: unknown): { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return []
  const nested = Object.values(value).flatMap(spansOf)
  const { start, end } = value as { start?: unknown; end?: unknown }
  return typeof start === 'number' && typeof end === 'number' ? [{ start, end }, ...nested] : nested
}
