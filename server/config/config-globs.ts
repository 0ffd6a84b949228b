import picomatch from 'picomatch/posix.js'
import { folderOf, pathWithin } from './folder.ts'
import { remember } from './remember.ts'
import type { FoundConfig, Globs } from './resolver.ts'

/** True where a glob, seen from its folder, matches the path or a folder of it. */
export function matchesGlobs({ folder, globs }: Globs, path: string): boolean {
  if (!path.startsWith(folder)) return false
  const place = pathWithin(folder, path).replace(/\/$/, '')
  return globs.some((glob) => matcherOf(glob)(place))
}

/**
 * Whether `ignores` excludes a path. What stands in an excluded folder is excluded, whatever a
 * configuration inside that folder says, so that walking down and asking directly agree.
 */
export function createConfigIgnore(
  configFor: (path: string) => Promise<FoundConfig>,
): (path: string) => Promise<boolean> {
  const excludes = async (path: string): Promise<boolean> => {
    const folder = folderOf(path)
    if (folder !== undefined && (await excludesFolder(folder))) return true
    const found = await configFor(path)
    return found.ignores.some((globs) => matchesGlobs(globs, path))
  }
  const excludesFolder = remember(excludes)
  return excludes
}

/** Making a matcher costs much more than using it; the answer depends on the glob alone. */
const matcherOf = remember((glob) => {
  const folder = glob.replace(/\/$/, '')
  return picomatch([folder, `${folder}/**`], { dot: true })
})
