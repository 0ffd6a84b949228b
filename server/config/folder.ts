/** The folder that holds a file or folder, with its closing slash; undefined above the top. */
export function folderOf(path: string): string | undefined {
  if (/^\/\/[^/]+\/[^/]+\/?$/.test(path)) return undefined
  const end = path.lastIndexOf('/', path.length - 2)
  return end < 0 || path === '/' ? undefined : path.slice(0, end + 1)
}

/** The path as seen from a folder that encloses it. */
export function pathWithin(folder: string, path: string): string {
  return path.slice(folder.length)
}
