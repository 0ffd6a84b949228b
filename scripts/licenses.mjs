import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Writes the licences of the packages that a bundle was made of, as they ask; returns the path. */
export function writeLicenses(inputs, path) {
  const folders = [...new Set(inputs.map(packageFolder))].filter(Boolean).sort()
  const namesByText = new Map()
  for (const { name, text } of folders.map(readLicense)) {
    namesByText.set(text, [...(namesByText.get(text) ?? []), name])
  }
  const entries = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}`)
  writeFileSync(path, `${entries.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
  return path
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
}

/** Old packages name their licence in a list, and some bring no text of it. */
function readLicense(folder) {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const license = manifest.license ?? manifest.licenses?.[0]?.type
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry))
  const text = file
    ? readFileSync(`${folder}/${file}`, 'utf8').trim()
    : `${license}, by ${manifest.author}`
  return { name: `${manifest.name} ${manifest.version} (${license})`, text }
}
