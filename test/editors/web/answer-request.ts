import type { Stats } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

/** Folders on disk by the beginning of the paths they are served under; the longest one counts. */
export type Mounts = Readonly<Record<string, string>>

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
}

const types: Readonly<Record<string, string>> = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** A file, or what the extension that holds the workspace asks about one. */
export async function answerRequest(mounts: Mounts, url: URL): Promise<Answer> {
  const path = pathIn(mounts, decodeURIComponent(url.pathname))
  if (path === undefined) return json({ error: 'ENOENT' }, 404)
  try {
    if (url.searchParams.has('stat')) return json(describeFile(await stat(path)))
    if (url.searchParams.has('readdir')) return json(await listFolder(path))
    const type = types[extname(path)] ?? 'application/octet-stream'
    return { status: 200, type, body: await readFile(path) }
  } catch (error) {
    const { code = 'ENOENT' } = error as NodeJS.ErrnoException
    // That there is no such file is what was asked, and no failure to answer.
    return json({ error: code }, url.search ? 200 : 404)
  }
}

function pathIn(mounts: Mounts, pathname: string): string | undefined {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length)
  const prefix = prefixes.find((start) => `${pathname}/`.startsWith(start))
  const folder = prefix === undefined ? undefined : mounts[prefix]
  if (prefix === undefined || folder === undefined) return undefined
  const below = pathname.slice(prefix.length)
  return below ? join(folder, normalize(`/${below}`)) : folder
}

function describeFile(stats: Stats) {
  const { ctimeMs: ctime, mtimeMs: mtime, size } = stats
  return { type: fileType(stats), ctime, mtime, size }
}

async function listFolder(path: string) {
  const entries = await readdir(path, { withFileTypes: true })
  return entries.map((entry) => ({ name: entry.name, type: fileType(entry) }))
}

/** As VS Code numbers them. */
function fileType(entry: { isDirectory(): boolean }): number {
  return entry.isDirectory() ? 2 : 1
}

function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}
