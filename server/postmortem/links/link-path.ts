/**
 * The path that a relative link leads to, in the form that the document's own path has. Undefined
 * where it leads elsewhere or nobody can tell: a site's root, a folder, a page yet to be built, or
 * the tag of a site generator.
 */
export function linkPathOf(documentPath: string, url: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?~])|[{}<>$%]{2}|\{|\}/i.test(url)) return undefined
  const target = decode(url.replace(/[?#].*$/s, ''))
  if (!target || !/\.[a-z\d]{2,8}$/i.test(target)) return undefined
  if (/\.(?:html?|php|aspx?|jsp|com|org|net|io|dev|app|co)$/i.test(target)) return undefined
  const parts = documentPath.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The folder that a path lies in; that of a path without one is the current folder. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end < 0 ? '.' : path.slice(0, end) || '/'
}

function decode(target: string): string | undefined {
  try {
    return decodeURIComponent(target)
  } catch {
    return undefined
  }
}
