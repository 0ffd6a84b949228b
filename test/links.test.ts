import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkPathOf } from '../server/postmortem/links/link-path.ts'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'
import { reviewText } from './caret-notation.ts'
import { startWithin } from './server-client.ts'
import { pulling } from './server-fixtures.ts'

describe('a relative link leads to a path of the kind the document has', () => {
  test.each([
    ['postmortems/a.md', 'b.md', 'postmortems/b.md'],
    ['postmortems/a.md', './images/b%20c.png?raw=1', 'postmortems/images/b c.png'],
    ['/home/jo/a.md', '../b.md#impact', '/home/b.md'],
    ['c:/work/a.md', 'b.md', 'c:/work/b.md'],
    ['a.md', '../b.md', '../b.md'],
  ])('%s to %s', (path, url, target) => {
    expect(linkPathOf(path, url)).toBe(target)
  })

  test.each([
    'https://example.org/b.md',
    'mailto:jo@example.org',
    '/b.md',
    '#impact',
    '../',
    'runbooks',
    'b.html',
    'example.org',
    '{{ site.url }}/b.md',
    '{% link _posts/b.md %}',
    '<%= path %>/b.md',
    '%zz.md',
  ])('%s leads elsewhere', (url) => {
    expect(linkPathOf('a.md', url)).toBeUndefined()
  })
})

describe('links are read as their author wrote them', () => {
  const read = (text: string) => reviewText(text, { rules: [], lenses: [] }).postmortem

  test('in text, tables and items, with images; not in code and quotes', () => {
    const text =
      '[a](a.md)\n\n- ![b](b.png)\n\n| [c](c.md) |\n| - |\n\n> [d](d.md)\n\n`[e](e.md)`\n'
    expect(read(text).links.map(({ url, isImage }) => [url, isImage])).toEqual([
      ['a.md', false],
      ['b.png', true],
      ['c.md', false],
    ])
  })

  test.each([
    ['a footnote defined in a paragraph', 'It fell[^1].\n\n[^1]: by half\n'],
    ['a reference in other letters', 'as the [graph][Lag] shows\n\n[lag]: x.png\n'],
    ['tags of a task', '- [Infra][P1] raise it\n'],
    ['a log', 'It said [2026-01-01][WARN] first\n'],
    ['an index', 'where pool[first][second] is null\n'],
  ])('%s is no open reference', (_, text) => {
    expect(read(text).openReferences).toEqual([])
  })
})

const shown = postmortem('![lag](images/lag.png) ![pool](images/pool.png)\n')

test('the editor asks the file system for the files that a document links to', async () => {
  const files = { '/incidents/images': '', '/incidents/images/lag.png': '' }
  const client = startWithin(files)
  await client.initialize(pulling as never)
  client.open('file:///incidents/pm.md', shown)
  const found = await client.pull('file:///incidents/pm.md')
  expect(found.filter(({ code }) => code === 'link-broken').map(({ message }) => message)).toEqual([
    'There is no file “images/pool.png”.',
  ])
})

describe('the command line', () => {
  let cli: Cli
  beforeAll(async () => {
    cli = await buildCli({ standIns: false })
  })
  afterAll(() => cli.remove())

  test('asks it too', () => {
    const folder = folderOf({ 'pm.md': shown, 'images/lag.png': '' })
    const { stdout } = cli(['pm.md'], { folder })
    expect(stdout).toContain('There is no file “images/pool.png”.')
    expect(stdout).not.toContain('“images/lag.png”')
  })
})
