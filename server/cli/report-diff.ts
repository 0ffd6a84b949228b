import { isAbsolute } from 'node:path'
import type { Reporter } from './file-report.ts'
import { unifiedDiff } from './unified-diff.ts'

/** What `--fix` would change, as `git apply` and `patch -p1` read it. */
export const reportDiff: Reporter = async function* (reports) {
  for await (const { file, stored, text } of reports) {
    if (stored.text === text) continue
    const [before, after] = isAbsolute(file) ? [file, file] : [`a/${file}`, `b/${file}`]
    yield unifiedDiff(
      { name: before, text: stored.mark + stored.text },
      { name: after, text: stored.mark + text },
    )
  }
}
