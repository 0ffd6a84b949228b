import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './run-command.ts'
import { say } from './say.ts'

/** The path of a program; where it is missing and we may, its package is installed. */
export async function installFromDebian(program: string, debianPackage = program) {
  const found = findProgram(program)
  if (found) return found
  if (process.getuid?.() !== 0 || !findProgram('apt-get'))
    throw new Error(`Please install ${program}: it is not on the PATH.`)
  say(`Installing ${debianPackage} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update'], { env })
  const quietly = ['install', '--yes', '--no-install-recommends']
  await runCommand('apt-get', [...quietly, debianPackage], { env })
  const installed = findProgram(program)
  if (!installed) throw new Error(`${debianPackage} was installed and brought no ${program}.`)
  return installed
}

function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
