import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { say } from './say.ts'

/** Editors are large and the same for every checkout, so they are kept outside of all. */
const cache =
  process.env.POSTMORTEM_LINT_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'postmortem-lint')

/**
 * A folder made once and reused from then on. Its name holds the versions of what is in it, so
 * that a new version is a new folder. It gets its name when it is whole: a set-up that was cut
 * short leaves nothing that a later run could take for complete.
 */
export async function cachedFolder(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  say(`Setting up ${name} in ${cache}, once ...`)
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(join(cache, `.${name}-`))
  try {
    await make(unfinished)
    await rename(unfinished, folder).catch((error) => {
      // Another run was faster.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}
