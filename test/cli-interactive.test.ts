import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCli, type Cli, folderOf } from './built-cli.ts'

/** Questions are asked of people only: `script` stands in for a terminal with one before it. */
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

let cli: Cli
beforeAll(async () => {
  cli = await buildCli({ standIns: false })
})
afterAll(() => cli.remove())

describe.skipIf(!hasTerminal)('init before a person', () => {
  const answer = (folder: string, input: string) => {
    const command = `'${process.execPath}' '${cli.program}' init`
    const run = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      input,
      encoding: 'utf8',
    })
    return { status: run.status, said: run.stdout }
  }

  test('asks which template to begin with, and takes the answer', () => {
    const folder = folderOf({})
    const { status, said } = answer(folder, 'howie\n')
    expect(status).toBe(0)
    expect(said).toContain('Which one to begin with? (google-sre)')
    expect(readFileSync(join(folder, 'docs/postmortems/template.md'), 'utf8')).toContain('howie@1')
  })

  test('takes the usual one where the answer is empty', () => {
    const folder = folderOf({})
    expect(answer(folder, '\n').status).toBe(0)
    expect(readFileSync(join(folder, 'docs/postmortems/template.md'), 'utf8')).toContain(
      'google-sre@1',
    )
  })

  test('writes nothing where it is no template', () => {
    const folder = folderOf({})
    const { status, said } = answer(folder, 'nothing\n')
    expect(status).toBe(2)
    expect(said).toContain('there is no template nothing')
    expect(readdirSync(folder)).toEqual([])
  })

  test('asks nothing where a template stands among the postmortems', () => {
    const folder = folderOf({ 'docs/postmortem-template.md': '# Title\n\n## Summary\n' })
    const { status, said } = answer(folder, '')
    expect(status).toBe(0)
    expect(said).not.toContain('Which one')
  })
})
