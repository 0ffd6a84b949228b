import type { Config } from './config.ts'
import { joinPath } from './join-path.ts'
import type { FoundConfig } from './resolver.ts'
import { settleConfig } from './settle-config.ts'

/** What is known of an incident when its postmortem is begun. */
export interface Beginning {
  readonly title: string | undefined
  readonly id: string | undefined
  readonly severity: string | undefined
  /** `YYYY-MM-DD`. */
  readonly date: string
}

/**
 * Where a new postmortem goes if nobody says: as `new` says, else beside those that `files` names,
 * else in the folder given, which ends in a slash.
 */
export function placeOfNew(
  { config, files, newPath }: Pick<FoundConfig, 'config' | 'files' | 'newPath'>,
  folder: string,
  beginning: Beginning,
): string {
  const literal = /^(?:[^*?[\]{}()!]*\/)?/.exec(files?.globs[0] ?? '')?.[0] ?? ''
  const [base, pattern] =
    config.newPath && newPath !== undefined
      ? [newPath, config.newPath]
      : [files ? files.folder : folder, `${literal}{date}-{slug}.md`]
  const path = fillPath(pattern, beginning)
  return joinPath(base, path) ?? base + path
}

/** `{date}`, `{year}`, `{month}`, `{id}`, `{severity}` and `{slug}`, each as fits a path. */
function fillPath(pattern: string, { title, id, severity, date }: Beginning): string {
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

/** The settings that hold for a document that does not exist yet, by what is known of it. */
export function configOfNew(
  config: Config,
  path: string,
  { severity, date }: Pick<Beginning, 'severity' | 'date'>,
): Config {
  const fields = Object.entries({ severity: severity ?? '', date, status: 'draft' })
  const span = { start: 0, end: 0 }
  const metadata = fields.flatMap(([key, value]) =>
    value ? [{ key, label: { text: key, span }, value: { text: value, span } }] : [],
  )
  return settleConfig(config, { postmortem: { metadata, timeline: [] }, path })
}
