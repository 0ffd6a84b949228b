import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { vendorFolder } from '../config/locate-style.ts'
import { filesIn, hashBytes, hashFiles, readHouseStyle } from './house-style.ts'
import { withSlashes } from './posix-path.ts'
import { complainOf } from './session.ts'
import { ReadError } from './stored-text.ts'
import type { Terminal } from './terminal.ts'
import { recordName, type VendorRecord } from './vendor.ts'

/** Says of each copied house style whether it was edited since, and whether its source has moved on. */
export async function checkVendored(
  root: string,
  names: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const folders = copiesIn(join(root, vendorFolder))
  let differs = false
  for (const folder of folders) {
    const shown = withSlashes(relative('.', folder))
    const record = readRecord(folder)
    if (!record) {
      complainOf(shown, `its ${recordName} cannot be read; run vendor again`, terminal)
      continue
    }
    if (names.length > 0 && !names.includes(record.name)) continue
    const said = [...editsIn(folder, record), ...lagOf(root, record)]
    differs ||= said.length > 0
    const version = record.version ? ` ${record.version}` : ''
    const lines = said.length > 0 ? said : ['as it was copied']
    await terminal.print(
      lines.map((line) => `${shown}: ${record.name}${version}: ${line}\n`).join(''),
    )
  }
  if (folders.length === 0) terminal.note(`postmortem-lint: nothing is vendored in ${vendorFolder}`)
  if (terminal.complaints.length > 0) return 2
  return differs ? 1 : 0
}

/** Folders that hold a record, with scopes (`@acme/style`) looked into. */
function copiesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .flatMap((path) => (existsSync(join(path, recordName)) ? [path] : copiesIn(path)))
    .sort()
}

function readRecord(folder: string): VendorRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(join(folder, recordName), 'utf8'))
    return typeof record?.hash === 'string' && typeof record.files === 'object' ? record : undefined
  } catch {
    return undefined
  }
}

/** What of a copy was edited since it was made; nothing where there is none. */
export function editsSince(folder: string): string[] {
  const record = existsSync(join(folder, recordName)) ? readRecord(folder) : undefined
  return record ? editsIn(folder, record) : []
}

function editsIn(folder: string, { files }: VendorRecord): string[] {
  const now = filesIn(folder, '').filter(({ path }) => path !== 'package.json')
  const edited = now.flatMap(({ path, bytes }) => {
    if (files[path] === undefined) return [`${path} was added here`]
    return files[path] === hashBytes(bytes) ? [] : [`${path} was edited here`]
  })
  const gone = Object.keys(files).filter((path) => !now.some((file) => file.path === path))
  return [...edited, ...gone.map((path) => `${path} is gone`)]
}

/** Behind its source, where the source can be reached from here. */
function lagOf(root: string, { source, hash, version }: VendorRecord): string[] {
  const path = resolve(root, source)
  if (!existsSync(path)) return []
  try {
    const style = readHouseStyle(path)
    if (hashFiles(style.files) === hash) return []
    const has =
      style.version && style.version !== version ? ` has ${style.version}` : ' has changed'
    return [`behind: ${source}${has}; run vendor again`]
  } catch (error) {
    if (error instanceof ReadError) return [`its source ${source} cannot be read: ${error.message}`]
    throw error
  }
}
