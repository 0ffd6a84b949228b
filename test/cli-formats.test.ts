import { beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf } from './built-cli.ts'

let cli: Cli

beforeAll(async () => {
  cli = await buildCli({ standIns: true })
  return cli.remove
})

const files = { 'a b.md': '# 🔥 teh\r\n\r\nan odd\r\n', 'c.md': 'fine\n', 'd.md': 'forbidden' }

const misspelt = {
  line: 1,
  column: 6,
  endLine: 1,
  endColumn: 9,
  id: 'word-misspelt',
  kind: 'problem',
  severity: 'warning',
  message: '“teh” is misspelt.',
  fixes: [
    {
      title: 'Spell it right',
      safe: true,
      edits: [{ line: 1, column: 6, endLine: 1, endColumn: 9, newText: 'the' }],
    },
  ],
}

describe('json', () => {
  test('is one array of files', () => {
    const { status, stdout } = report('json', files)
    const [first, second, third] = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(first.file).toBe('a b.md')
    expect(first.findings[0]).toEqual(misspelt)
    expect(second).toEqual({ file: 'c.md', findings: [] })
    expect(third.findings).toMatchObject([{ id: 'word-forbidden', severity: 'error' }])
  })

  test('is one file in a line', () => {
    const lines = report('jsonl', files).stdout.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(report('json', files).stdout))
  })
})

describe('github', () => {
  test('is one workflow command for each finding', () => {
    expect(report('github', files).stdout.split('\n')).toEqual([
      '::warning file=a b.md,line=1,endLine=1,col=6,endColumn=9,title=word-misspelt::“teh” is misspelt.',
      '::notice file=a b.md,line=3,endLine=3,col=4,endColumn=7,title=word-odd::“odd” is odd: 100%25, really.',
      '::error file=d.md,line=1,endLine=1,col=1,endColumn=10,title=word-forbidden::“forbidden” is forbidden.',
      '',
    ])
  })

  test('escapes what would end a property', () => {
    const { stdout } = report('github', { 'a,b:c%.md': 'teh' })
    expect(stdout).toContain('file=a%2Cb%3Ac%25.md,line=1,')
  })
})

describe('sarif', () => {
  test('is a log of one run with its rules', () => {
    const log = JSON.parse(report('sarif', files).stdout)
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') })
    expect(log.runs).toHaveLength(1)
    const [{ tool, columnKind, invocations }] = log.runs
    expect(columnKind).toBe('utf16CodeUnits')
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
    expect(tool.driver.name).toBe('postmortem-lint')
    expect(tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/)
    expect(tool.driver.rules.find(({ id }: { id: string }) => id === 'word-misspelt')).toEqual({
      id: 'word-misspelt',
      shortDescription: { text: 'No word is of the kind word-misspelt' },
      fullDescription: { text: 'It makes tests short.' },
      help: { text: 'It makes tests short.' },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['problem'] },
    })
  })

  test('places results, fixes and related places', () => {
    const { tool, results } = JSON.parse(report('sarif', files).stdout).runs[0]
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const [warning, note, error] = results
    expect([warning.level, note.level, error.level]).toEqual(['warning', 'note', 'error'])
    const artifactLocation = { uri: 'a%20b.md' }
    const region = { startLine: 1, startColumn: 6, endLine: 1, endColumn: 9 }
    expect(warning.locations).toEqual([{ physicalLocation: { artifactLocation, region } }])
    expect(warning.fixes).toEqual([
      {
        description: { text: 'Spell it right' },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [{ deletedRegion: region, insertedContent: { text: 'the' } }],
          },
        ],
      },
    ])
    expect(note.relatedLocations).toMatchObject([
      { id: 0, message: { text: 'The document begins here.' } },
    ])
  })

  test('keeps fingerprints where lines are added above', () => {
    const fingerprints = (text: string) =>
      JSON.parse(report('sarif', { 'a.md': text }).stdout).runs[0].results.map(
        ({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints,
      )
    const before = fingerprints('teh odd teh\n')
    expect(new Set(before.map((one: object) => JSON.stringify(one))).size).toBe(3)
    expect(fingerprints('more\n\nteh odd teh\n')).toEqual(before)
  })

  test('says what went wrong with the run', () => {
    const folder = folderOf({ 'a.md': 'teh' })
    const { status, stdout } = cli(['--format', 'sarif', 'a.md', 'b.md'], { folder })
    expect(status).toBe(2)
    const [{ invocations, results }] = JSON.parse(stdout).runs
    expect(results).toHaveLength(1)
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: expect.stringContaining('b.md: there is no such') } },
        ],
      },
    ])
  })

  test('names a file outside the folder by its full address', () => {
    const folder = folderOf({ 'a.md': 'teh', 'sub/x': '' })
    const words = ['--format', 'sarif', '../a.md']
    const { results } = JSON.parse(cli(words, { folder: `${folder}/sub` }).stdout).runs[0]
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      `file://${folder}/a.md`,
    )
  })
})

function report(format: string, contents: Readonly<Record<string, string>>) {
  const folder = folderOf(contents)
  return cli(['--format', format, ...Object.keys(contents)], { folder })
}
