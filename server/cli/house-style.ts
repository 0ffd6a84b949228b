import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { vendorFolder } from '../config/locate-style.ts'
import { type PackedFile, readTarball } from './read-tarball.ts'
import { explainFailure, ReadError } from './stored-text.ts'

/** A house style as it is handed on: data, and what it is called. */
export interface HouseStyle {
  readonly name: string
  readonly version: string | null
  readonly files: readonly PackedFile[]
}

/** What a house style can be made of; anything else in a package stays behind. */
const isData = (path: string) => /\.(?:ya?ml|md)$|^(?:LICENSE|NOTICE)\b/i.test(path)

/** What may stand in the folder of a house style and is none of it. */
const apart: ReadonlySet<string> = new Set(['node_modules', '.git', vendorFolder])

const mostFiles = 500

/** Reads a folder or a tarball; throws a `ReadError`. */
export function readHouseStyle(source: string): HouseStyle {
  const all = isFolder(source) ? filesIn(source, '') : readTarball(readBytes(source))
  const files = all.filter(({ path }) => isData(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  if (!files.some(({ path }) => /^\.?postmortem-lint\.yml$/.test(path)))
    throw new ReadError('there is no postmortem-lint.yml in it')
  const { name, version } = readManifest(all)
  const fallback = basename(source).replace(/\.(?:tgz|tar\.gz)$/, '')
  return { name: name ?? fallback, version: version ?? null, files }
}

/** One hash for all: of the paths and contents, in order. */
export function hashFiles(files: readonly PackedFile[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(`${path}\0${hashBytes(bytes)}\n`)
  return `sha256-${hash.digest('hex')}`
}

/** Line breaks do not count: a checkout may change them. */
export function hashBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  return createHash('sha256').update(Buffer.from(text, 'latin1')).digest('hex')
}

export function filesIn(folder: string, within: string): PackedFile[] {
  const files: PackedFile[] = []
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within ? `${within}/${entry.name}` : entry.name
    if (apart.has(entry.name)) continue
    if (entry.isSymbolicLink() && (isData(path) || !/\.\w+$/.test(path)))
      throw new ReadError(`it holds a link (${path}), which may lead anywhere; put the file there`)
    if (entry.isDirectory()) files.push(...filesIn(folder, path))
    else if (entry.isFile() && (isData(path) || path === 'package.json'))
      files.push({ path, bytes: readBytes(join(folder, path)) })
    if (files.length > mostFiles) throw new ReadError('there are too many files in it')
  }
  return files
}

function readManifest(files: readonly PackedFile[]): { name?: string; version?: string } {
  const manifest = files.find(({ path }) => path === 'package.json')
  if (!manifest) return {}
  try {
    const { name, version } = JSON.parse(Buffer.from(manifest.bytes).toString('utf8'))
    return {
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof version === 'string' ? { version } : {}),
    }
  } catch {
    throw new ReadError('its package.json is no JSON')
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch (error) {
    throw new ReadError(explainFailure(error))
  }
}

function readBytes(path: string): Uint8Array {
  try {
    if (lstatSync(path).size > 20_000_000) throw new ReadError('it is much too large')
    return readFileSync(path)
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(explainFailure(error))
  }
}
