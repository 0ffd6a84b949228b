import { describe, expect, test } from 'vitest'
import { matchesOf } from '../server/memory/matches-of.ts'
import { growOlder, remember } from '../server/memory/remember.ts'

describe('remembering', () => {
  test('works once for a text that comes again', () => {
    const looked: string[] = []
    const length = remember((text) => {
      looked.push(text)
      return text.length
    })
    expect(['14:02', 'Alert', '14:02'].map(length)).toEqual([5, 5, 5])
    expect(looked).toEqual(['14:02', 'Alert'])
  })

  test('remembers that there is no answer', () => {
    let count = 0
    const nothing = remember(() => {
      count++
      return undefined
    })
    nothing('text')
    nothing('text')
    expect(count).toBe(1)
  })

  test('forgets what was not asked for since a long time, and keeps what was', () => {
    const looked: string[] = []
    const first = remember((text) => {
      looked.push(text)
      return text.slice(0, 8)
    })
    const long = Array.from({ length: 8 }, (_, at) => `${at}`.padEnd(500_000, 'x'))
    for (const text of long) {
      first(text)
      first('asked for')
    }
    looked.length = 0
    first('asked for')
    expect(first(long[0] as string)).toBe('0xxxxxxx')
    expect(looked).toEqual([long[0]])
  })

  test('forgets what was not asked for while it grew older twice', () => {
    const looked: string[] = []
    const length = remember((text) => {
      looked.push(text)
      return text.length
    })
    for (const text of ['14:02', 'Alert']) length(text)
    growOlder()
    length('Alert')
    growOlder()
    for (const text of ['14:02', 'Alert']) length(text)
    expect(looked).toEqual(['14:02', 'Alert', '14:02'])
  })
})

test('every match of a pattern, as matchAll has them, empty ones too', () => {
  for (const [pattern, text] of [
    [/\d+/g, '1 22 333'],
    [/x*/g, 'axxb'],
    [/(?:)/gu, 'a😀b'],
    [/a/g, ''],
  ] as const)
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)])
})
