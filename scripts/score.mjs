// Scores what `inspect` reads against documents labelled by hand, where that folder exists, and
// fails when a figure falls half a point below the committed one. `--update` commits new figures.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './load-typescript.mjs'

const tolerance = 0.005
const shared = process.env.POSTMORTEM_CORPUS ?? join(root, '..', 'shared')
const scorer = join(shared, 'eval', 'score.mjs')
if (!existsSync(scorer)) {
  console.log('Nothing to score: the labelled documents are not on this machine.')
  process.exit(0)
}

const folders = ['--docs', join(shared, 'corpus', 'docs'), '--gold', join(shared, 'corpus', 'gold')]
const command = ['--', process.execPath, join(root, 'dist', 'cli.js'), 'inspect']
const extra = process.argv.slice(2).filter((word) => word !== '--update')
const print = spawnSync(process.execPath, [scorer, ...folders, ...extra, ...command], {
  stdio: 'inherit',
})
if (print.status !== 0) process.exit(print.status ?? 2)

const measured = spawnSync(process.execPath, [scorer, ...folders, '--json', ...command], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
const figures = flatten(JSON.parse(measured.stdout))
const file = join(root, 'scripts', 'score.json')
if (process.argv.includes('--update') || !existsSync(file)) {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  console.log('Figures written to scripts/score.json.')
  process.exit(0)
}

const committed = JSON.parse(readFileSync(file, 'utf8'))
const fallen = Object.entries(committed).filter(
  ([key, value]) => (figures[key] ?? 0) < value - tolerance,
)
for (const [key, value] of fallen)
  console.error(`${key} fell from ${value} to ${figures[key] ?? 'nothing'}`)
process.exit(fallen.length ? 1 : 0)

/** The figures that must not fall, each between 0 and 1. */
function flatten({ recognised, parts, agree, questions }) {
  const round = (value) => Math.round(value * 10_000) / 10_000
  const share = ({ right, of }) => round(right / of)
  const found = { recognised: share(recognised) }
  for (const [key, part] of Object.entries(parts)) {
    if (part.f1 === null) continue
    found[`${key} F1`] = round(part.f1)
    found[`${key} F1, mean of repositories`] = round(part.macro ?? 0)
  }
  for (const [key, tally] of Object.entries(agree)) found[`${key} agrees`] = share(tally)
  if (questions.precision !== null) found['questions precision'] = round(questions.precision)
  if (questions.recall !== null) found['questions recall'] = round(questions.recall)
  return found
}
