import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../server/config/config.ts'
import { readConfig } from '../server/config/read-config.ts'

const knownIds = ['timeline-out-of-order', 'section-missing', 'detection-gap']

describe('a configuration is read', () => {
  test('with every setting', () => {
    const { config, problems } = read(`
files: [postmortems/**/*.md, ./incidents/]
ignores:
  - postmortems/template.md
rules:
  timeline-out-of-order: warning
  detection-gap: off
sections:
  required: [summary, causes, summary]
timezone: Europe/Berlin
language: de
aliases:
  timeline: [Ablauf, Chronologie]
template: howie
`)
    expect(problems).toEqual([])
    expect(config).toEqual({
      files: ['postmortems/**/*.md', 'incidents/'],
      ignores: ['postmortems/template.md'],
      rules: { 'timeline-out-of-order': 'warning', 'detection-gap': 'off' },
      requiredSections: [
        { id: 'summary', metBy: ['summary'] },
        { id: 'causes', metBy: ['root-cause', 'trigger'] },
      ],
      timeZone: 'Europe/Berlin',
      language: 'de',
      aliases: { timeline: ['Ablauf', 'Chronologie'] },
    })
  })

  test.each(['', '# nothing but a comment\n', '\uFEFF', 'rules:\nfiles:\ntimezone:\n', '---\n'])(
    'as the default where nothing is set: %j',
    (text) => {
      expect(read(text)).toEqual({ config: defaultConfig, problems: [] })
    },
  )

  test.each(['UTC', '+01:00', "'-09:30'", 'America/Argentina/Buenos_Aires'])(
    'with the time zone %s',
    (zone) => {
      const { config, problems } = read(`timezone: ${zone}`)
      expect(problems).toEqual([])
      expect(config.timeZone).toBe(zone.replaceAll("'", ''))
    },
  )

  test('through anchors and aliases', () => {
    const { config, problems } = read('files: &here [a/*.md]\nignores: *here\n')
    expect(problems).toEqual([])
    expect(config.ignores).toEqual(['a/*.md'])
  })
})

