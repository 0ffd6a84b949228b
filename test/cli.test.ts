import { beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'

let cli: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: true })
  return cli.remove
})

describe('the exit status', () => {
  test.each<[string, string[], number]>([
    ['nothing found', ['fine.md'], 0],
    ['suggestions only', ['odd.md'], 0],
    ['warnings only', ['teh.md'], 0],
    ['as many warnings as allowed', ['--max-warnings', '1', 'teh.md'], 0],
    ['more warnings than allowed', ['--max-warnings', '0', 'teh.md'], 1],
    ['more warnings than allowed, unseen', ['--quiet', '--max-warnings=0', 'teh.md'], 1],
    ['an error', ['forbidden.md'], 1],
    ['an error and a missing file', ['forbidden.md', 'missing.md'], 2],
    ['an error and the wish for help', ['--help', 'forbidden.md'], 0],
  ])('after %s: %j', (_, words, status) => {
    const folder = folderOf({
      'fine.md': 'fine',
      'odd.md': 'odd',
      'teh.md': 'teh',
      'forbidden.md': 'forbidden',
    })
    expect(cli(words, { folder }).status).toBe(status)
  })

  test('says why where warnings are too many', () => {
    const folder = folderOf({ 'a.md': 'teh hte' })
    expect(cli(['--max-warnings', '1', 'a.md'], { folder }).stderr).toBe(
      'postmortem-lint: 2 warnings found, --max-warnings allows 1\n',
    )
  })

  test('is 0 with a word on standard error where nothing is to be judged', () => {
    const folder = folderOf({ 'docs/notes.md': '# Notes\n' })
    expect(cli([], { folder })).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(
        /^postmortem-lint: nothing to judge: docs\/notes\.md: Not judged: .*\n$/,
      ),
    })
    expect(cli(['--format', 'json'], { folder }).stdout).toBe('[]\n')
  })
})

