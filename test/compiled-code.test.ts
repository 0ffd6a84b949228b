import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKept, writeKept } from '../server/cli/compiled-code.ts'
import { folderOf } from './built-cli.ts'

const run = (folders: readonly string[], code: string) =>
  writeKept({ folders, name: 'a', known: readKept(folders, 'a'), compile: () => Buffer.from(code) })
const kept = (folders: readonly string[]) => String(readKept(folders, 'a')?.code)

describe('compiled code', () => {
  test('is kept in the first folder that can be written in', () => {
    const root = folderOf({ 'taken/.compiled': '', 'elsewhere.txt': '' })
    const folders = [join(root, 'taken', '.compiled'), join(root, 'home', 'compiled')]
    run(folders, 'code')
    expect(kept(folders)).toBe('code')
    expect(readdirSync(join(root, 'home', 'compiled'))).toEqual(['a'])
  })

  test('is gathered from a few runs and then left alone', () => {
    const folders = [folderOf({})]
    for (const code of ['some', 'something more', 'some', 'more', 'more and more and more']) {
      run(folders, code)
    }
    expect(kept(folders)).toBe('something more')
  })

  test('is not kept where nothing can be written, and nothing fails', () => {
    const folders = [join(folderOf({ taken: '' }), 'taken', 'compiled')]
    run(folders, 'code')
    expect(readKept(folders, 'a')).toBeUndefined()
  })

  test('of other versions goes when there is much of it, the oldest first', () => {
    const folder = folderOf({})
    for (let at = 1; at <= 20; at++) {
      writeFileSync(join(folder, `old-${at}`), '')
      utimesSync(join(folder, `old-${at}`), at, at)
    }
    run([folder], 'code')
    const names = readdirSync(folder)
    expect(names).toHaveLength(16)
    expect(names).toEqual(expect.arrayContaining(['a', 'old-20', 'old-6']))
  })
})
