import { statSync } from 'node:fs'
import picomatch from 'picomatch/posix.js'
import type { Resolver } from '../config/resolver.ts'
import { posixPath, shownPath, withSlashes } from './posix-path.ts'
import { explainFailure } from './stored-text.ts'
import { walkFolder } from './walk-folder.ts'

/** A document to look at. */
export interface Target {
  /** Absolute, with forward slashes. */
  readonly path: string
  /** As people see it. */
  readonly shown: string
  /** Named by a person, not found in a folder or by a pattern. */
  readonly named: boolean
  readonly isStandardInput: boolean
}

export interface Search {
  readonly resolver: Resolver
  readonly ignoring: boolean
  readonly stdinName: string | undefined
  /** Takes a path as typed and what to say of it. */
  readonly onFailure: (shown: string, message: string) => void
}

/** Finds the documents that are meant, each once, in the order of their paths. */
export async function findTargets(operands: readonly string[], search: Search): Promise<Target[]> {
  const found = new Map<string, Target>()
  for (const operand of operands.length > 0 ? operands : ['.']) {
    for await (const target of targetsOf(operand, search)) {
      const known = found.get(target.path)
      found.set(target.path, known?.named ? known : target)
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function* targetsOf(operand: string, search: Search): AsyncGenerator<Target> {
  if (operand === '-') {
    yield standardInput(search.stdinName)
    return
  }
  const path = posixPath(operand)
  const kind = kindOf(path)
  if (kind === 'file')
    yield { path, shown: shownPath(path, operand), named: true, isStandardInput: false }
  else if (kind === 'folder') yield* targetsIn(withSlash(path), operand, search)
  else if (kind === 'ENOENT' && picomatch.scan(withSlashes(operand)).isGlob)
    yield* targetsMatching(operand, search)
  else search.onFailure(operand, explainFailure({ code: kind }))
}

/** Without a name it is judged by the configuration of the current folder. */
function standardInput(name: string | undefined): Target {
  const shown = name ?? '<stdin>'
  return { path: posixPath(name ?? 'stdin.md'), shown, named: true, isStandardInput: true }
}

async function* targetsIn(
  folder: string,
  operand: string,
  search: Search,
  wants = isMarkdown,
): AsyncGenerator<Target> {
  const onFailure = (path: string, error: unknown) =>
    search.onFailure(shownPath(path, operand), explainFailure(error))
  const resolver = search.ignoring ? search.resolver : undefined
  for await (const path of walkFolder(folder, { resolver, wants, onFailure }))
    yield { path, shown: shownPath(path, operand), named: false, isStandardInput: false }
}

async function* targetsMatching(operand: string, search: Search): AsyncGenerator<Target> {
  const { base, glob } = picomatch.scan(withSlashes(operand).replace(/^\.\//, ''))
  const folder = withSlash(posixPath(base || '.'))
  const matches = picomatch(glob, { dot: true })
  const namesEnding = /\.\w+$/.test(glob)
  const wants = (path: string) =>
    matches(path.slice(folder.length)) && (namesEnding || isMarkdown(path))
  let isEmpty = true
  for await (const target of kindOf(folder) === 'folder'
    ? targetsIn(folder, operand, search, wants)
    : []) {
    isEmpty = false
    yield target
  }
  if (isEmpty) search.onFailure(operand, 'this pattern matches no file that is not ignored')
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(path)
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}

/** `file`, `folder`, or the code of the failure to find out. Pipes count as files. */
function kindOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  }
}
