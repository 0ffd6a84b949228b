import { describe, expect, test } from 'vitest'
import { createResolver } from '../server/config/create-resolver.ts'
import { review } from '../server/review/review.ts'
import { buildCli, folderOf } from './built-cli.ts'

/** Old documents are judged by the template they were written for. */
const first = '---\ntemplate: acme@1\n---\n\n# Title\n\n## Impact\n'
const second = '---\ntemplate: acme@2\n---\n\n# Title\n\n## Impact\n\n## Detection\n'
const written = (name: string) =>
  `---\ntemplate: ${name}\n---\n\n# Checkout outage\n\n## Impact\n\nOne in ten orders was lost.\n`

async function judged(files: Readonly<Record<string, string>>, text: string) {
  const path = '/repo/docs/outage.md'
  const resolver = createResolver(
    {
      readText: async (at) => files[at],
      exists: async (at) => files[at] !== undefined,
    },
    [],
  )
  const { config, problems } = await resolver.configFor(path)
  const { findings } = review({ text, path }, config)
  return {
    problems: problems.map((one) => `${one.path}:${one.line}:${one.column} ${one.message}`),
    said: findings.filter(({ id }) => /^template-/.test(id)).map(({ message }) => message),
  }
}

const noDetection = 'There is no section “Detection”, which the template asks for.'

describe('a document names the template it was written for', () => {
  const declared = {
    '/repo/.postmortem-lint.yml': 'template: ./new.md\ntemplates: [./old.md]\n',
    '/repo/new.md': second,
    '/repo/old.md': first,
  }

  test('and is judged by it, where it is declared', async () => {
    expect(await judged(declared, written('acme@1'))).toEqual({ problems: [], said: [] })
    expect(await judged(declared, written('acme@2'))).toEqual({ problems: [], said: [noDetection] })
  })

  test('where it stands beside the one that holds', async () => {
    const files = {
      '/repo/.postmortem-lint.yml': 'template: ./templates/acme@2.md\n',
      '/repo/templates/acme@2.md': '# Title\n\n## Impact\n\n## Detection\n',
      '/repo/templates/acme@1.md': '# Title\n\n## Impact\n',
    }
    expect(await judged(files, written('acme@1'))).toEqual({ problems: [], said: [] })
    expect(await judged(files, written('acme@2'))).toEqual({ problems: [], said: [noDetection] })
  })

  test('what an override says of it comes after', async () => {
    const files = {
      ...declared,
      '/repo/.postmortem-lint.yml':
        'template: ./new.md\ntemplates: [./old.md]\noverrides: [{when: {template: acme@1}, template: ./new.md}]\n',
    }
    expect((await judged(files, written('acme@1'))).said).toEqual([noDetection])
  })

  test('a version that nobody knows is told, another name is not', async () => {
    expect((await judged(declared, written('acme@3'))).said).toEqual([
      '“acme@3” is none of the templates here: acme@1, acme@2.',
      noDetection,
    ])
    expect((await judged(declared, written('other@3'))).said).toEqual([noDetection])
  })

  test('a template that is not there is told at its place', async () => {
    const files = {
      '/repo/.postmortem-lint.yml': 'templates:\n  - ./gone.md\n  - 7\ntemplate: howie\n',
    }
    expect((await judged(files, written('acme@1'))).problems).toEqual([
      '/repo/.postmortem-lint.yml:2:5 There is no template at `./gone.md`.',
      '/repo/.postmortem-lint.yml:3:5 `7` is no template that comes with postmortem-lint; there are 18f, atlassian, aws-coe, derp, google-sre, howie, kehoe, minimal, pagerduty. A file is written with its folder, as in `./7.md`.',
    ])
  })

  test('no repository may pass off a template of its own for that of the house', async () => {
    const files = {
      '/house/postmortem-lint.yml': 'template: ./two.md\nfloor: [template]\n',
      '/house/two.md': second,
      '/repo/.postmortem-lint.yml': 'extends: ../house\ntemplates: [./weak.md]\n',
      '/repo/weak.md': first.replace('acme@1', 'acme@2'),
    }
    const { problems, said } = await judged(files, written('acme@2'))
    expect(said).toEqual([noDetection])
    expect(problems[0]).toMatch(
      /^\/repo\/\.postmortem-lint\.yml:2:1 The house style .* wants `template`/,
    )
  })
})

test('new takes the template that will hold for the document, or one of the versions', async () => {
  const cli = await buildCli({ standIns: false })
  try {
    const folder = folderOf({
      '.postmortem-lint.yml':
        'template: ./new.md\ntemplates: [./old.md]\noverrides: [{when: {severity: SEV1}, template: ./severe.md}]\n',
      'new.md': second,
      'old.md': first,
      'severe.md': '# Title\n\n## Customers told\n',
    })
    const made = (...words: string[]) => cli(['new', ...words], { folder }).status
    expect([
      made('a.md', '--severity', 'SEV1'),
      made('b.md'),
      made('c.md', '--template', 'acme@1'),
    ]).toEqual([0, 0, 0])
    expect(cli(['inspect', 'a.md'], { folder }).stdout).toContain('Customers told')
    expect(cli(['inspect', 'b.md'], { folder }).stdout).toContain('Detection')
    expect(cli(['inspect', 'c.md'], { folder }).stdout).not.toContain('Detection')
  } finally {
    cli.remove()
  }
})
