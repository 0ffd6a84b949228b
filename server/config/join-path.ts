/** A relative path, seen from a folder that ends in a slash; undefined where it leaves the top. */
export function joinPath(folder: string, relative: string): string | undefined {
  if (/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(relative) || relative.includes('\\')) return undefined
  const [, top = '', rest = ''] =
    /^([a-z][a-z\d+.-]*:\/\/[^/]*\/|\/\/[^/]+\/[^/]+\/|[a-z]:\/|\/)?(.*)$/is.exec(folder) ?? []
  const parts = rest.split('/').filter(Boolean)
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return top + parts.join('/')
}
