import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Writes the licences of the packages that a bundle was made of, as they ask; returns the path. */
export function writeLicenses(inputs, path) {
  const folders = [...new Set(inputs.map(packageFolder))].filter(Boolean).sort()
  writeFileSync(path, `${folders.map(readLicense).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
  return path
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
}

function readLicense(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry))
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : license
  return `${name} ${version} (${license})\n\n${text}`
}
