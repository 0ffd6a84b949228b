import { isAbsolute, relative, resolve, sep } from 'node:path'

/** The absolute path, with forward slashes also where the system writes others. */
export function posixPath(path: string): string {
  return withSlashes(resolve(path))
}

/** The path as people see it: from the current folder, unless it was named from the top. */
export function shownPath(path: string, operand: string): string {
  return isAbsolute(operand) ? path : withSlashes(relative('.', path)) || '.'
}

/** A pattern or path as typed, with forward slashes; elsewhere a backslash is a letter. */
export function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
