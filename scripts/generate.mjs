// Writes what follows from the lists of rules and lenses; with --check, fails where it would differ.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { loadTypeScript, root } from './load-typescript.mjs'

const isCheck = process.argv.includes('--check')
const { generatedFiles } = await loadTypeScript('scripts/pages.ts')
const templates = {}
for (const name of (await readdir(join(root, 'templates'))).sort())
  templates[name.replace('.md', '')] = await readFile(join(root, 'templates', name), 'utf8')
const files = generatedFiles(templates)
const stale = []

for (const [path, text] of files) {
  const file = join(root, path)
  const current = await readFile(file, 'utf8').catch(() => undefined)
  if (current === text) continue
  stale.push(path)
  if (isCheck) continue
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

for (const folder of ['docs/rules', 'docs/questions']) {
  for (const name of await readdir(join(root, folder)).catch(() => [])) {
    const path = `${folder}/${name}`
    if (files.has(path)) continue
    stale.push(path)
    if (!isCheck) await rm(join(root, path))
  }
}

if (isCheck && stale.length) {
  console.error(
    `Out of date, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`,
  )
  process.exit(1)
}
console.log(isCheck ? 'Generated files are up to date.' : `${stale.length} files written.`)
