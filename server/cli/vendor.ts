import { existsSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { configName } from '../config/find-config.ts'
import { vendorFolder } from '../config/locate-style.ts'
import { checkVendored, editsSince } from './check-vendored.ts'
import { hashBytes, hashFiles, readHouseStyle } from './house-style.ts'
import { withSlashes } from './posix-path.ts'
import type { Invocation } from './read-arguments.ts'
import { complainOf } from './session.ts'
import { ReadError } from './stored-text.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { writeNewFile } from './write-new-file.ts'

/** What is written down of a copy, so that it can be told whether it was edited or is behind. */
export interface VendorRecord {
  readonly name: string
  readonly version: string | null
  /** Where it came from, seen from the repository where that is possible. */
  readonly source: string
  readonly hash: string
  readonly files: Readonly<Record<string, string>>
}

export const recordName = 'vendored.json'

/** Copies a house style into the repository, where nothing need be installed to use it. */
export async function vendor(invocation: Invocation, terminal: Terminal): Promise<number> {
  const root = findRoot()
  if (invocation.checking) return checkVendored(root, invocation.operands, terminal)
  const [source, ...more] = invocation.operands
  if (source === undefined || more.length > 0)
    throw new UsageError('vendor needs one folder or tarball: postmortem-lint vendor SOURCE')
  try {
    const { folder, said } = copyStyle(source, root, invocation.name)
    for (const edit of folder.edits)
      terminal.note(`postmortem-lint: ${folder.shown}: ${edit}; it is replaced`)
    await terminal.print(said)
    return 0
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    complainOf(source, error.message, terminal)
    return 2
  }
}

interface Copied {
  readonly folder: { readonly shown: string; readonly edits: readonly string[] }
  readonly said: string
}

function copyStyle(source: string, root: string, given: string | undefined): Copied {
  const style = readHouseStyle(source)
  const name = given ?? style.name
  if (!/^(?:@[\w-][\w.-]*\/)?[\w-][\w.-]*$/.test(name))
    throw new UsageError(`\`${name}\` is no name for a folder; give one with --name`)
  const folder = join(root, vendorFolder, name)
  const record: VendorRecord = {
    name,
    version: style.version,
    source: sourceFrom(root, source),
    hash: hashFiles(style.files),
    files: Object.fromEntries(style.files.map(({ path, bytes }) => [path, hashBytes(bytes)])),
  }
  const edits = editsSince(folder)
  rmSync(folder, { recursive: true, force: true })
  for (const { path, bytes } of style.files) writeNewFile(join(folder, path), bytes)
  writeNewFile(join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`)
  const shown = withSlashes(relative('.', folder))
  const version = style.version ? ` ${style.version}` : ''
  const said = `${style.files.length} files of ${style.name}${version} copied to ${shown}.\nWrite \`extends: ${quoted(name)}\` in ${configName} to use it.\n`
  return { folder: { shown, edits }, said }
}

/** Beside the repository a path that a colleague may have too, else as it was typed. */
function sourceFrom(root: string, source: string): string {
  return withSlashes(relative(root, resolve(source))) || '.'
}

function quoted(name: string): string {
  return name.startsWith('@') ? `"${name}"` : name
}

/** The nearest folder upwards with a configuration or a repository, else where we are. */
function findRoot(): string {
  for (let folder = resolve('.'); ; folder = dirname(folder)) {
    if (existsSync(join(folder, configName)) || existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return resolve('.')
  }
}
