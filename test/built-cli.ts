import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

/** What a run of the program left. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunSetting {
  readonly folder?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export interface Cli {
  (words: readonly string[], setting?: RunSetting): Run
  /** The built file, for runs that need a shell around them. */
  readonly program: string
  /** Takes what was built away again. */
  remove(): void
}

/** Builds the command line beside the project's manifest; with the stand-in rules if asked. */
export async function buildCli(given: { readonly standIns: boolean }): Promise<Cli> {
  mkdirSync('.build', { recursive: true })
  const outdir = mkdtempSync(resolve('.build/cli-'))
  const standIn = resolve('test/stand-in-rules.ts')
  await build({
    entryPoints: ['server/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    outdir,
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    plugins: given.standIns
      ? [
          {
            name: 'stand-in-rules',
            setup: ({ onResolve }) =>
              onResolve({ filter: /\/rules\/index\.ts$/ }, () => ({ path: standIn })),
          },
        ]
      : [],
  })
  const program = join(outdir, 'main.js')
  const cli = (words: readonly string[], setting?: RunSetting) => run([program, ...words], setting)
  return Object.assign(cli, { program, remove: () => rmSync(outdir, { recursive: true }) })
}

/** A folder with these files, gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A document that is taken for a postmortem without being named. */
export function postmortem(more = ''): string {
  return `# Postmortem: slow checkout, 2024-02-20

## Summary

Checkout was slow for an hour.

## Timeline (UTC)

- 14:02 Alert fired
- 14:40 Deploy put on hold
- 15:01 Latency back to normal

## Action items

- [ ] Add a canary (@jane, due 2024-03-01)

${more}`
}

/** Nothing of the surroundings, so that a run is the same on every machine. */
function run(words: readonly string[], { folder, input, env }: RunSetting = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    input: input ?? '',
    ...(folder ? { cwd: folder } : {}),
  })
  if (error) throw error
  return { status, stdout, stderr }
}