describe('what is wrong is a problem with its place', () => {
  test.each([
    ['rulse: {}', '1:1-6 `rulse` is no setting; did you mean `rules`?'],
    ['colour: red', /^1:1-7 `colour` is no setting; there are files, ignores, /],
    [
      'rules:\n  timeline-out-of-ordr: error',
      '2:3-23 `timeline-out-of-ordr` is no rule or lens; did you mean `timeline-out-of-order`?',
    ],
    [
      'rules:\n  spelling: error',
      '2:3-11 `spelling` is no rule or lens; `postmortem-lint rules` lists them all.',
    ],
    [
      'rules:\r\n  section-missing: loud\r\n',
      '2:20-24 A rule is set to off, error, warning, info or hint.',
    ],
    ['rules:\n  section-missing:', '2:3-18 A rule is set to off, error, warning, info or hint.'],
    [
      'rules: [section-missing]',
      '1:8-25 Expected here: one line per rule, such as `section-missing: off`.',
    ],
    ['files: docs/*.md', '1:8-17 `files` takes a list of globs, such as `- postmortems/**/*.md`.'],
    [
      'files: [a.md, {b: c}]',
      '1:15-21 `files` takes a list of globs, such as `- postmortems/**/*.md`.',
    ],
    ['files: ["!a.md"]', '1:9-16 A glob cannot begin with `!`; what is left out is in `ignores`.'],
    ['ignores: [../a.md]', '1:11-18 Globs start at the folder of this file and stay within it.'],
    ['ignores: [C:/a.md]', '1:11-18 Globs start at the folder of this file and stay within it.'],
    ['ignores: [docs\\a.md]', '1:11-20 Globs are written with forward slashes, on Windows too.'],
    ['sections: {required: [sumary]}', '1:23-29 `sumary` is no section; did you mean `summary`?'],
    [
      'sections: {requierd: []}',
      '1:12-20 `requierd` is no setting of `sections`; did you mean `required`?',
    ],
    [
      'timezone: CEST',
      '1:11-15 `CEST` is no time zone; write UTC, an offset such as +01:00, or a name such as Europe/Berlin.',
    ],
    [
      'timezone: +0100',
      '1:11-16 `+0100` is no time zone; write UTC, an offset such as +01:00, or a name such as Europe/Berlin.',
    ],
    [
      'language: German',
      '1:11-17 `German` is no language; write en, ja, or another code of two letters.',
    ],
    ['aliases: {timelin: [Ablauf]}', '1:11-18 `timelin` is no section; did you mean `timeline`?'],
    ['rules: {timeline-out: off}', /did you mean `timeline-out-of-order`\?$/],
    ['aliases: {timeline: []}', '1:21-23 Expected here: headings.'],
    ['- files', /^1:1-8 Expected here: settings: files, ignores, /],
  ])('%j', (text, problem) => {
    const said = typeof problem === 'string' ? problem : expect.stringMatching(problem)
    expect(read(text).problems.map(draw)).toEqual([said])
  })

  test('and the rest still holds', () => {
    const { config, problems } = read('timezone: Mars\nrules:\n  section-missing: error\nx: 1\n')
    expect(problems).toHaveLength(2)
    expect(config).toEqual({ ...defaultConfig, rules: { 'section-missing': 'error' } })
  })

  test.each([
    ['rules:\n\tsection-missing: off\n', /^2:1-\d+ This is no valid YAML: Tabs/],
    ['['.repeat(30_000), /^1:\d+-\d+ This is no valid YAML: it is nested too deeply\.$/],
  ])('one fault is told once', (text, fault) => {
    expect(read(text).problems.map(draw)).toEqual([expect.stringMatching(fault)])
  })

  test('also where it is no YAML', () => {
    const { config, problems } = read('rules:\n  section-missing: error\nfiles: [a.md\n')
    expect(problems.map(draw).join()).toMatch(/^4:1-\d+ This is no valid YAML: .*\.$/)
    expect(config.rules).toEqual({ 'section-missing': 'error' })
  })

  test('also where a key stands twice', () => {
    expect(read('files: []\nfiles: []\n').problems.map(draw).join()).toMatch(/^2:1-\d+ .*unique/)
  })

  test('also where a column is beyond a wide character', () => {
    expect(read('files: ["🔥.md", 5, {}]').problems.map(draw).join()).toMatch(/^1:21-23 /)
  })
})

describe('a hostile text is read without harm', () => {
  test('aliases that multiply', () => {
    const layers = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}]`)
    const { config } = read(`l0: &l0 [a]\n${layers.join('\n')}\nfiles: *l30\n`)
    expect(config.files).toEqual([])
  })

  test('aliases without number', () => {
    const { config, problems } = read(`files: [&a a.md, ${'*a, '.repeat(20_000)}]`)
    expect(config.files.length).toBeLessThan(200)
    expect(problems.length).toBeGreaterThan(0)
  })

  test('lists without bottom', () => {
    expect(read(`files: ${'['.repeat(90_000)}`).problems.length).toBeGreaterThan(0)
  })

  test('a text that is much too long', () => {
    expect(read('#'.repeat(100_001)).problems.map(draw)).toEqual([
      '1:1-2 A configuration has at most 100000 characters; this one is ignored.',
    ])
  })

  test('names that objects are born with', () => {
    const { config, problems } = read('constructor: 1\n__proto__: 1\nrules: {toString: off}\n')
    expect(problems).toHaveLength(3)
    expect(config).toEqual(defaultConfig)
  })
})

function read(text: string) {
  return readConfig({ path: '/team/.postmortem-lint.yml', text }, knownIds)
}

function draw(problem: ReturnType<typeof read>['problems'][number]): string {
  const { line, column, endColumn, message } = problem
  return `${line}:${column}-${endColumn} ${message}`
}
