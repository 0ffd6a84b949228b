import { createResolver } from '../server/config/create-resolver.ts'
import { type Files, type FoundConfig, UnreadableFile } from '../server/config/resolver.ts'

const knownIds = ['action-without-owner', 'section-missing', 'timeline-zone-missing']
export const document = '/repo/docs/a.md'

export function find(files: Record<string, string>, today = '2026-03-02'): Promise<FoundConfig> {
  return resolverOf(files, today).configFor(document)
}

export function resolverOf(files: Record<string, string>, today?: string) {
  return createResolver(filesOf(files), knownIds, today ? { today } : {})
}

/** `unreadable` cannot be read, and `out.md` is a link that leads elsewhere. */
function filesOf(files: Record<string, string>): Files {
  return {
    readText: async (path) => {
      if (files[path] === 'unreadable')
        throw new UnreadableFile('this is not UTF-8 text; save it as UTF-8')
      return files[path]
    },
    exists: async (path) => path in files,
    realPath: async (path) => (path.endsWith('/out.md') ? '/elsewhere/out.md' : path),
  }
}

export function draw({ path, line, column, message }: FoundConfig['problems'][number]): string {
  return `${path.split('/').at(-1)}:${line}:${column} ${message}`
}