describe('the text report', () => {
  test('groups by file and marks the place', () => {
    const folder = folderOf({
      'b.md': '# Notes\n\nThis is teh story.\n',
      'a.md': 'fine\n',
      'c.md': '\todd forbidden 漢字 forbidden\n',
    })
    const { stdout, stderr } = cli(['a.md', 'b.md', 'c.md'], { folder })
    expect(stderr).toBe('')
    expect(stdout).toBe(`\
b.md
  3:9  warning  “teh” is misspelt.  word-misspelt
       This is teh story.
               ^^^

c.md
  1:2   info   “odd” is odd: 100%, really.  word-odd
            odd forbidden 漢字 forbidden
            ^^^
        see 1:1  The document begins here.
  1:6   error  “forbidden” is forbidden.  word-forbidden
            odd forbidden 漢字 forbidden
                ^^^^^^^^^
  1:19  error  “forbidden” is forbidden.  word-forbidden
            odd forbidden 漢字 forbidden
                               ^^^^^^^^^

3 files judged: 2 errors, 1 warning, 1 suggestion. 1 can be fixed with --fix.
`)
  })

  test('shows only errors where asked to be quiet', () => {
    const folder = folderOf({ 'a.md': 'odd\nforbidden\n', 'b.md': 'teh\n' })
    expect(cli(['--quiet', 'a.md', 'b.md'], { folder }).stdout).toBe(`\
a.md
  2:1  error  “forbidden” is forbidden.  word-forbidden
       forbidden
       ^^^^^^^^^

2 files judged: 1 error.
`)
    expect(cli(['--quiet', 'b.md'], { folder }).stdout).toBe('1 file judged: no errors.\n')
  })

  test('counts lines and columns past a byte order mark and CRLF', () => {
    const folder = folderOf({ 'a.md': '\uFEFFteh\r\nan odd\r\n' })
    const { stdout } = cli(['a.md'], { folder })
    expect(stdout).toMatch(/^ {2}1:1 {2}warning/m)
    expect(stdout).toMatch(/^ {2}2:4 {2}info/m)
    expect(stdout).not.toMatch(/[\r\uFEFF]/)
  })

  test('lets no document steer the terminal', () => {
    const folder = folderOf({ 'a.md': '\u001b[2Jforbidden \u202E\n' })
    expect(cli(['a.md'], { folder }).stdout).toContain('\uFFFD[2Jforbidden \uFFFD\n')
  })

  test.each<[string[], Record<string, string>, boolean]>([
    [[], {}, false],
    [['--color'], {}, true],
    [['--color'], { NO_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { NO_COLOR: '1' }, false],
  ])('is coloured by %j and %j: %j', (words, env, coloured) => {
    const folder = folderOf({ 'a.md': 'forbidden' })
    const { stdout } = cli([...words, 'a.md'], { folder, env })
    expect(stdout.includes('\u001b[31merror\u001b[0m')).toBe(coloured)
  })
})

describe('what goes wrong is said in one line, and the rest is judged', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'this is UTF-16 text; save it as UTF-8'],
    [
      'binary',
      Uint8Array.of(0x89, 0x50, 0, 0),
      'this looks like a binary file; name Markdown files only',
    ],
    ['Latin-1', Uint8Array.of(0x41, 0xe9, 0x41), 'this is not UTF-8 text; save it as UTF-8'],
  ])('a file in %s', (_, content, message) => {
    const folder = folderOf({ 'a.md': content, 'b.md': 'teh' })
    const { status, stdout, stderr } = cli(['a.md', 'b.md'], { folder })
    expect([status, stderr]).toEqual([2, `postmortem-lint: a.md: ${message}\n`])
    expect(stdout).toContain('word-misspelt')
    expect(stdout).toContain('1 file judged: 1 warning.')
  })

  test('a missing file and a pattern without a match', () => {
    const folder = folderOf({ 'b.md': 'teh' })
    const { status, stdout, stderr } = cli(['missing.md', 'x/*.md', 'b.md'], { folder })
    expect(status).toBe(2)
    expect(stderr).toBe(
      'postmortem-lint: missing.md: there is no such file or folder; check the path\n' +
        'postmortem-lint: x/*.md: this pattern matches no file that is not ignored\n',
    )
    expect(stdout).toContain('word-misspelt')
  })

  test('a configuration, once however many files it is for', () => {
    const folder = folderOf({
      '.postmortem-lint.yml': 'rules:\n  word-od: off\n  word-misspelt: error\n',
      'a.md': 'odd',
      'b.md': 'teh',
    })
    const { status, stdout, stderr } = cli(['a.md', 'b.md'], { folder })
    expect([status, stderr]).toEqual([
      2,
      '.postmortem-lint.yml:2:3: `word-od` is no rule or lens; did you mean `word-odd`?\n',
    ])
    expect(stdout).toContain('1:1  error  “teh” is misspelt.')
  })

  test('a rule that breaks down', () => {
    const folder = folderOf({ 'a.md': 'kaboom teh' })
    const { status, stdout, stderr } = cli(['a.md'], { folder })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^postmortem-lint: a\.md: word-explosive broke down .*boom.* bug .*\n$/)
    expect(stdout).toContain('word-misspelt')
  })
})

describe('standard input', () => {
  test('is judged as if named', () => {
    expect(cli(['-'], { input: '\uFEFFteh' }).stdout).toMatch(/^<stdin>\n {2}1:1 {2}warning/)
  })

  test('goes by the name it is given', () => {
    const folder = folderOf({ 'docs/.postmortem-lint.yml': 'rules: {word-misspelt: error}' })
    const words = ['--stdin-filename', 'docs/a.md', '-']
    const { status, stdout } = cli(words, { folder, input: 'teh' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^docs\/a\.md\n {2}1:1 {2}error/)
  })

  test('is skipped where its name is ignored', () => {
    const folder = folderOf({ '.gitignore': 'a.md' })
    const words = ['--stdin-filename', 'a.md', '-']
    expect(cli(words, { folder, input: 'forbidden' })).toMatchObject({ status: 0, stdout: '' })
    expect(cli([...words, '--no-ignore'], { folder, input: 'forbidden' }).status).toBe(1)
  })

  test('that is no text is complained of', () => {
    expect(cli(['-'], { input: Uint8Array.of(0xff, 0x41) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'postmortem-lint: standard input: this is not UTF-8 text; save it as UTF-8\n',
    })
  })
})

test('the same run gives the same bytes, whatever the order of the paths', () => {
  const files = { 'b.md': postmortem('teh'), 'a.md': postmortem('odd'), 'c/d.md': postmortem() }
  const folder = folderOf(files)
  const first = cli(['b.md', 'c', 'a.md', 'b.md'], { folder }).stdout
  expect(cli(['.'], { folder }).stdout).toBe(first)
  expect(first.indexOf('a.md')).toBeLessThan(first.indexOf('b.md'))
})
