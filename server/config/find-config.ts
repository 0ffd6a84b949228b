import { folderOf } from './folder.ts'
import { type LayerGroup, loadLayers } from './load-layers.ts'
import { mergeLayers } from './merge-layers.ts'
import { createReach } from './reach.ts'
import { remember } from './remember.ts'
import type { ConfigProblem, Files, FoundConfig } from './resolver.ts'

/** The file in which a team writes down its house style. */
export const configName = '.postmortem-lint.yml'

/** A spelling that is easily taken for it, and is not read. */
const otherName = '.postmortem-lint.yaml'

/**
 * Finds the configurations above a file, seen from the file and not from where we run, and lays them
 * over each other, the nearest last.
 */
export function createConfigFinder(
  files: Files,
  knownIds: readonly string[],
  today?: string,
): (path: string) => Promise<FoundConfig> {
  const reach = createReach(files)
  const groupOf = async (folder: string): Promise<LayerGroup | undefined> => {
    const path = folder + configName
    const { text, problem } = await reach.read(path)
    if (text !== undefined) return loadLayers({ path, text }, reach, knownIds)
    const isOther = !problem && (await files.exists(folder + otherName))
    const problems = [
      ...(problem ? [atStart(path, `This file cannot be read: ${problem}.`)] : []),
      ...(isOther
        ? [atStart(folder + otherName, `This file is not read; name it ${configName}.`)]
        : []),
    ]
    return problems.length > 0 ? { layers: [], problems } : undefined
  }
  const groupsFor = remember(async (folder): Promise<readonly LayerGroup[]> => {
    const above = folderOf(folder)
    const outer = above === undefined ? [] : await groupsFor(above)
    const own = await groupOf(folder)
    return own ? [...outer, own] : outer
  })
  const configIn = remember(async (folder) => mergeLayers(await groupsFor(folder), today))
  const nothing = mergeLayers([], today)
  return async (path) => {
    const folder = folderOf(path)
    return folder === undefined ? nothing : configIn(folder)
  }
}

function atStart(path: string, message: string): ConfigProblem {
  return { path, line: 1, column: 1, endColumn: 2, message }
}
