import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await buildCli({ standIns: false })
})
afterAll(() => cli.remove())

const cacheOf = (folder: string) => join(folder, '.postmortem-lint-cache')
const check = (folder: string, ...words: string[]) =>
  cli(['check', '--cache', '--today=2024-03-05', '--format=jsonl', ...words], { folder })
const checkAnew = (folder: string, ...words: string[]) =>
  cli(['check', '--today=2024-03-05', '--format=jsonl', ...words], { folder })

const settings = 'rules:\n  section-missing: error\n'

function folderOfTwo(): string {
  return folderOf({
    'docs/outage.md': postmortem('What to do is in [the runbook](runbook.md).\n'),
    'docs/notes.md': '# Notes\n\nNothing broke.\n',
  })
}

describe('--cache', () => {
  test('changes nothing that is said, whether the cache is new or known', () => {
    const folder = folderOfTwo()
    const plain = checkAnew(folder)
    expect(plain.stdout).toContain('outage.md')
    expect(check(folder)).toEqual(plain)
    expect(check(folder)).toEqual(plain)
    expect(check(folder, 'docs/notes.md')).toEqual(checkAnew(folder, 'docs/notes.md'))
  })

  test('remembers what was said: a line that is damaged is passed over', () => {
    const folder = folderOfTwo()
    const first = check(folder)
    const kept = readFileSync(cacheOf(folder), 'utf8')
    expect(kept).toContain('action-overdue')
    writeFileSync(cacheOf(folder), kept.replace('action-overdue', 'action-in-time'))
    expect(check(folder)).toEqual(first)
  })

  test.each<[string, (folder: string) => void]>([
    [
      'the text',
      (folder) => writeFileSync(join(folder, 'docs/outage.md'), postmortem('- 13:58 x\n')),
    ],
    ['the settings', (folder) => writeFileSync(join(folder, '.postmortem-lint.yml'), settings)],
    ['a file it links to', (folder) => writeFileSync(join(folder, 'docs/runbook.md'), '# Runbook')],
  ])('judges anew where this changed: %s', (_, change) => {
    const folder = folderOfTwo()
    check(folder)
    change(folder)
    expect(check(folder)).toEqual(checkAnew(folder))
  })

  test('judges anew on another day', () => {
    const folder = folderOfTwo()
    check(folder)
    const later = '--today=2025-01-01'
    expect(cli(['check', '--cache', later], { folder })).toEqual(cli(['check', later], { folder }))
  })

  test('keeps what a fix wrote out of it', () => {
    const folder = folderOf({ 'outage.md': postmortem('- 2024-02-20 15:10 UTC: Closed.\n') })
    check(folder)
    check(folder, '--fix')
    expect(check(folder)).toEqual(checkAnew(folder))
  })

  test.each([
    ['empty', ''],
    ['of another program', '{"files": {}}\n\t\t\n'],
    ['binary', '\u0000\u0001\ufffd'],
  ])('passes over a cache that is %s', (_, text) => {
    const folder = folderOfTwo()
    writeFileSync(cacheOf(folder), text)
    expect(check(folder)).toEqual(checkAnew(folder))
  })

  test('runs without one where it cannot be written', () => {
    const folder = folderOf({ 'outage.md': postmortem(), 'taken/file': '' })
    expect(check(folder, '--cache-location=taken')).toEqual(checkAnew(folder))
  })

  test('forgets files that are gone, and keeps those that were not looked at', () => {
    const folder = folderOfTwo()
    check(folder)
    rmSync(join(folder, 'docs/notes.md'))
    utimesSync(join(folder, 'docs/outage.md'), new Date(0), new Date(0))
    const before = readFileSync(cacheOf(folder), 'utf8')
    check(folder)
    const after = readFileSync(cacheOf(folder), 'utf8')
    expect(before).toContain('notes.md')
    expect(after).not.toContain('notes.md')
    expect(before).toContain(after.trim())
  })
})
