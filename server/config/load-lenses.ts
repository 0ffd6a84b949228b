import type { Node } from 'yaml'
import { matchesGlobs } from './config-globs.ts'
import { folderOf } from './folder.ts'
import { joinPath } from './join-path.ts'
import type { LayerSettings, Reference } from './layer.ts'
import type { Reach } from './reach.ts'
import { type OwnLens, readLenses } from './read-lenses.ts'
import type { ConfigProblem } from './resolver.ts'
import { readYamlPage, type YamlPage } from './yaml-page.ts'

/** `lenses:` takes paths of files, and lenses written out. */
export function readLensesSetting(
  page: YamlPage,
  value: Node,
): Pick<LayerSettings, 'lensFiles' | 'values'> {
  const items = page.itemsOf(value) ?? [value]
  const lensFiles: Reference[] = []
  const lenses: OwnLens[] = []
  for (const item of items) {
    const written = page.textOf(item)?.trim()
    if (written === undefined) lenses.push(...readLenses(page, item))
    else if (/^\.{1,2}\/.+\.ya?ml$/.test(written))
      lensFiles.push({ written, place: page.placeOf(item) })
    else page.report(item, pathForm)
  }
  return {
    values: lenses.length > 0 ? { lenses } : {},
    ...(lensFiles.length > 0 ? { lensFiles } : {}),
  }
}

const pathForm =
  '`lenses` takes paths such as `./lenses/cold-cache.yml` or `./lenses/*.yml`, and lenses written out.'

/** The lenses of files, and what was read for them. */
export interface LoadedLenses {
  readonly lenses: readonly OwnLens[]
  /** Files, and folders in which another may come. */
  readonly paths: readonly string[]
  readonly problems: readonly ConfigProblem[]
}

export interface LensSurroundings {
  readonly reach: Reach
  /** What rules and shipped lenses are called already. */
  readonly knownIds: readonly string[]
}

/**
 * The lenses of a configuration, written out in it or in files that it names; a broken lens is told,
 * and the others stand. Undefined where it has none.
 */
export async function loadLenses(
  { values, lensFiles = [] }: LayerSettings,
  { reach, knownIds }: LensSurroundings,
): Promise<LoadedLenses | undefined> {
  if (!values.lenses && lensFiles.length === 0) return undefined
  const lenses: OwnLens[] = [...(values.lenses ?? [])]
  const problems: ConfigProblem[] = []
  const paths: string[] = []
  for (const reference of lensFiles) {
    const files = await filesOf(reference, reach)
    paths.push(...files.paths)
    const report = (message: string) => problems.push({ ...reference.place, message })
    if (files.found.length === 0) report(files.isListed ? noFile(reference) : cannotList)
    for (const path of files.found) {
      const { text, problem } = await reach.read(path)
      if (problem) report(`\`${reference.written}\` cannot be used: ${problem}.`)
      else if (text === undefined) report(noFile(reference))
      else {
        const page = readYamlPage(path, text.replace(/^\uFEFF/, ''))
        if (page.root) lenses.push(...readLenses(page, page.root))
        problems.push(...page.problems)
      }
    }
  }
  const taken = new Set(knownIds)
  const own = lenses.filter(({ id, place }) => {
    const message = `\`${id}\` is the name of another rule or lens; a lens has one of its own.`
    if (taken.has(id)) problems.push({ ...place, message })
    return !taken.has(id) && taken.add(id)
  })
  return { lenses: own, problems, paths }
}

function noFile({ written }: Reference): string {
  return `There is no file at \`${written}\`.`
}

const cannotList = 'Here the files of a folder cannot be listed; name each file of lenses.'

async function filesOf({ written, place }: Reference, reach: Reach) {
  const path = joinPath(folderOf(place.path) ?? '', written)
  if (path === undefined) return { found: [], paths: [], isListed: true }
  if (!written.includes('*')) return { found: [path], paths: [path], isListed: true }
  const folder = folderOf(path) ?? ''
  const names = await reach.list(folder)
  const globs = [path.slice(folder.length)]
  const found = (names ?? [])
    .map((name) => folder + name)
    .filter((file) => matchesGlobs({ folder, globs }, file))
    .sort()
  return { found, paths: [folder, ...found], isListed: names !== undefined }
}
