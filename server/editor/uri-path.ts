import { URI } from 'vscode-uri'

/**
 * The path by which configuration knows a document: forward slashes, the drive letter in lower
 * case. A document that is no file keeps its scheme and authority in front, so that walking up
 * its folders stays within the place it comes from.
 */
export function pathOf(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri)
  if (scheme !== 'file') return `${scheme}://${authority}${path.startsWith('/') ? '' : '/'}${path}`
  if (authority) return `//${authority}${path}`
  return path.replace(/^\/([a-z]:)/i, (_, drive: string) => drive.toLowerCase())
}

/** The URI of a path made by `pathOf`. */
export function uriOf(path: string): string {
  const foreign = /^([a-z][a-z\d+.-]+):\/(?:\/([^/]*))?(.*)$/i.exec(path)
  if (foreign) {
    const [, scheme = '', authority = '', rest = ''] = foreign
    return URI.from({ scheme, authority, path: rest }).toString()
  }
  return URI.file(path).toString()
}

/** True for a path that the file system knows. */
export function isFilePath(path: string): boolean {
  return !/^[a-z][a-z\d+.-]+:\//i.test(path)
}

/** True for a configuration file, which is checked for itself and is no postmortem. */
export function isConfigFile(uri: string): boolean {
  return /\/\.?postmortem-lint\.yml$/.test(pathOf(uri))
}
