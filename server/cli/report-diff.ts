import { isAbsolute } from 'node:path'
import { maskQuotes } from '../findings/mask.ts'
import type { Reporter } from './file-report.ts'
import { unifiedDiff } from './unified-diff.ts'

/**
 * What `--fix` would change, as `git apply` and `patch -p1` read it; but for what is masked, which
 * is not printed even where that keeps a part of it from being applied.
 */
export const reportDiff: Reporter = async function* (reports) {
  for await (const { file, stored, text, masked } of reports) {
    if (stored.text === text) continue
    const [before, after] = isAbsolute(file) ? [file, file] : [`a/${file}`, `b/${file}`]
    const mask = maskQuotes(text, masked)
    yield unifiedDiff(
      { name: before, text: stored.mark + mask(stored.text) },
      { name: after, text: stored.mark + mask(text) },
    )
  }
}
