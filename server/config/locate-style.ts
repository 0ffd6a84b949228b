import { shippedTemplates } from '../template/shipped-templates.ts'
import { folderOf } from './folder.ts'
import { joinPath } from './join-path.ts'
import type { Reference } from './layer.ts'
import type { Reach } from './reach.ts'

/** A house style that `extends` names: one that comes with the tool, or a file. */
export type Located =
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'missing'; readonly message: string }

/** The names under which a folder or package keeps its house style. */
const styleNames = ['postmortem-lint.yml', '.postmortem-lint.yml']

/** The folder into which house styles are copied. */
export const vendorFolder = '.postmortem-lint'

/** Finds what `extends` names: a name first among those shipped, then vendored, then installed. */
export async function locateStyle({ written, place }: Reference, reach: Reach): Promise<Located> {
  if (shippedTemplates.has(written)) return { kind: 'built-in', name: written }
  const here = folderOf(place.path) ?? ''
  const places = isRelative(written) ? [joinPath(here, written)] : placesOf(here, written)
  for (const place of places) {
    if (place === undefined) return missing(`\`${written}\` is no path relative to this file.`)
    for (const path of candidatesAt(place)) {
      const { text, problem } = await reach.read(path)
      if (problem) return missing(`\`${written}\` cannot be used: ${problem}.`)
      if (text !== undefined) return { kind: 'file', path, text }
    }
  }
  return missing(explainMissing(written))
}

function isRelative(written: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/|[a-z][a-z\d+.-]*:)/i.test(written)
}

/** In each folder upwards what is vendored, then in each what is installed. */
function placesOf(folder: string, name: string): (string | undefined)[] {
  if (!/^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w.-]+)*$/.test(name) || name.includes('..')) return []
  const folders: string[] = []
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) folders.push(at)
  return [vendorFolder, 'node_modules'].flatMap((kind) =>
    folders.map((one) => joinPath(one, `${kind}/${name}`)),
  )
}

function candidatesAt(place: string): string[] {
  if (/\.ya?ml$/.test(place)) return [place]
  return styleNames.map((name) => `${place}/${name}`)
}

function explainMissing(written: string): string {
  if (isRelative(written))
    return `There is no house style at \`${written}\`: no such file, or no \`${styleNames[0]}\` in it.`
  const shipped = [...shippedTemplates.keys()].join(', ')
  return `There is no house style \`${written}\`: it is not in \`${vendorFolder}/${written}\`, not installed as a package, and not one of ${shipped}.`
}

function missing(message: string): Located {
  return { kind: 'missing', message }
}
