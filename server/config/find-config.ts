import { defaultConfig } from './config.ts'
import { folderOf } from './folder.ts'
import { readConfig } from './read-config.ts'
import { remember } from './remember.ts'
import type { Files, FoundConfig } from './resolver.ts'

/** The file in which a team writes down its house style. */
export const configName = '.postmortem-lint.yml'

/** Finds the configuration nearest to a file, seen from the file and not from where we run. */
export function createConfigFinder(
  files: Files,
  knownIds: readonly string[],
): (path: string) => Promise<FoundConfig> {
  const nearestTo = remember(async (folder): Promise<FoundConfig> => {
    const path = folder + configName
    const text = await files.readText(path)
    return text === undefined ? above(folder) : { ...readConfig({ path, text }, knownIds), path }
  })
  const above = async (path: string): Promise<FoundConfig> => {
    const folder = folderOf(path)
    return folder === undefined ? { config: defaultConfig, problems: [] } : nearestTo(folder)
  }
  return above
}
