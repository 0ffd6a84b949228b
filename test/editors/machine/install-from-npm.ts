import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunOptions, runCommand } from './run-command.ts'

/**
 * No install scripts: they would fetch from hosts that are not the registry, or compile. The rest
 * undoes what `npm run` hands on of this project's own configuration.
 */
const quietly = [
  ...['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'],
  ...['--engine-strict=false', '--prefix=.'],
]

/** Installs exact versions into a folder that is no package of its own. */
export async function installFromNpm(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  await runCommand('npm', ['install', ...quietly, ...packages], { cwd: folder })
}

/** Installs what the package in a folder asks for. */
export async function installDependencies(folder: string, env: RunOptions['env']): Promise<void> {
  await runCommand('npm', ['install', ...quietly], { cwd: folder, ...(env && { env }) })
}
