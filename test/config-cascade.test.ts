import { describe, expect, test } from 'vitest'
import { review } from '../server/review/review.ts'
import { document, draw, find, resolverOf } from './found-config.ts'

describe('configurations are laid over each other', () => {
  const files = {
    '/repo/.postmortem-lint.yml':
      'timezone: UTC\nignores: [old/**]\nrules: {section-missing: error, action-without-owner: off}',
    '/repo/docs/.postmortem-lint.yml': 'rules: {action-without-owner: hint}\nignores: [drafts/**]',
  }

  test('the nearest last, setting by setting, rule by rule', async () => {
    const { config, problems, origins, path } = await find(files)
    expect(problems).toEqual([])
    expect(path).toBe('/repo/docs/.postmortem-lint.yml')
    expect(config).toMatchObject({
      timeZone: 'UTC',
      rules: { 'section-missing': 'error', 'action-without-owner': 'hint' },
    })
    expect(origins['rules.action-without-owner']).toMatchObject({
      path: '/repo/docs/.postmortem-lint.yml',
      line: 1,
    })
    expect(origins.timezone).toMatchObject({ path: '/repo/.postmortem-lint.yml', line: 1 })
  })

  test('each glob is seen from the file that holds it', async () => {
    const { ignoredBy } = resolverOf(files)
    expect(await ignoredBy('/repo/old/a.md')).toBeDefined()
    expect(await ignoredBy('/repo/docs/drafts/a.md')).toBeDefined()
    expect(await ignoredBy('/repo/docs/old/a.md')).toBeUndefined()
  })

  test('up to the one that is the root', async () => {
    const { config } = await find({
      ...files,
      '/repo/docs/.postmortem-lint.yml': 'root: true\nrules: {action-without-owner: hint}',
    })
    expect(config.rules).toEqual({ 'action-without-owner': 'hint' })
    expect(config.timeZone).toBeUndefined()
  })
})

describe('a configuration extends', () => {
  test.each([
    ['a shipped name', 'howie', {}, 'howie@1'],
    ['a relative file', './style.yml', { '/repo/style.yml': 'template: derp' }, 'derp@1'],
    ['a folder', './style', { '/repo/style/postmortem-lint.yml': 'template: derp' }, 'derp@1'],
    [
      'a package',
      '"@acme/style"',
      { '/node_modules/@acme/style/postmortem-lint.yml': 'template: kehoe' },
      'kehoe@1',
    ],
    [
      'a vendored folder before a package',
      'acme',
      {
        '/repo/.postmortem-lint/acme/postmortem-lint.yml': 'template: derp',
        '/repo/node_modules/acme/postmortem-lint.yml': 'template: kehoe',
      },
      'derp@1',
    ],
    [
      'what extends in its turn',
      './style',
      {
        '/repo/style/postmortem-lint.yml': 'extends: ./base.yml',
        '/repo/style/base.yml': 'template: ./t.md',
        '/repo/style/t.md': '---\ntemplate: own@3\n---\n# T\n\n## Impact\n',
      },
      'own@3',
    ],
  ])('%s', async (_, written, more, name) => {
    const files = { '/repo/.postmortem-lint.yml': `extends: ${written}`, ...more }
    const { config, problems } = await find(files)
    expect(problems).toEqual([])
    expect(config.template?.name).toBe(name)
  })

  test('and has the last word', async () => {
    const { config } = await find({
      '/repo/.postmortem-lint.yml': 'extends: ./s.yml\nrules: {section-missing: off}',
      '/repo/s.yml': 'rules: {section-missing: error, timeline-zone-missing: error}',
    })
    expect(config.rules).toEqual({ 'section-missing': 'off', 'timeline-zone-missing': 'error' })
  })

  test('globs of a house style are seen from the repository', async () => {
    const { verdictOn } = resolverOf({
      '/repo/.postmortem-lint.yml': 'extends: ./style',
      '/repo/style/postmortem-lint.yml': 'files: [docs/*.md]',
    })
    const recognise = () => ({ isPostmortem: false, isApart: false, why: '' })
    const verdict = await verdictOn({ path: document, named: false, recognise })
    expect(verdict.because).toBe('configured')
  })
})

