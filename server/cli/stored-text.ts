import { readFileSync } from 'node:fs'

/** A file's text without its byte order mark, which is no part of line 1. */
export interface StoredText {
  readonly text: string
  readonly mark: '' | '\uFEFF'
}

/** A file that cannot be judged; the message says what and what to do, without the path. */
export class ReadError extends Error {}

/** Reads a file; throws a `ReadError`. */
export function readStoredText(path: string): StoredText {
  return decodeText(readBytes(path))
}

/** Reads bytes as text; throws a `ReadError` where they are none. */
export function decodeText(bytes: Uint8Array): StoredText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new ReadError('this is UTF-16 text; save it as UTF-8')
  if (bytes.subarray(0, 8000).includes(0))
    throw new ReadError('this looks like a binary file; name Markdown files only')
  const whole = decode(bytes)
  return whole.startsWith('\uFEFF')
    ? { text: whole.slice(1), mark: '\uFEFF' }
    : { text: whole, mark: '' }
}

/** What to say of a failure of the file system. */
export function explainFailure(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return reasons[code] ?? `the file system answered ${code}`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  ENOTDIR: 'there is no such file or folder; check the path',
  EISDIR: 'this is a folder where a file is expected',
  EACCES: 'permission denied; change the permissions or leave it out',
  EPERM: 'permission denied; change the permissions or leave it out',
  ELOOP: 'this symbolic link leads back to itself; remove it',
  ENAMETOOLONG: 'the path is too long; check it',
  EROFS: 'the disk is read-only; copy the file elsewhere',
  ENOSPC: 'the disk is full; make room',
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ReadError(explainFailure(error))
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new ReadError('this is not UTF-8 text; save it as UTF-8')
  }
}
