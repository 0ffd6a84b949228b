import { describe, expect, test } from 'vitest'
import { drawExcerpt } from '../server/cli/excerpt.ts'
import type { FileReport } from '../server/cli/file-report.ts'
import { localTime, utcMinute } from '../server/cli/local-time.ts'
import { reportText } from '../server/cli/report-text.ts'
import { countFile, newTally } from '../server/cli/tally.ts'
import { cellsOf } from '../server/cli/text-width.ts'
import type { Finding } from '../server/findings/finding.ts'
import { readLineStarts } from '../server/text/lines.ts'

describe('the text report in a terminal', () => {
  const question: Finding = {
    kind: 'question',
    id: 'restart-accumulation',
    severity: 'info',
    span: { start: 2, end: 11 },
    message:
      'What had accumulated in the service by the time it was restarted, and what grows now?',
    fingerprint: '',
    question: { id: 'what-accumulated', rank: 1 },
  }

  test('keeps to its width', async () => {
    expect(await draw([question], { columns: 60 })).toBe(`\
a.md
  1:3  question  What had accumulated in the service by the
                 time it was restarted, and what grows now?
                 restart-accumulation
       A restart helped.
         ^^^^^^^^^

1 file judged: 1 question.
`)
  })

  test('keeps a finding on one line in a pipe', async () => {
    const drawn = await draw([question], { columns: undefined })
    expect(drawn).toMatch(/^ {2}1:3 {2}question {2}What .* now\? {2}restart-accumulation$/m)
  })

  test('calls a question that was raised to an error an error', async () => {
    const drawn = await draw([{ ...question, severity: 'error' }], { columns: undefined })
    expect(drawn).toContain('1:3  error  What')
    expect(drawn).toMatch(/1 file judged: 1 error\.\n$/)
  })

  test('marks a place that spans lines on its first', async () => {
    const drawn = await draw([{ ...question, span: { start: 2, end: 22 } }], { columns: 80 })
    expect(drawn).toContain('       A restart helped.\n         ^^^^^^^^^^^^^^^\n')
  })

  test('draws no line where there is none', async () => {
    const drawn = await draw([{ ...question, span: { start: 18, end: 18 } }], { columns: 200 })
    expect(drawn.split('\n').slice(1, 3)).toEqual([
      `  2:1  question  ${question.message}  restart-accumulation`,
      '',
    ])
  })

  async function draw(
    findings: readonly Finding[],
    { columns }: { readonly columns: number | undefined },
  ): Promise<string> {
    const text = 'A restart helped.\n\nMore.\n'
    const stored = { text, mark: '' } as const
    const lineStarts = readLineStarts(text)
    const report = {
      file: 'a.md',
      path: '/a.md',
      text,
      lineStarts,
      findings,
      stored,
      masked: [],
      fixCount: 0,
    }
    const tally = newTally()
    async function* reports(): AsyncGenerator<FileReport> {
      countFile(tally, report)
      yield report
    }
    const pieces: string[] = []
    const setting = { columns, colour: false, quiet: false, tally, complaints: [] }
    for await (const piece of reportText(reports(), setting)) pieces.push(piece)
    return pieces.join('')
  }
})

describe('an excerpt', () => {
  test.each([
    ['a plain line', { from: 2, to: 7 }, 'a plain line', '  ^^^^^'],
    ['\ttabs\tin', { from: 6, to: 8 }, '    tabs    in', '            ^^'],
    ['漢字 and 🔥 x', { from: 7, to: 9 }, '漢字 and 🔥 x', '         ^^'],
    ['e\u0301te\u0301 x', { from: 6, to: 7 }, 'e\u0301te\u0301 x', '    ^'],
    ['👩‍👩‍👧 x', { from: 9, to: 10 }, '👩‍👩‍👧 x', '   ^'],
    ['the end', { from: 7, to: 7 }, 'the end', '       ^'],
  ])('of %j', (line, place, drawn, marks) => {
    expect(drawExcerpt(line, place, 60)).toEqual({ line: drawn, marks })
  })

  test.each([0, 5, 100, 500, 5000, 9990])('of a long line is cut around index %i', (from) => {
    const text = Array.from({ length: 2000 }, (_, index) => String(index).padStart(5, '.')).join('')
    const { line, marks } = drawExcerpt(text, { from, to: from + 5 }, 40)
    expect(line.length).toBeLessThanOrEqual(40)
    const start = marks.indexOf('^')
    expect(line.slice(start, marks.length)).toBe(text.slice(from, from + 5))
    expect(line.startsWith('…')).toBe(from > 20)
    expect(line.endsWith('…')).toBe(from < 9990)
  })

  test('of a long mark ends with the line', () => {
    const { line, marks } = drawExcerpt('x'.repeat(300), { from: 10, to: 300 }, 40)
    expect(marks.length).toBeLessThanOrEqual(line.length)
  })
})

describe('the cells of a line', () => {
  test('are the same whether it can be cut sign by sign or not', () => {
    const signs = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))
    const line = signs.filter((sign) => !/[\p{M}\p{Cc}]/u.test(sign)).join('')
    for (const piece of line.match(/.{1,7}/gsu) ?? []) {
      const withEmoji = cellsOf(`${piece} 🔥`)
      expect(cellsOf(`${piece} `)).toEqual(withEmoji.slice(0, -1))
    }
  })
})

describe('a moment is written with as much as is known', () => {
  const known = { date: '2018-02-20', secondOfDay: 51427, approximate: false }

  test.each([
    [{ ...known, precision: 'minute' }, '2018-02-20T14:17'],
    [{ ...known, precision: 'second' }, '2018-02-20T14:17:07'],
    [{ secondOfDay: 300, precision: 'minute', approximate: true }, '00:05'],
    [{ date: '2018-02-20', precision: 'day', approximate: false }, '2018-02-20'],
    [{ date: '2018-02', precision: 'month', approximate: false }, '2018-02'],
    [{ precision: 'minute', approximate: false }, null],
  ] as const)('%j', (moment, written) => {
    expect(localTime({ kind: 'local', ...moment })).toBe(written)
    expect(utcMinute({ kind: 'local', ...moment })).toBeNull()
  })

  test('in UTC to the minute', () => {
    const epochMs = Date.UTC(2018, 1, 20, 13, 17, 7)
    const moment = { kind: 'instant', ...known, epochMs, zone: '+01:00' } as const
    expect(utcMinute({ ...moment, precision: 'second' })).toBe('2018-02-20T13:17:00Z')
    expect(localTime({ ...moment, precision: 'second' })).toBe('2018-02-20T14:17:07')
  })

  test('not at all where it is relative or unreadable', () => {
    expect(localTime({ kind: 'relative', minutes: 5, approximate: false })).toBeNull()
    expect(localTime({ kind: 'unreadable', why: 'no hour is 25' })).toBeNull()
  })
})
