import { describe, expect, test, vi } from 'vitest'
import { createResolver } from '../server/config/create-resolver.ts'
import type { Candidate, Files } from '../server/config/resolver.ts'

describe('the nearest configuration counts', () => {
  const files = {
    '/team/.postmortem-lint.yml': 'timezone: UTC',
    '/team/web/.postmortem-lint.yml': 'timezone: Europe/Berlin\ncolour: red',
  }

  test.each([
    ['/team/web/deep/er/a.md', '/team/web/.postmortem-lint.yml', 'Europe/Berlin'],
    ['/team/api/a.md', '/team/.postmortem-lint.yml', 'UTC'],
    ['/team/website/a.md', '/team/.postmortem-lint.yml', 'UTC'],
    ['/elsewhere/a.md', undefined, undefined],
    ['a.md', undefined, undefined],
  ])('for %s', async (path, configPath, timeZone) => {
    const found = await resolverOf(files).configFor(path)
    expect([found.path, found.config.timeZone]).toEqual([configPath, timeZone])
  })

  test('with its problems', async () => {
    const { problems } = await resolverOf(files).configFor('/team/web/a.md')
    expect(problems).toMatchObject([{ path: '/team/web/.postmortem-lint.yml', line: 2, column: 1 }])
  })

  test('on Windows', async () => {
    const windows = resolverOf({ 'C:/team/.postmortem-lint.yml': 'timezone: UTC' })
    expect(await windows.configFor('C:/team/web/a.md')).toMatchObject({
      path: 'C:/team/.postmortem-lint.yml',
    })
    expect(await windows.configFor('D:/team/web/a.md')).not.toHaveProperty('path')
  })

  test('on a share, whose server is no folder', async () => {
    const files = filesOf({})
    const resolver = createResolver(files, [])
    await resolver.verdictOn(candidate('//server/share/team/a.md'))
    const asked = vi.mocked(files.readText).mock.calls.map(([path]) => path)
    expect(asked).toContain('//server/share/.postmortem-lint.yml')
    expect(asked.filter((path) => !path.startsWith('//server/share/'))).toEqual([])
  })
})

describe('an ignored path', () => {
  const files = {
    '/repo/.git': '',
    '/.gitignore': '*',
    '/repo/.gitignore': 'build/\n*.draft.md\n/top.md\n!keep.draft.md\n\\#odd.md\nCaps.md\n',
    '/repo/docs/.gitignore': '!wanted.draft.md\nsecret*\n',
    '/repo/build/.gitignore': '!*\n',
    '/repo/inner/.git': '',
    '/repo/.postmortem-lint.yml': 'ignores: [archive, "**/template.md", "old/*.md"]',
    '/repo/archive/new/.postmortem-lint.yml': 'ignores: []',
  }

  test.each([
    ['/repo/build/a.md', true],
    ['/repo/build/', true],
    ['/repo/build/deep/a.md', true],
    ['/repo/docs/build/a.md', true],
    ['/repo/builds/a.md', false],
    ['/repo/a.draft.md', true],
    ['/repo/docs/keep.draft.md', false],
    ['/repo/docs/wanted.draft.md', false],
    ['/repo/wanted.draft.md', true],
    ['/repo/docs/deep/secrets.md', true],
    ['/repo/secrets.md', false],
    ['/repo/top.md', true],
    ['/repo/docs/top.md', false],
    ['/repo/#odd.md', true],
    ['/repo/caps.md', false],
    ['/repo/inner/a.draft.md', false],
    ['/repo/inner/', false],
  ])('by .gitignore: %s %j', async (path, ignored) => {
    const why = await resolverOf(files).ignoredBy(path)
    expect(why).toBe(ignored ? '.gitignore excludes it.' : undefined)
  })

  test.each([
    ['/repo/archive/a.md', true],
    ['/repo/archive/', true],
    ['/repo/archive/new/a.md', true],
    ['/repo/archive.md', false],
    ['/repo/docs/template.md', true],
    ['/repo/template.md', true],
    ['/repo/old/a.md', true],
    ['/repo/old/deep/a.md', false],
    ['/repo/old/', false],
  ])('by the configuration: %s %j', async (path, ignored) => {
    const why = await resolverOf(files).ignoredBy(path)
    expect(why).toBe(ignored ? '`ignores` in .postmortem-lint.yml excludes it.' : undefined)
  })

  test.each([
    ['/repo/node_modules/pkg/a.md', 'nothing in node_modules is.'],
    ['/repo/node_modules/', 'nothing in node_modules is.'],
    ['/repo/.git/a.md', 'nothing in .git is.'],
    ['/repo/.github/a.md', undefined],
    ['/repo/my_node_modules/a.md', undefined],
  ])('by nature: %s', async (path, why) => {
    expect(await resolverOf(files).ignoredBy(path)).toBe(why)
  })

  test('on Windows', async () => {
    const windows = resolverOf({
      'C:/repo/.git': '',
      'C:/repo/.gitignore': 'build/\n',
      'C:/repo/.postmortem-lint.yml': 'ignores: [archive/**]',
    })
    expect(await windows.ignoredBy('C:/repo/build/a.md')).toBe('.gitignore excludes it.')
    expect(await windows.ignoredBy('C:/repo/archive/a.md')).toMatch(/ignores/)
    expect(await windows.ignoredBy('C:/repo/a.md')).toBeUndefined()
  })

  test('by every .gitignore above, where there is no repository', async () => {
    const resolver = resolverOf({ '/export/.gitignore': 'build/' })
    expect(await resolver.ignoredBy('/export/docs/build/a.md')).toBe('.gitignore excludes it.')
  })
})

