import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { loadTypeScript, root } from './load-typescript.mjs'

// Tries the templates in folders, by default real ones beside the project, as a new team would:
// `npm run try-templates -- DIR… [--worst]`.
const isLong = process.argv.includes('--worst')
const shared = process.env.POSTMORTEM_CORPUS ?? join(root, '..', 'shared')
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const folders =
  named.length > 0 ? named : [join(root, 'templates'), join(shared, 'corpus', 'templates')]

const filesIn = (path) =>
  statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesIn(join(path, name)))

const { tryTemplate } = await loadTypeScript('scripts/try-template.ts')
const cells = ['loads', 'sections', 'fields', 'columns', 'blank', 'filled', 'noticed']
process.stdout.write(`| template | ${cells.join(' | ')} |\n|---|${'---|'.repeat(cells.length)}\n`)
for (const folder of folders)
  for (const file of filesIn(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()) {
    const trial = tryTemplate(readFileSync(file, 'utf8'))
    const said = trial.filled.filter((one) => / template-/.test(one))
    const row = [
      trial.problems.length === 0 ? 'yes' : `${trial.problems.length} problems`,
      trial.sections,
      trial.fields,
      trial.columns,
      Object.values(trial.blank).reduce((sum, count) => sum + count, 0),
      said.length === 0 ? 'silent' : `${said.length} said`,
      `${trial.damages - trial.unnoticed.length} of ${trial.damages}`,
    ]
    process.stdout.write(`| ${relative(folder, file) || basename(file)} | ${row.join(' | ')} |\n`)
    if (!isLong) continue
    const list = (name, lines) => lines.map((line) => `    ${name}: ${line}\n`).join('')
    process.stdout.write(
      list('problem', trial.problems) +
        list('filled', trial.filled) +
        list('unnoticed', trial.unnoticed),
    )
  }
