import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unifiedDiff } from '../server/cli/unified-diff.ts'
import { buildCli, type Cli, folderOf } from './built-cli.ts'

let cli: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: true })
  return cli.remove
})

describe('--fix', () => {
  test.each([
    ['LF', 'teh odd\nhte end\n', 'the odd\nthe end\n'],
    ['CRLF', 'teh odd\r\nhte end\r\n', 'the odd\r\nthe end\r\n'],
    ['mixed line ends', 'teh\r\nhte\nteh\r', 'the\r\nthe\nthe\r'],
    ['a byte order mark', '\uFEFFteh\n', '\uFEFFthe\n'],
    ['no final line feed', 'a\nteh', 'a\nthe'],
  ])('changes nothing but what it must: %s', (_, before, after) => {
    const folder = folderOf({ 'a.md': before })
    cli(['--fix', 'a.md'], { folder })
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
  })

  test('reports what is left, in the text as it is now', () => {
    const folder = folderOf({ 'a.md': 'teh end\nodd\n' })
    const { status, stdout } = cli(['--fix', 'a.md'], { folder })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^a\.md\n {2}2:1 {2}info/)
    expect(stdout).toMatch(/1 file judged: 1 suggestion\. 1 fix made\.\n$/)
  })

  test('keeps the mode, and leaves nothing beside the file', () => {
    const folder = folderOf({ 'a.md': 'teh' })
    chmodSync(join(folder, 'a.md'), 0o640)
    cli(['--fix', 'a.md'], { folder })
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test('writes through a link', () => {
    const folder = folderOf({ 'real/a.md': 'teh' })
    symlinkSync('real/a.md', join(folder, 'link.md'))
    cli(['--fix', 'link.md'], { folder })
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real/a.md'), 'utf8')).toBe('the')
  })

  test('does not touch a file that needs no fix', () => {
    const folder = folderOf({ 'a.md': 'odd' })
    const before = statSync(join(folder, 'a.md'))
    cli(['--fix', 'a.md'], { folder })
    expect(statSync(join(folder, 'a.md')).ino).toBe(before.ino)
  })

  test('ends where fixes never do', () => {
    const folder = folderOf({ 'a.md': 'endless' })
    expect(cli(['--fix', 'a.md'], { folder }).status).toBe(0)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('endlessly')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test.skipIf(process.getuid?.() === 0)('says where it cannot write', () => {
    const folder = folderOf({ 'a.md': 'teh' })
    chmodSync(join(folder, 'a.md'), 0o444)
    const { status, stdout, stderr } = cli(['--fix', 'a.md'], { folder })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^postmortem-lint: a\.md: this cannot be written: permission denied/)
    expect(stdout).toContain('word-misspelt')
  })

  test('cannot write to standard input', () => {
    const { status, stderr } = cli(['--fix', '-'], { input: 'teh' })
    expect([status, stderr]).toEqual([
      2,
      'postmortem-lint: --fix cannot write to standard input; --fix-dry-run prints a diff\n',
    ])
  })
})

describe('--fix-dry-run', () => {
  test('prints what would change, and writes nothing', () => {
    const folder = folderOf({ 'a.md': '1\n2\n3\n4\nteh end\n6\n', 'b.md': 'odd' })
    const { status, stdout, stderr } = cli(['--fix-dry-run', 'a.md', 'b.md'], { folder })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`\
--- a/a.md
+++ b/a.md
@@ -2,5 +2,5 @@
 2
 3
 4
-teh end
+the end
 6
`)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('teh')
  })

  test.each([
    ['LF', 'teh\n2\n3\n4\n5\n6\n7\n8\n9\nhte\nteh\n'],
    ['CRLF', '1\r\nteh\r\n3\r\n'],
    ['a byte order mark', '\uFEFFteh\n'],
    ['no final line feed', 'a\nteh'],
  ])('gives what git applies to the same end as --fix: %s', (_, before) => {
    const folder = folderOf({ 'a.md': before, 'b.md': before })
    const { stdout } = cli(['--fix-dry-run', 'a.md'], { folder })
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: stdout })
    cli(['--fix', 'b.md'], { folder })
    expect(readFileSync(join(folder, 'a.md'))).toEqual(readFileSync(join(folder, 'b.md')))
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).not.toBe(before)
  })
})

describe('a difference', () => {
  test('where lines come and go', () => {
    const before = { name: 'a', text: 'one\ntwo\nthree\n' }
    expect(unifiedDiff(before, { name: 'b', text: 'one\n2\n2a\nthree\n' })).toBe(
      '--- a\n+++ b\n@@ -1,3 +1,4 @@\n one\n-two\n+2\n+2a\n three\n',
    )
    expect(unifiedDiff(before, { name: 'b', text: 'one\ntwo\n' })).toBe(
      '--- a\n+++ b\n@@ -1,3 +1,2 @@\n one\n two\n-three\n',
    )
    expect(unifiedDiff({ name: 'a', text: '' }, { name: 'b', text: 'one' })).toBe(
      '--- a\n+++ b\n@@ -0,0 +1,1 @@\n+one\n\\ No newline at end of file\n',
    )
  })

  test('apart from others', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `${index}\n`)
    const text = lines.join('')
    const changed = text.replace('2\n3\n', 'two\nthree\n').replace('15\n', 'fifteen\n')
    expect(unifiedDiff({ name: 'a', text }, { name: 'b', text: changed })).toBe(`\
--- a
+++ b
@@ -1,7 +1,7 @@
 0
 1
-2
-3
+two
+three
 4
 5
 6
@@ -13,7 +13,7 @@
 12
 13
 14
-15
+fifteen
 16
 17
 18
`)
  })
})
