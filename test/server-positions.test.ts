import { describe, expect, test } from 'vitest'
import { pathOf, uriOf } from '../server/editor/uri-path.ts'
import { startWithin } from './server-client.ts'
import { capable, loudWord, outOfOrder } from './server-fixtures.ts'

const uri = 'file:///incidents/2026-03-01.md'

/** `🔥` takes four bytes and two UTF-16 units, `ü` two bytes and one unit. */
const burning = outOfOrder.replace('Alert', '🔥 ü LOUD alert')

function accepting(...positionEncodings: string[]) {
  return { ...capable, general: { positionEncodings } }
}

describe.each([
  { offered: ['utf-8', 'utf-16'], spoken: 'utf-8', before: 16 },
  { offered: ['utf-16', 'utf-8'], spoken: 'utf-16', before: 13 },
  { offered: ['utf-32', 'utf-8'], spoken: 'utf-8', before: 16 },
  { offered: ['utf-32'], spoken: 'utf-16', before: 13 },
  { offered: [], spoken: 'utf-16', before: 13 },
])('a client that offers $offered', ({ offered, spoken, before }) => {
  test(`is spoken to in ${spoken}`, async () => {
    const client = startWithin({}, [loudWord])
    const { capabilities } = await client.initialize(accepting(...offered))
    expect(capabilities.positionEncoding).toBe(spoken)
    client.open(uri, burning)
    const [diagnostic] = await client.pull(uri)
    expect(diagnostic?.range).toEqual({
      start: { line: 10, character: before },
      end: { line: 10, character: before + 4 },
    })
  })

  test('and its changes are understood alike', async () => {
    const client = startWithin({}, [loudWord])
    await client.initialize(accepting(...offered))
    client.open(uri, burning)
    const start = { line: 10, character: before }
    const end = { line: 10, character: before + 4 }
    client.change(uri, 2, [
      { range: { start, end }, text: '🔥 LOUD' },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\r\n' },
    ])
    const [diagnostic] = await client.pull(uri)
    const shift = spoken === 'utf-8' ? 5 : 3
    expect(diagnostic?.range.start).toEqual({ line: 11, character: before + shift })
  })
})

test('a change beyond the end of a line or text stops there', async () => {
  const client = startWithin({}, [loudWord])
  await client.initialize(capable)
  client.open(uri, `${outOfOrder}x`)
  client.change(uri, 2, [
    { range: { start: { line: 0, character: 999 }, end: { line: 0, character: 999 } }, text: '!' },
    {
      range: { start: { line: 999, character: 0 }, end: { line: 999, character: 9 } },
      text: 'LOUD',
    },
  ])
  const [diagnostic] = await client.pull(uri)
  expect(diagnostic?.range.start).toEqual({ line: 20, character: 1 })
})

test.each([
  ['file:///home/ana/a%20b.md', '/home/ana/a b.md'],
  ['file:///c%3A/Incidents/a.md', 'c:/Incidents/a.md'],
  ['file:///C:/Incidents/a.md', 'c:/Incidents/a.md'],
  ['file://server/share/a.md', '//server/share/a.md'],
  ['untitled:Untitled-1', 'untitled:///Untitled-1'],
  ['vscode-vfs://github/owner/repo/a.md', 'vscode-vfs://github/owner/repo/a.md'],
])('%s is known as %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path)
})

test.each([
  'file:///home/ana/a%20b.md',
  'file:///c%3A/Incidents/a.md',
  'file://server/share/a.md',
  'vscode-vfs://github/owner/repo/a.md',
])('%s can be found again', (uri) => {
  expect(uriOf(pathOf(uri))).toBe(uri)
})
