import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { installFromDebian } from '../machine/install-from-debian.ts'
import { runCommand } from '../machine/run-command.ts'
import { setUpInDocs } from '../set-up-in-docs.ts'

const outOfOrder = `# Postmortem: nobody could pay

## Timeline (UTC)

- 2026-03-01 14:02 Alert fired
- 2026-03-01 13:58 Deploy rolled back
- 2026-03-01 14:20 Payments work again
`

interface Seen {
  readonly problem?: string
  readonly before: readonly { line: number; code: string; message: string }[]
  readonly offered: readonly string[]
  readonly text: string
  readonly after: Seen['before']
}

/** Opens a document in a Neovim that is set up as docs/editors.md says. */
async function seeInNeovim(text: string, event: string): Promise<Seen> {
  const neovim = await installFromDebian('nvim', 'neovim')
  const home = mkdtempSync(join(tmpdir(), 'postmortem-lint-neovim-'))
  const at = (name: string) => join(home, name)
  mkdirSync(at('bin'))
  symlinkSync(resolve('dist/cli.js'), at('bin/postmortem-lint'))
  writeFileSync(at('init.lua'), setUpInDocs('Neovim', 'lua'))
  writeFileSync(at('incident.md'), text)
  const drive = `luafile ${resolve('test/editors/neovim/drive.lua')}`
  const env = {
    ...process.env,
    HOME: home,
    PATH: `${at('bin')}${delimiter}${process.env.PATH}`,
    POSTMORTEM_LINT_EVENT: event,
    POSTMORTEM_LINT_SEEN: at('seen.json'),
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_STATE_HOME: home,
  }
  const args = ['--headless', '-n', '-u', at('init.lua'), at('incident.md'), '-c', drive]
  const said = await runCommand(neovim, args, { env, timeoutMs: 200_000 })
  try {
    return JSON.parse(readFileSync(at('seen.json'), 'utf8'))
  } catch {
    throw new Error(`Neovim wrote nothing down. It said:\n${said}`)
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

test('Neovim shows diagnostics, offers fixes and applies one', async () => {
  const { problem, before, offered, text, after } = await seeInNeovim(outOfOrder, '13:58')
  expect(problem).toBeUndefined()
  const finding = expect.objectContaining({ line: 6, code: 'timeline-out-of-order' })
  expect(before).toContainEqual(finding)
  expect(offered).toEqual([
    'Move before 14:02',
    'Check this time',
    'Silence “timeline-out-of-order” here',
    'Turn this list into a table',
  ])
  expect(text).toContain('13:58 Deploy rolled back\n- 2026-03-01 14:02 Alert fired')
  expect(after).not.toContainEqual(expect.objectContaining({ code: 'timeline-out-of-order' }))
})
