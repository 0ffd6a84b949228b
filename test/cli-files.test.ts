import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'

let cli: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: true })
  return cli.remove
})

const files = {
  '.git/HEAD': '',
  '.git/notes.md': postmortem(),
  '.gitignore': 'build/\n*.draft.md\n',
  'node_modules/pkg/pm.md': postmortem(),
  'build/pm.md': postmortem(),
  'docs/one.md': postmortem(),
  'docs/two.markdown': postmortem(),
  'docs/three.MDX': postmortem(),
  'docs/four.draft.md': postmortem(),
  'docs/five.txt': postmortem(),
  'docs/.gitignore': '!wanted.draft.md\n',
  'docs/wanted.draft.md': postmortem(),
  'docs/notes.md': '# Notes\n',
  '.hidden/six.md': postmortem(),
}

describe('files are chosen', () => {
  test.each<[string[], string[]]>([
    [
      [],
      [
        '.hidden/six.md',
        'docs/one.md',
        'docs/three.MDX',
        'docs/two.markdown',
        'docs/wanted.draft.md',
      ],
    ],
    [['docs'], ['docs/one.md', 'docs/three.MDX', 'docs/two.markdown', 'docs/wanted.draft.md']],
    [
      ['./docs/../docs/', 'docs/one.md'],
      ['docs/one.md', 'docs/three.MDX', 'docs/two.markdown', 'docs/wanted.draft.md'],
    ],
    [['docs/*.md'], ['docs/one.md', 'docs/wanted.draft.md']],
    [['**/*.{md,mdx}'], ['.hidden/six.md', 'docs/one.md', 'docs/wanted.draft.md']],
    [['*/o*'], ['docs/one.md']],
    [['*/*.txt'], ['docs/five.txt']],
    [['docs/notes.md'], ['docs/notes.md']],
    [['docs/five.txt'], ['docs/five.txt']],
    [['docs/four.draft.md', 'docs/one.md'], ['docs/one.md']],
    [['node_modules/pkg/pm.md', 'build', 'docs/one.md'], ['docs/one.md']],
    [['--no-ignore', 'docs/four.draft.md'], ['docs/four.draft.md']],
    [
      ['--no-ignore', 'build', 'node_modules/pkg'],
      ['build/pm.md', 'node_modules/pkg/pm.md'],
    ],
    [['--', 'docs/one.md'], ['docs/one.md']],
    [['check', 'docs/one.md'], ['docs/one.md']],
  ])('by %j', (words, expected) => {
    expect(judged(folderOf(files), words)).toEqual(expected)
  })

  test('by the configuration, which says what is a postmortem', () => {
    const folder = folderOf({
      '.postmortem-lint.yml': 'files: [pm]\nignores: ["**/template.md"]',
      'pm/notes.md': '# Notes\n',
      'pm/template.md': postmortem(),
      'docs/one.md': postmortem(),
    })
    expect(judged(folder, [])).toEqual(['pm/notes.md'])
    expect(judged(folder, ['docs/one.md', 'pm/template.md'])).toEqual(['docs/one.md'])
  })

  test('from elsewhere, with paths as people see them', () => {
    const folder = folderOf(files)
    expect(judged(join(folder, 'build'), ['../docs/one.md'])).toEqual(['../docs/one.md'])
    expect(judged('/', [join(folder, 'docs/one.md')])).toEqual([join(folder, 'docs/one.md')])
    expect(judged('/', [join(folder, 'docs/o*.md')])).toEqual([join(folder, 'docs/one.md')])
  })

  test('by a name that reads like a pattern', () => {
    const folder = folderOf({ 'a[1].md': 'fine', 'a1.md': 'fine' })
    expect(judged(folder, ['a[1].md'])).toEqual(['a[1].md'])
  })

  test('through links to files but not to folders', () => {
    const folder = folderOf({ 'docs/one.md': postmortem() })
    symlinkSync('one.md', join(folder, 'docs/link.md'))
    symlinkSync('nowhere.md', join(folder, 'docs/broken.md'))
    symlinkSync('..', join(folder, 'docs/loop'))
    expect(judged(folder, ['.'])).toEqual(['docs/link.md', 'docs/one.md'])
  })
})

test('ignored files that are named are skipped with a word', () => {
  const folder = folderOf(files)
  expect(cli(['docs/four.draft.md'], { folder })).toEqual({
    status: 0,
    stdout: '',
    stderr:
      'postmortem-lint: nothing to judge: docs/four.draft.md: Not judged: .gitignore excludes it.\n',
  })
})

test.skipIf(process.getuid?.() === 0)('a folder that cannot be read is complained of', () => {
  const folder = folderOf({ 'docs/one.md': postmortem(), 'locked/two.md': postmortem() })
  chmodSync(join(folder, 'locked'), 0)
  const { status, stdout, stderr } = cli([], { folder })
  chmodSync(join(folder, 'locked'), 0o755)
  expect([status, stderr]).toEqual([
    2,
    'postmortem-lint: locked: permission denied; change the permissions or leave it out\n',
  ])
  expect(stdout).toContain('1 file judged')
})

function judged(folder: string, words: readonly string[]): string[] {
  const { stdout } = cli(['--format', 'jsonl', ...words], { folder })
  const lines = stdout.split('\n').filter((line) => line)
  return lines.map((line) => JSON.parse(line).file)
}
