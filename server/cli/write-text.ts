import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { StoredText } from './stored-text.ts'

/**
 * Replaces a file's text all at once, so that nobody ever finds half of it. A link stays a link;
 * what it leads to is written, with its mode kept.
 */
export function writeText(path: string, { text, mark }: StoredText): void {
  const target = realpathSync(path)
  accessSync(target, constants.W_OK)
  const { mode } = statSync(target)
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, mark + text, { mode, flag: 'wx', flush: true })
    chmodSync(draft, mode)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
