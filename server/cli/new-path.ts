import { relative } from 'node:path'
import type { FoundConfig } from '../config/resolver.ts'
import { withSlashes } from './posix-path.ts'

export interface PathParts {
  readonly title: string | undefined
  readonly id: string | undefined
  readonly severity: string | undefined
  readonly date: string
}

/** Where a new postmortem goes if nobody says: as `new` says, or beside those that `files` names. */
export function pathFor({ config, files, newPath }: FoundConfig, parts: PathParts): string {
  if (config.newPath && newPath !== undefined)
    return withSlashes(relative('.', newPath + fillPath(config.newPath, parts)))
  const glob = files?.globs[0] ?? ''
  const literal = /^(?:[^*?[\]{}()!]*\/)?/.exec(glob)?.[0] ?? ''
  const folder = files ? `${files.folder}${literal}` : ''
  return withSlashes(relative('.', `${folder || './'}${fillPath('{date}-{slug}.md', parts)}`))
}

/** `{date}`, `{year}`, `{month}`, `{id}`, `{severity}` and `{slug}`, each as fits a path. */
function fillPath(pattern: string, { title, id, severity, date }: PathParts): string {
  const slug = slugOf(title ?? id ?? 'postmortem')
  const values: Readonly<Record<string, string>> = {
    date,
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    id: slugOf(id ?? 'id'),
    severity: slugOf(severity ?? 'severity'),
    slug,
  }
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return slug.slice(0, 60) || 'postmortem'
}