describe('what cannot be followed is one problem at its place, and the rest holds', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['extends: acem', {}, /1:10 There is no house style `acem`: it is not in .* not one of 18f,/],
    ['extends: ./no', {}, /1:10 There is no house style at `\.\/no`/],
    ['extends: https://a.example/x', {}, /1:10 .* is no path relative to this file/],
    ['extends: ../../../x', {}, /1:10 .* is no path relative to this file/],
    ['template: howi', {}, /1:11 `howi` is no template .*; did you mean `howie`\?/],
    ['template: ./t.md', {}, /1:11 There is no template at `\.\/t\.md`\./],
    [
      'extends: ./a.yml',
      { '/repo/a.yml': 'rules: {}\nextends: ./b.yml', '/repo/b.yml': 'extends: ./a.yml' },
      /b\.yml:1:10 `extends` leads in a circle: repo\/a\.yml → repo\/b\.yml → repo\/a\.yml\./,
    ],
    [
      'template: ./t.md',
      { '/repo/t.md': '# T\n\n## A\n<!-- postmortem-lint: optoinal -->' },
      /t\.md:4:23 `optoinal` is no directive of a template; did you mean `optional`\?/,
    ],
    ['template: ./t.md', { '/repo/t.md': 'unreadable' }, /1:11 .* this is not UTF-8 text/],
    ['template: ./out.md', { '/repo/out.md': '# T' }, /1:11 .* a link in it leads out of the rep/],
    ['overrides: [{rules: {}}]', {}, /1:13 An override says `when` it holds/],
    ['overrides: [{when: {sverity: x}}]', {}, /1:21 `sverity` is no condition; did you mean `se/],
    ['overrides: [{when: {from: soon}}]', {}, /1:27 `soon` is no day; write it as 2026-03-31\./],
    ['floor: [section-mising]', {}, /1:9 `section-mising` is no rule or lens; did you mean/],
    ['floor: [section-missing]', {}, /1:9 `section-missing` is in `floor` and is not set in/],
    ['exceptions: {section-missing: {reason: x}}', {}, /1:14 An exception needs a `reason:` and/],
    ['root: maybe', {}, /1:7 `root` is true or false\./],
    ['new: {path: "{when}.md"}', {}, /1:13 `path` is a path below this folder/],
  ])('%s', async (text, more, expected) => {
    const files = { '/repo/.git': '', ...more }
    const { config, problems } = await find({
      ...files,
      '/repo/.postmortem-lint.yml': `${text}\nrules: {timeline-zone-missing: off}`,
    })
    expect(problems.map(draw).join('\n')).toMatch(expected)
    expect(problems).toHaveLength(1)
    expect(config.rules['timeline-zone-missing']).toBe('off')
  })

  test('a file with another ending says that it is not read', async () => {
    const { problems } = await find({ '/repo/.postmortem-lint.yaml': 'rules: {}' })
    expect(problems.map(draw)).toEqual([
      '.postmortem-lint.yaml:1:1 This file is not read; name it .postmortem-lint.yml.',
    ])
  })

  test('a configuration that cannot be read says so', async () => {
    const { problems } = await find({ '/repo/.postmortem-lint.yml': 'unreadable' })
    expect(problems.map(draw).join()).toMatch(
      /^\.postmortem-lint\.yml:1:1 This file cannot be read/,
    )
  })

  test('house styles that multiply come to an end', async () => {
    const files: Record<string, string> = {}
    for (let i = 0; i < 30; i++)
      files[`/repo/${i}.yml`] = `extends: [./${i + 1}.yml, ./${i + 1}.yml]`
    files['/repo/30.yml'] = 'rules: {}'
    const { problems } = await find({ ...files, '/repo/.postmortem-lint.yml': 'extends: ./0.yml' })
    expect(problems.map(draw).join()).toMatch(/More than 50 house styles/)
  })
})

describe('an override holds', () => {
  const config = (when: string) => ({
    '/repo/.postmortem-lint.yml': `overrides:\n  - when: ${when}\n    template: derp\n    timezone: Europe/Berlin\n`,
  })

  test.each([
    ['{severity: [SEV1, SEV2]}', true],
    ['{severity: SEV3}', false],
    ['{status: final, severity: sev-2}', true],
    ['{status: draft, severity: SEV2}', false],
    ['{template: acme@1}', true],
    ['{template: acme@2}', false],
    ['{before: 2025-01-01}', true],
    ['{before: 2024-03-04}', false],
    ['{from: 2024-03-04}', true],
    ['{files: [docs/**]}', true],
    ['{files: [other/**]}', false],
  ])('%s: %j', async (when, holds) => {
    const found = await find(config(when))
    expect(found.problems).toEqual([])
    const text = `---
template: acme@1
severity: SEV2 (customers affected)
status: final
date: 2024-03-04
---

# Outage

## Timeline

- 14:02 Alert fired
`
    const { template, postmortem } = review({ text, path: document }, found.config)
    expect(template?.name).toBe(holds ? 'derp@1' : undefined)
    const { moment } = postmortem.timeline[0]?.time ?? {}
    expect(moment?.kind).toBe(holds ? 'instant' : 'local')
  })
})
