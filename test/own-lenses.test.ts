import { beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf } from './built-cli.ts'

let cli: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: false })
  return () => cli.remove()
})

const coldCache = `id: cold-cache
title: What a cold cache costs
why: A cache that was emptied sends its whole load to what stands behind it.
about: fault
signs:
  - when:
      kind: sentence
      words: cache, caches
      beside: [emptied, flush*, purged]
    questions:
      - id: load
        ask: "“{quote}”: what load falls on the store behind it, and for how long?"
        answeredBy:
          - words: warm*
            beside: minutes
examples:
  - title: It asks
    text: |
      # Slow pages

      ## Summary

      The page cache was flushed at the start of the sale.
               ^^^^^ info* cold-cache: “The page cache was flushed at the start of the sale”: what load falls on the store behind it, and for how long?
  - title: The author has told
    text: |
      # Slow pages

      ## Summary

      The page cache was flushed at the start of the sale, and took forty minutes to warm.
`

const document = `# Postmortem: slow pages

## Summary

On the day of the sale the page cache was flushed, and every page was slow.
`

const folderWith = (lens: string, config = 'lenses: [./lenses/*.yml]\n') =>
  folderOf({ 'pm.md': document, '.postmortem-lint.yml': config, 'lenses/cold-cache.yml': lens })

describe("a team's own lenses", () => {
  test('ask from files beside the configuration', () => {
    const { status, stdout } = cli(['pm.md'], { folder: folderWith(coldCache) })
    expect(status).toBe(0)
    expect(stdout).toContain(
      'what load falls on the store behind it, and for how long?  cold-cache',
    )
  })

  test('ask where they are written out in the configuration', () => {
    const inline = `lenses:\n  - ${coldCache.replaceAll('\n', '\n    ').trimEnd()}\n`
    const { stdout, stderr } = cli(['pm.md'], { folder: folderWith('', inline) })
    expect(stderr).toBe('')
    expect(stdout).toContain('cold-cache')
  })

  test('are switched off and suppressed as all others are', () => {
    const config = 'lenses: [./lenses/cold-cache.yml]\nrules: {cold-cache: off}\n'
    const off = cli(['pm.md'], { folder: folderWith(coldCache, config) })
    expect([off.stderr, off.stdout]).toEqual(['', expect.not.stringContaining('cold-cache')])
    const comment = '<!-- postmortem-lint-disable-next-line cold-cache: known to all -->\n'
    const folder = folderOf({
      'pm.md': document.replace('On the', `${comment}On the`),
      '.postmortem-lint.yml': 'lenses: [./lenses/*.yml]\n',
      'lenses/cold-cache.yml': coldCache,
    })
    expect(cli(['pm.md'], { folder }).stdout).not.toContain('cold-cache')
  })

  test('are no leave for names that nothing has', () => {
    const config = 'lenses: [./lenses/cold-cache.yml]\nrules: {cold-cash: off}\n'
    const { status, stderr } = cli(['pm.md'], { folder: folderWith(coldCache, config) })
    expect([status, stderr]).toEqual([2, expect.stringContaining('`cold-cash` is no rule or lens')])
  })

  test('are listed before those that come with the tool', () => {
    const { stdout } = cli(['lenses', 'list'], { folder: folderWith(coldCache) })
    expect(stdout).toMatch(
      /^cold-cache +fault +What a cold cache costs {2}lenses\/cold-cache\.yml:1\n/,
    )
    expect(stdout).toMatch(/\nrollback +fault {3}/)
  })
})

describe('lenses test', () => {
  const run = (lens: string) => cli(['lenses', 'test'], { folder: folderWith(lens) })

  test('runs the examples', () => {
    const { status, stdout, stderr } = run(coldCache)
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain('1 lens, 2 examples: all as they are drawn')
  })

  test('shows where one is found otherwise', () => {
    const { status, stdout } = run(coldCache.replace('warm*', 'thaw*'))
    expect(status).toBe(1)
    expect(stdout).toContain('lenses/cold-cache.yml:1: cold-cache: “The author has told” is found')
    expect(stdout).toMatch(/\n\+ +\^+ info\* cold-cache: /)
  })

  test('asks for an example that asks and one that is silent', () => {
    const { status, stdout } = run(coldCache.slice(0, coldCache.indexOf('examples:')))
    expect(status).toBe(1)
    expect(stdout).toContain('cold-cache has no example in which it asks.')
    expect(stdout).toContain('cold-cache has no example in which it is silent.')
  })

  test('says what to write where there is none, and what it takes', () => {
    const none = cli(['lenses', 'test'], { folder: folderOf({}) })
    expect([none.status, none.stderr]).toEqual([0, expect.stringContaining('no lens of your own')])
    expect(cli(['lenses'], { folder: folderOf({}) }).status).toBe(2)
  })
})

describe('a broken lens is told with its place, and the others stand', () => {
  test.each([
    [
      '(fail|break)+.*',
      9,
      'phrases are words',
      coldCache.replace('[emptied,', '["(fail|break)+.*",'),
    ],
    [
      'a kind',
      7,
      '`kind` is sentence, repeat',
      coldCache.replace('kind: sentence', 'kind: regexp'),
    ],
    [
      'a field',
      8,
      '`wrods` is no part of `sentence`',
      coldCache.replace('words: cache', 'wrods: cache'),
    ],
    ['no why', 1, 'A lens needs its `why`', coldCache.replace(/why: .*\n/, '')],
    [
      'an id',
      1,
      '`rollback` is the name of another',
      coldCache.replace('id: cold-cache', 'id: rollback'),
    ],
    ['an about', 4, '`about` is fault', coldCache.replace('about: fault', 'about: money')],
    ['a fact', 12, '`cache` is no fact of a place', coldCache.replace('{quote}', '{cache}')],
    ['no fact', 12, 'A question speaks of its place', coldCache.replace('“{quote}”: ', '')],
    ['no YAML', 1, 'This is no valid YAML', 'id: a\n  b: [\n'],
  ])('%s', (_, line, message, lens) => {
    const { status, stdout, stderr } = cli(['pm.md'], {
      folder: folderOf({
        'pm.md': document.replace('day of', 'day of the restarts that did not help and of'),
        '.postmortem-lint.yml': 'lenses: [./lenses/*.yml]\n',
        'lenses/broken.yml': lens,
        'lenses/sound.yml': coldCache.replaceAll('cold-cache', 'cool-cache'),
      }),
    })
    expect(status).toBe(2)
    expect(stderr).toMatch(new RegExp(`^lenses/broken\\.yml:${line}:\\d+: `))
    expect(stderr).toContain(message)
    expect(stdout).toContain('cool-cache')
  })

  test('a file that is not there', () => {
    const { stderr } = cli(['pm.md'], { folder: folderWith(coldCache, 'lenses: [./lens/*.yml]\n') })
    expect(stderr).toMatch(/^\.postmortem-lint\.yml:1:10: There is no file at `\.\/lens\/\*\.yml`/)
  })
})
