import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Finding } from '../findings/finding.ts'
import type { Recognition } from '../postmortem/model.ts'
import type { Review } from '../review/review.ts'
import type { StoredText } from './stored-text.ts'
import { readVersion } from './version.ts'

/** What came of a document: all that a report needs beside its text. */
export interface Kept {
  readonly recognition: Recognition
  /** Missing where the document was not judged. */
  readonly findings?: readonly Finding[]
  readonly untouched?: Review['untouched']
  /** What it asked of the disk, and the answers. */
  readonly exists: readonly (readonly [path: string, isThere: boolean])[]
}

/** What is judged: the same text at the same path under the same settings. */
export interface Judged {
  readonly path: string
  readonly stored: StoredText
  readonly config: Config
}

/** Remembers reviews from run to run. Whatever of it is damaged or was made otherwise is passed over. */
export interface ReviewCache {
  find(judged: Judged): Kept | undefined
  keep(judged: Judged, kept: Kept): void
  /** To be called at the end of a run. Files that were deleted since are left out. */
  save(): void
}

/** `today` is part of every key, since some rules ask for it. */
export function openCache(location: string, today: string): ReviewCache {
  const path = resolve(location)
  const run = [readVersion(), programStamp(), today].join('\0')
  const stored = readLines(path)
  const lines = new Map(stored)
  const keyOf = createKeys(run)
  let isChanged = false
  return {
    find(judged) {
      const kept = readKept(stored.get(judged.path), keyOf(judged))
      return kept?.exists.every(([one, isThere]) => existsSync(one) === isThere) ? kept : undefined
    },
    keep(judged, kept) {
      isChanged = true
      lines.set(judged.path, writeKept(keyOf(judged), kept))
    },
    save() {
      const there = [...lines].filter(([one]) => existsSync(one))
      if (isChanged || there.length < stored.size) writeLines(path, there)
    },
  }
}

/** A program that was built anew may find other things. */
function programStamp(): string {
  const { size, mtimeMs } = statSync(new URL(import.meta.url))
  return `${size} ${mtimeMs}`
}

function createKeys(run: string): (judged: Judged) => string {
  const settings = new WeakMap<Config, string>()
  return ({ path, stored, config }) => {
    const known = settings.get(config) ?? hashOf(JSON.stringify(config))
    settings.set(config, known)
    return hashOf([run, known, path, stored.mark, stored.text].join('\0'))
  }
}

/** One line for each file: its path, the key and a hash that shows damage, and what was kept. */
function writeKept(key: string, kept: Kept): string {
  const body = JSON.stringify(kept)
  return `${key} ${hashOf(key + body)} ${body}`
}

function readKept(line: string | undefined, key: string): Kept | undefined {
  if (!line?.startsWith(`${key} `)) return undefined
  const [, hash = ''] = line.split(' ', 2)
  const body = line.slice(key.length + hash.length + 2)
  return hash === hashOf(key + body) ? (JSON.parse(body) as Kept) : undefined
}

function readLines(path: string): Map<string, string> {
  try {
    const lines = readFileSync(path, 'utf8').split('\n')
    return new Map(
      lines.flatMap((line) => {
        const end = line.indexOf('\t')
        return end < 0 ? [] : [[line.slice(0, end), line.slice(end + 1)] as const]
      }),
    )
  } catch {
    return new Map()
  }
}

/** Whole or not at all, so that two runs at once spoil nothing. A cache that cannot be written is none. */
function writeLines(path: string, lines: readonly (readonly [string, string])[]): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const own = `${path}.${process.pid}`
    writeFileSync(own, lines.map(([file, line]) => `${file}\t${line}\n`).join(''))
    renameSync(own, path)
  } catch {
    // The run has its results all the same.
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
