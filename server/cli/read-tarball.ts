import { gunzipSync } from 'node:zlib'
import { ReadError } from './stored-text.ts'

/** A file in a tarball, its path without the folder that holds all. */
export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A house style is a few pages; more is no house style, or a bomb. */
const mostBytes = 20_000_000

/** Reads a gzipped tarball as `npm pack` makes it; throws a `ReadError`. */
export function readTarball(packed: Uint8Array): PackedFile[] {
  const bytes = unzip(packed)
  const files: PackedFile[] = []
  let longName: string | undefined
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const header = bytes.subarray(at, at + 512)
    const size = Number.parseInt(textIn(header, 124, 12).trim() || '0', 8)
    if (!Number.isInteger(size) || size < 0 || at + 512 + size > bytes.length)
      throw new ReadError('this is a damaged tarball')
    const body = bytes.subarray(at + 512, at + 512 + size)
    const kind = textIn(header, 156, 1)
    const prefix = textIn(header, 345, 155)
    const name = longName ?? (prefix ? `${prefix}/` : '') + textIn(header, 0, 100)
    longName = undefined
    if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(new TextDecoder().decode(body))?.[1]
    else if (kind === 'L') longName = textIn(body, 0, size)
    else if (kind === '0' || kind === '') files.push({ path: insidePath(name), bytes: body })
    else if (kind === '1' || kind === '2')
      throw new ReadError(`it holds a link (${name}), which may lead anywhere; pack files only`)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

function unzip(packed: Uint8Array): Uint8Array {
  try {
    return gunzipSync(packed, { maxOutputLength: mostBytes })
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ReadError(isLarge ? 'it is much too large for a house style' : 'this is no .tgz file')
  }
}

function insidePath(name: string): string {
  const parts = name.split('/').slice(1)
  const isInside = parts.length > 0 && parts.every((part) => part && part !== '..' && part !== '.')
  if (!isInside || name.includes('\\'))
    throw new ReadError(`it holds a path that leads elsewhere: ${name}`)
  return parts.join('/')
}

function textIn(bytes: Uint8Array, start: number, length: number): string {
  const part = bytes.subarray(start, start + length)
  const end = part.indexOf(0)
  return new TextDecoder().decode(end < 0 ? part : part.subarray(0, end))
}
