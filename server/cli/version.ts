import { readFileSync } from 'node:fs'

/** The version in the package's manifest, the nearest one above this program. */
export function readVersion(): string {
  for (let up = '.', depth = 0; depth < 5; depth++, up += '/..') {
    const version = versionIn(new URL(`${up}/package.json`, import.meta.url))
    if (version) return version
  }
  return 'unknown'
}

function versionIn(manifest: URL): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'))
    return name === 'postmortem-lint' ? version : undefined
  } catch {
    return undefined
  }
}