describe('the verdict', () => {
  const files = {
    '/repo/.git': '',
    '/repo/.gitignore': 'build/',
    '/repo/.postmortem-lint.yml': 'files: [postmortems]\nignores: ["**/template.md"]',
  }

  test.each<[string, Partial<Candidate>, string, string]>([
    ['/repo/build/a.md', {}, 'ignored', 'Not judged: .gitignore excludes it.'],
    ['/repo/build/a.md', { named: true }, 'ignored', 'Not judged: .gitignore excludes it.'],
    ['/repo/build/a.md', { named: true, evenIfIgnored: true }, 'named', 'Judged: you named it.'],
    [
      '/repo/postmortems/template.md',
      {},
      'ignored',
      'Not judged: `ignores` in .postmortem-lint.yml excludes it.',
    ],
    [
      '/repo/postmortems/2024/a.md',
      {},
      'configured',
      'Judged: it matches `files` in .postmortem-lint.yml.',
    ],
    [
      '/repo/docs/a.md',
      {},
      'not-configured',
      'Not judged: `files` in .postmortem-lint.yml leaves it out.',
    ],
    [
      '/repo/postmortems/README.md',
      { recognise: () => ({ isPostmortem: false, isApart: true, why: 'it is an index.' }) },
      'not-recognised',
      'Not judged: it is an index.',
    ],
    ['/repo/docs/a.md', { named: true }, 'named', 'Judged: you named it.'],
    ['/other/a.md', {}, 'recognised', 'Judged: it has a timeline.'],
    [
      '/other/a.md',
      { recognise: () => ({ isPostmortem: false, isApart: false, why: 'it tells no story.' }) },
      'not-recognised',
      'Not judged: it tells no story.',
    ],
  ])('on %s %j is %s', async (path, more, because, why) => {
    const verdict = await resolverOf(files).verdictOn({ ...candidate(path), ...more })
    const judged = ['named', 'configured', 'recognised'].includes(because)
    expect(verdict).toMatchObject({ judged, because, why })
  })

  test('does not read a document that need not be read', async () => {
    const recognise = vi.fn(candidate('').recognise)
    const resolver = resolverOf(files)
    for (const path of ['/repo/build/a.md', '/repo/docs/a.md'])
      await resolver.verdictOn({ path, named: false, recognise })
    expect(recognise).not.toHaveBeenCalled()
  })

  test('asks the file system once for each folder', async () => {
    const asked = filesOf(files)
    const resolver = createResolver(asked, [])
    for (const name of ['a', 'b', 'c']) await resolver.verdictOn(candidate(`/repo/docs/${name}.md`))
    const paths = vi.mocked(asked.readText).mock.calls.map(([path]) => path)
    expect(paths).toHaveLength(new Set(paths).size)
  })
})

function candidate(path: string): Candidate {
  return {
    path,
    named: false,
    recognise: () => ({ isPostmortem: true, isApart: false, why: 'it has a timeline.' }),
  }
}

function resolverOf(files: Record<string, string>) {
  return createResolver(filesOf(files), [])
}

function filesOf(files: Record<string, string>): Files {
  return {
    readText: vi.fn(async (path: string) => files[path]),
    exists: vi.fn(async (path: string) => Object.hasOwn(files, path)),
  }
}
